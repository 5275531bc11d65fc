export {
  addCase,
  addPassageToCase,
  type CaseInput,
  closeCase,
  noteEffect,
  showCase,
  takeStep,
  writeMinutes,
} from './commands'
export type { Agreement } from './domain'
export { casesOfPassage } from './queries'
export { AgreementWord } from './web/parts'
export { minoritiesPublic } from './web/public'
export { minoritiesStaff } from './web/staff'
