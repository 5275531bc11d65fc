import { errorAt, FormErrors, StaffPage } from '~/features/site'
import type { Localized } from '~/kernel/language'
import { dayInSweden } from '~/kernel/time'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Breadcrumb, DateField, Details, StatusWord, TextArea, TextField } from '~/ui'
import { byPart } from '../domain'
import type { draftPassages } from '../queries'
import { PassageText } from './marked-text'

interface Props {
  visit: Visit
  now: Date
  document: { slug: string; title: Localized }
  passages: Awaited<ReturnType<typeof draftPassages>>
  values?: Values
  errors?: FieldError[]
}

/** The last look before everyone can read and comment. */
export const SendOutPage = ({ visit, now, document, passages, values = {}, errors = [] }: Props) => {
  const text = (name: string) => ({
    name,
    value: textOf(values, name),
    error: errorAt(visit, errors, name),
  })
  return (
    <StaffPage
      visit={visit}
      title={visit.t('strategy.send.title')}
      lead={visit.s('strategy.send.lead', { count: passages.length })}
    >
      <Breadcrumb
        label={visit.t('strategy.crumbs')}
        links={[
          { href: visit.href('/arbete/strategi'), label: visit.s('strategy.work.title') },
          { href: visit.href(`/arbete/strategi/${document.slug}`), label: visit.l(document.title) },
        ]}
      />
      <FormErrors visit={visit} errors={errors} />
      <form novalidate method="post" action={visit.href(`/arbete/strategi/${document.slug}/remiss`)}>
        <TextField {...text('titleSv')} label={visit.s('strategy.work.title-sv')} required />
        <TextField {...text('titleEn')} label={visit.s('strategy.work.title-en')} />
        <TextArea {...text('introSv')} label={visit.s('strategy.send.intro-sv')} rows={4} required />
        <TextArea {...text('introEn')} label={visit.s('strategy.send.intro-en')} rows={4} />
        <TextField
          {...text('slug')}
          label={visit.s('strategy.send.slug')}
          hint={visit.s('strategy.send.slug-hint')}
          required
        />
        <DateField
          {...text('opensOn')}
          value={textOf(values, 'opensOn') || dayInSweden(now)}
          label={visit.s('strategy.send.opens')}
          required
        />
        <DateField
          {...text('closesOn')}
          label={visit.s('strategy.send.closes')}
          hint={visit.s('strategy.send.closes-hint')}
          required
        />
        <button class="button" type="submit">
          {visit.s('strategy.send.do')}
        </button>
      </form>
      <SentOut visit={visit} slug={document.slug} passages={passages} />
    </StaffPage>
  )
}

/** What everyone will read, as they will read it. */
const SentOut = ({ visit, slug, passages }: Pick<Props, 'visit' | 'passages'> & { slug: string }) => (
  <>
    <h2>{visit.s('strategy.send.preview')}</h2>
    {byPart(passages).map(({ part, passages: those }) => (
      <>
        <h3 lang={those[0]?.language}>{part}</h3>
        {those.map((passage) => (
          <Details
            summary={
              <>
                <span lang={passage.language}>{passage.heading}</span>{' '}
                {passage.sources === 0 ? (
                  <StatusWord kind="slow">{visit.s('strategy.send.no-source')}</StatusWord>
                ) : null}
              </>
            }
          >
            <PassageText text={passage.text} language={passage.language} level={4} />
            <p>
              <a href={visit.href(`/arbete/strategi/${slug}/${passage.slug}`)}>
                {visit.s('strategy.send.edit')}
                <span class="unseen" lang={passage.language}>
                  : {passage.heading}
                </span>
              </a>
            </p>
          </Details>
        ))}
      </>
    ))}
  </>
)
