import type { Child } from 'hono/jsx'
import { excerpt } from '~/kernel/plain-text'
import { showDate } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { StatusWord } from '~/ui'
import type { Forwarded, Outcome } from '../domain'
import type { ForwardedAnswer } from '../queries'
import { passageOnLeaf } from './leaves'

/** Where it stands what became of what was passed on. */
export const FORWARDED_PATH = '/vad-hande-sen/skickat-vidare'

/** From an answer that passed the question on to what became of it; nothing for other answers. */
export const WhatBecame = ({ visit, answer }: { visit: Visit; answer: { id: string; outcome: Outcome } }) =>
  answer.outcome === 'outside_remit' ? (
    <p>
      <a href={visit.href(`${FORWARDED_PATH}?svar=${answer.id}`)}>{visit.s('strategy.forwarding.follow')}</a>
    </p>
  ) : null

const SIGN = {
  unknown: 'behind',
  sent: 'ahead',
  received: 'slow',
  done: 'done',
  declined: 'stopped',
} as const

export const stateOfForwarded = ({ steps }: ForwardedAnswer): Forwarded => steps.at(-1)?.step ?? 'unknown'

interface Props {
  visit: Visit
  /** The process whose themes are spoken of. */
  process: string
  answer: ForwardedAnswer
  /** What can be done about it. */
  children?: Child
}

/** A question that was passed on: about what, to whom, and each step that is known since. */
export const ForwardedItem = ({ visit, process, answer, children }: Props) => {
  const state = stateOfForwarded(answer)
  return (
    <li id={`vidare-${answer.id}`}>
      <h3>{visit.s('strategy.forwarding.to', { to: { text: answer.forwardedTo, lang: 'sv' } })}</h3>
      <p>
        <StatusWord kind={SIGN[state]}>{visit.s(`strategy.forwarding.state.${state}`)}</StatusWord>{' '}
        <About visit={visit} process={process} answer={answer} />
      </p>
      <p lang="sv">{excerpt(answer.text, 240)}</p>
      <ul>
        <li>{visit.s('strategy.forwarding.answered', { date: showDate(answer.publishedAt, visit.lang) })}</li>
        {answer.steps.map(({ step, happenedOn, text, link }) => (
          <li>
            {visit.s(`strategy.forwarding.step.${step}`, { date: showDate(happenedOn, visit.lang) })}
            {text ? (
              <>
                {' '}
                <span class="said" lang="sv" dir="auto">
                  {text}
                </span>
              </>
            ) : null}
            {link ? (
              <>
                {' '}
                <a href={link}>{visit.s('strategy.forwarding.read-it')}</a>
              </>
            ) : null}
          </li>
        ))}
      </ul>
      {children}
    </li>
  )
}

const About = ({
  visit,
  process,
  answer: { theme, publicationId, consultation },
}: Omit<Props, 'children'>) => {
  if (theme) {
    return (
      <a href={visit.href(`/tema/${theme.slug}?process=${process}`)}>
        {visit.s('strategy.forwarding.about-theme')}: {visit.l(theme.title)}
      </a>
    )
  }
  if (consultation) {
    return (
      <a
        href={visit.href(
          consultation.passageSlug
            ? passageOnLeaf(`/remiss/${consultation.slug}`, consultation.passageSlug)
            : `/remiss/${consultation.slug}`,
        )}
      >
        {visit.s('strategy.forwarding.about-comment')}: {visit.l(consultation.title)}
      </a>
    )
  }
  return publicationId ? (
    <a href={visit.href(`/inspel/${publicationId}`)}>{visit.s('strategy.forwarding.about-inspel')}</a>
  ) : (
    <span>{visit.s('strategy.forwarding.about-unshown')}</span>
  )
}
