import { findingSaid, type Report } from '~/features/plain'
import { errorAt, FormErrors, StaffPage } from '~/features/site'
import { ENDONYM, LANGUAGES, type Language, type Localized } from '~/kernel/language'
import { slugify } from '~/kernel/plain-text'
import { showDate } from '~/kernel/time'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Breadcrumb, Details, Hidden, Notice, StatusWord, TextArea } from '~/ui'
import { outdatedSince, TELLING_FORMS, type TellingForm } from '../domain'
import type { draftPassages, draftTellings } from '../queries'
import { PassageText } from './marked-text'
import { DoneNotice } from './staff-parts'
import { MarkupHelp } from './wording-form'

type Telling = Awaited<ReturnType<typeof draftTellings>>[number]
type Passage = Awaited<ReturnType<typeof draftPassages>>[number]

interface ListProps {
  visit: Visit
  document: { slug: string; title: Localized }
  parts: readonly { part: string; passages: readonly Passage[] }[]
  tellings: readonly Telling[]
  /** When each part's long text last changed for the public. */
  changed: ReadonlyMap<string, Date>
  done?: string | undefined
}

/** Which parts are told shorter and plainer, in which languages, and which no longer hold. */
export const TellingsPage = ({ visit, document, parts, tellings, changed, done }: ListProps) => (
  <StaffPage visit={visit} title={visit.t('writing.telling.title')} lead={visit.s('writing.telling.lead')}>
    <Breadcrumb
      label={visit.t('strategy.crumbs')}
      links={[
        { href: visit.href('/arbete/strategi'), label: visit.s('strategy.work.title') },
        { href: visit.href(`/arbete/strategi/${document.slug}`), label: visit.l(document.title) },
      ]}
    />
    <DoneNotice visit={visit} word={done} />
    {parts.length === 0 ? <p>{visit.s('strategy.work.no-passages')}</p> : null}
    {parts.map(({ part, passages }) => (
      <section>
        <h2 lang={passages[0]?.language}>{part}</h2>
        {TELLING_FORMS.map((form) => (
          <>
            <h3>{visit.s(`writing.telling.${form}`)}</h3>
            <ul class="plain links">
              {LANGUAGES.map((language) => {
                const telling = tellings.find(
                  (one) => one.part === part && one.form === form && one.language === language,
                )
                return (
                  <li>
                    <a
                      href={visit.href(
                        `/arbete/strategi/${document.slug}/kort/${slugify(part)}/${form}/${language}`,
                      )}
                    >
                      <span lang={language}>{ENDONYM[language]}</span>
                      <span class="unseen">
                        : {visit.s(`writing.telling.${form}`)},{' '}
                        <span lang={passages[0]?.language}>{part}</span>
                      </span>
                    </a>
                    <TellingState visit={visit} telling={telling} changedAt={changed.get(part)} />
                  </li>
                )
              })}
            </ul>
          </>
        ))}
      </section>
    ))}
  </StaffPage>
)

interface StateProps {
  visit: Visit
  telling: Telling | undefined
  changedAt: Date | undefined
}

const TellingState = ({ visit, telling, changedAt }: StateProps) => {
  if (!telling) return <span class="muted">{visit.s('writing.telling.missing')}</span>
  const shownAt = telling.shownAt
  if (!shownAt) return <StatusWord kind="waiting">{visit.s('writing.telling.draft')}</StatusWord>
  const since = outdatedSince({ publishedAt: shownAt }, changedAt)
  if (since) {
    return (
      <StatusWord kind="slow">
        {visit.s('writing.telling.outdated', { date: showDate(since, visit.lang) })}
      </StatusWord>
    )
  }
  return (
    <StatusWord kind="done">
      {visit.s('writing.telling.shown', { date: showDate(shownAt, visit.lang) })}
    </StatusWord>
  )
}

