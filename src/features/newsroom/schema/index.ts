export { documentFrom, href } from './document'
export { StoryForm } from './story-form'
