import mammoth from 'mammoth'
import { asWords } from '../domain'

const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Quotations'] => blockquote > p:fresh",
]
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' }
const TOKEN = /<(\/?)([a-z][a-z0-9]*)[^>]*>|([^<]+)/g

const wordsOf = (html: string): string =>
  html.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ENTITIES[name] ?? '')

/** The plain, whole HTML that mammoth writes, as Markdown lines. Not for HTML from anywhere else. */
const markdownOf = (html: string): string => {
  const blocks: string[] = []
  let words = ''
  let row: string[] | undefined
  let quotes = 0
  let items = 0
  const end = (mark = '') => {
    const text = words.replace(/[^\S\n]+/g, ' ').trim()
    words = ''
    if (text === '') return
    if (row) row.push(text)
    else if (mark) blocks.push(mark + text.replace(/\s+/g, ' '))
    else if (quotes > 0) blocks.push(text.replace(/^/gm, '> '))
    else blocks.push(text.split('\n').map(asWords).join('\n'))
  }
  const mark = () => (items > 0 ? '- ' : '')
  for (const [, closing, tag = '', text] of html.matchAll(TOKEN)) {
    if (text !== undefined) words += wordsOf(text)
    else if (tag === 'br') words += '\n'
    else if (/^h[1-6]$/.test(tag)) end(closing ? `${'#'.repeat(Number(tag[1]))} ` : '')
    else if (tag === 'p' || tag === 'ul' || tag === 'ol') end(mark())
    else if (tag === 'li') {
      end(closing ? '- ' : mark())
      items += closing ? -1 : 1
    } else if (tag === 'blockquote') {
      end()
      quotes += closing ? -1 : 1
    } else if (tag === 'tr') {
      end()
      const cells = row
      row = closing ? undefined : []
      if (closing && cells && cells.length > 0) blocks.push(asWords(cells.join(', ')))
    } else if (tag === 'td' || tag === 'th') end()
  }
  end()
  return blocks.join('\n\n')
}

/** The words of a Word file as Markdown; undefined when it is none. */
export const markdownOfDocx = async (bytes: Uint8Array): Promise<string | undefined> => {
  try {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { styleMap: STYLES })
    return markdownOf(value)
  } catch {
    return undefined
  }
}
