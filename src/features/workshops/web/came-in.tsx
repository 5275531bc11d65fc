import { randomUUID } from 'node:crypto'
import type { Step } from '~/features/meetings'
import { errorAt, FormErrors } from '~/features/site'
import { tell } from '~/kernel/language'
import { showNumber } from '~/kernel/time'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { DataTable, Hidden, TextArea } from '~/ui'
import type { Line } from '../commands'
import type { Note } from '../queries'
import { WRONG } from './parts'

type Asked = Step & { question: NonNullable<Step['question']> }
export const asked = (programme: readonly Step[]): Asked[] =>
  programme.filter((step): step is Asked => step.question !== undefined)

/** What came in, counted by question. */
export const CameIn = ({
  visit,
  programme,
  notes,
}: {
  visit: Visit
  programme: readonly Step[]
  notes: readonly Note[]
}) => {
  if (notes.length === 0) return <p>{visit.s('workshops.host.came-none')}</p>
  const questions = asked(programme)
  const of = (id: string | null) => notes.filter((note) => note.promptId === id).length
  const others = notes.length - questions.reduce((sum, { id }) => sum + of(id), 0)
  const number = (n: number) => showNumber(n, visit.lang)
  return (
    <DataTable
      caption={visit.s('workshops.host.came')}
      captionUnseen
      label={visit.t('workshops.host.came')}
      columns={[
        { label: visit.s('workshops.host.came-question') },
        { label: visit.s('workshops.host.came-number'), numeric: true },
      ]}
      rows={[
        ...questions.map(({ id, question }) => [visit.l(question), number(of(id))]),
        ...(others > 0 ? [[visit.s('workshops.host.no-question'), number(others)]] : []),
      ]}
      total={[visit.s('workshops.host.came-total'), number(notes.length)]}
    />
  )
}

/** What the group said, in its own words, under its questions. */
export const Said = ({
  visit,
  programme,
  notes,
}: {
  visit: Visit
  programme: readonly Step[]
  notes: readonly Pick<Note, 'promptId' | 'text' | 'language'>[]
}) => {
  const questions = asked(programme)
  const known = new Set(questions.map(({ id }) => id))
  const groups = [
    ...questions.map(({ id, question }) => ({
      name: visit.l(question),
      said: notes.filter((note) => note.promptId === id),
    })),
    {
      name: visit.s('workshops.host.no-question'),
      said: notes.filter((note) => !note.promptId || !known.has(note.promptId)),
    },
  ].filter(({ said }) => said.length > 0)
  return (
    <>
      {groups.map(({ name, said }) => (
        <>
          <h3>{name}</h3>
          {said.map((note) => (
            <blockquote class="said" lang={note.language} dir="auto">
              {note.text}
            </blockquote>
          ))}
        </>
      ))}
    </>
  )
}

/** Where the lines are typed. */
export const LINES = 'rader'

interface FormProps {
  visit: Visit
  action: string
  programme: readonly Step[]
  values?: Values
  errors?: FieldError[]
  button: 'workshops.host.preview' | 'workshops.staff.paper-send'
  children?: unknown
}

/** A box for each question: a line in it is an inspel. */
export const LinesFields = ({
  visit,
  programme,
  values = {},
  errors = [],
}: Omit<FormProps, 'action' | 'button'>) => (
  <>
    {asked(programme).map(({ id, question }) => (
      <TextArea
        name={id}
        label={visit.l(question)}
        value={textOf(values, id)}
        error={errorAt(visit, errors, id)}
        rows={4}
      />
    ))}
    <Hidden name="key" value={textOf(values, 'key') || randomUUID()} />
  </>
)

export const LinesForm = (props: Omit<FormProps, 'children'>) => (
  <>
    <FormErrors visit={props.visit} errors={props.errors ?? []} id={WRONG} />
    <form novalidate method="post" action={`${props.action}#${WRONG}`} id={LINES}>
      <LinesFields {...props} />
      <button class="button" type="submit">
        {props.visit.s(props.button)}
      </button>
    </form>
  </>
)

/** Each line as it will be sent, under its question. */
export const Preview = ({
  visit,
  programme,
  lines,
}: {
  visit: Visit
  programme: readonly Step[]
  lines: readonly Line[]
}) => (
  <>
    {asked(programme).map(({ id, question }) => {
      const mine = lines.filter((line) => line.promptId === id)
      return mine.length === 0 ? null : (
        <>
          <h2 lang={tell(question, visit.lang).lang}>{tell(question, visit.lang).text}</h2>
          <ol>
            {mine.map((line) => (
              <li dir="auto">{line.text}</li>
            ))}
          </ol>
        </>
      )
    })}
  </>
)
