import { errorAt, FormErrors, StaffPage } from '~/features/site'
import { showDateTime } from '~/kernel/time'
import type { FieldError } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Breadcrumb, DataTable, Notice, TextArea, TextField } from '~/ui'
import type { LedgerRow, stepsOf } from '../queries'
import { CauseWords, DispatchWord } from './words'

interface Props {
  visit: Visit
  row: LedgerRow
  steps: Awaited<ReturnType<typeof stepsOf>>
  /** What was typed as the public link. */
  typed: string
  errors: FieldError[]
  done: boolean
}

/** One thing that goes out: where it stands, what happened to it, and what a person can decide. */
export const DispatchPage = ({ visit, row, steps, typed, errors, done }: Props) => {
  const name = visit.t(`channels.name.${row.channel}`)
  const isOpen = row.state === 'failed' || row.state === 'in_doubt' || row.state === 'ready'
  return (
    <StaffPage
      visit={visit}
      title={visit.t('channels.dispatch.title', {
        kind: visit.t(`channels.kind.${row.kind}`),
        channel: name,
      })}
    >
      <Breadcrumb
        label={visit.t('channels.crumbs')}
        links={[
          { href: visit.href('/arbete/kanaler'), label: visit.s('channels.title') },
          {
            href: visit.href(`/arbete/redaktionen/${row.storyId}/kanaler`),
            label: <span lang={row.storyLanguage}>{row.headline}</span>,
          },
        ]}
      />
      {done ? (
        <div role="status">
          <Notice kind="done">
            <p>{visit.s('channels.done.beslutat')}</p>
          </Notice>
        </div>
      ) : null}
      <FormErrors visit={visit} errors={errors} />
      <p>
        <DispatchWord visit={visit} row={row} />
      </p>
      <CauseWords visit={visit} cause={row.cause} />
      <section>
        <h2>{visit.s('channels.dispatch.what')}</h2>
        <p class="said" lang={row.content.language} dir="auto">
          {row.content.text}
        </p>
        <p>
          <a href={row.content.link.url}>{row.content.link.url}</a>
        </p>
      </section>
      {isOpen ? <Decide {...{ visit, row, typed, errors }} /> : null}
      <section>
        <h2>{visit.s('channels.dispatch.steps')}</h2>
        <DataTable
          caption={visit.s('channels.dispatch.steps-caption')}
          label={visit.t('channels.dispatch.steps')}
          columns={[
            { label: visit.s('channels.dispatch.at') },
            { label: visit.s('channels.dispatch.step') },
            { label: visit.s('channels.dispatch.why') },
            { label: visit.s('channels.dispatch.by') },
          ]}
          rows={steps.map(({ at, state, cause, detail, byTitle }) => [
            showDateTime(at, visit.lang),
            visit.s(`channels.state.${state}`),
            <>
              {cause ? visit.s(`channels.cause.${cause}`) : null}
              {detail ? <span class="muted"> {detail}</span> : null}
            </>,
            byTitle ?? visit.s('channels.dispatch.system'),
          ])}
        />
      </section>
    </StaffPage>
  )
}

/** Posting by hand with everything ready to copy, or deciding about what nobody knows. */
const Decide = ({ visit, row, typed, errors }: Pick<Props, 'visit' | 'row' | 'typed' | 'errors'>) => {
  const action = visit.href(`/arbete/kanaler/utskick/${row.id}`)
  const { content } = row
  const isWithdrawal = row.kind === 'withdraw'
  return (
    <section id="for-hand">
      <h2>{visit.s(row.state === 'in_doubt' ? 'channels.hand.doubt' : 'channels.hand.title')}</h2>
      <p>{visit.s(row.state === 'in_doubt' ? 'channels.hand.doubt-how' : `channels.hand.how-${row.kind}`)}</p>
      {isWithdrawal ? (
        row.remoteUrl ? (
          <p>
            <a href={row.remoteUrl}>{visit.s('channels.see-there')}</a>
          </p>
        ) : null
      ) : (
        <>
          <TextArea name="copy-text" label={visit.s('channels.hand.text')} value={content.text} rows={8} />
          {content.picture ? (
            <>
              <p>
                <a href={`/bild/${content.picture.fileId}/960.jpg`} download="bild.jpg">
                  {visit.s('channels.hand.picture')}
                </a>
              </p>
              <TextArea
                name="copy-alt"
                label={visit.s('channels.cards.alt')}
                value={content.picture.alt}
                rows={2}
              />
            </>
          ) : null}
          <TextField name="copy-link" label={visit.s('channels.hand.link')} value={content.link.url} />
        </>
      )}
      <form novalidate method="post" action={action}>
        {isWithdrawal ? null : (
          <TextField
            name="url"
            label={visit.s('channels.hand.url')}
            hint={visit.s('channels.hand.url-hint')}
            value={typed}
            error={errorAt(visit, errors, 'url')}
          />
        )}
        <p class="buttons">
          <button class="button" type="submit" name="do" value="done">
            {visit.s(isWithdrawal ? 'channels.hand.removed' : 'channels.hand.done')}
          </button>{' '}
          {row.state === 'ready' ? null : (
            <button class="button secondary" type="submit" name="do" value="again">
              {visit.s(row.state === 'in_doubt' ? 'channels.hand.not-out' : 'channels.hand.again')}
            </button>
          )}{' '}
          <button class="button danger" type="submit" name="do" value="off">
            {visit.s('channels.hand.off')}
          </button>
        </p>
      </form>
    </section>
  )
}
