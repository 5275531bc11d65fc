export {
  addStory,
  changeStory,
  confirmTags,
  giveTask,
  keepPicture,
  keepSchedule,
  publishStory,
  type StoryInput,
  unpublishStory,
  writeStory,
} from './commands'
export {
  AUDIENCES,
  type Audience,
  BLANK,
  type Block,
  isTyped,
  MINORITIES,
  type Minority,
  readParts,
  STORY_KINDS,
  type Stage,
  type StoryKind,
  TOLD_AGES,
  TOPICS,
  type Topic,
  toBlocks,
  toTyped,
  WHOLE_COUNTY,
} from './domain'
export {
  assignmentsFor,
  isStoryPicture,
  type ListedStory,
  latestStories,
  storiesOfMunicipality,
  storiesOfPassage,
  storyBySlug,
  storyForStaff,
  toLookThrough,
  waitingForReader,
} from './queries'
export { feedRoutes } from './web/feeds'
export { answerPicture, newsroomPublic } from './web/public'
export { newsroomStaff } from './web/staff'
export { StoryBody, StoryPicture } from './web/story-body'
export { StoryMarks } from './web/story-marks'
export { toldAboutRoutes } from './web/told-about'
