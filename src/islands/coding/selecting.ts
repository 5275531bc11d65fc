/** Words of the text on the desk, by code points, as the server counts them. */
export interface Chosen {
  start: number
  end: number
  quote: string
}

const points = (text: string): number => [...text].length

/** What the mouse or a finger has selected within the text; undefined: nothing, or something else. */
export const chosenIn = (place: HTMLElement): Chosen | undefined => {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  if (!place.contains(range.startContainer) || !place.contains(range.endContainer)) return undefined
  const before = document.createRange()
  before.selectNodeContents(place)
  before.setEnd(range.startContainer, range.startOffset)
  const quote = range.toString()
  const start = points(before.toString())
  return quote.trim() === '' ? undefined : { start, end: start + points(quote), quote }
}

/** Where each word of a text begins and ends, in UTF-16 units. */
export const wordsOf = (text: string): { from: number; to: number }[] =>
  [...text.matchAll(/\S+/g)].map((match) => ({ from: match.index, to: match.index + match[0].length }))

const placeAt = (root: HTMLElement, offset: number): [Node, number] => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  let left = offset
  let last: Node = root
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = node.nodeValue ?? ''
    if (left <= length) return [node, left]
    left -= length
    last = node
  }
  return [last, (last.nodeValue ?? '').length]
}

/** Selects from one place of the text to another, in UTF-16 units. */
export const choose = (root: HTMLElement, from: number, to: number): void => {
  const range = document.createRange()
  range.setStart(...placeAt(root, from))
  range.setEnd(...placeAt(root, to))
  const selection = getSelection()
  selection?.removeAllRanges()
  selection?.addRange(range)
}
