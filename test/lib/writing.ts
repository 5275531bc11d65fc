import type { Locator, Page } from 'playwright-core'
import sharp from 'sharp'

/** What is typed and tapped on a phone, in seconds: 40 words a minute, a word being five letters and a space. */
export const PACE = { letter: 60 / (40 * 6), tap: 2 } as const

/** A picture file of one colour. */
export const picture = async (name: string, background = '#3a7a90') => ({
  name,
  mimeType: 'image/jpeg',
  buffer: await sharp({ create: { width: 900, height: 600, channels: 3, background } })
    .jpeg()
    .toBuffer(),
})

/** Where the body of a story is written, with scripts. */
export const area = (page: Page): Locator => page.getByRole('textbox', { name: 'Berättelsens text' })
