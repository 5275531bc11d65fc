import type { Child } from 'hono/jsx'
import type { Step } from '~/features/meetings'
import { FallbackNotice } from '~/features/site'
import type { Visit } from '~/platform/http/visit'
import { Board, boardCss, Document, Hidden, TextField, Timer } from '~/ui'
import { isStep, swapsAfter } from '../domain'
import { Unlisted } from './parts'

export const TimerOf = ({ visit, step, times }: { visit: Visit; step: Step; times?: Times | undefined }) => (
  <Timer
    minutes={step.minutes}
    shown={
      times
        ? visit.s('workshops.lead.clock', { ...times })
        : visit.s('workshops.lead.minutes', { count: step.minutes })
    }
    words={{
      start: visit.t('workshops.timer.start'),
      pause: visit.t('workshops.timer.pause'),
      resume: visit.t('workshops.timer.resume'),
      left: visit.t('workshops.timer.left'),
      five: visit.t('workshops.timer.5'),
      one: visit.t('workshops.timer.1'),
      none: visit.t('workshops.timer.0'),
    }}
  />
)

interface Title {
  text: string
  /** Where it isn't the page's own. */
  lang: string | undefined
}

/** A page without the site's frame: for a screen that a room looks at. */
export const BoardPage = ({ visit, title, children }: { visit: Visit; title: Title; children: Child }) => (
  <Document
    lang={visit.lang}
    langOf={visit.langOf}
    title={`${title.text} – Inspel`}
    titleLang={title.lang}
    css={boardCss}
    head={
      <>
        <Unlisted />
        <script type="module" src="/tillgangar/timer.js" />
      </>
    }
  >
    <FallbackNotice visit={visit} />
    {children}
  </Document>
)

interface Times {
  from: string
  to: string
}

interface Props {
  visit: Visit
  /** The host's page. */
  path: string
  programme: readonly Step[]
  /** Which step, from 0. */
  at: number
  /** As it was typed. */
  start: string
  times: readonly Times[] | null
}

/** The leader's view of a workshop: one step, what to say, how long, and when to change tables. */
export const LeaderPage = ({ visit, path, programme, at, start, times }: Props) => {
  const step = programme[at] as Step
  const to = (index: number) => {
    const query = new URLSearchParams({ steg: String(index + 1), ...(times ? { start } : {}) })
    return `${visit.href(`${path}/ledare`)}?${query}`
  }
  const title = visit.t('workshops.lead.title', { step: visit.plain(step.title) })
  return (
    <BoardPage visit={visit} title={{ text: title, lang: visit.langOf(title) }}>
      <Board
        position={visit.s('workshops.lead.position', { n: at + 1, count: programme.length })}
        title={visit.l(step.title)}
        timer={<TimerOf visit={visit} step={step} times={times?.[at]} />}
        way={
          <>
            {at > 0 ? (
              <a class="button secondary" rel="prev" data-way="prev" href={to(at - 1)}>
                {visit.s('workshops.lead.previous')}
              </a>
            ) : null}
            {at < programme.length - 1 ? (
              <a class="button" rel="next" data-way="next" href={to(at + 1)}>
                {visit.s('workshops.lead.next')}
              </a>
            ) : (
              <a class="button" href={`${visit.href(path)}#skicka`}>
                {visit.s('workshops.lead.back')}
              </a>
            )}
          </>
        }
        foot={<Around {...{ visit, path, programme, at, start, times }} />}
      >
        {step.question ? <p class="asks">{visit.l(step.question)}</p> : null}
        <h2>{visit.s('workshops.lead.say')}</h2>
        {isStep(step.id) ? <p>{visit.s(`workshops.step.${step.id}.say`)}</p> : null}
        {swapsAfter(step.id) ? (
          <p>
            <strong>{visit.s('workshops.lead.swap')}</strong>
          </p>
        ) : null}
      </Board>
    </BoardPage>
  )
}

/** The whole programme, and the clock times for who has no timer. */
const Around = ({ visit, path, programme, at, start, times }: Props) => (
  <>
    <h2>{visit.s('workshops.lead.all')}</h2>
    <ol>
      {programme.map((step, index) => (
        <li>
          {index === at ? <strong>{visit.l(step.title)}</strong> : visit.l(step.title)}
          {', '}
          {times?.[index]
            ? visit.s('workshops.lead.clock', { ...times[index] })
            : visit.s('workshops.lead.minutes', { count: step.minutes })}
        </li>
      ))}
    </ol>
    <form method="get" action={visit.href(`${path}/ledare`)} novalidate>
      <TextField
        name="start"
        label={visit.s('workshops.lead.start-at')}
        hint={visit.s('workshops.lead.start-hint')}
        value={start}
        error={start && !times ? visit.s('workshops.lead.start-wrong') : undefined}
        autocomplete="off"
      />
      <Hidden name="steg" value={String(at + 1)} />
      <div class="buttons">
        <button class="button secondary" type="submit">
          {visit.s('workshops.lead.start-show')}
        </button>
      </div>
    </form>
    <p>
      <a href={visit.href(path)}>{visit.s('workshops.lead.back')}</a>
    </p>
  </>
)
