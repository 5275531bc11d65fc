/** What the page tells the script: see device-queue.tsx. */
export interface Settings {
  code: string
  way: 'phone' | 'row'
  to: string
  receipt: string
  undo: string
  scope: string
  words: Record<
    | 'waiting'
    | 'refused'
    | 'saved'
    | 'offline'
    | 'full'
    | 'empty'
    | 'long'
    | 'undone'
    | 'late'
    | 'unsure'
    | 'unreadable',
    string
  >
}

export const find = <T extends Element = HTMLElement>(root: ParentNode, selector: string): T => {
  const found = root.querySelector<T>(selector)
  if (!found) throw new Error(`the page lacks ${selector}`)
  return found
}

/** A list the server has left empty, with a pattern of its items. It shows itself when it holds something. */
export const listIn = (section: HTMLElement) => {
  const list = find(section, 'ul')
  const pattern = find<HTMLTemplateElement>(section, 'template')
  const items = new Map<string, HTMLElement>()
  const show = () => {
    section.hidden = items.size === 0
  }
  return {
    items,
    add: (key: string): HTMLElement => {
      const item = find(pattern.content.cloneNode(true) as DocumentFragment, 'li')
      items.set(key, item)
      list.prepend(item)
      show()
      return item
    },
    drop: (key: string): void => {
      items.get(key)?.remove()
      items.delete(key)
      show()
    },
  }
}

/** Hands a text over as a file. */
export const download = (name: string, text: string): void => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
