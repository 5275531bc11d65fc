import { errorAt, FormErrors, StaffPage } from '~/features/site'
import { showDateTime } from '~/kernel/time'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Details, Hidden, Notice, Select, TextField } from '~/ui'
import type { Code } from '../domain'
import type { codeForStaff, examplesOf, historyOf, markedWith, mergedInto } from '../queries'
import { BookDone } from './book-page'
import { CodeFields, codeOptions, type Theme, valuesOf } from './code-fields'
import { CodingCrumbs } from './crumbs'

type Found<T> = NonNullable<Awaited<T>>

interface Props {
  visit: Visit
  code: Found<ReturnType<typeof codeForStaff>>
  /** What it was merged into. */
  became: { id: string; name: string } | undefined
  codes: readonly Code[]
  themes: readonly Theme[]
  marks: Awaited<ReturnType<typeof markedWith>>
  examples: Awaited<ReturnType<typeof examplesOf>>
  history: Awaited<ReturnType<typeof historyOf>>
  sources: Awaited<ReturnType<typeof mergedInto>>
  processSlug: string
  done?: string | undefined
  count?: number
  form?: 'change' | 'merge' | 'split' | 'retire' | undefined
  values?: Values
  errors?: FieldError[]
}

const TOLD = [
  'code.added',
  'code.changed',
  'code.merged',
  'code.split',
  'code.retired',
  'code.restored',
] as const

/** One code: what it means, what it is set on, and everything that can be done with it. */
export const CodePage = (props: Props) => {
  const { visit, code, became, processSlug, errors = [] } = props
  return (
    <StaffPage visit={visit} title={{ text: code.name, lang: 'sv' }}>
      <CodingCrumbs visit={visit} query={`process=${processSlug}`} within="kodbok" />
      <BookDone visit={visit} done={props.done} count={props.count ?? 0} />
      <FormErrors visit={visit} errors={errors} />
      {code.retiredAt ? (
        <Notice kind="warning">
          <p>
            {visit.s('coding.code.retired')}{' '}
            {became ? (
              <>
                {visit.s('coding.code.became')}{' '}
                <a href={visit.href(`/arbete/kodning/kodbok/${became.id}`)} dir="auto">
                  {became.name}
                </a>
                .
              </>
            ) : null}
          </p>
        </Notice>
      ) : (
        <Work {...props} />
      )}
      <History {...props} />
    </StaffPage>
  )
}

const Work = (props: Props) => {
  const { visit, code, codes, themes, examples, form, values = {}, errors = [] } = props
  const here = visit.href(`/arbete/kodning/kodbok/${code.id}`)
  const own = (which: NonNullable<Props['form']>) =>
    form === which ? { values, errors } : { values: {}, errors: [] }
  const changed = form === 'change' ? values : valuesOf(code)
  return (
    <>
      <form novalidate method="post" action={here}>
        <CodeFields
          {...{ visit, codes, themes }}
          self={code.id}
          values={changed}
          errors={own('change').errors}
          withLook
        />
        <TextField
          name="why"
          label={visit.s('coding.field.why')}
          hint={visit.s('coding.field.why-hint')}
          value={textOf(own('change').values, 'why')}
        />
        <button class="button" type="submit">
          {visit.s('coding.book.save')}
        </button>
      </form>
      {examples.length > 0 ? <h2>{visit.s('coding.code.examples')}</h2> : null}
      {examples.map((one) => (
        <form novalidate class="inline" method="post" action={`${here}/exempel/bort`}>
          <q lang={one.language} dir="auto">
            {one.quote}
          </q>{' '}
          <Hidden name="exampleId" value={one.id} />
          <button class="button small danger" type="submit">
            {visit.s('coding.code.example-drop')}
          </button>
        </form>
      ))}
      <Merge {...props} {...own('merge')} here={here} />
      <Split {...props} {...own('split')} here={here} />
      {props.marks.length === 0 ? (
        <Details summary={visit.s('coding.code.retire')} open={form === 'retire'}>
          <form novalidate method="post" action={`${here}/ur-bruk`}>
            <p class="hint">{visit.s('coding.code.retire-lead')}</p>
            <button class="button danger" type="submit">
              {visit.s('coding.code.retire')}
            </button>
          </form>
        </Details>
      ) : null}
    </>
  )
}

