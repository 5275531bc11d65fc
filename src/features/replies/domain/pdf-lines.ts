/** A line as it stands on a page: how high up, and how high it is itself. */
export interface Line {
  text: string
  y: number
  height: number
}

/** What stands alike at the top or bottom of most pages (a name, a page number) is no part of the text. */
export const withoutFurniture = (pages: readonly Line[][]): Line[][] => {
  if (pages.length < 3) return pages.map((page) => [...page])
  const nameOf = ({ text, y }: Line) => `${Math.round(y)} ${text.replace(/\d+/g, '#').trim()}`
  const times = new Map<string, number>()
  for (const page of pages)
    for (const name of new Set(edges(page).map(nameOf))) times.set(name, (times.get(name) ?? 0) + 1)
  const isFurniture = (line: Line) => (times.get(nameOf(line)) ?? 0) > pages.length / 2
  return pages.map((page) => {
    const outer = new Set(edges(page))
    return page.filter((line) => !(outer.has(line) && isFurniture(line)))
  })
}

const edges = (page: readonly Line[]): Line[] => [...page.slice(0, 2), ...page.slice(2).slice(-2)]

/** A new paragraph begins where the gap is wider than between lines, or the letters change size. */
const beginsParagraph = (before: Line, line: Line): boolean => {
  const gap = before.y - line.y
  const size = Math.max(before.height, line.height, 1)
  return gap < 0 || gap > size * 1.6 || Math.abs(before.height - line.height) > size * 0.15
}

const ENDS_SENTENCE = /[.!?:;)”"]$/
const CONJUNCTION = /^(och|eller|samt|respektive)(?!\p{L})/u

/** Joins a line to what stands before it; a word that was divided at the end of its line is made whole. */
const joined = (text: string, next: string): string => {
  if (/\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(next) && !CONJUNCTION.test(next))
    return text.slice(0, -1) + next
  return `${text} ${next}`
}

/** Lines of all pages as paragraphs. One that goes on over the page break is one. */
export const linesAsText = (pages: readonly Line[][]): string => {
  const paragraphs: string[] = []
  for (const page of pages) {
    for (const [nth, line] of page.entries()) {
      const text = line.text.replace(/\s+/g, ' ').trim()
      const before = page[nth - 1]
      const last = paragraphs.at(-1)
      const isNew = before
        ? beginsParagraph(before, line)
        : !last || ENDS_SENTENCE.test(last) || !/^\p{Ll}/u.test(text)
      if (isNew || last === undefined) paragraphs.push(text)
      else paragraphs[paragraphs.length - 1] = joined(last, text)
    }
  }
  return paragraphs.join('\n\n')
}
