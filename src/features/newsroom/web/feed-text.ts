import type { Block, Pieces } from '../domain'

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
/** Characters that XML 1.0 cannot hold in any form. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

export const escapeXml = (text: string): string =>
  text.replace(NOT_XML, '').replace(/[&<>"']/g, (found) => ESCAPES[found] as string)

/** One element with its text; without a name the text alone. */
export const element = (name: string, text: string): string =>
  name ? `<${name}>${escapeXml(text)}</${name}>` : escapeXml(text)

/** A story's blocks as plain HTML for feed readers; `origin` makes addresses on this site whole. */
export const bodyHtml = (blocks: readonly Block[], origin: string): string =>
  blocks.map((block) => blockHtml(block, origin)).join('')

const piecesHtml = (pieces: Pieces, origin: string): string =>
  pieces
    .map(({ text, href }) =>
      href
        ? `<a href="${escapeXml(href.startsWith('/') ? origin + href : href)}">${escapeXml(text)}</a>`
        : escapeXml(text),
    )
    .join('')

const blockHtml = (block: Block, origin: string): string => {
  switch (block.kind) {
    case 'heading':
      return element(`h${block.level}`, block.text)
    case 'paragraph':
      return `<p>${piecesHtml(block.text, origin)}</p>`
    case 'fact':
      return `${block.title ? element('h3', block.title) : ''}<p>${piecesHtml(block.text, origin)}</p>`
    case 'list': {
      const items = block.items.map((item) => `<li>${piecesHtml(item, origin)}</li>`).join('')
      return block.ordered ? `<ol>${items}</ol>` : `<ul>${items}</ul>`
    }
    case 'quote':
      return `<blockquote>${element('p', block.text)}</blockquote>${block.role ? element('p', block.role) : ''}`
    case 'question':
      return `${element('h3', block.question)}<p>${piecesHtml(block.answer, origin)}</p>`
    case 'picture':
      return `<p><img src="${origin}/bild/${block.pictureId}/480.jpg" alt="${escapeXml(block.alt)}"/></p>`
    case 'money':
      return element('p', `${block.what}: ${block.sek} kr (${block.funder}, ${block.year})`)
    case 'film':
      return `<p><a href="${escapeXml(block.href)}">${escapeXml(block.title)}</a></p>`
    case 'table': {
      const row = (cells: string[], tag: string) =>
        `<tr>${cells.map((cell) => element(tag, cell)).join('')}</tr>`
      const body = block.rows.map((cells) => row(cells, 'td')).join('')
      return `<table>${element('caption', block.caption)}${row(block.head, 'th')}${body}</table>`
    }
  }
}
