export const STORY_KINDS = ['article', 'portrait'] as const
export type StoryKind = (typeof STORY_KINDS)[number]
export const AUDIENCES = ['everyone', 'young', 'associations', 'companies', 'municipalities'] as const
export type Audience = (typeof AUDIENCES)[number]
/** Stands for all 14 municipalities. */
export const WHOLE_COUNTY = 'county'

export type Block =
  | { kind: 'paragraph'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'quote'; text: string; role: string }
  | { kind: 'question'; question: string; answer: string }
  | { kind: 'fact'; text: string }

// A line that begins with a mark but means it literally begins with a backslash.
const MARK = /^(##? |- |> |>> |\? |! |\\)/
const escaped = (line: string): string => (MARK.test(line) ? `\\${line}` : line)
const unescaped = (line: string): string => (line.startsWith('\\') ? line.slice(1) : line)
const join = (lines: string[]): string => lines.join(' ').replace(/\s+/g, ' ').trim()

/**
 * Reads a story's body as it is typed: an empty line between blocks; "## " a heading, "- " a list,
 * "> " a quote (its last line ">> " says who), "? " a question with its answer below, "! " a fact.
 */
export const toBlocks = (typed: string): Block[] =>
  typed
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n+/)
    .map((part) =>
      part
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    )
    .filter((lines) => lines.length > 0)
    .map(toBlock)

const toBlock = (lines: string[]): Block => {
  const [first = ''] = lines
  const after = (mark: string) =>
    lines.map((line) => (line.startsWith(mark) ? line.slice(mark.length) : line))
  if (first.startsWith('## ')) return { kind: 'heading', text: join(after('## ')) }
  if (lines.every((line) => line.startsWith('- ')))
    return { kind: 'list', items: lines.map((line) => line.slice(2).trim()) }
  if (first.startsWith('> ')) {
    const role = lines.filter((line) => line.startsWith('>> ')).map((line) => line.slice(3))
    const said = lines.filter((line) => !line.startsWith('>> ')).map((line) => line.replace(/^> /, ''))
    return { kind: 'quote', text: join(said), role: join(role) }
  }
  if (first.startsWith('? ')) {
    return { kind: 'question', question: first.slice(2).trim(), answer: join(lines.slice(1).map(unescaped)) }
  }
  if (first.startsWith('! ')) return { kind: 'fact', text: join(after('! ')) }
  return { kind: 'paragraph', text: join(lines.map(unescaped)) }
}

/** The body as it is typed, to be changed again: `toBlocks(toTyped(blocks))` gives the same blocks. */
export const toTyped = (blocks: readonly Block[]): string => blocks.map(typedBlock).join('\n\n')

const typedBlock = (block: Block): string => {
  switch (block.kind) {
    case 'heading':
      return `## ${block.text}`
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n')
    case 'quote':
      return block.role ? `> ${block.text}\n>> ${block.role}` : `> ${block.text}`
    case 'question':
      return block.answer ? `? ${block.question}\n${escaped(block.answer)}` : `? ${block.question}`
    case 'fact':
      return `! ${block.text}`
    case 'paragraph':
      return escaped(block.text)
  }
}

export type Unready = 'headline' | 'lead' | 'body' | 'place' | 'alt'

export interface StoryContent {
  headline: string
  lead: string
  blocks: readonly Block[]
  municipalities: readonly string[]
  pictureId: string | null
  pictureAlt: string | null
}

/** What a story lacks before it may be shown; empty when it is ready. */
export const lacks = (story: StoryContent): Unready[] => {
  const missing: Unready[] = []
  if (!story.headline.trim()) missing.push('headline')
  if (!story.lead.trim()) missing.push('lead')
  if (!story.blocks.some((block) => block.kind === 'paragraph')) missing.push('body')
  if (story.municipalities.length === 0) missing.push('place')
  if (story.pictureId && !story.pictureAlt?.trim()) missing.push('alt')
  return missing
}
