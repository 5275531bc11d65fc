import { guard, unguard } from '~/kernel/cells'
import { LANGUAGES, type Language } from '~/kernel/language'
import { excerpt } from '~/kernel/plain-text'
import { type RowFault, soundText } from './rows'

const LOCALISED = ['title', 'body', 'answer'] as const

/** Column names of Decidim's export of proposals (proposal_serializer), those that we can fill. */
export const DECIDIM_COLUMNS: readonly string[] = [
  'id',
  'participatory_space/id',
  'participatory_space/url',
  'component/id',
  ...LOCALISED.flatMap((name) => LANGUAGES.map((lang) => `${name}/${lang}`)),
  'taxonomies',
  'address',
  'state',
  'state_published_at',
  'answered_at',
  'reference',
  'published_at',
  'url',
  'meeting_urls',
  'created_in_meeting',
]

export type DecidimOutcome = 'accepted' | 'rejected' | 'evaluating'

/** Our fuller outcomes as Decidim's three states. */
export const DECIDIM_STATE: Record<string, DecidimOutcome> = {
  woven_in: 'accepted',
  partly: 'accepted',
  already_so: 'accepted',
  not_taken_up: 'rejected',
  outside_remit: 'rejected',
}

export interface ExportedProposal {
  id: string
  processId: string
  processUrl: string
  wayInId: string
  text: string
  language: string
  themes: readonly string[]
  place: string
  outcome: string | null
  answer: string | null
  answeredAt: Date | null
  reference: string
  publishedAt: Date
  url: string
  meetingUrl: string | null
}

/** One proposal as Decidim writes it. Decidim has titles, we have none: the beginning of the text stands there. */
export const toDecidimRow = (one: ExportedProposal): string[] => {
  const cells: Record<string, string> = {
    id: one.id,
    'participatory_space/id': one.processId,
    'participatory_space/url': one.processUrl,
    'component/id': one.wayInId,
    [`title/${one.language}`]: excerpt(one.text, 60),
    [`body/${one.language}`]: one.text,
    'answer/sv': one.answer ?? '',
    taxonomies: one.themes.join(', '),
    address: one.place,
    state: one.outcome ? (DECIDIM_STATE[one.outcome] ?? '') : '',
    state_published_at: one.answeredAt?.toISOString() ?? '',
    answered_at: one.answeredAt?.toISOString() ?? '',
    reference: one.reference,
    published_at: one.publishedAt.toISOString(),
    url: one.url,
    meeting_urls: one.meetingUrl ?? '',
    created_in_meeting: one.meetingUrl ? 'true' : 'false',
  }
  return DECIDIM_COLUMNS.map((column) => guard(cells[column] ?? ''))
}

export interface ImportedProposal {
  key: string
  text: string
  language: Language
  receivedAt: Date | undefined
  state: string
  withdrawn: boolean
  answer: string
}

/** A row of Decidim's export, by column name, or what is wrong with it. */
export const fromDecidimRow = (row: Record<string, string>): ImportedProposal | { fault: RowFault } => {
  const cell = (name: string) => unguard(row[name] ?? '').trim()
  const key = cell('id')
  if (!key) return { fault: 'key' }
  const language = LANGUAGES.find((lang) => cell(`body/${lang}`) || cell(`title/${lang}`))
  if (!language) return { fault: 'empty' }
  const body = unguard(row[`body/${language}`] ?? '')
  const title = cell(`title/${language}`)
  const begins = body.replace(/\s+/g, ' ').trim().startsWith(title.replace(/…$/, '').trim())
  const text = body.trim() === '' ? title : begins ? body : `${title}\n\n${body}`
  const published = cell('published_at')
  const receivedAt = published ? new Date(published) : undefined
  if (receivedAt && Number.isNaN(receivedAt.getTime())) return { fault: 'time' }
  const sound = soundText(text)
  if ('fault' in sound) return sound
  return {
    key,
    text,
    language,
    receivedAt,
    state: cell('state'),
    withdrawn: cell('state') === 'withdrawn' || cell('withdrawn') === 'true',
    answer: cell(`answer/${language}`) || cell('answer/sv'),
  }
}
