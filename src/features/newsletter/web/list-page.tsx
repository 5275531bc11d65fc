import { StaffPage } from '~/features/site'
import { ENDONYM } from '~/kernel/language'
import { showDateTime, showNumber } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { DataTable, KeyFigures, Notice, type StatusKind, StatusWord } from '~/ui'
import type { IssueState, LetterLanguage } from '../domain'
import type { Issue } from '../queries'

const SIGN: Record<IssueState, StatusKind> = {
  draft: 'waiting',
  asked: 'waiting',
  approved: 'ahead',
  scheduled: 'ahead',
  sending: 'ahead',
  stopped: 'stopped',
  sent: 'done',
}

export const IssueStateWord = ({ visit, state }: { visit: Visit; state: IssueState }) => (
  <StatusWord kind={SIGN[state]}>{visit.s(`newsletter.state.${state}`)}</StatusWord>
)

interface Props {
  visit: Visit
  issues: readonly Issue[]
  readers: readonly { language: LetterLanguage; n: number }[]
  /** Whether letters can leave at all. */
  mails: boolean
}

/** Every issue, and how many it goes to. */
export const DeskPage = ({ visit, issues, readers, mails }: Props) => {
  const next = issues.find(({ state }) => state === 'draft' || state === 'asked')
  const dateOf = ({ beganAt, sendAt, changedAt }: Issue) =>
    showDateTime(beganAt ?? sendAt ?? changedAt, visit.lang)
  return (
    <StaffPage visit={visit} title={visit.t('newsletter.desk.title')} lead={visit.s('newsletter.desk.lead')}>
      {mails ? null : (
        <Notice kind="warning">
          <p>{visit.s('newsletter.desk.no-mail')}</p>
        </Notice>
      )}
      <KeyFigures
        items={[
          {
            value: showNumber(
              readers.reduce((sum, { n }) => sum + n, 0),
              visit.lang,
            ),
            label: visit.s('newsletter.desk.readers'),
          },
          ...readers.map(({ language, n }) => ({
            value: showNumber(n, visit.lang),
            label: <span lang={visit.only(language)}>{ENDONYM[language]}</span>,
          })),
        ]}
      />
      <div class="buttons">
        {next ? (
          <a class="button" href={visit.href(`/arbete/nyhetsbrev/${next.id}`)}>
            {visit.s('newsletter.desk.next')}
          </a>
        ) : (
          <form method="post" action={visit.href('/arbete/nyhetsbrev/ny')}>
            <button class="button" type="submit">
              {visit.s('newsletter.desk.begin')}
            </button>
          </form>
        )}
        <a href={visit.href('/nyhetsbrev')}>{visit.s('newsletter.desk.public-page')}</a>
        <a href={visit.href('/nyhetsbrev/arkiv')}>{visit.s('newsletter.archive.title')}</a>
        <a href={visit.href('/arbete/nyhetsbrev/sparrade')}>{visit.s('newsletter.suppressed.title')}</a>
      </div>
      {issues.length === 0 ? (
        <p>{visit.s('newsletter.desk.none')}</p>
      ) : (
        <DataTable
          caption={visit.s('newsletter.desk.issues')}
          label={visit.t('newsletter.desk.issues')}
          columns={(['what', 'state', 'when'] as const).map((key) => ({
            label: visit.s(`newsletter.desk.column.${key}`),
          }))}
          rows={issues.map((issue) => [
            <a href={visit.href(`/arbete/nyhetsbrev/${issue.id}`)}>
              {issue.headline.sv ? visit.l(issue.headline) : visit.s('newsletter.desk.unnamed')}
            </a>,
            <IssueStateWord visit={visit} state={issue.state} />,
            dateOf(issue),
          ])}
        />
      )}
    </StaffPage>
  )
}
