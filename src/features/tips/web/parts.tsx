import { municipalityByCode } from '~/kernel/place'
import { showDate } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { Facts, type StatusKind, StatusWord } from '~/ui'
import { stateOf, type TipState } from '../domain'
import type { Tip } from '../queries'

const SIGN: Record<TipState, StatusKind> = {
  waiting: 'waiting',
  later: 'slow',
  no: 'behind',
  planned: 'ahead',
  written: 'ahead',
  published: 'done',
}

export const TipStateWord = ({ visit, tip }: { visit: Visit; tip: Tip }) => {
  const state = stateOf(tip)
  return <StatusWord kind={SIGN[state]}>{visit.s(`tips.state.${state}`)}</StatusWord>
}

/** Who reads it and by when. */
export const Promised = ({ visit, tip }: { visit: Visit; tip: Tip }) => {
  const date = showDate(tip.answerBy, visit.lang)
  return (
    <p>
      {tip.editorTitle
        ? visit.s('tips.sent.editor', { editor: tip.editorTitle, date })
        : visit.s('tips.sent.nobody', { date })}
    </p>
  )
}

/** What the editor answered, and the story when everyone can read it. */
export const Answered = ({ visit, tip }: { visit: Visit; tip: Tip }) => (
  <>
    {tip.answerText ? (
      <>
        <h2>{visit.s('tips.status.answer', { editor: tip.editorTitle ?? '' })}</h2>
        <p dir="auto">{tip.answerText}</p>
      </>
    ) : null}
    {tip.stage === 'published' ? (
      <p>
        <a href={visit.href(`/nyheter/${tip.storySlug}`)}>
          {visit.s('tips.status.read', { headline: tip.storyHeadline ?? '' })}
        </a>
      </p>
    ) : null}
  </>
)

export const TipFacts = ({ visit, tip }: { visit: Visit; tip: Tip }) => {
  const place = tip.municipalityCode ? municipalityByCode(tip.municipalityCode)?.name : undefined
  const told = [
    { label: visit.s('tips.queue.from'), value: tip.fromWhom ?? visit.s('tips.queue.unknown-sender') },
    { label: visit.s('tips.one.who'), value: tip.whoNotices },
    { label: visit.s('tips.one.when'), value: tip.happensWhen },
    { label: visit.s('tips.one.where'), value: place ?? '' },
    { label: visit.s('tips.one.credit'), value: tip.credit },
  ]
  return <Facts items={told.filter(({ value }) => value !== '')} />
}
