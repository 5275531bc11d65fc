import { type Block, isTyped, StoryMarks, toTyped } from '~/features/newsroom'
import { errorAt, FormErrors, StaffPage } from '~/features/site'
import { wordDiff } from '~/features/strategy'
import { showDateTime } from '~/kernel/time'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Breadcrumb, Hidden, TextArea, TextField, WordDiff } from '~/ui'
import type { Page, Version } from '../queries'

/** The body of a page as it is typed. */
export const typedOf = (blocks: readonly Block[]): string => toTyped(blocks.filter(isTyped))

interface FormProps {
  visit: Visit
  /** Undefined for a page that is not there yet. */
  slug: string | undefined
  values: Values
  errors: FieldError[]
}

/** A page as plain lines, to be written or changed. */
export const FormPage = ({ visit, slug, values, errors }: FormProps) => {
  const field = (name: string) => ({ name, value: textOf(values, name), error: errorAt(visit, errors, name) })
  return (
    <StaffPage visit={visit} title={visit.t(slug ? 'handbook.change' : 'handbook.new')}>
      <Breadcrumb
        label={visit.t('handbook.way-up')}
        links={[
          { href: visit.href('/arbete/handbok'), label: visit.s('handbook.title') },
          ...(slug
            ? [{ href: visit.href(`/arbete/handbok/${slug}`), label: visit.s('handbook.to-page') }]
            : []),
        ]}
      />
      <FormErrors visit={visit} errors={errors} />
      <form
        novalidate
        method="post"
        action={visit.href(slug ? `/arbete/handbok/${slug}/andra` : '/arbete/handbok/ny')}
      >
        <Hidden name="revision" value={textOf(values, 'revision') || '1'} />
        <TextField {...field('title')} label={visit.s('handbook.field.title')} />
        <TextArea
          {...field('body')}
          rows={20}
          label={visit.s('handbook.field.body')}
          hint={visit.s('handbook.field.body-hint')}
        />
        <StoryMarks visit={visit} />
        <button class="button" type="submit">
          {visit.s('handbook.save')}
        </button>
      </form>
    </StaffPage>
  )
}

/** What each change changed, word by word, the latest first. */
export const VersionsPage = ({
  visit,
  page,
  versions,
}: {
  visit: Visit
  page: Page
  versions: readonly Version[]
}) => (
  <StaffPage
    visit={visit}
    title={visit.t('handbook.versions-of', { title: page.title })}
    lead={visit.s('handbook.versions-lead')}
  >
    <Breadcrumb
      label={visit.t('handbook.way-up')}
      links={[
        { href: visit.href('/arbete/handbok'), label: visit.s('handbook.title') },
        { href: visit.href(`/arbete/handbok/${page.slug}`), label: visit.s('handbook.to-page') },
      ]}
    />
    {versions.map((version, at) => {
      const before = versions[at + 1]
      return (
        <section>
          <h2>{visit.s('handbook.version', { number: version.number })}</h2>
          <p class="muted">
            {showDateTime(version.madeAt, visit.lang)} ·{' '}
            {version.byTitle ?? visit.s('handbook.begun-by-system')}
          </p>
          {before ? (
            <div lang="sv">
              <WordDiff
                parts={wordDiff(wholeOf(before), wholeOf(version))}
                removedLabel={visit.s('handbook.removed')}
                addedLabel={visit.s('handbook.added')}
              />
            </div>
          ) : (
            <p>{visit.s('handbook.first')}</p>
          )}
        </section>
      )
    })}
  </StaffPage>
)

const wholeOf = ({ title, blocks }: Version): string => `${title}\n\n${typedOf(blocks)}`
