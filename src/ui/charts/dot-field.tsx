import type { Child } from 'hono/jsx'
import { useTextLanguage } from '../text-language'

export interface Dots {
  /** What these dots have in common, e.g. "Så påverkade det". */
  label: Child
  count: number
  /** The count as it is read, e.g. "1 204 inspel". */
  text: Child
  href?: string | undefined
  /** One address a dot, first dot first; only drawn as links while the dots are few. */
  links?: readonly { href: string; label: string }[] | undefined
}

interface Props {
  /** Makes the ids of this picture's own. */
  id: string
  label: string
  groups: readonly Dots[]
  /** Said when one dot stands for several, e.g. (n) => "En prick är 5 inspel". */
  scale: (each: number) => Child
  /** The reader's own dot: ringed. */
  own?: { group: number; index: number; label: Child } | undefined
}

const MOST = 2000
const FEW = 200
const NICE = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]
const ACROSS = 50

/** One shape for each fate, in a box of 10: told apart without colour. */
export const SHAPES = [
  'M5 1a4 4 0 1 0 .01 0z',
  'M1.5 1.5h7v7h-7z',
  'M5 .5 9.5 5 5 9.5.5 5z',
  'M5 1 9.3 8.5H.7z',
  'M5 1a4 4 0 1 0 .01 0zm0 2a2 2 0 1 1-.01 0z',
  'M3.8 1h2.4v2.8H9v2.4H6.2V9H3.8V6.2H1V3.8h2.8z',
  'M1 4h8v2H1z',
] as const

/** How many each dot stands for, so that there are never more than 2,000. */
export const eachDot = (total: number): number =>
  NICE.find((each) => total / each <= MOST) ?? Math.ceil(total / MOST)

/** The cells from `from` on, row by row, as at most three rectangles. */
const run = (from: number, count: number): string => {
  let d = ''
  for (let at = from; at < from + count; ) {
    const x = at % ACROSS
    const whole = x === 0 ? Math.floor((from + count - at) / ACROSS) : 0
    const width = whole > 0 ? ACROSS : Math.min(ACROSS - x, from + count - at)
    const height = Math.max(1, whole)
    d += `M${x * 10} ${Math.floor(at / ACROSS) * 10}h${width * 10}v${height * 10}h-${width * 10}z`
    at += width * height
  }
  return d
}

const place = (cell: number): string => `translate(${(cell % ACROSS) * 10} ${Math.floor(cell / ACROSS) * 10})`

/** Every inspel is a dot. The shapes are patterns, so a thousand dots weigh as much as one. */
export const DotField = ({ id, label, groups, scale, own }: Props) => {
  const total = groups.reduce((sum, { count }) => sum + count, 0)
  const each = eachDot(total)
  let next = 0
  const placed = groups.map((group, kind) => {
    const dots = group.count === 0 ? 0 : Math.max(1, Math.round(group.count / each))
    const from = next
    next += dots
    return { ...group, from, dots, kind: kind % SHAPES.length }
  })
  const linked = total <= FEW && groups.some(({ links }) => links)
  const ringed = own && placed[own.group]
  return (
    <div class="dots">
      <svg
        viewBox={`0 0 ${ACROSS * 10} ${Math.max(1, Math.ceil(next / ACROSS)) * 10}`}
        role={linked ? 'group' : 'img'}
        aria-label={label}
        lang={linked ? undefined : useTextLanguage()(label)}
      >
        <defs>
          {placed.map(({ kind }) => (
            <pattern id={`${id}-${kind}`} width="10" height="10" patternUnits="userSpaceOnUse">
              <path class={`c${kind + 1}`} d={SHAPES[kind]} />
            </pattern>
          ))}
        </defs>
        {placed.map(({ from, dots, kind, links }) =>
          linked && links ? (
            links.map(({ href, label: name }, i) => (
              <a href={href} aria-label={name} transform={place(from + i)}>
                <path class={`c${kind + 1}`} d={SHAPES[kind]} />
              </a>
            ))
          ) : (
            <path d={run(from, dots)} fill={`url(#${id}-${kind})`} />
          ),
        )}
        {own && ringed ? (
          <circle
            class="own"
            cx="5"
            cy="5"
            r="7"
            transform={place(ringed.from + Math.min(ringed.dots - 1, Math.floor(own.index / each)))}
          />
        ) : null}
      </svg>
      <ul class="dot-legend">
        {placed.map(({ label: name, text, href, kind }) => (
          <li>
            <svg viewBox="0 0 10 10" aria-hidden="true">
              <path class={`c${kind + 1}`} d={SHAPES[kind]} />
            </svg>
            {href ? <a href={href}>{name}</a> : name} <strong>{text}</strong>
          </li>
        ))}
        {own ? (
          <li>
            <svg viewBox="-3 -3 16 16" aria-hidden="true">
              <circle class="own" cx="5" cy="5" r="6" />
            </svg>
            {own.label}
          </li>
        ) : null}
      </ul>
      {each > 1 ? <p class="small muted">{scale(each)}</p> : null}
    </div>
  )
}
