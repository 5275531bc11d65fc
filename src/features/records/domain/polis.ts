export interface PolisStatement {
  key: string
  text: string
  receivedAt: Date
  /** 1 accepted, 0 not looked at, -1 turned down by the moderator there. */
  moderated: -1 | 0 | 1
}

export interface Damaged {
  /** Line of the file, the first being 1. */
  line: number
  why: string
}

const COLUMNS_BEFORE_TEXT = 9
const BEGINS = /^\d{10,},\d+,-?\d+,/

/**
 * Reads Polis's comments.csv. The text is its last column and may hold bare commas and quotes, so a record is
 * known by how its line begins; a quoted text may go on over several lines. What can't be read is told by its
 * line, and nothing after it is lost.
 */
export const readPolisComments = (file: string): { statements: PolisStatement[]; damaged: Damaged[] } => {
  const statements: PolisStatement[] = []
  const damaged: Damaged[] = []
  const lines = file.replace(/^\uFEFF/, '').split(/\r?\n/)
  for (let at = 1; at < lines.length; ) {
    const line = at + 1
    let record = lines[at++] ?? ''
    if (record.trim() === '') continue
    if (!BEGINS.test(record)) {
      damaged.push({ line, why: 'does not begin with a time and a comment id' })
      continue
    }
    while (isOpenQuoted(record) && at < lines.length && !BEGINS.test(lines[at] ?? ''))
      record += `\n${lines[at++]}`
    const read = toStatement(record)
    if (typeof read === 'string') damaged.push({ line, why: read })
    else statements.push(read)
  }
  return { statements, damaged }
}

const split = (record: string): { fields: string[]; text: string } => {
  const fields: string[] = []
  let from = 0
  while (fields.length < COLUMNS_BEFORE_TEXT) {
    const comma = record.indexOf(',', from)
    if (comma < 0) return { fields, text: '' }
    fields.push(record.slice(from, comma))
    from = comma + 1
  }
  return { fields, text: record.slice(from) }
}

const isOpenQuoted = (record: string): boolean => {
  const { text } = split(record)
  return text.startsWith('"') && (text.match(/"/g) ?? []).length % 2 === 1
}

const toStatement = (record: string): PolisStatement | string => {
  const { fields, text } = split(record)
  if (fields.length < COLUMNS_BEFORE_TEXT) return `has ${fields.length + 1} of 10 columns`
  const [time = '', key = '', , , , moderated = ''] = fields
  const receivedAt = new Date(Number(time))
  if (Number.isNaN(receivedAt.getTime())) return 'has a time that is no time'
  if (!['-1', '0', '1'].includes(moderated)) return `has an unknown state of moderation: ${moderated}`
  const unquoted = /^".*"$/s.test(text) ? text.slice(1, -1).replaceAll('""', '"') : text
  if (unquoted.trim() === '') return 'has no text'
  return { key, text: unquoted, receivedAt, moderated: Number(moderated) as PolisStatement['moderated'] }
}

/** Polis's summary.csv: one name and one value a row, a value may be quoted and go on over lines. */
export const readPolisSummary = (file: string): Map<string, string> => {
  const found = new Map<string, string>()
  for (const [, name = '', quoted, bare] of file.matchAll(/^([a-z-]+),(?:"((?:[^"]|"")*)"|([^\n]*))$/gm)) {
    found.set(name, (quoted?.replaceAll('""', '"') ?? bare ?? '').trim())
  }
  return found
}
