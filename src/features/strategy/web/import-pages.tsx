import { errorAt, FormErrors, StaffPage } from '~/features/site'
import { ENDONYM, LANGUAGES, type Localized } from '~/kernel/language'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Breadcrumb, Details, FileField, Hidden, Notice, Select, StatusWord, TextArea } from '~/ui'
import { type ImportPlan, type Planned, withoutMarkup } from '../domain'
import type { draftPassages } from '../queries'
import { Changes, PassageText } from './marked-text'

const FILES =
  '.docx,.md,.markdown,.txt,application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const RULES = ['part', 'passage', 'loose', 'inner', 'rest'] as const

interface Props {
  visit: Visit
  document: { slug: string; title: Localized }
  values: Values
  errors: readonly FieldError[]
}

const Way = ({ visit, document }: Pick<Props, 'visit' | 'document'>) => (
  <Breadcrumb
    label={visit.t('strategy.crumbs')}
    links={[
      { href: visit.href('/arbete/strategi'), label: visit.s('strategy.work.title') },
      { href: visit.href(`/arbete/strategi/${document.slug}`), label: visit.l(document.title) },
    ]}
  />
)

/** Choose a file or paste a text; how it is read stands beside. */
export const ImportPage = ({ visit, document, values, errors }: Props) => (
  <StaffPage visit={visit} title={visit.t('writing.import.title')} lead={visit.s('writing.import.lead')}>
    <Way visit={visit} document={document} />
    <FormErrors visit={visit} errors={errors} />
    <h2>{visit.s('writing.import.rules')}</h2>
    <ul>
      {RULES.map((rule) => (
        <li>{visit.s(`writing.import.rule-${rule}`)}</li>
      ))}
    </ul>
    <form
      novalidate
      method="post"
      enctype="multipart/form-data"
      action={visit.href(`/arbete/strategi/${document.slug}/importera`)}
    >
      <FileField
        name="file"
        label={visit.s('writing.import.file')}
        hint={visit.s('writing.import.file-hint')}
        accept={FILES}
        error={errorAt(visit, errors, 'file')}
      />
      <TextArea
        name="markdown"
        label={visit.s('writing.import.paste')}
        value={textOf(values, 'markdown')}
        error={errorAt(visit, errors, 'markdown')}
        rows={10}
      />
      <Select
        name="language"
        label={visit.s('writing.import.language')}
        value={textOf(values, 'language') || 'sv'}
        options={LANGUAGES.map((language) => ({ value: language, label: ENDONYM[language] }))}
        error={errorAt(visit, errors, 'language')}
      />
      <button class="button" type="submit">
        {visit.s('writing.import.preview')}
      </button>
    </form>
  </StaffPage>
)

type Existing = Awaited<ReturnType<typeof draftPassages>>[number]

interface PreviewProps extends Props {
  plan: ImportPlan<Existing>
  leftOut: string
  stamp: string
}

const SIGN = { fresh: 'ahead', changed: 'slow', same: 'done' } as const

/** What an import would do, passage by passage. Nothing is saved before it is said. */
export const PreviewPage = ({ visit, document, plan, leftOut, stamp, values, errors }: PreviewProps) => {
  const { planned, untouched } = plan
  const count = (state: Planned['state']) => planned.filter((one) => one.state === state).length
  const counts = { fresh: count('fresh'), changed: count('changed'), same: count('same') }
  const address = visit.href(`/arbete/strategi/${document.slug}/importera`)
  const language = textOf(values, 'language') || 'sv'
  return (
    <StaffPage visit={visit} title={visit.t('writing.import.preview-title')}>
      <Way visit={visit} document={document} />
      <FormErrors visit={visit} errors={errors} />
      <p>
        <strong>{visit.s('writing.import.counts', counts)}</strong>
      </p>
      <form novalidate method="post" action={`${address}/allt`}>
        <Hidden name="markdown" value={textOf(values, 'markdown')} />
        <Hidden name="language" value={language} />
        <Hidden name="stamp" value={stamp} />
        {counts.fresh + counts.changed > 0 ? (
          <button class="button" type="submit">
            {visit.s('writing.import.apply')}
          </button>
        ) : (
          <p>{visit.s('writing.import.nothing')}</p>
        )}
      </form>
      <p>
        <a href={address}>{visit.s('writing.import.again')}</a>
      </p>
      {leftOut ? (
        <Notice kind="warning" title={visit.s('writing.import.left-out')}>
          <p>{visit.s('writing.import.left-out-lead')}</p>
          <blockquote lang={language}>{withoutMarkup(leftOut)}</blockquote>
        </Notice>
      ) : null}
      {planned.map((one, at) => (
        <>
          {planned[at - 1]?.passage.part === one.passage.part ? null : (
            <h2 lang={language}>{one.passage.part}</h2>
          )}
          <PlannedPassage visit={visit} one={one} language={one.existing?.language ?? language} />
        </>
      ))}
      {untouched.length > 0 ? (
        <>
          <h2>{visit.s('writing.import.untouched')}</h2>
          <ul>
            {untouched.map((passage) => (
              <li lang={passage.language}>{passage.heading}</li>
            ))}
          </ul>
        </>
      ) : null}
    </StaffPage>
  )
}

const PlannedPassage = (props: { visit: Visit; one: Planned<Existing>; language: string }) => {
  const { visit, language, one } = props
  const { state, passage, existing } = one
  return (
    <section>
      <h3 lang={language}>{passage.heading}</h3>
      <p>
        <StatusWord kind={SIGN[state]}>{visit.s(`writing.import.${state}`)}</StatusWord>
      </p>
      {existing && existing.part !== passage.part ? (
        <p>
          {visit.s('writing.import.moved', {
            part: { text: existing.part, lang: existing.language as 'sv' },
          })}
        </p>
      ) : null}
      {state === 'fresh' ? <PassageText text={passage.text} language={language} level={4} /> : null}
      {state === 'changed' && existing ? (
        <Changes visit={visit} before={existing.text} after={passage.text} language={language} />
      ) : null}
      {state === 'same' ? (
        <Details summary={visit.s('strategy.work.text')}>
          <PassageText text={passage.text} language={language} level={4} />
        </Details>
      ) : null}
    </section>
  )
}
