import type analysis from '~messages/sv/analysis.json'
import type calendar from '~messages/sv/calendar.json'
import type capture from '~messages/sv/capture.json'
import type channels from '~messages/sv/channels.json'
import type coding from '~messages/sv/coding.json'
import type contributions from '~messages/sv/contributions.json'
import type drafting from '~messages/sv/drafting.json'
import type following from '~messages/sv/following.json'
import type glossary from '~messages/sv/glossary.json'
import type grants from '~messages/sv/grants.json'
import type handbook from '~messages/sv/handbook.json'
import type heard from '~messages/sv/heard.json'
import type introduction from '~messages/sv/introduction.json'
import type meetings from '~messages/sv/meetings.json'
import type minorities from '~messages/sv/minorities.json'
import type mirror from '~messages/sv/mirror.json'
import type newsletter from '~messages/sv/newsletter.json'
import type newsroom from '~messages/sv/newsroom.json'
import type opinions from '~messages/sv/opinions.json'
import type overview from '~messages/sv/overview.json'
import type people from '~messages/sv/people.json'
import type plain from '~messages/sv/plain.json'
import type post from '~messages/sv/post.json'
import type processes from '~messages/sv/processes.json'
import type progress from '~messages/sv/progress.json'
import type projects from '~messages/sv/projects.json'
import type pulse from '~messages/sv/pulse.json'
import type qda from '~messages/sv/qda.json'
import type records from '~messages/sv/records.json'
import type replies from '~messages/sv/replies.json'
import type sensemaking from '~messages/sv/sensemaking.json'
import type site from '~messages/sv/site.json'
import type strategy from '~messages/sv/strategy.json'
import type surveys from '~messages/sv/surveys.json'
import type thread from '~messages/sv/thread.json'
import type tips from '~messages/sv/tips.json'
import type translations from '~messages/sv/translations.json'
import type workshops from '~messages/sv/workshops.json'
import type writing from '~messages/sv/writing.json'

interface Catalogues {
  analysis: typeof analysis
  calendar: typeof calendar
  capture: typeof capture
  channels: typeof channels
  coding: typeof coding
  contributions: typeof contributions
  drafting: typeof drafting
  following: typeof following
  glossary: typeof glossary
  grants: typeof grants
  handbook: typeof handbook
  heard: typeof heard
  introduction: typeof introduction
  meetings: typeof meetings
  minorities: typeof minorities
  mirror: typeof mirror
  newsletter: typeof newsletter
  newsroom: typeof newsroom
  opinions: typeof opinions
  overview: typeof overview
  people: typeof people
  plain: typeof plain
  post: typeof post
  processes: typeof processes
  progress: typeof progress
  projects: typeof projects
  pulse: typeof pulse
  qda: typeof qda
  records: typeof records
  replies: typeof replies
  sensemaking: typeof sensemaking
  site: typeof site
  strategy: typeof strategy
  surveys: typeof surveys
  thread: typeof thread
  tips: typeof tips
  translations: typeof translations
  workshops: typeof workshops
  writing: typeof writing
}

type WithoutPlural<K extends string> = K extends `${infer Base}_${'one' | 'two' | 'other'}` ? Base : K

/** Every text of the interface: "<catalogue>.<key>", taken from the Swedish catalogues. */
export type MessageKey = {
  [N in keyof Catalogues]: `${N}.${WithoutPlural<Extract<keyof Catalogues[N], string>>}`
}[keyof Catalogues]
