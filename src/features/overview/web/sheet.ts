import type { Pace } from '~/features/progress'
import type { Told } from '~/kernel/language'
import { MUNICIPALITIES_BY_NAME, municipalityBySlug } from '~/kernel/place'
import { excerpt } from '~/kernel/plain-text'
import { GROUP_MIN } from '~/kernel/small-groups'
import { daysBetween, showDate, showKronor, showNumber } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import type { MessageKey } from '~/platform/i18n'
import type { Underheard } from '../domain'
import type { Overview } from '../queries'

/** One thing said, with where it comes from. */
export interface Line {
  href: string
  /** What it is about, where the region has named it. */
  name?: Told
  text: string
  pace?: Pace
}

export interface Part {
  key: 'decide' | 'missing' | 'from' | 'goals' | 'late' | 'decisions' | 'pulse'
  title: MessageKey
  /** What is said where there is nothing to say. */
  none: MessageKey
  lines: readonly Line[]
  note?: MessageKey
  /** Where those stand that there is no room for. */
  more?: { href: string; count: number } | undefined
}

/** One sheet holds so many of each. */
const ROOM = { groups: 4, goals: 4, late: 4, decisions: 3 }
const NAME_MAX = 70

/** The figures at the top: what came in, what was answered, what waits, what was granted. */
export const figuresOf = (visit: Visit, { kept, month, granted, year, now, process }: Overview) => {
  const { t, lang } = visit
  const course = `/vad-hande-sen?process=${process.slug}`
  const whole = (value: number) => showNumber(value, lang)
  return [
    {
      value: whole(kept.received),
      label: t('overview.received', { new: whole(month.inspel) }),
      href: `/inspel?process=${process.slug}`,
    },
    {
      value: kept.received > 0 ? t('overview.percent', { share: Math.round(kept.share * 100) }) : '–',
      label: t('overview.answered', { count: kept.answered }),
      href: course,
    },
    {
      value: kept.medianDays === null ? '–' : whole(Math.round(kept.medianDays)),
      label: t('thread.promise.median'),
      href: course,
    },
    {
      value: whole(kept.received - kept.answered),
      label: kept.oldestUnanswered
        ? t('overview.unanswered-since', { count: daysBetween(kept.oldestUnanswered, now) })
        : t('overview.unanswered'),
      href: '/arbete/strategi/svar',
    },
    {
      value: showKronor(granted.money, lang),
      label: t('overview.money', { count: granted.grants }),
      href: `/hit-gick-pengarna?ar=${year}`,
    },
  ]
}

/** All that stands under the figures, in the order it is read. */
export const partsOf = (visit: Visit, overview: Overview): Part[] => [
  {
    key: 'decide',
    title: 'overview.decide',
    none: 'overview.decide.none',
    lines: decideLines(visit, overview),
  },
  missingPart(visit, overview),
  {
    key: 'from',
    title: 'overview.from',
    none: 'overview.from.none',
    lines: fromLines(visit, overview),
  },
  goalsPart(visit, overview),
  latePart(visit, overview),
  decisionsPart(visit, overview),
  {
    key: 'pulse',
    title: 'overview.pulse',
    none: 'overview.pulse.none',
    lines: overview.pulse.map(({ question, n, agree }) => ({
      href: '/arbete/puls',
      text: visit.t('overview.pulse.line', {
        question: visit.t(`pulse.question.${question}`),
        share: Math.round((agree / n) * 100),
        count: n,
      }),
    })),
  },
]

const decideLines = ({ t }: Visit, { consulted, ready, goals }: Overview): Line[] => {
  const unmeasured = goals.filter(({ pace }) => pace === 'not_measured').length
  const waiting: [key: MessageKey, count: number, href: string][] = [
    ['overview.decide.comments', consulted.left, '/arbete/remiss'],
    ['overview.decide.replies', consulted.uncut, '/arbete/remiss'],
    ['overview.decide.statements', consulted.untold, '/arbete/remiss'],
    ['overview.decide.answers', ready.answers, '/arbete/strategi/svar'],
    ['overview.decide.themes', ready.themes, '/arbete/strategi/svar'],
    ['overview.decide.decisions', ready.decisions, '/arbete/strategi/beslut'],
    ['overview.decide.goals', unmeasured, '/arbete/framsteg'],
    ['overview.decide.milestones', ready.milestones, '/arbete/framsteg/milstolpar'],
  ]
  return waiting
    .filter(([, count]) => count > 0)
    .map(([key, count, href]) => ({ href, text: t(key, { count }) }))
}

