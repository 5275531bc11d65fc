const BLOCKS = 'p,h1,h2,h3,h4,h5,h6,ul,ol,li,table,blockquote,div,section,article,pre,dl,dt,dd,hr'
const DROPPED =
  'script,style,meta,link,title,noscript,template,button,input,select,textarea,nav,iframe,object,embed'
const PICTURES = 'img,picture,svg,video,canvas'
const HIDDEN = /mso-hide:\s*all|display:\s*none/i

export const asHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
export const line = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** An address as a link may have it; undefined when only the words are kept. */
const hrefOf = (link: Element): string | undefined => {
  const written = link.getAttribute('href')?.trim() ?? ''
  if (!URL.canParse(written)) return undefined
  const url = new URL(written)
  const told =
    /^www\.google\.[a-z.]+$/.test(url.hostname) && url.pathname === '/url' && url.searchParams.get('q')
  const to = (told || written).replace(/^http:/i, 'https:')
  return to.startsWith(`${location.origin}/`) ? to.slice(location.origin.length) : to
}

/** Running text: words and links, nothing of how they looked. A doubled line break becomes "\n". */
const inlineOf = (node: Node): string => {
  if (node.nodeType === Node.TEXT_NODE) return asHtml((node.textContent ?? '').replace(/\s+/g, ' '))
  if (!(node instanceof Element)) return ''
  if (node.localName === 'br') return '\n'
  if (/mso-list:\s*ignore/i.test(node.getAttribute('style') ?? '')) return ''
  const inside = [...node.childNodes].map(inlineOf).join('')
  const href = node.localName === 'a' ? hrefOf(node) : undefined
  return href && inside.trim() ? `<a href="${asHtml(href)}">${inside}</a>` : inside
}
const paragraphs = (inline: string): string[] =>
  inline
    .split(/\n\s*\n/)
    .map(line)
    .filter((text) => text.replace(/<[^>]*>/g, '').trim() !== '')

/** What Word writes before an item of a list, which is a paragraph there: "1." or a dot. */
const markOf = (element: Element): string | undefined => {
  const style = element.getAttribute('style') ?? ''
  if (!/mso-list:(?!\s*(none|ignore))/i.test(style)) return undefined
  const mark = [...element.querySelectorAll('[style]')].find((one) =>
    /mso-list:\s*ignore/i.test(one.getAttribute('style') ?? ''),
  )
  return line(mark?.textContent ?? '')
}

/** The words of a table, row by row. */
export const rowsOf = (table: Element): string[][] =>
  [...table.querySelectorAll('tr')]
    .filter((row) => row.closest('table') === table)
    .map((row) =>
      [...row.children].flatMap((cell) => {
        const more = Math.min(8, Number(cell.getAttribute('colspan')) || 1) - 1
        return [line(cell.textContent ?? ''), ...Array.from({ length: more }, () => '')]
      }),
    )
    .filter((row) => row.some(Boolean))

/** A row of a table as a line of text. */
export const rowAsLine = (row: readonly string[]): string =>
  `<p>${asHtml(row.filter(Boolean).join(', '))}</p>`

/** What becomes of a table and a quote: not every text has boxes for them. */
export interface Boxes {
  table: (table: Element) => string
  quote: (quote: Element) => string
}

const listTag = (isOrdered: boolean) => (isOrdered ? 'ol' : 'ul')

const writer = (shift: number, boxes: Boxes) => {
  let html = ''
  let items: { tag: string; inline: string }[] = []
  let run = ''

  const endList = () => {
    for (const [at, { tag, inline }] of items.entries()) {
      if (items[at - 1]?.tag !== tag) html += `<${tag}>`
      html += `<li>${inline}</li>`
      if (items[at + 1]?.tag !== tag) html += `</${tag}>`
    }
    items = []
  }
  const endRun = () => {
    const made = paragraphs(run)
    run = ''
    if (made.length > 0) endList()
    html += made.map((text) => `<p>${text}</p>`).join('')
  }
  const item = (tag: string, element: Element) => {
    const nested = [...element.querySelectorAll('ul,ol')]
    for (const one of nested) one.remove()
    const inline = line(inlineOf(element))
    if (inline) items.push({ tag, inline })
    // Lists within a list stand after their item: a story has no levels.
    for (const one of nested) for (const below of one.querySelectorAll('li')) item(tag, below)
  }
  const write = (node: Node): void => {
    if (!(node instanceof Element) || !(node.matches(BLOCKS) || node.querySelector(BLOCKS))) {
      run += inlineOf(node)
      return
    }
    const { localName } = node
    const mark = markOf(node)
    endRun()
    if (mark !== undefined) {
      item(listTag(/^\(?(\d+|[a-z]|[ivx]+)[.)]/i.test(mark)), node)
      return
    }
    if (localName === 'ul' || localName === 'ol') {
      // Some put a list within a list beside its item, not in it.
      for (const one of node.children) {
        if (one.localName === 'li') item(localName, one)
        else if (one.matches('ul,ol')) write(one)
      }
      return
    }
    endList()
    const level = /^h[1-6]$/.test(localName)
      ? Number(localName[1])
      : node.matches('.MsoTitle')
        ? 1
        : undefined
    if (level !== undefined) {
      const words = line(node.textContent ?? '')
      const its = Math.min(3, Math.max(2, level + shift))
      if (words) html += `<h${its}>${asHtml(words)}</h${its}>`
    } else if (localName === 'table') html += boxes.table(node)
    else if (localName === 'blockquote') html += boxes.quote(node)
    else {
      for (const child of node.childNodes) write(child)
      endRun()
    }
  }
  return {
    write,
    end: () => {
      endRun()
      endList()
      return html
    },
  }
}

/**
 * What was copied from Word, LibreOffice, Google Docs or a page, as the words and shapes that a text of ours has.
 * Nothing of how it looked comes along, and no pictures.
 */
export const cleanPaste = (html: string, boxes: Boxes): { html: string; hadPictures: boolean } => {
  if (/data-pm-slice/.test(html)) return { html, hadPictures: false }
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  const pictures = body.querySelectorAll(PICTURES)
  const hadPictures = pictures.length > 0 || /<v:imagedata/i.test(html)
  const hidden = [...body.querySelectorAll('[style]')].filter((one) =>
    HIDDEN.test(one.getAttribute('style') ?? ''),
  )
  for (const one of [...body.querySelectorAll(DROPPED), ...pictures, ...hidden]) one.remove()
  const to = writer(body.querySelector('h1, .MsoTitle') ? 1 : 0, boxes)
  for (const child of body.childNodes) to.write(child)
  return { html: to.end(), hadPictures }
}
