import type { Visit } from '~/platform/http/visit'
import { type Code, cutAtMarks, placeOf, SHAPE_SIGN } from '../domain'
import type { DeskMark } from '../queries'

/** A code by its shape, its colour and its name. */
export const CodeName = ({ code }: { code: Pick<Code, 'name' | 'colour' | 'shape'> }) => (
  <span class="code-name">
    <span class={`code-sign c${code.colour}`} aria-hidden="true">
      {SHAPE_SIGN[code.shape]}
    </span>{' '}
    <span dir="auto">{code.name}</span>
  </span>
)

interface TextProps {
  visit: Visit
  text: string
  language: string
  marks: readonly DeskMark[]
  codes: readonly Code[]
}

/** Marks on words, where the words stand now; those whose words are gone are left out. */
const placed = (text: string, marks: readonly DeskMark[]) =>
  marks.flatMap((mark) => {
    const { startsAt, endsAt, quote } = mark
    if (startsAt === null || endsAt === null || quote === null) return []
    const place = placeOf(text, quote, { start: startsAt, end: endsAt })
    return place ? [{ ...place, mark }] : []
  })

/** Whether a mark's words no longer stand in the text. */
export const isStale = (text: string, { startsAt, endsAt, quote }: DeskMark): boolean =>
  startsAt !== null &&
  endsAt !== null &&
  quote !== null &&
  placeOf(text, quote, { start: startsAt, end: endsAt }) === undefined

/**
 * The words of an inspel with what is marked in them. A mark's codes stand before its first words, so that it is told
 * by more than a line under it; signs are no part of the text that is selected.
 */
export const MarkedText = ({ visit, text, language, marks, codes }: TextProps) => {
  const spans = placed(text, marks)
  const codeOf = new Map(codes.map((code) => [code.id, code]))
  const pieces = cutAtMarks(text, spans)
  let at = 0
  return (
    <p
      class="said coded"
      lang={language}
      dir="auto"
      tabindex={0}
      data-coded
      aria-label={visit.t('coding.desk.text')}
      role="group"
    >
      {pieces.map((piece) => {
        const from = at
        at += [...piece.text].length
        if (piece.marks.length === 0) return piece.text
        const begun = piece.marks.filter(({ start }) => start === from)
        const names = piece.marks.flatMap(({ mark }) => codeOf.get(mark.codeId)?.name ?? [])
        const [first] = piece.marks
        return (
          <mark
            class={`coded-words c${codeOf.get(first?.mark.codeId ?? '')?.colour ?? 1}`}
            title={names.join(', ')}
          >
            {begun.map(({ mark }) => {
              const code = codeOf.get(mark.codeId)
              return code ? (
                <span class={`code-sign c${code.colour}`} data-sign={SHAPE_SIGN[code.shape]} />
              ) : null
            })}
            {piece.text}
          </mark>
        )
      })}
    </p>
  )
}
