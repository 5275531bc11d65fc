export { keepPicture, sendPicture } from './pictures'
export {
  cancelSchedule,
  correctStory,
  followUpStory,
  keepSchedule,
  type Publishing,
  publishStory,
  unpublishStory,
} from './publish'
export {
  addComment,
  answerReview,
  askForReview,
  askToldAbout,
  assignStory,
  commentStory,
  finishAssignment,
  type Given,
  giveTask,
  type ReviewAnswer,
  settleComment,
} from './review'
export { catchUp, translateStory } from './translate'
export { addStory, changeStory, confirmTags, dropStory, type StoryInput, writeStory } from './write'
