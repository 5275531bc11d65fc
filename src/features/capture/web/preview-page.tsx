import { randomUUID } from 'node:crypto'
import type { Meeting } from '~/features/meetings'
import { errorAt, FormErrors } from '~/features/site'
import { excerpt } from '~/kernel/plain-text'
import { showNumber } from '~/kernel/time'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { ROWS_MAX } from '~/platform/spreadsheet'
import { FileField, Hidden, Notice, TextArea } from '~/ui'
import { type Like, mayBeSaved, type Prompt, type ReadRow } from '../domain'
import { type At, TableChoice } from './capture-page'
import { HelperPage, helperPath, LanguageChoice, PromptChoice } from './helper-frame'

interface Base {
  visit: Visit
  now: Date
  meeting: Meeting
  prompts: readonly Prompt[]
  at: At
  language: string
  values?: Values
  errors?: FieldError[]
  /** How many were saved just now, and how many of what was sent were there already. */
  saved?: { saved: number; repeated: number } | undefined
}

const SavedNotice = ({ visit, saved }: Pick<Base, 'visit' | 'saved'>) =>
  saved ? (
    <Notice kind="done">
      <p role="status">
        {visit.s('capture.many.saved', { count: saved.saved })}{' '}
        {saved.repeated > 0 ? visit.s('capture.many.repeated', { count: saved.repeated }) : null}
      </p>
    </Notice>
  ) : null

const Where = ({ visit, meeting, prompts, at, language }: Base) => (
  <>
    <PromptChoice {...{ visit, prompts }} value={at.prompt.id ?? undefined} />
    <TableChoice {...{ visit, meeting }} value={at.table ? String(at.table) : undefined} />
    <LanguageChoice visit={visit} value={language} />
  </>
)

const LinesForm = (props: Base & { label: 'first' | 'again' }) => {
  const { visit, meeting, values = {}, errors = [], label } = props
  return (
    <form novalidate method="post" action={visit.href(helperPath(meeting, '/klistra'))}>
      <TextArea
        name="rader"
        label={visit.s(label === 'first' ? 'capture.paste.label' : 'capture.paste.change')}
        hint={visit.s('capture.paste.hint')}
        value={textOf(values, 'rader')}
        error={errorAt(visit, errors, 'rader')}
        rows={12}
        required
      />
      <Where {...props} />
      <button class={label === 'first' ? 'button' : 'button secondary'} type="submit">
        {visit.s('capture.preview.show')}
      </button>
    </form>
  )
}

/** Many at once: a line is a note. */
export const PastePage = (props: Base) => (
  <HelperPage {...props} title="capture.helper.paste">
    <SavedNotice {...props} />
    <FormErrors visit={props.visit} errors={props.errors ?? []} />
    <LinesForm {...props} label="first" />
  </HelperPage>
)

export const FilePage = (props: Base) => {
  const { visit, meeting, errors = [] } = props
  return (
    <HelperPage {...props} title="capture.helper.file">
      <SavedNotice {...props} />
      <FormErrors visit={visit} errors={errors} />
      <form
        novalidate
        method="post"
        action={visit.href(helperPath(meeting, '/fil'))}
        enctype="multipart/form-data"
      >
        <FileField
          name="fil"
          label={visit.s('capture.file.label')}
          hint={visit.s('capture.file.hint', { rows: showNumber(ROWS_MAX, visit.lang) })}
          accept=".xlsx,.csv,.txt,text/csv"
          error={errorAt(visit, errors, 'fil')}
          required
        />
        <Where {...props} />
        <button class="button" type="submit">
          {visit.s('capture.preview.show')}
        </button>
      </form>
    </HelperPage>
  )
}

export interface PreviewRow {
  row: ReadRow
  like?: Like | undefined
}

interface PreviewProps extends Base {
  way: 'paste' | 'file'
  rows: readonly PreviewRow[]
}

