import type { Pen } from '../pen'

export type Mark = (level: 1 | 2 | 3, title: string, y: number) => void

interface Outline {
  addItem(title: string, options: { expanded: boolean; top: number; left: number }): Outline
}

/** Bookmarks made of headings, each under the nearest heading above its own level. */
export const bookmarks = ({ kit }: Pen): Mark => {
  const open: { level: number; item: Outline }[] = []
  return (level, title, y) => {
    while ((open.at(-1)?.level ?? 0) >= level) open.pop()
    const above = open.at(-1)?.item ?? (kit.outline as unknown as Outline)
    // The library counts `left` from the page's right edge.
    const item = above.addItem(title, { expanded: true, top: Math.max(0, y - 10), left: kit.page.width })
    open.push({ level, item })
  }
}
