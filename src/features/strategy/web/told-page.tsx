import { FALLBACK, type Language } from '~/kernel/language'
import { showDate } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { Notice, Section } from '~/ui'
import { outdatedSince, type TellingForm } from '../domain'
import type { Telling } from '../queries'
import { DocumentFrame, type FrameProps } from './document-frame'
import { partAnchor } from './leaves'
import { PassageText } from './marked-text'
import { partLanguage } from './parts'

/** How many of the parts are told, in any language. */
export const partsTold = (parts: readonly { part: string }[], tellings: readonly Telling[]): number =>
  parts.filter(({ part }) => tellings.some((one) => one.part === part)).length

interface Props extends FrameProps {
  form: TellingForm
  tellings: readonly Telling[]
  /** When each part's long text last changed. */
  changed: ReadonlyMap<string, Date>
}

/** The document told shorter or plainer, part by part. What is missing or no longer holds says so. */
export const ToldPage = (props: Props) => {
  const { visit, parts, form, document } = props
  const whole = visit.href(`/strategin/${document.slug}`)
  return (
    <DocumentFrame {...props} reading={form}>
      {parts.map(({ part, passages }, n) => {
        const anchor = partAnchor(part)
        const telling = nearest(
          visit,
          props.tellings.filter((one) => one.part === part),
        )
        return (
          <Section
            id={anchor}
            title={<span lang={partLanguage(visit, passages)}>{part}</span>}
            tinted={n % 2 === 1}
          >
            {telling ? (
              <>
                <Outdated visit={visit} telling={telling} changedAt={props.changed.get(part)} />
                <PassageText text={telling.text} language={telling.language} words={props.words} />
              </>
            ) : (
              <Notice>
                <p>{visit.s(`writing.reading.no-${form}`)}</p>
              </Notice>
            )}
            <p>
              <a href={`${whole}?${new URLSearchParams({ stycke: passages[0]?.slug ?? '' })}#${anchor}`}>
                {visit.s('writing.reading.read-whole')}
                <span class="unseen" lang={partLanguage(visit, passages)}>
                  : {part}
                </span>
              </a>
            </p>
          </Section>
        )
      })}
    </DocumentFrame>
  )
}

/** The telling in the reader's language, or in the nearest there is. */
const nearest = (visit: Visit, tellings: readonly Telling[]): Telling | undefined => {
  const order: readonly Language[] = [visit.lang, ...FALLBACK[visit.lang]]
  const telling =
    order.flatMap((lang) => tellings.filter(({ language }) => language === lang))[0] ?? tellings[0]
  // What fell back is told at the top of the page.
  if (telling) visit.only(telling.language)
  return telling
}

const Outdated = (props: { visit: Visit; telling: Telling; changedAt: Date | undefined }) => {
  const { visit, telling } = props
  const since = outdatedSince(telling, props.changedAt)
  return since ? (
    <Notice kind="warning" title={visit.s('writing.reading.outdated', { date: showDate(since, visit.lang) })}>
      <p>{visit.s('writing.reading.outdated-body', { date: showDate(telling.publishedAt, visit.lang) })}</p>
    </Notice>
  ) : null
}
