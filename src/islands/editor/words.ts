import type { EditorWord } from '~/features/newsroom/web/editor/words'

export type Words = (key: EditorWord, holes?: Record<string, string>) => string

/** The page's texts, with their holes filled. */
export const wordsFrom = (json: string): Words => {
  const texts: Record<string, string> = JSON.parse(json)
  return (key, holes = {}) =>
    Object.entries(holes).reduce((text, [name, told]) => text.replace(`[${name}]`, told), texts[key] ?? '')
}

type Attributes = Record<string, string | boolean | undefined>

/** A new element; `true` sets an attribute without a value, `undefined` and `false` none. */
export const make = <T extends keyof HTMLElementTagNameMap>(
  tag: T,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[T] => {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value)
  }
  element.append(...children)
  return element
}

export const button = (label: string, attributes: Attributes = {}): HTMLButtonElement =>
  make('button', { type: 'button', class: 'button secondary small', ...attributes }, label)
