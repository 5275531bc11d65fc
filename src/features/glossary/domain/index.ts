export { explain, type FirstUse, firstUses, type Part, unexplained } from './explain'
export { DECLENSIONS, type Declension, formsOf } from './forms'
export { type Accepts, type Hit, type Matcher, matcher, type Sought } from './matcher'
