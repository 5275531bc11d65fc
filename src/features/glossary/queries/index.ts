export { currentGlossary, forgetGlossary, type Glossary, glossaryOf } from './glossary'
export { publishedTermBySlug, type Term, termById, termsForStaff } from './terms'
export { type Use, type Uses, usesOf } from './usage'
