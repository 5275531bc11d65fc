import { cardAddress, cardAlt, type SharedPicture } from '~/features/site'
import { isLanguage } from '~/kernel/language'
import { MUNICIPALITY_CODES, municipalityByCode } from '~/kernel/place'
import { CARD, type Card } from '~/platform/cards'
import { told } from '~/platform/i18n'
import { WHOLE_COUNTY } from '../domain'
import type { WholeStory } from '../queries'
import { cropOf } from './crop'

const languageOf = ({ language }: WholeStory) => (isLanguage(language) ? language : 'sv')

/** A story without a picture is shared with its headline and the places it is told from. */
export const storyCard = (story: WholeStory): Card => {
  const { headline, municipalities } = story
  const isEverywhere = municipalities.includes(WHOLE_COUNTY)
  return {
    title: headline,
    kicker: isEverywhere
      ? told(languageOf(story), 'newsroom.whole-county').text
      : municipalities.map((code) => municipalityByCode(code)?.name ?? code).join(', '),
    lit: isEverywhere ? MUNICIPALITY_CODES : municipalities,
  }
}

/** What stands for a story where it is shared: its picture around the point that matters, or its card. */
export const sharedPicture = (story: WholeStory): SharedPicture => {
  const crop = cropOf(story, 'delning')
  if (crop) return { src: crop.src, alt: story.pictureAlt ?? '', size: CARD }
  const card = storyCard(story)
  return {
    src: cardAddress(`berattelse/${story.slug}`, card),
    alt: cardAlt(languageOf(story), card),
    size: CARD,
  }
}
