/** How a text is compared when a statement is looked for in it: spaces and line ends don't count. */
const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** True when the statement's words stand in the text in that order, unchanged. */
export const standsIn = (text: string, statement: string): boolean =>
  squeezed(statement) !== '' && squeezed(text).includes(squeezed(statement))

/** Statements as they are typed: one a paragraph, an empty line between. */
export const toStatements = (typed: string): string[] =>
  typed
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')

export const STATEMENTS_MAX = 30
