import { currentGlossary } from '~/features/glossary'
import type { publishedEditions, StaffStory } from '~/features/newsroom'
import { check, type Finding, loadSpelling, partsOf } from '~/features/plain'
import type { Language } from '~/kernel/language'
import type { Context } from '~/platform/context'
import { translator } from '~/platform/i18n'
import { type Channel, type Core, firstWording, type PostContent } from '../domain'

export type Edition = Awaited<ReturnType<typeof publishedEditions>>[number]

/** The language each channel speaks: Bluesky English where the story is told in it, the others the story's own. */
export const editionFor = (channel: Channel, editions: readonly Edition[]): Edition | undefined =>
  (channel === 'bluesky' ? editions.find(({ language }) => language === 'en') : undefined) ?? editions[0]

/** Where a channel sends its readers: counted by us on the way, without a cookie. */
export const linkFrom = (publicUrl: string, channel: Channel, { slug, language }: Edition): string =>
  `${publicUrl}${language === 'en' ? '/en' : ''}/fran/${channel.replaceAll('_', '-')}/${slug}`

/** An edition of a story as every channel's first wording is made from. */
export const coreOf = (edition: Edition, url: string): Core => {
  const quote = edition.blocks.find((block) => block.kind === 'quote')
  return {
    headline: edition.headline,
    short: edition.short || edition.lead,
    means: edition.means,
    quote: quote ? { text: quote.text, role: quote.role } : null,
    readMore: translator(edition.language)('channels.read-more'),
    url,
  }
}

export interface Draft {
  channel: Channel
  language: Language
  text: string
  alt: string
  withPicture: boolean
}

/** A card before anybody wrote it. */
export const draftOf = (channel: Channel, edition: Edition, publicUrl: string): Draft => ({
  channel,
  language: edition.language,
  text: firstWording(channel, coreOf(edition, linkFrom(publicUrl, channel, edition))),
  alt: edition.pictureAlt ?? '',
  withPicture: edition.pictureId !== null,
})

/** What goes out, as it stands now; later changes of story or card do not touch it. */
export const contentOf = (
  draft: Omit<Draft, 'channel'>,
  channel: Channel,
  edition: Edition,
  publicUrl: string,
): PostContent => ({
  text: draft.text.trim(),
  language: draft.language,
  link: {
    url: linkFrom(publicUrl, channel, edition),
    title: edition.headline,
    description: edition.short || edition.lead,
  },
  picture:
    draft.withPicture && edition.pictureId ? { fileId: edition.pictureId, alt: draft.alt.trim() } : null,
})

/** What makes a card hard to read. A word of the glossary is explained by no channel: it has to be in the text. */
export const findingsIn = async (
  context: Context,
  { text, language }: Pick<Draft, 'text' | 'language'>,
): Promise<readonly Finding[]> => {
  const [spelling, glossary] = await Promise.all([loadSpelling(), currentGlossary(context)])
  const normal = text.normalize('NFC').replace(/https?:\/\/\S+/g, '')
  const terms = glossary.hitsIn(normal, language).map(({ start, end, termId }) => ({
    start,
    end,
    term: glossary.terms.get(termId)?.lemma.sv ?? '',
    explained: false,
  }))
  const { findings } = check(partsOf(normal), { spelling, terms, language })
  return findings.filter(({ kind }) => kind !== 'hint')
}

export type { StaffStory }
