export {
  type Body,
  bodyFrom,
  bodyValues,
  moveInBody,
  picturesInForm,
  ROW_KINDS,
  type Row,
  rowsIn,
} from './body-form'
export { documentFrom, href } from './document'
export { StoryForm } from './story-form'