interface Props extends Omit<ListProps, 'tellings' | 'parts' | 'done'> {
  part: string
  passages: readonly Passage[]
  form: TellingForm
  language: Language
  telling: Telling | undefined
  text: string
  report: Report
  values: Values
  errors: readonly FieldError[]
}

/** One part told shorter or plainer, with what can be plainer beside, and the long text below. */
export const TellingPage = (props: Props) => {
  const { visit, document, part, passages, form, language, telling, values, errors } = props
  const list = visit.href(`/arbete/strategi/${document.slug}/kort`)
  return (
    <StaffPage
      visit={visit}
      title={visit.t(`writing.telling.${form}-of`, { part })}
      lead={visit.s(`writing.telling.${form}-lead`)}
    >
      <Breadcrumb
        label={visit.t('strategy.crumbs')}
        links={[
          { href: visit.href('/arbete/strategi'), label: visit.s('strategy.work.title') },
          { href: visit.href(`/arbete/strategi/${document.slug}`), label: visit.l(document.title) },
          { href: list, label: visit.s('writing.telling.title') },
        ]}
      />
      <FormErrors visit={visit} errors={errors} />
      <p class="comment-head">
        <span lang={language}>{ENDONYM[language]}</span>
        <TellingState visit={visit} telling={telling} changedAt={props.changed.get(part)} />
      </p>
      <div class="two">
        <form novalidate method="post" action={`${list}/${slugify(part)}/${form}/${language}`}>
          <Hidden
            name="fromVersion"
            value={'fromVersion' in values ? textOf(values, 'fromVersion') : String(telling?.version ?? 0)}
          />
          <TextArea
            name="text"
            label={visit.s('strategy.work.text')}
            hint={visit.s('strategy.work.text-hint')}
            value={props.text}
            error={errorAt(visit, errors, 'text')}
            rows={12}
            required
          />
          <MarkupHelp visit={visit} />
          <p class="buttons">
            <button class="button" type="submit" name="act" value="show">
              {visit.s('writing.telling.show')}
            </button>
            <button class="button secondary" type="submit" name="act" value="save">
              {visit.s('writing.save-draft')}
            </button>
            <button class="button secondary" type="submit" name="act" value="check">
              {visit.s('writing.telling.check')}
            </button>
          </p>
        </form>
        <Remarks visit={visit} report={props.report} text={props.text} />
      </div>
      <Details summary={visit.s('writing.telling.long')}>
        {passages.map((passage) => (
          <>
            <h2 lang={passage.language}>{passage.heading}</h2>
            <PassageText text={passage.text} language={passage.language} />
          </>
        ))}
      </Details>
    </StaffPage>
  )
}

const AROUND = 30

const Remarks = ({ visit, report, text }: { visit: Visit; report: Report; text: string }) => (
  <section>
    <h2>{visit.s('writing.telling.remarks')}</h2>
    {text.trim() === '' ? <p>{visit.s('writing.telling.remarks-empty')}</p> : null}
    {report.checked.length === 0 ? <p>{visit.s('writing.telling.unchecked')}</p> : null}
    {report.lixBand ? (
      <p>{visit.s('newsroom.language.lix', { band: visit.t(`plain.band.${report.lixBand}`) })}</p>
    ) : null}
    {text.trim() !== '' && report.checked.length > 0 && report.findings.length === 0 ? (
      <Notice kind="done">
        <p>{visit.s('writing.telling.remarks-none')}</p>
      </Notice>
    ) : null}
    <ul class="plain">
      {report.findings.map((finding) => (
        <li>
          {findingSaid(finding, visit.lang).text}
          {finding.isWhole ? null : (
            <p class="muted" lang={report.language}>
              …{text.slice(Math.max(0, finding.start - AROUND), finding.start)}
              <mark>{text.slice(finding.start, finding.end)}</mark>
              {text.slice(finding.end, finding.end + AROUND)}…
            </p>
          )}
        </li>
      ))}
    </ul>
  </section>
)
