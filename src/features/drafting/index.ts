export { draftDue } from './commands'
export { besideInspel, besidePile, besideTheme } from './web/beside'
export { draftingStaff } from './web/staff'
