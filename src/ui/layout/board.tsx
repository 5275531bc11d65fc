import type { Child } from 'hono/jsx'
import { QrCode } from '../parts/parts'
import { useTextLanguage } from '../text-language'

interface Props {
  /** Where in the programme one is, e.g. "Steg 2 av 6". */
  position: Child
  title: Child
  timer?: Child
  /** Code and square that stay in view all the time. */
  join?: { title: Child; code: string; codeLabel: Child; address: string; shown: string; qrLabel: string }
  /** The way on and back. */
  way: Child
  foot?: Child
  children: Child
}

/** One thing at a time, to be read across a room. */
export const Board = ({ position, title, timer, join, way, foot, children }: Props) => (
  <main id="innehall" class="board">
    <div class="board-top">
      <p>{position}</p>
      {timer}
    </div>
    <div class="board-body">
      <div class="board-step">
        <h1>{title}</h1>
        {children}
      </div>
      {join ? (
        <aside class="board-join">
          <h2>{join.title}</h2>
          <QrCode text={join.address} label={join.qrLabel} />
          <p class="board-address">{join.shown}</p>
          <p>
            {join.codeLabel} <strong class="board-code">{join.code}</strong>
          </p>
        </aside>
      ) : null}
    </div>
    <div class="board-way">{way}</div>
    {foot ? <div class="board-foot">{foot}</div> : null}
  </main>
)

interface TimerProps {
  minutes: number
  shown: Child
  words: {
    start: string
    pause: string
    resume: string
    left: string
    five: string
    one: string
    none: string
  }
}

/** Counts down where a script can; says the minutes or the clock times where none can. */
export const Timer = ({ minutes, shown, words }: TimerProps) => (
  <div
    class="timer"
    data-minutes={minutes}
    data-five={words.five}
    data-one={words.one}
    data-none={words.none}
  >
    <p class="timer-plan">{shown}</p>
    <p class="timer-clock" role="timer" aria-label={words.left} lang={useTextLanguage()(words.left)} hidden>
      {minutes}:00
    </p>
    <button
      class="button secondary"
      type="button"
      lang={useTextLanguage()(words.start)}
      data-start={words.start}
      data-pause={words.pause}
      data-resume={words.resume}
      hidden
    >
      {words.start}
    </button>
    <p class="unseen" role="status" lang={useTextLanguage()(words.five)} />
  </div>
)