type Part = Props & { here: string }

const Merge = ({ visit, code, codes, marks, here, values = {}, errors = [] }: Part) =>
  codes.length < 2 ? null : (
    <Details summary={visit.s('coding.code.merge')} open={errors.length > 0}>
      <form novalidate method="post" action={`${here}/sla-ihop`}>
        <p>{visit.s('coding.code.merge-lead', { count: marks.length })}</p>
        <Select
          name="into"
          label={visit.s('coding.code.merge-into')}
          value={textOf(values, 'into')}
          emptyLabel="–"
          options={codeOptions(
            visit,
            codes.filter(({ id }) => id !== code.id),
          )}
          error={errorAt(visit, errors, 'into')}
        />
        <TextField name="why" label={visit.s('coding.field.why')} value={textOf(values, 'why')} />
        <button class="button" type="submit">
          {visit.s('coding.code.merge-do')}
        </button>
      </form>
    </Details>
  )

/** Every mark with where it is to go; what is left as it is stays. */
const Split = ({ visit, code, codes, marks, here, values = {}, errors = [] }: Part) => {
  const others = codes.filter(({ id }) => id !== code.id)
  return (
    <>
      <h2>{visit.s('coding.code.marks')}</h2>
      {marks.length === 0 ? <p>{visit.s('coding.code.no-marks')}</p> : null}
      <form novalidate method="post" action={`${here}/dela`}>
        {marks.map((mark) => (
          <div class="mark-row">
            <p class="said" lang={mark.language} dir="auto">
              {mark.quote ?? mark.statement}
            </p>
            <p class="muted small">
              {visit.s(`coding.origin.${mark.origin}`)} {mark.by} {showDateTime(mark.at, visit.lang)}{' '}
              <a href={visit.href(`/arbete/kodning/inspel/${mark.contributionId}`)}>
                {visit.s('coding.stream.open')}
              </a>{' '}
              <button class="button small secondary" type="submit" name="exempel" value={mark.id}>
                {visit.s('coding.code.example-add')}
              </button>
            </p>
            {others.length > 0 ? (
              <Select
                name={`to-${mark.id}`}
                label={visit.s('coding.code.split-to')}
                value={textOf(values, `to-${mark.id}`)}
                emptyLabel={visit.t('coding.code.split-stay')}
                options={codeOptions(visit, others)}
              />
            ) : null}
          </div>
        ))}
        {marks.length > 0 && others.length > 0 ? (
          <>
            <h3>{visit.s('coding.code.split')}</h3>
            <p class="hint">{visit.s('coding.code.split-lead')}</p>
            <TextField
              name="why"
              label={visit.s('coding.field.why')}
              value={textOf(values, 'why')}
              error={errorAt(visit, errors, 'why')}
            />
            <button class="button" type="submit">
              {visit.s('coding.code.split-do')}
            </button>
          </>
        ) : null}
      </form>
    </>
  )
}

const MergedWith = ({ codes, id }: { codes: readonly Code[]; id: string }) => {
  const into = codes.find((one) => one.id === id)
  return into ? <span dir="auto">: {into.name}.</span> : null
}

const History = ({ visit, history, sources, codes }: Props) => (
  <>
    <h2>{visit.s('coding.code.history')}</h2>
    {sources.length > 0 ? (
      <p>
        {visit.s('coding.code.merged-from')}{' '}
        {sources.map((one, n) => (
          <>
            {n > 0 ? ', ' : ''}
            <a href={visit.href(`/arbete/kodning/kodbok/${one.id}`)} dir="auto">
              {one.name}
            </a>
          </>
        ))}
      </p>
    ) : null}
    <ul>
      {history.map((event) => {
        const kind = TOLD.find((one) => one === event.kind)
        return kind ? (
          <li>
            {showDateTime(event.at, visit.lang)}: {visit.s(`coding.event.${kind}`)}
            {kind === 'code.merged' ? <MergedWith codes={codes} id={String(event.data['into'])} /> : null}{' '}
            {event.by}
            {event.why ? (
              <>
                . <span dir="auto">{event.why}</span>
              </>
            ) : null}
          </li>
        ) : null
      })}
    </ul>
  </>
)
