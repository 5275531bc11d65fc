import { errorAt, FormErrors, StaffPage } from '~/features/site'
import { ENDONYM, LANGUAGES, type Localized, tell } from '~/kernel/language'
import { showDate } from '~/kernel/time'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Breadcrumb, Hidden, Select, StatusWord, TextArea, TextField } from '~/ui'
import { byPart } from '../domain'
import type { draftPassages } from '../queries'
import { PassageArticle } from './parts'
import { ButtonForm, DoneNotice } from './staff-parts'

type Draft = Awaited<ReturnType<typeof draftPassages>>[number]

interface Props {
  visit: Visit
  document: { id: string; slug: string; title: Localized }
  isPublic: boolean
  passages: readonly Draft[]
  done?: string | undefined
  values?: Values
  errors?: FieldError[]
}

/** A document as it is being written. */
export const DraftPage = (props: Props) => {
  const { visit, document, passages, errors = [] } = props
  return (
    <StaffPage
      visit={visit}
      title={tell(document.title, visit.lang).text}
      lead={visit.s('strategy.work.draft-lead')}
    >
      <Breadcrumb
        label={visit.t('strategy.crumbs')}
        links={[{ href: visit.href('/arbete/strategi'), label: visit.s('strategy.work.title') }]}
      />
      <DoneNotice visit={visit} word={props.done} />
      <FormErrors visit={visit} errors={errors} />
      <p class="buttons">
        {passages.length > 0 ? (
          <a class="button" href={visit.href(`/arbete/strategi/${document.slug}/remiss`)}>
            {visit.s('strategy.work.send-out')}
          </a>
        ) : null}
        <a class="button secondary" href="#nytt-stycke">
          {visit.s('strategy.work.new-passage')}
        </a>
        {[
          { to: 'kort', label: visit.s('writing.telling.title') },
          { to: 'importera', label: visit.s('writing.import.title') },
          { to: 'exportera.md', label: visit.s('writing.import.export') },
        ].map(({ to, label }) => (
          <a class="button secondary" href={visit.href(`/arbete/strategi/${document.slug}/${to}`)}>
            {label}
          </a>
        ))}
        {props.isPublic ? (
          <a class="button secondary" href={visit.href(`/strategin/${document.slug}`)}>
            {visit.s('strategy.work.read-public')}
          </a>
        ) : null}
      </p>
      {passages.length === 0 ? <p>{visit.s('strategy.work.no-passages')}</p> : null}
      {byPart(passages).map(({ part, passages: those }) => (
        <section>
          <h2 lang={those[0]?.language}>{part}</h2>
          {those.map((passage) => (
            <DraftPassage visit={visit} document={document} passage={passage} />
          ))}
        </section>
      ))}
      <section id="nytt-stycke">
        <h2>{visit.s('strategy.work.new-passage')}</h2>
        <PassageForm {...props} />
      </section>
    </StaffPage>
  )
}

const DraftPassage = ({
  visit,
  document,
  passage,
}: Pick<Props, 'visit' | 'document'> & { passage: Draft }) => {
  const address = visit.href(`/arbete/strategi/${document.slug}/${passage.slug}`)
  const about = <span lang={passage.language}>{passage.heading}</span>
  const { version, publishedAt, wordedAt } = passage
  return (
    <PassageArticle
      slug={passage.slug}
      language={passage.language}
      heading={
        <a href={address} lang={passage.language}>
          {passage.heading}
        </a>
      }
      text={passage.text}
      aside={
        <>
          <p>
            {publishedAt ? (
              <StatusWord kind="done">
                {visit.s('strategy.work.version-public', {
                  version,
                  date: showDate(publishedAt, visit.lang),
                })}
              </StatusWord>
            ) : (
              <StatusWord kind="waiting">
                {visit.s('strategy.work.version-draft', { version, date: showDate(wordedAt, visit.lang) })}
              </StatusWord>
            )}
          </p>
          <p>
            {passage.sources > 0 ? (
              visit.s('strategy.work.sources', { count: passage.sources })
            ) : (
              <StatusWord kind="slow">{visit.s('strategy.work.no-sources')}</StatusWord>
            )}
          </p>
          <div class="buttons">
            <a class="button small" href={address}>
              {visit.s('strategy.work.edit')}
              <span class="unseen">: {about}</span>
            </a>
            <ButtonForm action={`${address}/flytta`} label={visit.s('strategy.work.up')} about={about}>
              <Hidden name="direction" value="up" />
            </ButtonForm>
            <ButtonForm action={`${address}/flytta`} label={visit.s('strategy.work.down')} about={about}>
              <Hidden name="direction" value="down" />
            </ButtonForm>
          </div>
        </>
      }
    />
  )
}

const PassageForm = ({ visit, document, passages, values = {}, errors = [] }: Props) => (
  <form novalidate method="post" action={visit.href(`/arbete/strategi/${document.slug}/nytt`)}>
    <TextField
      name="part"
      label={visit.s('strategy.work.part')}
      hint={visit.s('strategy.work.part-hint')}
      value={textOf(values, 'part') || passages.at(-1)?.part || ''}
      error={errorAt(visit, errors, 'part')}
      required
    />
    <TextField
      name="heading"
      label={visit.s('strategy.work.heading')}
      value={textOf(values, 'heading')}
      error={errorAt(visit, errors, 'heading')}
      required
    />
    <TextArea
      name="text"
      label={visit.s('strategy.work.text')}
      hint={visit.s('strategy.work.text-hint')}
      value={textOf(values, 'text')}
      error={errorAt(visit, errors, 'text')}
      rows={8}
      required
    />
    <Select
      name="language"
      label={visit.s('strategy.work.language')}
      value={textOf(values, 'language') || passages.at(-1)?.language || 'sv'}
      options={LANGUAGES.map((language) => ({ value: language, label: ENDONYM[language] }))}
      error={errorAt(visit, errors, 'language')}
    />
    <button class="button" type="submit">
      {visit.s('strategy.work.add')}
    </button>
  </form>
)
