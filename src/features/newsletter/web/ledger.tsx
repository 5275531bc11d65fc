import { showDateTime, showNumber } from '~/kernel/time'
import { DataTable, KeyFigures } from '~/ui'
import { DELIVERY_STATES, shownOf } from '../domain'
import type { IssueProps } from './issue-props'

/** To how many it went, and what became of the others. What is in doubt waits for a person. */
export const Ledger = ({ visit, issue, totals, rows }: IssueProps) => (
  <section aria-labelledby="liggare">
    <h2 id="liggare">{visit.s('newsletter.ledger.title')}</h2>
    <KeyFigures
      items={DELIVERY_STATES.filter((state) => totals[state]).map((state) => ({
        value: showNumber(totals[state] ?? 0, visit.lang),
        label: visit.s(`newsletter.ledger.${state}`),
      }))}
    />
    {totals.in_doubt ? (
      <>
        <p>{visit.s('newsletter.ledger.doubt-lead', { count: totals.in_doubt })}</p>
        <div class="buttons">
          {(['sent', 'again'] as const).map((deed) => (
            <form method="post" action={visit.href(`/arbete/nyhetsbrev/${issue.id}/ovisst`)}>
              <input type="hidden" name="beslut" value={deed} />
              <button class="button secondary" type="submit">
                {visit.s(`newsletter.ledger.all-${deed}`)}
              </button>
            </form>
          ))}
        </div>
      </>
    ) : null}
    {rows.length > 0 ? (
      <DataTable
        caption={visit.s('newsletter.ledger.rows')}
        label={visit.t('newsletter.ledger.rows')}
        columns={(['who', 'state', 'codes', 'when'] as const).map((key) => ({
          label: visit.s(`newsletter.ledger.column.${key}`),
        }))}
        rows={rows.map(({ email, state, codes, at }) => [
          email ? shownOf(email) : visit.s('newsletter.ledger.gone'),
          visit.s(`newsletter.ledger.${state}`),
          codes,
          showDateTime(at, visit.lang),
        ])}
      />
    ) : null}
  </section>
)
