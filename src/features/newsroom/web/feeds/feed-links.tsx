import { municipalityBySlug } from '~/kernel/place'
import type { Visit } from '~/platform/http/visit'
import { type Chosen, FORMATS, type Format, feedPath } from './feed'

/** What a feed is called: of all stories, or of what it is narrowed to. */
export const feedTitle = (visit: Visit, { place, topic }: Chosen): string => {
  const about = [
    place && municipalityBySlug(place)?.name,
    topic && visit.t(`newsroom.topic.${topic}`),
  ].filter(Boolean)
  return about.length > 0
    ? visit.t('newsroom.feeds.of', { about: about.join(', ') })
    : visit.t('newsroom.feeds.all')
}

/** What tells a feed reader on a page that there are feeds of it. */
export const FeedLinks = ({ visit, ...chosen }: Chosen & { visit: Visit }) => (
  <>
    {(Object.keys(FORMATS) as Format[]).map((format) => (
      <link
        rel="alternate"
        type={FORMATS[format].mime}
        href={visit.href(feedPath(format, chosen))}
        title={`${feedTitle(visit, chosen)} (${FORMATS[format].name})`}
      />
    ))}
  </>
)
