export { type Kept, keepVotes, type NewBallot } from './commands'
export { type Ballot, consensus, type Tally, tallyOf, type Vote } from './domain'
export { hasVotes } from './queries'
export { opinionsLink, opinionsPublic } from './web/public'
