import { TEXT_MAX } from '~/features/contributions'
import { isLanguage, type Language } from '~/kernel/language'
import { hasForbiddenCharacters } from '~/kernel/plain-text'
import type { Prompt } from './meeting'

/** One note out of many that came together, with the line it stood on. */
export interface Row {
  line: number
  text: string
  promptId?: string | undefined
  tableNumber?: number | undefined
  language?: Language | undefined
  themeHint?: string | undefined
}

/** The first three keep a row from being saved; the others only leave something out. */
export const STOPPING = ['too_long', 'forbidden', 'empty'] as const
export type RowFault = (typeof STOPPING)[number] | 'question' | 'table' | 'language'

export interface ReadRow extends Row {
  faults: RowFault[]
}

export const mayBeSaved = ({ faults }: ReadRow): boolean =>
  !faults.some((fault) => (STOPPING as readonly string[]).includes(fault))

export const faultsOfText = (text: string): RowFault[] => {
  if (text.trim() === '') return ['empty']
  if (text.length > TEXT_MAX) return ['too_long']
  return hasForbiddenCharacters(text) ? ['forbidden'] : []
}

/** Letters and digits alone, in lower case: how texts are compared. */
export const plainly = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The question somebody meant: by its number, its id, or the beginning of its words in any language. */
export const promptNamed = (prompts: readonly Prompt[], typed: string): Prompt | undefined => {
  const wanted = plainly(typed)
  if (!wanted) return undefined
  const number = wanted.match(/^(?:fråga |question |steg |step )?(\d{1,2})$/)?.[1]
  if (number) return prompts[Number(number) - 1]
  return prompts.find(
    ({ id, question }) =>
      (id !== null && plainly(id) === wanted) ||
      Object.values(question).some((words) => words && plainly(words).startsWith(wanted)),
  )
}

const BULLET = /^(?:[-*•–—·▪◦‣]\s+|\(?\d{1,3}[.)]\s+|\[[ xX]?\]\s*|[☐☑✓✔]\s*)+/u
const HEADING = /^(!|##?(?=\s))\s*(.*)$/
const HINT_MAX = 60
const HINT_FIRST = /^#([\p{L}\p{N}_-]{2,60})\s+(.+)$/u
const HINT_LAST = /^(.+?)\s+#([\p{L}\p{N}_-]{2,60})$/u

const hinted = (text: string): Pick<Row, 'text' | 'themeHint'> => {
  const [, last, lastHint] = text.match(HINT_LAST) ?? []
  if (last && lastHint) return { text: last.trim(), themeHint: lastHint }
  const [, hint, first] = text.match(HINT_FIRST) ?? []
  return hint && first ? { text: first.trim(), themeHint: hint } : { text }
}

/**
 * Reads lines, each a note. `!2` or `## What to change` turns to another question; `#word` first or last is
 * a hint at a theme; bullets and numbers before a line are left out. `# Words` stands over the lines below:
 * a question it names is turned to, any other words are their theme; with no line below it is a note itself.
 */
export const readLines = (
  typed: string,
  prompts: readonly Prompt[],
  from: Pick<Row, 'promptId' | 'tableNumber' | 'language'>,
): ReadRow[] => {
  const rows: ReadRow[] = []
  let { promptId } = from
  let isLost = false
  let title: (Pick<Row, 'line' | 'text'> & { isUsed: boolean }) | undefined
  const closeTitle = () => {
    if (title && !title.isUsed) {
      const { line, text } = title
      rows.push({ ...from, line, text, promptId, faults: faultsOfText(text) })
    }
    title = undefined
  }
  for (const [index, whole] of typed.split('\n').entries()) {
    const line = whole.replace(/\t/g, ' ').trim()
    if (!line) continue
    const [, mark, words] = line.match(HEADING) ?? []
    if (mark !== undefined && words !== undefined) {
      closeTitle()
      const prompt = promptNamed(prompts, words)
      if (mark === '#' && !prompt) {
        title = { line: index + 1, text: words, isUsed: false }
        continue
      }
      promptId = prompt?.id ?? undefined
      isLost = prompt === undefined
      continue
    }
    const { text, themeHint } = hinted(line.replace(BULLET, ''))
    const faults = faultsOfText(text)
    if (isLost) faults.push('question')
    if (title) title.isUsed = true
    const over = title?.text.slice(0, HINT_MAX)
    rows.push({ ...from, line: index + 1, text, promptId, themeHint: themeHint ?? over, faults })
  }
  closeTitle()
  return rows
}

const COLUMNS: Record<'text' | 'question' | 'table' | 'theme' | 'language', string[]> = {
  text: ['text', 'inspel', 'lapp', 'lappar', 'note', 'notes', 'contribution', 'idé', 'idea'],
  question: ['fråga', 'question', 'steg', 'step'],
  table: ['bord', 'table'],
  theme: ['tema', 'theme'],
  language: ['språk', 'language'],
}
const LANGUAGE_WORDS: Record<string, Language> = {
  svenska: 'sv',
  swedish: 'sv',
  engelska: 'en',
  english: 'en',
  finska: 'fi',
  finnish: 'fi',
  suomi: 'fi',
  meänkieli: 'fit',
  nordsamiska: 'se',
  'northern sami': 'se',
  lulesamiska: 'smj',
  'lule sami': 'smj',
}

/**
 * Reads the rows of a sheet by its headings, in Swedish or English. Without headings the first column is
 * the text. What stands in a cell is text, also where it looks like a formula.
 */
export const readGrid = (
  grid: readonly (readonly string[])[],
  prompts: readonly Prompt[],
  tables: number,
  from: Pick<Row, 'promptId' | 'tableNumber' | 'language'>,
): ReadRow[] => {
  const head = (grid[0] ?? []).map((cell) => plainly(cell))
  const columnOf = (name: keyof typeof COLUMNS) => head.findIndex((cell) => COLUMNS[name].includes(cell))
  const hasHead = columnOf('text') >= 0
  const at = (row: readonly string[], name: keyof typeof COLUMNS): string =>
    ((hasHead ? row[columnOf(name)] : name === 'text' ? row[0] : '') ?? '').trim()

  const rows: ReadRow[] = []
  for (const [index, cells] of grid.entries()) {
    if ((hasHead && index === 0) || cells.every((cell) => cell.trim() === '')) continue
    const text = at(cells, 'text')
    const faults = faultsOfText(text)
    const row: ReadRow = { ...from, line: index + 1, text, faults }
    const question = at(cells, 'question')
    if (question) {
      const prompt = promptNamed(prompts, question)
      row.promptId = prompt?.id ?? undefined
      if (!prompt) faults.push('question')
    }
    const table = at(cells, 'table')
    if (table) {
      const number = Number(table.match(/\d+/)?.[0])
      row.tableNumber = number >= 1 && number <= tables ? number : undefined
      if (!row.tableNumber) faults.push('table')
    }
    const language = at(cells, 'language').toLowerCase()
    if (language) {
      const named = isLanguage(language) ? language : LANGUAGE_WORDS[language]
      if (named) row.language = named
      else faults.push('language')
    }
    const theme = at(cells, 'theme').replace(/^#/, '').slice(0, 60)
    if (theme) row.themeHint = theme
    rows.push(row)
  }
  return rows
}
