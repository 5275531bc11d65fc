export {
  addComment,
  addStory,
  answerReview,
  askForReview,
  changeStory,
  commentStory,
  confirmTags,
  correctStory,
  followUpStory,
  giveTask,
  keepPicture,
  keepSchedule,
  publishStory,
  type StoryInput,
  sendPicture,
  translateStory,
  unpublishStory,
  writeStory,
} from './commands'
export {
  AUDIENCES,
  type Audience,
  BLANK,
  type Block,
  ENTRANCES,
  type Entrance,
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
  countStoryAddresses,
  deskPeople,
  editionAddresses,
  isStoryPicture,
  type ListedStory,
  latestFor,
  latestStories,
  publishedEditions,
  reviewsOf,
  type StaffStory,
  storiesOfGrant,
  storiesOfMinorities,
  storiesOfMunicipality,
  storyAddresses,
  storyBySlug,
  storyForStaff,
  storyPage,
  toLookThrough,
  waitingForReader,
} from './queries'
export { blockingIn, reportOf } from './web/desk/report'
export { storyUrl, withChosen } from './web/feeds/feed'
export { FeedLinks } from './web/feeds/feed-links'
export { feedRoutes } from './web/feeds/routes'
export { answerPicture, newsroomPublic } from './web/public'
export { newsroomStaff } from './web/staff'
export { StoryBody, StoryPicture } from './web/story-body'
export { StoryCards } from './web/story-cards'
export { StoryMarks } from './web/story-marks'
export { toldAboutRoutes } from './web/told-about'
