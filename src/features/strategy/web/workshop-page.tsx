import type { Process } from '~/features/processes'
import { errorAt, FormErrors, StaffPage } from '~/features/site'
import { tell } from '~/kernel/language'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Card, Cards, Select, TextArea, TextField } from '~/ui'
import type { allDocuments, unsourcedPassages, unusedThemes } from '../queries'

interface Props {
  visit: Visit
  processes: readonly Process[]
  documents: Awaited<ReturnType<typeof allDocuments>>
  gaps: {
    process: Process
    unsourced: Awaited<ReturnType<typeof unsourcedPassages>>
    unused: Awaited<ReturnType<typeof unusedThemes>>
  }[]
  values?: Values
  errors?: FieldError[]
}

/** The strategist's room: documents, what lacks a thread, and the way to answers and decisions. */
export const WorkshopPage = (props: Props) => {
  const { visit, documents } = props
  return (
    <StaffPage visit={visit} title={visit.t('strategy.work.title')} lead={visit.s('strategy.work.lead')}>
      <FormErrors visit={visit} errors={props.errors ?? []} />
      <p class="buttons">
        <a class="button secondary" href={visit.href('/arbete/strategi/svar')}>
          {visit.s('strategy.work.answers')}
        </a>
        <a class="button secondary" href={visit.href('/arbete/strategi/beslut')}>
          {visit.s('strategy.work.decisions')}
        </a>
      </p>
      <h2>{visit.s('strategy.work.documents')}</h2>
      {documents.length === 0 ? <p>{visit.s('strategy.work.no-documents')}</p> : null}
      <Cards>
        {documents.map((document) => (
          <Card
            href={visit.href(`/arbete/strategi/${document.slug}`)}
            title={visit.l(document.title)}
            meta={
              <>
                {visit.l(document.processTitle)} ·{' '}
                {visit.s('strategy.document.passages', { count: document.passages })}
              </>
            }
          />
        ))}
      </Cards>
      <Gaps visit={visit} gaps={props.gaps} />
      <DocumentForm {...props} />
    </StaffPage>
  )
}

const Gaps = ({ visit, gaps }: Pick<Props, 'visit' | 'gaps'>) => (
  <>
    <h2>{visit.s('strategy.work.gaps')}</h2>
    <p class="muted">{visit.s('strategy.work.gaps-lead')}</p>
    {gaps.map(({ process, unsourced, unused }) => (
      <div class="two">
        <div>
          <h3>
            {visit.s('strategy.work.unsourced')}
            {gaps.length > 1 ? <>, {visit.l(process.title)}</> : null}
          </h3>
          {unsourced.length === 0 ? <p>{visit.s('strategy.work.no-unsourced')}</p> : null}
          <ul>
            {unsourced.map((passage) => (
              <li>
                <a
                  href={visit.href(`/arbete/strategi/${passage.documentSlug}/${passage.slug}`)}
                  lang={passage.language}
                >
                  {passage.heading}
                </a>
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h3>
            {visit.s('strategy.work.unused')}
            {gaps.length > 1 ? <>, {visit.l(process.title)}</> : null}
          </h3>
          {unused.length === 0 ? <p>{visit.s('strategy.work.no-unused')}</p> : null}
          <ul>
            {unused.map((theme) => (
              <li>
                <a href={visit.href(`/arbete/strategi/svar/tema/${theme.id}`)}>{visit.l(theme.title)}</a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    ))}
  </>
)

const DocumentForm = ({ visit, processes, values = {}, errors = [] }: Props) => (
  <>
    <h2>{visit.s('strategy.work.new-document')}</h2>
    <form novalidate method="post" action={visit.href('/arbete/strategi')}>
      <Select
        name="process"
        label={visit.s('strategy.work.process')}
        value={textOf(values, 'process') || processes[0]?.id}
        options={processes.map((process) => ({
          value: process.id,
          label: tell(process.title, visit.lang).text,
        }))}
        error={errorAt(visit, errors, 'process')}
      />
      <TextField
        name="titleSv"
        label={visit.s('strategy.work.title-sv')}
        value={textOf(values, 'titleSv')}
        error={errorAt(visit, errors, 'titleSv')}
        required
      />
      <TextField
        name="titleEn"
        label={visit.s('strategy.work.title-en')}
        value={textOf(values, 'titleEn')}
        error={errorAt(visit, errors, 'titleEn')}
      />
      <TextArea
        name="summarySv"
        label={visit.s('strategy.work.summary-sv')}
        value={textOf(values, 'summarySv')}
        error={errorAt(visit, errors, 'summarySv')}
        rows={4}
        required
      />
      <TextArea
        name="summaryEn"
        label={visit.s('strategy.work.summary-en')}
        value={textOf(values, 'summaryEn')}
        error={errorAt(visit, errors, 'summaryEn')}
        rows={4}
      />
      <button class="button" type="submit">
        {visit.s('strategy.work.create')}
      </button>
    </form>
  </>
)
