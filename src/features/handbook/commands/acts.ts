import { type Block, readParts } from '~/features/newsroom'

export const subject = (id: string) => ({ kind: 'handbook_page', id })

/** The running text of a page, a part a line. */
export const plainText = (blocks: readonly Block[]): string =>
  readParts(blocks)
    .map((part) => part.text)
    .join('\n')
