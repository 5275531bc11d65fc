import type { Child } from 'hono/jsx'

export interface Station {
  label: Child
  figure?: Child | undefined
  href?: string | undefined
  /** The station the reader stands at. */
  current?: boolean | undefined
  state: 'done' | 'now' | 'next' | 'stopped'
  /** The state in words, e.g. "pågår": shown under the label. */
  word?: Child | undefined
}

/** The whole thread on one line, from inspel to story; each station leads to what it stands for. */
export const ThreadStrip = ({ label, stations }: { label: string; stations: readonly Station[] }) => (
  <ol class="strip" aria-label={label}>
    {stations.map(({ label: name, figure, href, current, state, word }) => {
      const inside = (
        <>
          {figure === undefined ? null : <strong class="figure">{figure}</strong>}
          <span>{name}</span>
          {word ? <small>{word}</small> : null}
        </>
      )
      return (
        <li class={state}>
          {href ? (
            <a href={href} aria-current={current ? 'step' : undefined}>
              {inside}
            </a>
          ) : (
            <div class="station" aria-current={current ? 'step' : undefined}>
              {inside}
            </div>
          )}
        </li>
      )
    })}
  </ol>
)
