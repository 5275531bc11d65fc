import { randomUUID } from 'node:crypto'
import type { Meeting } from '~/features/meetings'
import { errorAt, FormErrors, PublicPage } from '~/features/site'
import { showTime } from '~/kernel/time'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import type { MessageKey } from '~/platform/i18n'
import { Hidden, Notice, PageHead, Section, TextField } from '~/ui'
import type { Prompt } from '../domain'
import type { TakenNote } from '../queries'
import { type At, PromptLinks, TableChoice } from './capture-page'
import { DeviceQueue, KeepDraft } from './device-queue'
import { HelperPage, helperPath, LanguageChoice, PhotoDebtLine } from './helper-frame'

interface Base {
  visit: Visit
  now: Date
  meeting: Meeting
  values?: Values
  errors?: FieldError[]
}

/** The door: six digits that whoever leads the meeting reads out. */
export const PinPage = ({ visit, now, meeting, values = {}, errors = [] }: Base) => (
  <PublicPage
    visit={visit}
    title={visit.t('capture.pin.title')}
    now={now}
    head={<meta name="robots" content="noindex" />}
  >
    <PageHead
      kicker={visit.l(meeting.title)}
      title={visit.s('capture.pin.title')}
      lead={visit.s('capture.pin.lead')}
      seed={meeting.municipalityCode}
    />
    <Section>
      <FormErrors visit={visit} errors={errors} />
      <form novalidate method="post" action={visit.href(helperPath(meeting))}>
        <TextField
          name="pin"
          label={visit.s('capture.pin.label')}
          hint={visit.s('capture.pin.hint')}
          value={textOf(values, 'pin')}
          error={errorAt(visit, errors, 'pin')}
          inputmode="numeric"
          autocomplete="off"
          required
        />
        <div class="buttons">
          <button class="button" type="submit">
            {visit.s('capture.pin.enter')}
          </button>
          <a class="button secondary" href={visit.href(`/mote/${meeting.code}`)}>
            {visit.s('capture.pin.back')}
          </a>
        </div>
      </form>
    </Section>
  </PublicPage>
)

interface RowsProps extends Base {
  prompts: readonly Prompt[]
  at: At
  language: string
  /** What this helper took down last. */
  last: readonly TakenNote[]
  total: number
  debt: { photos: number; notes: number }
  done?: MessageKey | undefined
}

/** Row after row: type, Enter, type. Table, question and language stay as they were. */
export const RowsPage = (props: RowsProps) => {
  const { visit, now, meeting, prompts, at, language, last, values = {}, errors = [] } = props
  return (
    <HelperPage visit={visit} now={now} meeting={meeting} title="capture.helper.rows">
      {props.done ? (
        <Notice kind={props.done === 'capture.undo.too-late' ? 'warning' : 'done'}>
          <p role="status">{visit.s(props.done)}</p>
        </Notice>
      ) : null}
      <FormErrors visit={visit} errors={errors} />
      <PromptLinks {...{ visit, prompts, at }} path={helperPath(meeting)} />
      <form novalidate method="post" action={visit.href(helperPath(meeting, '/rad'))} data-capture>
        <p class="large">{visit.l(at.prompt.question)}</p>
        <TextField
          name="text"
          label={visit.s('capture.row')}
          hint={visit.s('capture.row.hint')}
          value={textOf(values, 'text')}
          error={errorAt(visit, errors, 'text')}
          autocomplete="off"
          autofocus
          required
        />
        <Hidden name="key" value={textOf(values, 'key') || randomUUID()} />
        <Hidden name="steg" value={at.prompt.id ?? ''} />
        <div class="buttons">
          <button class="button" type="submit">
            {visit.s('capture.row.save')}
          </button>
        </div>
        <TableChoice {...{ visit, meeting }} value={at.table ? String(at.table) : undefined} />
        <LanguageChoice visit={visit} value={language} />
        <KeepDraft visit={visit} />
      </form>
      <DeviceQueue visit={visit} code={meeting.code ?? ''} way="row" />
      <LastNotes {...props} last={last} />
      <p>
        {visit.s('capture.total', { count: props.total })} <PhotoDebtLine visit={visit} debt={props.debt} />
      </p>
      <form novalidate method="post" action={visit.href(helperPath(meeting, '/ut'))}>
        <button class="button secondary small" type="submit">
          {visit.s('capture.helper.leave')}
        </button>
      </form>
    </HelperPage>
  )
}

const LastNotes = ({ visit, meeting, at, last, prompts }: RowsProps) =>
  last.length === 0 ? null : (
    <section aria-labelledby="senast">
      <h2 id="senast">{visit.s('capture.last')}</h2>
      <ul class="plain">
        {last.map((note) => {
          const prompt = prompts.find(({ id }) => id === note.promptId)
          return (
            <li class="inspel">
              <p class="said" lang={note.language} dir="auto">
                {note.body}
              </p>
              <p class="muted">
                {showTime(note.receivedAt)}
                {note.tableNumber ? <> · {visit.s('capture.table.number', { n: note.tableNumber })}</> : null}
                {prompt && prompts.length > 1 ? <> · {visit.l(prompt.question)}</> : null}
                {note.themeHint ? <> · #{note.themeHint}</> : null}
              </p>
              <form novalidate method="post" action={visit.href(helperPath(meeting, '/angra'))}>
                <Hidden name="id" value={note.id} />
                <Hidden name="bord" value={String(at.table ?? '')} />
                <Hidden name="steg" value={at.prompt.id ?? ''} />
                <button class="button secondary small" type="submit">
                  {visit.s('capture.undo.button')}
                </button>
              </form>
            </li>
          )
        })}
      </ul>
    </section>
  )
