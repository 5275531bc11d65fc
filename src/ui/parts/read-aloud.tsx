import type { Child } from 'hono/jsx'

interface Props {
  /** The ids of what is read, in order; the first says the language. */
  reads: readonly string[]
  label: Child
  /** What the button says while it reads. */
  stop: string
}

/** A button that reads a text aloud; it is shown only where the browser has a voice for the language. */
export const ReadAloud = ({ reads, label, stop }: Props) => (
  <>
    <p>
      <button
        class="button secondary small"
        type="button"
        data-reads={reads.join(' ')}
        data-stop={stop}
        hidden
      >
        {label}
      </button>
    </p>
    <script type="module" src="/tillgangar/read-aloud.js" />
  </>
)
