export { PLAIN_USAGE, plainCommand } from './cli'
export {
  type Aim,
  type Audience,
  type Call,
  type CheckOptions,
  check,
  type Fields,
  type Finding,
  type Hit,
  inaccessible,
  LIX_BANDS,
  type LixBand,
  missingAim,
  missingInCall,
  type PageMake,
  type Part,
  partsOf,
  type Question,
  questions,
  type Report,
  type Spelling,
} from './domain'
export { loadSpelling } from './spelling'
export { findingSaid, questionSaid } from './telling'
