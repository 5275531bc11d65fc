import { type Finding, type FindingKey, finding, type Rule } from '../finding'

/** What is written down before the text: who it is for, what for, and what they shall do. */
export interface Aim {
  reader: string
  purpose: string
  action: string
}

/** What a page has beside its words. */
export interface PageMake {
  language?: string | null
  images: readonly { alt: string | null; isDecoration?: boolean }[]
  /** The levels of its headings, in order. */
  headings: readonly number[]
  tables: readonly { hasHeader: boolean }[]
}

/** What a call for inspel has to say. "Nothing" is said too: that it is free of charge. */
export interface Call {
  date: string
  place: string
  cost: string
  contact: string
  next: string
}

const AT_PAGE = { start: 0, end: 0 }
const block = (rule: Rule, key: FindingKey, params: Record<string, string | number> = {}): Finding =>
  finding(rule, 'block', AT_PAGE, key, { params, isWhole: true })
const isEmpty = (text: string | null | undefined): boolean => !text?.trim()

/** R1: reader, purpose and wanted action are named before the text. */
export const missingAim = (aim: Aim): Finding[] =>
  (['reader', 'purpose', 'action'] as const)
    .filter((field) => isEmpty(aim[field]))
    .map((field) => block('R1', `aim-${field}`))

/** R16: what the law on accessibility asks of pictures, headings, tables and the page's language. */
export const inaccessible = ({ language, images, headings, tables }: PageMake): Finding[] => [
  ...(language !== undefined && isEmpty(language) ? [block('R16', 'page-language')] : []),
  ...images.flatMap(({ alt, isDecoration }, at) =>
    isEmpty(alt) && !isDecoration ? [block('R16', 'image-alt', { number: at + 1 })] : [],
  ),
  ...headings.flatMap((level, at) =>
    level > (headings[at - 1] ?? level) + 1
      ? [block('R16', 'heading-order', { number: at + 1, level, before: headings[at - 1] ?? 0 })]
      : [],
  ),
  ...tables.flatMap(({ hasHeader }, at) =>
    hasHeader ? [] : [block('R16', 'table-header', { number: at + 1 })],
  ),
]

/** R17: a call for inspel says when, where, what it costs, whom to ask and what happens next. */
export const missingInCall = (call: Call): Finding[] =>
  (['date', 'place', 'cost', 'contact', 'next'] as const)
    .filter((field) => isEmpty(call[field]))
    .map((field) => block('R17', `call-${field}`))
