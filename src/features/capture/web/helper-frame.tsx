import type { Child } from 'hono/jsx'
import type { Meeting } from '~/features/meetings'
import { PublicPage } from '~/features/site'
import { ENDONYM, LANGUAGES, tell } from '~/kernel/language'
import type { Visit } from '~/platform/http/visit'
import type { MessageKey } from '~/platform/i18n'
import { Section, Select } from '~/ui'
import type { Prompt } from '../domain'

interface Props {
  visit: Visit
  now: Date
  meeting: Meeting
  title: MessageKey
  children: Child
}

const ROOMS = [
  ['', 'capture.helper.rows'],
  ['/klistra', 'capture.helper.paste'],
  ['/fil', 'capture.helper.file'],
  ['/bilder', 'capture.helper.photos'],
  ['/kopia', 'capture.helper.backup'],
  ['/mina', 'capture.helper.mine'],
] as const

export const helperPath = (meeting: Meeting, room = ''): string => `/mote/${meeting.code}/hjalpare${room}`

/** What stands around each of a helper's tools: the meeting, the other tools, the way out. */
export const HelperPage = ({ visit, now, meeting, title, children }: Props) => (
  <PublicPage
    visit={visit}
    title={`${visit.t(title)}: ${tell(meeting.title, visit.lang).text}`}
    now={now}
    head={
      <>
        <meta name="robots" content="noindex" />
        <link rel="manifest" href={visit.href(`/mote/${meeting.code}/app.webmanifest`)} />
      </>
    }
  >
    <Section>
      <p class="kicker">{visit.l(meeting.title)}</p>
      <h1>{visit.s(title)}</h1>
      <nav aria-label={visit.t('capture.helper.tools')}>
        <ul class="steps">
          {ROOMS.map(([room, label]) => (
            <li>
              <a
                class="button secondary small"
                href={visit.href(helperPath(meeting, room))}
                aria-current={visit.path === helperPath(meeting, room) ? 'page' : undefined}
              >
                {visit.s(label)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </Section>
  </PublicPage>
)

/** Questions as a list to choose from, where a form has room for no links. */
export const PromptChoice = ({
  visit,
  prompts,
  value,
}: {
  visit: Visit
  prompts: readonly Prompt[]
  value: string | undefined
}) =>
  prompts.length < 2 ? null : (
    <Select
      name="steg"
      label={visit.s('capture.question.choose')}
      value={value}
      options={prompts.map(({ id, question }) => ({
        value: id ?? '',
        label: visit.plain(question),
      }))}
    />
  )

export const LanguageChoice = ({ visit, value }: { visit: Visit; value: string }) => (
  <Select
    name="sprak"
    label={visit.s('capture.language')}
    value={value}
    options={LANGUAGES.map((language) => ({ value: language, label: ENDONYM[language] }))}
  />
)

/** Pictures that wait to be typed: said wherever somebody could do it. */
export const PhotoDebtLine = ({ visit, debt }: { visit: Visit; debt: { photos: number; notes: number } }) =>
  debt.photos === 0 ? null : (
    <>
      {visit.s('capture.debt.photos', { count: debt.photos })},{' '}
      {visit.s('capture.debt.notes', { count: debt.notes })}
    </>
  )
