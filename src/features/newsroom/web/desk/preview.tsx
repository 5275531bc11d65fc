import type { PageWords } from '~/features/glossary'
import type { Visit } from '~/platform/http/visit'
import { type NearStory, StoryNear } from '../story-beside'
import { StoryBody, StoryPicture } from '../story-body'

interface Props {
  visit: Visit
  story: NearStory & {
    headline: string
    pictureId: string | null
    pictureAlt: string | null
    pictureCredit: string | null
    pictureWidth: number | null
    pictureHeight: number | null
  }
  pictures: ReadonlyMap<string, { width: number; height: number }>
  words: PageWords
  /** Where its pictures are served. */
  base: string
}

/** A story as it will look, for those who read it before everyone else. */
export const StoryPreview = ({ visit, words, story, pictures, base }: Props) => (
  <article lang={story.language}>
    <h2 dir="auto">{story.headline}</h2>
    <p class="lead" dir="auto">
      {story.lead}
    </p>
    {story.pictureId ? (
      <StoryPicture
        id={story.pictureId}
        width={story.pictureWidth ?? 0}
        height={story.pictureHeight ?? 0}
        alt={story.pictureAlt ?? ''}
        credit={story.pictureCredit}
        base={base}
      />
    ) : null}
    <StoryNear visit={visit} story={story} />
    <StoryBody {...{ visit, words, pictures, base }} blocks={story.blocks} lang={story.language} />
  </article>
)
