export { beginProject, finishFollowUp, type ProjectInput, showProject } from './commands'
export { followUpsFor, projectsForStaff, publishedProjects } from './queries'
export { projectsPublic } from './web/public'
export { projectsStaff } from './web/staff'
