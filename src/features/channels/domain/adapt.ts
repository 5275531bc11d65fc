import { type Channel, lengthOf, TEXT_MAX, THREAD_MAX } from './channels'

/** What a story comes down to, whatever channel tells it. */
export interface Core {
  headline: string
  /** The story in about three sentences. */
  short: string
  /** What it means for the reader. */
  means: string
  quote: { text: string; role: string } | null
  /** "Read more", in the story's language. */
  readMore: string
  url: string
}

/**
 * The first wording of a channel's card, by rules one can read:
 * LinkedIn and Facebook tell headline, short, what it means, the quote and where to read on;
 * Bluesky tells the headline and as many whole sentences as fit (its link stands in a card beside);
 * the newsletter takes the story as it is.
 */
export const firstWording = (channel: Channel, core: Core): string => {
  if (channel === 'newsletter') return core.short
  if (channel === 'bluesky') return fitting(core, TEXT_MAX.bluesky)
  const quote = core.quote ? `"${core.quote.text}" ${core.quote.role}`.trim() : ''
  return paragraphs([core.headline, core.short, core.means, quote, `${core.readMore} ${core.url}`])
}

const paragraphs = (parts: readonly string[]): string =>
  parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n\n')

const sentencesOf = (text: string): string[] => text.match(/[^.!?]+[.!?]+["”»]?|[^.!?]+$/g) ?? []

const fitting = ({ headline, short }: Core, most: number): string => {
  let text = headline.trim()
  let told = ''
  for (const sentence of sentencesOf(short)) {
    const longer = `${told} ${sentence.trim()}`.trim()
    if (lengthOf(`${headline.trim()}\n\n${longer}`) > most) break
    told = longer
    text = `${headline.trim()}\n\n${told}`
  }
  return text
}

/** How long a card's text may be: Bluesky tells long texts in several posts. */
export const mostOf = (channel: Channel): number =>
  channel === 'newsletter' ? 2000 : channel === 'bluesky' ? TEXT_MAX.bluesky * THREAD_MAX : TEXT_MAX[channel]

export type CardFault = 'text_missing' | 'too_long' | 'alt_missing' | 'alt_too_long'
