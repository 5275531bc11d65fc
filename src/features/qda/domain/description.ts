import type { Shape } from '~/features/coding'
import { SHAPE_WORDS, shapeNamed } from './looks'

/** What of a code the standard has no place for, and its description therefore carries. */
export interface Described {
  definition: string
  includeWhen: string
  excludeWhen: string
  shortcut: string | null
  /** Null where a file says nothing of it. */
  shape: Shape | null
}

// Words of the file, not of the screen: they must come back as they went out.
const LABELS = {
  includeWhen: 'Sätt den när',
  excludeWhen: 'Sätt den inte när',
  shortcut: 'Tangenter',
  shape: 'Form',
} as const
type Labelled = keyof typeof LABELS
const NAMES = Object.keys(LABELS) as Labelled[]

const labelOf = (line: string): Labelled | undefined =>
  NAMES.find((name) => line.startsWith(`${LABELS[name]}:`))

/** A line that looks like a label, or like a line that was kept from looking so, gets a stroke before it. */
const kept = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line.startsWith('\\') || labelOf(line) ? `\\${line}` : line))
    .join('\n')
const given = (lines: readonly string[]): string =>
  lines
    .map((line) => (line.startsWith('\\') ? line.slice(1) : line))
    .join('\n')
    .trim()

/** A code's definition and the rest in plain labelled paragraphs, which every tool shows and `readDescription` reads. */
export const describe = (code: Described): string => {
  const parts = {
    includeWhen: kept(code.includeWhen),
    excludeWhen: kept(code.excludeWhen),
    shortcut: code.shortcut ?? '',
    shape: code.shape ? SHAPE_WORDS[code.shape] : '',
  }
  const labelled = NAMES.filter((name) => parts[name] !== '').map((name) => `${LABELS[name]}: ${parts[name]}`)
  return [kept(code.definition), ...labelled].filter((part) => part !== '').join('\n\n')
}

const SHORTCUT = /^[a-zåäö0-9]{1,2}$/

/** The same back; a description that another tool wrote is all definition. */
export const readDescription = (text: string): Described => {
  const parts = new Map<Labelled | 'definition', string[]>([['definition', []]])
  let part = parts.get('definition') as string[]
  for (const line of text.split('\n')) {
    const name = labelOf(line)
    if (name && !parts.has(name)) {
      part = [line.slice(LABELS[name].length + 1).replace(/^ /, '')]
      parts.set(name, part)
    } else part.push(line)
  }
  const of = (name: Labelled | 'definition') => given(parts.get(name) ?? [])
  const shortcut = of('shortcut').toLowerCase()
  return {
    definition: of('definition'),
    includeWhen: of('includeWhen'),
    excludeWhen: of('excludeWhen'),
    shortcut: SHORTCUT.test(shortcut) ? shortcut : null,
    shape: shapeNamed(of('shape')) ?? null,
  }
}
