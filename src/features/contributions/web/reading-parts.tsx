import { errorAt } from '~/features/site'
import { ENDONYM, isLanguage, LANGUAGES } from '~/kernel/language'
import { showDateTime } from '~/kernel/time'
import { FORMATS, widthsFor } from '~/platform/files'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Choices, Details, FileField, Picture, Select, Tag, TextArea, TextField } from '~/ui'
import { MADE_BY } from '../domain'
import type { attachmentsOf, StaffTranslation } from '../queries'
import { SCANS_ACCEPTED } from './paper-page'

interface ScansProps {
  visit: Visit
  id: string
  scans: Awaited<ReturnType<typeof attachmentsOf>>
}

/** The sheet it came on, beside the text. */
export const ScansOfSheet = ({ visit, id, scans }: ScansProps) => (
  <section id="bilagor">
    <h2>{visit.s('contributions.scans.title')}</h2>
    <p class="muted">{visit.s('contributions.scans.private')}</p>
    {scans.map((scan, index) => {
      const at = (variant: string) => visit.href(`/arbete/inspel/${id}/bilaga/${scan.id}/${variant}`)
      const widths = widthsFor(scan.width)
      const largest = widths.at(-1) ?? scan.width
      const alt = scan.description || visit.t('contributions.scans.alt', { number: index + 1 })
      return (
        <>
          <Picture
            sources={FORMATS.map(({ ending, mime }) => ({
              type: mime,
              srcset: widths.map((width) => `${at(`${width}.${ending}`)} ${width}w`).join(', '),
            }))}
            src={at(`${largest}.jpg`)}
            width={scan.width}
            height={scan.height}
            alt={alt}
          />
          <p>
            <a href={at(`${largest}.jpg`)}>{visit.s('contributions.scans.large', { number: index + 1 })}</a>
          </p>
        </>
      )
    })}
    <Details summary={visit.s('contributions.scans.add')}>
      <form
        novalidate
        method="post"
        enctype="multipart/form-data"
        action={visit.href(`/arbete/inspel/${id}/bilagor`)}
      >
        <FileField
          name="scans"
          label={visit.s('contributions.paper.scans')}
          hint={visit.s('contributions.scans.add-hint')}
          accept={SCANS_ACCEPTED}
          multiple
        />
        <TextField
          name="description"
          label={visit.s('contributions.scans.description')}
          hint={visit.s('contributions.scans.description-hint')}
        />
        <button class="button secondary" type="submit">
          {visit.s('contributions.scans.save')}
        </button>
      </form>
    </Details>
  </section>
)

interface TranslationsProps {
  visit: Visit
  contribution: { id: string; language: string }
  translations: readonly StaffTranslation[]
  values: Values
  errors: FieldError[]
}

const FIELDS = ['language', 'text', 'kind', 'by']

/** Translations beside the inspel: which there are, whether they still hold, and a new one. */
export const Translations = ({ visit, contribution, translations, values, errors }: TranslationsProps) => (
  <section id="oversattningar">
    <h2>{visit.s('contributions.translate.title')}</h2>
    {translations.map((translation) => (
      <OneTranslation visit={visit} id={contribution.id} translation={translation} />
    ))}
    <Details
      summary={visit.s('contributions.translate.new')}
      open={errors.some(({ field }) => FIELDS.includes(field))}
    >
      <form novalidate method="post" action={visit.href(`/arbete/inspel/${contribution.id}/oversatt`)}>
        <Select
          name="language"
          label={visit.s('contributions.translate.language')}
          value={textOf(values, 'language')}
          options={LANGUAGES.filter((lang) => lang !== contribution.language).map((lang) => ({
            value: lang,
            label: ENDONYM[lang],
          }))}
          error={errorAt(visit, errors, 'language')}
        />
        <TextArea
          name="text"
          label={visit.s('contributions.translate.text')}
          hint={visit.s('contributions.translate.text-hint')}
          value={textOf(values, 'text')}
          error={errorAt(visit, errors, 'text')}
        />
        <Choices
          type="radio"
          name="kind"
          label={visit.s('contributions.translate.kind')}
          value={[textOf(values, 'kind')]}
          options={MADE_BY.map((value) => ({
            value,
            label: visit.s(`contributions.translate.kind.${value}`),
          }))}
          error={errorAt(visit, errors, 'kind')}
        />
        <TextField
          name="by"
          label={visit.s('contributions.translate.by')}
          hint={visit.s('contributions.translate.by-hint')}
          value={textOf(values, 'by')}
          error={errorAt(visit, errors, 'by')}
        />
        <button class="button secondary" type="submit">
          {visit.s('contributions.translate.save')}
        </button>
      </form>
    </Details>
  </section>
)

interface OneProps {
  visit: Visit
  id: string
  translation: StaffTranslation
}

const OneTranslation = ({ visit, id, translation }: OneProps) => (
  <>
    <h3>{isLanguage(translation.language) ? ENDONYM[translation.language] : translation.language}</h3>
    <blockquote class="said" lang={translation.language} dir="auto">
      {translation.text}
    </blockquote>
    <p class="muted">
      {visit.s(`contributions.translate.kind.${translation.madeByKind}`)}: {translation.madeBy},{' '}
      {showDateTime(translation.at, visit.lang)}.{' '}
      <Tag>
        {visit.s(
          translation.outdated
            ? 'contributions.translate.outdated'
            : `contributions.translate.state.${translation.state}`,
        )}
      </Tag>
    </p>
    {translation.state === 'draft' && !translation.outdated ? (
      <form method="post" action={visit.href(`/arbete/inspel/${id}/oversatt/${translation.id}/granskad`)}>
        <button class="button secondary" type="submit">
          {visit.s('contributions.translate.review')}
        </button>
      </form>
    ) : null}
  </>
)
