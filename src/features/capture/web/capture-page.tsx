import { randomUUID } from 'node:crypto'
import type { Meeting } from '~/features/meetings'
import { errorAt, FormErrors, PublicPage } from '~/features/site'
import { tell } from '~/kernel/language'
import { formatReceiptCode } from '~/kernel/receipt-code'
import { showDateTime } from '~/kernel/time'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Hidden, Notice, Section, Select, TextArea } from '~/ui'
import { captureWindow, type Prompt } from '../domain'
import { DeviceQueue, KeepDraft } from './device-queue'

/** Where at the meeting a note is written. */
export interface At {
  table: number | undefined
  prompt: Prompt
}

interface Props {
  visit: Visit
  now: Date
  meeting: Meeting
  prompts: readonly Prompt[]
  at: At
  /** How many this form has sent so far. */
  sent: number
  /** The receipt of the note just saved. */
  receipt?: string | undefined
  undone?: 'undone' | 'late' | undefined
  values?: Values
  errors?: FieldError[]
}

/** The address of this page at a table and a question. */
export const addressAt = (path: string, { table, prompt }: At): string => {
  const query = new URLSearchParams()
  if (table) query.set('bord', String(table))
  if (prompt.id) query.set('steg', prompt.id)
  return query.size > 0 ? `${path}?${query}` : path
}

/** Says which question the notes answer; one leads to another without leaving the table. */
export const PromptLinks = ({
  visit,
  path,
  prompts,
  at,
}: {
  visit: Visit
  path: string
  prompts: readonly Prompt[]
  at: At
}) =>
  prompts.length < 2 ? null : (
    <nav aria-label={visit.t('capture.questions')}>
      <ol class="steps">
        {prompts.map((prompt, index) => (
          <li>
            <a
              class="button secondary small"
              href={visit.href(addressAt(path, { ...at, prompt }))}
              aria-current={prompt.id === at.prompt.id ? 'step' : undefined}
              title={visit.plain(prompt.question)}
            >
              {visit.s('capture.question', { n: index + 1 })}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )

export const TableChoice = ({
  visit,
  meeting,
  value,
}: {
  visit: Visit
  meeting: Meeting
  value: string | undefined
}) =>
  meeting.tables < 2 ? null : (
    <Select
      name="bord"
      label={visit.s('capture.table')}
      value={value}
      emptyLabel={visit.t('capture.table.none')}
      options={Array.from({ length: meeting.tables }, (_, index) => ({
        value: String(index + 1),
        label: visit.t('capture.table.number', { n: index + 1 }),
      }))}
    />
  )

/** A participant's own phone: the table's question, a box, send; as many times as there is something to say. */
export const CapturePage = (props: Props) => {
  const { visit, now, meeting, prompts, at, sent, values = {}, errors = [] } = props
  const path = `/mote/${meeting.code}`
  return (
    <PublicPage
      visit={visit}
      title={visit.t('capture.title', { meeting: tell(meeting.title, visit.lang).text })}
      now={now}
      head={
        <>
          <meta name="robots" content="noindex" />
          <link rel="manifest" href={visit.href(`${path}/app.webmanifest`)} />
          <link rel="apple-touch-icon" href="/tillgangar/app-192.png" />
        </>
      }
    >
      <Section>
        {props.receipt ? <Saved {...props} receipt={props.receipt} /> : null}
        {props.undone ? (
          <Notice kind={props.undone === 'undone' ? 'done' : 'warning'}>
            <p role="status">
              {visit.s(props.undone === 'undone' ? 'capture.undo.done' : 'capture.undo.too-late')}
            </p>
          </Notice>
        ) : null}
        <FormErrors visit={visit} errors={errors} />
        <p class="kicker">
          {visit.l(meeting.title)}
          {at.table ? <> · {visit.s('capture.table.number', { n: at.table })}</> : null}
        </p>
        <PromptLinks {...{ visit, path, prompts, at }} />
        <form novalidate method="post" action={visit.href(path)} class="ask" data-capture>
          <h1 class="question">{visit.l(at.prompt.question)}</h1>
          <TableChoice {...{ visit, meeting }} value={at.table ? String(at.table) : undefined} />
          <TextArea
            name="text"
            label={visit.s('capture.note')}
            hint={visit.s('contributions.answer.hint')}
            value={textOf(values, 'text')}
            error={errorAt(visit, errors, 'text')}
            rows={3}
            required
          />
          <Hidden name="key" value={textOf(values, 'key') || randomUUID()} />
          <Hidden name="steg" value={at.prompt.id ?? ''} />
          <Hidden name="sprak" value={visit.lang} />
          <Hidden name="antal" value={String(sent)} />
          <KeepDraft visit={visit} />
          <div class="buttons">
            <button class="button" type="submit">
              {visit.s('contributions.answer.send')}
            </button>
          </div>
        </form>
        <DeviceQueue visit={visit} code={meeting.code ?? ''} way="phone" />
        <p>{visit.s('contributions.answer.privacy')}</p>
        <p>
          {visit.s('capture.until', {
            time: showDateTime(captureWindow(meeting).closesAt, visit.lang),
          })}{' '}
          <a href={visit.href(`${path}/hjalpare`)}>{visit.s('capture.to-helper')}</a>
        </p>
      </Section>
    </PublicPage>
  )
}

const Saved = ({ visit, meeting, at, sent, receipt }: Props & { receipt: string }) => (
  <Notice kind="done">
    <p role="status">
      {visit.s('capture.saved')} {visit.s('capture.saved.count', { count: sent })}
    </p>
    <p>
      <a href={visit.href(`/kvitto/${receipt}`)}>
        {visit.s('capture.saved.receipt')}: <span class="number">{formatReceiptCode(receipt)}</span>
      </a>
    </p>
    <form novalidate method="post" action={visit.href(`/mote/${meeting.code}/angra`)}>
      <Hidden name="kod" value={receipt} />
      <Hidden name="bord" value={String(at.table ?? '')} />
      <Hidden name="steg" value={at.prompt.id ?? ''} />
      <button class="button secondary small" type="submit">
        {visit.s('capture.undo.button')}
      </button>
    </form>
  </Notice>
)
