import type { Child } from 'hono/jsx'

export interface DiffPart {
  kind: 'same' | 'added' | 'removed'
  text: string
}

interface DiffProps {
  parts: readonly DiffPart[]
  /** Said before each change, e.g. "struket" and "tillagt". */
  removedLabel: Child
  addedLabel: Child
}

/** Words with their changes in place: a struck and an underlined shape, a sign, and a word for those who listen. */
export const DiffWords = ({ parts, removedLabel, addedLabel }: DiffProps) => (
  <>
    {parts.map(({ kind, text }) => {
      if (kind === 'same') return text
      const Part = kind === 'added' ? 'ins' : 'del'
      return (
        <Part>
          <span class="unseen"> {kind === 'added' ? addedLabel : removedLabel}: </span>
          {text}
        </Part>
      )
    })}
  </>
)

/** A text of one piece with its changes in place. */
export const WordDiff = (props: DiffProps) => (
  <p class="diff" dir="auto">
    <DiffWords {...props} />
  </p>
)

interface PairProps {
  beforeLabel: Child
  before: Child
  afterLabel: Child
  after: Child
}

/** Two wordings beside each other; on a phone the later one below. */
export const BeforeAfter = ({ beforeLabel, before, afterLabel, after }: PairProps) => (
  <div class="pair">
    <figure class="before">
      <figcaption>{beforeLabel}</figcaption>
      {before}
    </figure>
    <figure class="after">
      <figcaption>{afterLabel}</figcaption>
      {after}
    </figure>
  </div>
)
