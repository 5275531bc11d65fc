/** Breaks a text into lines no wider than `width`. Words wider than that are cut: an address must not leave the page. */
export const breakLines = (text: string, width: number, widthOf: (text: string) => number): string[] =>
  text.split('\n').flatMap((line) => breakLine(line, width, widthOf))

const breakLine = (text: string, width: number, widthOf: (text: string) => number): string[] => {
  const space = widthOf(' ')
  const lines: string[] = []
  let line = ''
  let taken = 0
  for (const word of text.split(' ').filter(Boolean)) {
    const wide = widthOf(word)
    if (line && taken + space + wide <= width) {
      line += ` ${word}`
      taken += space + wide
      continue
    }
    if (line) lines.push(line)
    const pieces = wide <= width ? [word] : cut(word, width, widthOf)
    lines.push(...pieces.slice(0, -1))
    line = pieces.at(-1) ?? ''
    taken = pieces.length > 1 ? widthOf(line) : wide
  }
  if (line || lines.length === 0) lines.push(line)
  return lines
}

const cut = (word: string, width: number, widthOf: (text: string) => number): string[] => {
  const pieces: string[] = []
  let piece = ''
  for (const sign of word) {
    if (piece && widthOf(piece + sign) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += sign
  }
  return [...pieces, piece]
}
