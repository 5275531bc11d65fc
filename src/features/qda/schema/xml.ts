import { Parser } from 'saxen'
import { fail, ok, type Result } from '~/kernel/result'

/** An element of a file, with what stands in it. Names are without prefixes. */
export interface Element {
  name: string
  attributes: Record<string, string>
  children: Element[]
  text: string
}

const DEPTH_MAX = 200
const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

class NotXml extends Error {}

const isAllowed = (point: number): boolean =>
  point === 0x9 ||
  point === 0xa ||
  point === 0xd ||
  (point >= 0x20 && point <= 0xd7ff) ||
  (point >= 0xe000 && point <= 0xfffd) ||
  (point >= 0x10000 && point <= 0x10ffff)

/** Characters by their number and the five that XML has of itself. No other entity is known, so none can grow. */
const decoded = (text: string): string =>
  text.includes('&')
    ? text.replace(/&([^;&\s]{0,12};)?/g, (_, entity: string | undefined) => {
        const name = entity?.slice(0, -1) ?? ''
        const [, hex, decimal] = /^#(?:x([0-9a-f]{1,6})|([0-9]{1,7}))$/i.exec(name) ?? []
        if (hex || decimal) {
          const point = hex ? Number.parseInt(hex, 16) : Number(decimal)
          if (isAllowed(point)) return String.fromCodePoint(point)
        }
        const known = Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined
        if (known === undefined) throw new NotXml('entity')
        return known
      })
    : text

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what no XML holds
const NEVER = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1)

/**
 * Reads a whole XML file, strictly. A document type declaration is refused: no file of this kind has one, and it is
 * the only place where entities could be made or fetched.
 */
export const readXml = (file: string): Result<Element, 'not_xml' | 'doctype'> => {
  const text = file.replace(/^\uFEFF/, '')
  if (NEVER.test(text)) return fail('not_xml')
  const stack: Element[] = []
  let root: Element | undefined
  let hasDoctype = false
  const parser = new Parser()
  const stop = () => {
    throw new NotXml()
  }
  parser.on('openTag', (tag, attributes) => {
    const raw = attributes()
    if (stack.length > DEPTH_MAX || (stack.length === 0 && root)) stop()
    const element: Element = { name: withoutPrefix(tag), attributes: {}, children: [], text: '' }
    for (const [name, value] of Object.entries(raw)) {
      if (value.includes('<')) stop()
      element.attributes[name] = decoded(value.replace(/\r\n|[\t\n\r]/g, ' '))
    }
    stack.at(-1)?.children.push(element)
    root ??= element
    stack.push(element)
  })
  parser.on('closeTag', () => {
    stack.pop()
  })
  const add = (said: string) => {
    const element = stack.at(-1)
    if (element) element.text += said
  }
  parser.on('text', (said) => add(decoded(said.replace(/\r\n?/g, '\n'))))
  parser.on('cdata', (said) => add(said.replace(/\r\n?/g, '\n')))
  parser.on('attention', () => {
    hasDoctype = true
    stop()
  })
  parser.on('warn', stop)
  parser.on('error', stop)
  try {
    parser.parse(text)
  } catch (error) {
    if (hasDoctype) return fail('doctype')
    if (error instanceof NotXml) return fail('not_xml')
    throw error
  }
  return root && stack.length === 0 ? ok(root) : fail('not_xml')
}

export const childNamed = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((child) => child.name === name)
export const childrenNamed = (element: Element | undefined, name: string): Element[] =>
  element?.children.filter((child) => child.name === name) ?? []

/** The text of an element's child; empty when it has none. */
export const textIn = (element: Element, name: string): string => childNamed(element, name)?.text ?? ''