const missingPart = ({ t }: Visit, { places, ages, process }: Overview): Part => {
  const heardWhole = `/arbete/horda?process=${process.slug}`
  const line = (name: string, { heard, expected }: Underheard): string =>
    heard === null
      ? t('overview.heard-few', { name, expected, least: GROUP_MIN })
      : t('overview.heard-less', { name, heard, expected })
  const all: Line[] = [
    ...(places ?? []).slice(0, ROOM.groups).map((one) => ({
      href: `/inspel?process=${process.slug}&kommun=${one.key}`,
      text: line(municipalityBySlug(one.key)?.name ?? one.key, one),
    })),
    ...(ages ?? []).slice(0, ROOM.groups).map((one) => ({
      href: heardWhole,
      text: line(t('overview.age', { band: one.key.replace('-', '–') }), one),
    })),
  ]
  const untold = Math.max(0, (places?.length ?? 0) - ROOM.groups)
  return {
    key: 'missing',
    title: 'overview.unheard',
    none: places === null && ages === null ? 'overview.too-few' : 'overview.all-heard',
    lines: all,
    note: 'overview.unheard-note',
    more: untold > 0 ? { href: heardWhole, count: untold } : undefined,
  }
}

const fromLines = (
  { t, lang }: Visit,
  { ways, heardPlaces, placeless, consulted, process }: Overview,
): Line[] => {
  const lines: Line[] = []
  const whole = (value: number) => showNumber(value, lang)
  if (ways.length > 0) {
    lines.push(
      {
        href: `/vad-hande-sen?process=${process.slug}`,
        text: ways.map(({ kind, heard }) => `${t(`thread.way.${kind}`)} ${whole(heard)}`).join(', '),
      },
      {
        href: '/kommun',
        text: t('overview.from.places', { part: heardPlaces, whole: MUNICIPALITIES_BY_NAME.length }),
      },
    )
  }
  if (placeless > 0)
    lines.push({
      href: `/inspel?process=${process.slug}`,
      text: t('overview.from.placeless', { count: placeless }),
    })
  if (consulted.comments > 0)
    lines.push({ href: '/remiss', text: t('overview.from.comments', { count: consulted.comments }) })
  return lines
}

const inSwedish = (text: string): Told => ({ text: excerpt(text, NAME_MAX), lang: 'sv' })

const beyond = (count: number, room: number, href: string) =>
  count > room ? { href, count: count - room } : undefined

const goalsPart = ({ lang }: Visit, { goals }: Overview): Part => ({
  key: 'goals',
  title: 'overview.goals',
  none: 'overview.no-goals',
  lines: goals.slice(0, ROOM.goals).map(({ slug, title, pace, measures }) => ({
    href: `/framsteg/mal/${slug}`,
    name: inSwedish(title),
    pace,
    text: measures
      .slice(0, 1)
      .map(({ unit, values, targetValue }) => {
        const last = values.at(-1)
        const now = last ? showNumber(last.value, lang, 1) : '–'
        return `${now} → ${showNumber(targetValue, lang, 1)} ${unit}`
      })
      .join(''),
  })),
  more: beyond(goals.length, ROOM.goals, '/framsteg'),
})

const latePart = ({ t, lang }: Visit, { late }: Overview): Part => ({
  key: 'late',
  title: 'overview.late',
  none: 'overview.late.none',
  lines: late.slice(0, ROOM.late).map(({ slug, title, endsOn, why }) => ({
    href: `/framsteg/${slug}`,
    name: inSwedish(title),
    text: t(`overview.late.${why}`, { date: showDate(endsOn, lang) }),
  })),
  more: beyond(late.length, ROOM.late, '/framsteg'),
})

const decisionsPart = ({ lang }: Visit, { decisions }: Overview): Part => ({
  key: 'decisions',
  title: 'overview.decisions',
  none: 'overview.decisions.none',
  lines: decisions.slice(0, ROOM.decisions).map(({ id, title, decidedOn }) => ({
    href: `/beslut/${id}`,
    name: inSwedish(title),
    text: showDate(decidedOn, lang),
  })),
  more: beyond(decisions.length, ROOM.decisions, '/beslut'),
})
