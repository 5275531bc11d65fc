export { changeStory, publishStory, type StoryInput, unpublishStory, writeStory } from './commands'
export { type Block, toBlocks, toTyped, WHOLE_COUNTY } from './domain'
export {
  type ListedStory,
  latestStories,
  storiesOfMunicipality,
  storiesOfPassage,
  storyBySlug,
} from './queries'
export { feedRoutes } from './web/feeds'
export { answerPicture, newsroomPublic } from './web/public'
export { newsroomStaff } from './web/staff'
export { StoryPicture } from './web/story-body'
