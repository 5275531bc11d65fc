import { element, escapeXml } from '~/platform/http/xml'
import type { Block, Pieces } from '../../domain'

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
