import type { Child } from 'hono/jsx'
import { ExplainedProse, type PageWords } from '~/features/glossary'
import { showDate } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { Prose, StatusWord, WordDiff } from '~/ui'
import { type ConsultationMoment, type Outcome, type SenderKind, type Stance, wordDiff } from '../domain'

interface TextProps {
  text: string
  language: string
  /** On pages that everybody reads, hard words are explained where the page meets them first. */
  words?: PageWords | undefined
}

/** The passage's own text, in its own language. */
export const PassageText = ({ text, language, words }: TextProps) =>
  words ? <ExplainedProse words={words} text={text} lang={language} /> : <Prose text={text} lang={language} />

interface PassageProps extends TextProps {
  slug: string
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
      <PassageText text={text} language={language} words={words} />
    </div>
    <div class="passage-side">{aside}</div>
    {children ? <div class="passage-after">{children}</div> : null}
  </article>
)

/** Two wordings as one text with its changes marked. */
export const Changes = (props: { visit: Visit; before: string; after: string; language: string }) => (
  <div lang={props.language}>
    <WordDiff
      parts={wordDiff(props.before, props.after)}
      removedLabel={<span lang={props.visit.lang}>{props.visit.s('strategy.diff.removed')}</span>}
      addedLabel={<span lang={props.visit.lang}>{props.visit.s('strategy.diff.added')}</span>}
    />
  </div>
)

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
