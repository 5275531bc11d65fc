export { QuestionFields } from './question-fields'
export { bodyOfAnswers, linesOfAnswers, shownAnswer, type ToldAnswer, toldAnswers } from './told-answers'
