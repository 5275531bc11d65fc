import type { Child } from 'hono/jsx'
import type { PageWords } from '~/features/glossary'
import { showDate } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { StatusWord } from '~/ui'
import type { ConsultationMoment, Outcome, SenderKind, Stance } from '../domain'
import { PassageText } from './marked-text'

export { Changes, PassageText } from './marked-text'

interface PassageProps {
  slug: string
  text: string
  language: string
  words?: PageWords | undefined
  heading: Child
  /** What stands beside the text. */
  aside: Child
  /** What stands below it. */
  children?: Child
}

/** A passage to be read, with what belongs to it at its side; on a phone below it. */
export const PassageArticle = ({ slug, language, heading, text, words, aside, children }: PassageProps) => (
  <article class="passage" id={slug}>
    <div class="passage-text">
      <h3>{heading}</h3>
      <PassageText text={text} language={language} level={4} words={words} />
    </div>
    <div class="passage-side">{aside}</div>
    {children ? <div class="passage-after">{children}</div> : null}
  </article>
)

/** The `lang` of a part's name: it is written in the language of the passages under it. */
export const partLanguage = (visit: Visit, passages: readonly { language: string }[]): string | undefined =>
  visit.only(passages[0]?.language ?? 'sv')

const OUTCOME_SIGN = {
  woven_in: 'done',
  partly: 'slow',
  already_so: 'done',
  not_taken_up: 'stopped',
  outside_remit: 'ahead',
} as const

export const OutcomeWord = ({
  visit,
  outcome,
  forwardedTo,
}: {
  visit: Visit
  outcome: Outcome
  forwardedTo: string | null
}) => (
  <StatusWord kind={OUTCOME_SIGN[outcome]}>
    {outcome === 'outside_remit' && forwardedTo
      ? visit.s('strategy.outcome.outside_remit-to', { to: { text: forwardedTo, lang: 'sv' } })
      : visit.s(`strategy.outcome.${outcome}`)}
  </StatusWord>
)

const MOMENT_SIGN = { coming: 'waiting', open: 'ahead', closed: 'stopped' } as const

export const MomentWord = ({ visit, moment }: { visit: Visit; moment: ConsultationMoment }) => (
  <StatusWord kind={MOMENT_SIGN[moment]}>{visit.s(`strategy.moment.${moment}`)}</StatusWord>
)

export const StanceWord = ({ visit, stance }: { visit: Visit; stance: Stance }) => (
  <span class={`tag stance ${stance}`}>{visit.s(`strategy.stance.${stance}`)}</span>
)

/** Who sent a comment: an organisation by its name, nobody else by any. */
export const senderOf = (
  visit: Visit,
  { senderKind, senderName }: { senderKind: SenderKind; senderName: string | null },
): Child => (senderKind === 'organisation' && senderName ? senderName : visit.s('strategy.sender.private'))

/** When a consultation takes comments. */
export const openDates = (visit: Visit, { opensAt, closesAt }: { opensAt: Date; closesAt: Date }): Child =>
  visit.s('strategy.consultation.dates', {
    from: showDate(opensAt, visit.lang),
    to: showDate(closesAt, visit.lang),
  })

/** What staff see beside a comment that came in a flood without proof of work. */
export const AutomatedTag = ({ visit, comment }: { visit: Visit; comment: { suspicion: string | null } }) =>
  comment.suspicion ? <span class="tag warn">{visit.s('strategy.review.automated')}</span> : null
