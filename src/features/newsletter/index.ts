export { chooseForNextIssue, forgetUnconfirmed } from './commands'
export { issueOfStory } from './queries'
export { newsletterPublic } from './web/public'
export { newsletterStaff } from './web/staff'
