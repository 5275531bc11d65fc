export { TRANSLATIONS_USAGE, translationsCommand } from './cli'
export { refreshTexts } from './commands'
export { translationsStaff } from './web/staff'
