/** One block of a passage's text. A paragraph and a quote may hold line ends. */
export type MarkupBlock =
  | { kind: 'paragraph'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'quote'; text: string }

type Line = { kind: 'paragraph' | 'heading' | 'item' | 'quote'; text: string }

const MARKS = { heading: /^### +(?=\S)/, item: /^- +(?=\S)/, quote: /^> +(?=\S)/ } as const

const lineOf = (written: string): Line => {
  const line = written.trim()
  for (const kind of ['heading', 'item', 'quote'] as const) {
    if (MARKS[kind].test(line)) return { kind, text: line.replace(MARKS[kind], '') }
  }
  return { kind: 'paragraph', text: line }
}

/**
 * A text with its marks read: an empty line divides paragraphs, "### " begins a heading, "- " an item of a list,
 * "> " a quote. Everything else is words as they stand.
 */
export const readMarkup = (text: string): MarkupBlock[] => {
  const blocks: MarkupBlock[] = []
  let isOpen = false
  for (const written of text.split('\n')) {
    if (written.trim() === '') {
      isOpen = false
      continue
    }
    const line = lineOf(written)
    const last = blocks.at(-1)
    // Items with air between them are still one list.
    if (line.kind === 'item' && last?.kind === 'list') last.items.push(line.text)
    else if (line.kind === 'item') blocks.push({ kind: 'list', items: [line.text] })
    else if (line.kind === 'heading') blocks.push({ kind: 'heading', text: line.text })
    else if (isOpen && last?.kind === line.kind) last.text += `\n${line.text}`
    else blocks.push({ kind: line.kind, text: line.text })
    isOpen = true
  }
  return blocks
}

const written = (block: MarkupBlock): string => {
  switch (block.kind) {
    case 'heading':
      return `### ${block.text}`
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n')
    case 'quote':
      return block.text
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n')
    case 'paragraph':
      return block.text
  }
}

/** The blocks as they are kept: what `readMarkup` gives is written back as it was read. */
export const writeMarkup = (blocks: readonly MarkupBlock[]): string => blocks.map(written).join('\n\n')

/** The same text in the one way it is written. */
export const tidyMarkup = (text: string): string => writeMarkup(readMarkup(text))

/** The words alone, for an excerpt or a search. */
export const withoutMarkup = (text: string): string =>
  readMarkup(text)
    .map((block) => (block.kind === 'list' ? block.items.join('\n') : block.text))
    .join('\n\n')
