/** What XML can't hold in any form; each becomes one sign, so that positions in the text stay right. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is replaced
const NEVER = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu
const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text of an element, with its line endings as they are. */
const inText = (text: string): string =>
  text
    .replace(NEVER, '\uFFFD')
    .replace(/[&<>]/g, (sign) => SIGNS[sign] as string)
    .replaceAll('\r', '&#13;')

/** Text of an attribute; a reader makes spaces of line ends and tabs that are not numbered. */
const inAttribute = (text: string): string =>
  inText(text)
    .replaceAll('"', '&quot;')
    .replace(/[\t\n]/g, (sign) => `&#${sign.charCodeAt(0)};`)

type Attributes = Record<string, string | number | boolean | null | undefined>

/** The beginning of an element, up to where it closes; attributes without a value are left out. */
const begun = (name: string, attributes: Attributes): string => {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}="${inAttribute(String(value))}"`)
  return `<${name}${written.join('')}`
}

/** An element's beginning alone, for one that is written piece by piece. */
export const opened = (name: string, attributes: Attributes = {}): string => `${begun(name, attributes)}>`

/** An element in a file that is written. */
export const tag = (name: string, attributes: Attributes, inside: readonly string[] = []): string => {
  const body = inside.join('')
  return `${begun(name, attributes)}${body === '' ? '/>' : `>${body}</${name}>`}`
}

/** An element that holds text alone; nothing for an empty one. */
export const worded = (name: string, text: string): string =>
  text === '' ? '' : `<${name}>${inText(text)}</${name}>`

export const XML_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'
