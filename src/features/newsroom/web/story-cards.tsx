import { excerpt } from '~/kernel/plain-text'
import { showDate } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { Card, Cards } from '~/ui'
import type { ListedStory } from '../queries'
import { cropOf } from './crop'
import { placesOf } from './places'

interface Props {
  visit: Visit
  stories: readonly Pick<
    ListedStory,
    | 'slug'
    | 'headline'
    | 'lead'
    | 'language'
    | 'publishedAt'
    | 'municipalities'
    | 'pictureId'
    | 'pictureFocus'
  >[]
  /** Left out where the page itself says where. */
  withPlaces?: boolean
}

/** Stories to choose from. */
export const StoryCards = ({ visit, stories, withPlaces = false }: Props) => (
  <Cards>
    {stories.map(({ slug, headline, lead, language, publishedAt, municipalities, ...picture }) => (
      <Card
        href={visit.href(`/nyheter/${slug}`)}
        picture={cropOf(picture, 'kort')}
        title={<span lang={visit.only(language)}>{headline}</span>}
        meta={
          <>
            {publishedAt ? showDate(publishedAt, visit.lang) : null}
            {withPlaces ? <> · {placesOf(visit, municipalities)}</> : null}
          </>
        }
      >
        <p lang={visit.only(language)}>{excerpt(lead, 180)}</p>
      </Card>
    ))}
  </Cards>
)
