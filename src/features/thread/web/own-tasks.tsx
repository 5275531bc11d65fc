import { assignmentsFor, toLookThrough, waitingForReader } from '~/features/newsroom'
import { followUpsFor } from '~/features/projects'
import { waitingTips } from '~/features/tips'
import { excerpt } from '~/kernel/plain-text'
import { dayInSweden, daysAfter, showDate } from '~/kernel/time'
import type { Db } from '~/platform/db'
import { hasRole } from '~/platform/http/routes'
import type { Visit } from '~/platform/http/visit'
import type { MessageKey } from '~/platform/i18n'
import { StatusWord } from '~/ui'

/** Something that one person has to do. */
interface OwnTask {
  what: MessageKey
  /** What it is about, in the language it is written in. */
  about: string
  language: string
  href: string
  /** The day it ought to be done, YYYY-MM-DD. */
  dueOn: string | null
}

/** How long before its day a follow-up is spoken of. */
const AHEAD_DAYS = 14
const ABOUT_MAX = 90

const story = (id: string) => `/arbete/redaktionen/${id}`

/** All that waits for one person, the soonest due first: tasks, tips, texts to read, pages to look through, follow-ups. */
export const ownTasks = async (db: Db, visit: Visit, now: Date): Promise<OwnTask[]> => {
  const { staff } = visit
  if (!staff) return []
  const today = dayInSweden(now)
  const isWriter = hasRole(visit, 'communicator', 'admin')
  const [given, tips, toRead, stale, followUps] = await Promise.all([
    assignmentsFor(db, staff.id),
    waitingTips(db, staff.id),
    isWriter ? waitingForReader(db, staff.id) : [],
    isWriter ? toLookThrough(db, today) : [],
    followUpsFor(db, staff.id, daysAfter(today, AHEAD_DAYS)),
  ])
  const tasks: OwnTask[] = [
    ...given.map(({ task, dueOn, id, headline, language }) => ({
      what: `newsroom.task.${task}` as const,
      about: headline,
      language,
      href: story(id),
      dueOn,
    })),
    ...tips.map(({ id, what, answerBy }) => ({
      what: 'thread.today.answer-tip' as const,
      about: excerpt(what, ABOUT_MAX),
      language: 'sv',
      href: `/arbete/tips/${id}`,
      dueOn: dayInSweden(answerBy),
    })),
    ...toRead.map(({ id, headline, language }) => ({
      what: 'thread.today.read-story' as const,
      about: headline,
      language,
      href: story(id),
      dueOn: null,
    })),
    ...stale.map(({ id, headline, language, reviewOn }) => ({
      what: 'thread.today.look-through' as const,
      about: headline,
      language,
      href: story(id),
      dueOn: reviewOn,
    })),
    ...followUps.map(({ projectId, name, dueOn }) => ({
      what: 'thread.today.follow-up' as const,
      about: name,
      language: 'sv',
      href: `/arbete/projekt/${projectId}`,
      dueOn,
    })),
  ]
  return tasks.sort((one, other) => (one.dueOn ?? '9').localeCompare(other.dueOn ?? '9'))
}

interface Props {
  visit: Visit
  now: Date
  tasks: readonly OwnTask[]
}

/** What waits for the one who is signed in, each a step away. */
export const OwnTasks = ({ visit, now, tasks }: Props) => {
  const today = dayInSweden(now)
  return (
    <section>
      <h2>{visit.s('thread.today.own')}</h2>
      {tasks.length === 0 ? <p>{visit.s('thread.today.own-none')}</p> : null}
      <ul>
        {tasks.map(({ what, about, language, href, dueOn }) => (
          <li>
            {visit.s(what)}:{' '}
            <a href={visit.href(href)} lang={visit.only(language)}>
              {about}
            </a>
            {dueOn ? <> ({visit.s('thread.today.due', { date: showDate(dueOn, visit.lang) })})</> : null}{' '}
            {dueOn && dueOn < today ? (
              <StatusWord kind="behind">{visit.s('thread.today.late')}</StatusWord>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
