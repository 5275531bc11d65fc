import { randomUUID } from 'node:crypto'
import type { Meeting } from '~/features/meetings'
import { errorAt, FormErrors, PublicPage } from '~/features/site'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import type { MessageKey } from '~/platform/i18n'
import { Hidden, PageHead, Section, TextField } from '~/ui'
import type { Prompt } from '../domain'
import type { TakenNote } from '../queries'
import { type At, PromptLinks, TableChoice } from './capture-page'
import { DeviceQueue, KeepDraft } from './device-queue'
import { HelperPage, helperPath, LanguageChoice, PhotoDebtLine } from './helper-frame'
import { OwnNotes, UndoneNotice } from './own-notes-page'

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
      <UndoneNotice visit={visit} done={props.done} />
      <FormErrors visit={visit} errors={errors} />
      <PromptLinks {...{ visit, prompts, at }} path={helperPath(meeting)} />
      <form novalidate method="post" action={visit.href(helperPath(meeting, '/rad'))} data-capture>
        <p class="large">{visit.l(at.prompt.question)}</p>
        <TableChoice {...{ visit, meeting }} value={at.table ? String(at.table) : undefined} />
        <LanguageChoice visit={visit} value={language} />
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
        <KeepDraft visit={visit} />
        <div class="buttons">
          <button class="button" type="submit">
            {visit.s('capture.row.save')}
          </button>
        </div>
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
      <OwnNotes {...{ visit, meeting, at, prompts }} notes={last} />
    </section>
  )