/** As many rows as anybody reads; those with something to say about them always. */
const SHOWN_MAX = 200

/** What will be saved, row by row, and what will not; then one button. */
export const PreviewPage = (props: PreviewProps) => {
  const { visit, now, meeting, language, way, rows } = props
  const good = rows.filter(({ row }) => mayBeSaved(row))
  const bad = rows.length - good.length
  const alike = good.filter(({ like }) => like).length
  const shown = rows.filter(({ row, like }, index) => index < SHOWN_MAX || like || row.faults.length > 0)
  return (
    <HelperPage {...{ visit, now, meeting }} title="capture.preview.title">
      <Notice kind={bad > 0 ? 'warning' : 'info'}>
        <p role="status">
          {visit.s('capture.preview.good', { count: good.length })}{' '}
          {bad > 0 ? visit.s('capture.preview.bad', { count: bad }) : null}{' '}
          {alike > 0 ? visit.s('capture.preview.alike', { count: alike }) : null}
        </p>
      </Notice>
      <form novalidate method="post" action={visit.href(helperPath(meeting, '/spara'))}>
        <Hidden name="key" value={randomUUID()} />
        <Hidden name="satt" value={way} />
        <Hidden name="sprak" value={language} />
        <Hidden name="rader" value={JSON.stringify(good.map(({ row: { faults: _, ...row } }) => row))} />
        <div class="buttons">
          {good.length > 0 ? (
            <button class="button" type="submit">
              {visit.s('capture.preview.save', { count: good.length })}
            </button>
          ) : null}
          <a
            class="button secondary"
            href={visit.href(helperPath(meeting, way === 'paste' ? '/klistra' : '/fil'))}
          >
            {visit.s('capture.preview.cancel')}
          </a>
        </div>
        <h2 id="raderna">{visit.s('capture.preview.table')}</h2>
        <ol class="plain" aria-labelledby="raderna">
          {shown.map((one) => (
            <li class="inspel">
              <p class="muted">
                {visit.s('capture.preview.line', { n: one.row.line })}
                <WhereOf {...props} row={one.row} />
              </p>
              <p class="said" dir="auto">
                {excerpt(one.row.text, 400)}
              </p>
              <Remarks visit={visit} {...one} />
            </li>
          ))}
        </ol>
        {shown.length < rows.length ? (
          <p>{visit.s('capture.preview.more', { count: rows.length - shown.length })}</p>
        ) : null}
      </form>
      {way === 'paste' ? <LinesForm {...props} label="again" /> : null}
    </HelperPage>
  )
}

const WhereOf = ({ visit, prompts, row }: PreviewProps & { row: ReadRow }) => {
  const prompt = prompts.find(({ id }) => id !== null && id === row.promptId)
  return (
    <>
      {row.tableNumber ? <> · {visit.s('capture.table.number', { n: row.tableNumber })}</> : null}
      {prompt && prompts.length > 1 ? <> · {visit.l(prompt.question)}</> : null}
      {row.themeHint ? <> · #{row.themeHint}</> : null}
    </>
  )
}

const Remarks = ({ visit, row, like }: PreviewRow & { visit: Visit }) => (
  <>
    {row.faults.map((fault) => (
      <p class={mayBeSaved({ ...row, faults: [fault] }) ? undefined : 'wrong'}>
        {visit.s(`capture.fault.${fault}`)}
      </p>
    ))}
    {like ? (
      <>
        <p>
          {visit.s(like.kind === 'same' ? 'capture.like.same' : 'capture.like.near')}
          {like.kind === 'near' ? <q>{excerpt(like.text, 120)}</q> : null}
        </p>
        {mayBeSaved(row) ? (
          <label class="choice">
            <input type="checkbox" name="hoppa" value={String(row.line)} />
            <span>{visit.s('capture.preview.skip', { n: row.line })}</span>
          </label>
        ) : null}
      </>
    ) : null}
  </>
)
