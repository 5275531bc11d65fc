import type { Block, Words } from '~/platform/pdf'
import { tablesFor } from '../../domain'
import type { Kit } from './input'
import {
  asking,
  day,
  heading,
  list,
  minuteByMinute,
  minutes,
  newPage,
  paragraph,
  plain,
  postAddress,
  postAddressInLine,
  text,
  wayIn,
} from './parts'

export const invitation = (kit: Kit): Block[] => {
  const { when, place } = kit
  const known = [
    ...(when ? [text(kit, 'invitation.when', { when: plain(when) })] : []),
    ...(place ? [text(kit, 'invitation.where', { place: plain(place) })] : []),
    text(kit, 'invitation.long', { count: minutes(kit) }),
  ]
  return [
    heading(text(kit, 'invitation.title')),
    paragraph(kit.title, 'large'),
    paragraph(text(kit, 'invitation.lead')),
    { kind: 'list', items: known },
    ...(when ? [] : [{ kind: 'lines' as const, label: text(kit, 'invitation.when-line'), count: 1 }]),
    ...(place ? [] : [{ kind: 'lines' as const, label: text(kit, 'invitation.where-line'), count: 1 }]),
    heading(text(kit, 'invitation.talk'), 2),
    paragraph(kit.question),
    { kind: 'list', items: asking(kit).map(({ question }) => question) },
    heading(text(kit, 'invitation.who'), 2),
    paragraph(text(kit, 'invitation.who-body')),
    wayIn(kit, 'invitation.cannot'),
  ]
}

const GROUPS = [
  [3, 4],
  [5, 8],
  [9, 12],
  [13, 16],
] as const

export const script = (kit: Kit): Block[] => [
  heading(text(kit, 'script.title')),
  paragraph(text(kit, 'script.lead', { count: minutes(kit) }), 'large'),
  {
    kind: 'notice',
    title: text(kit, 'script.deadline-title', { date: day(kit, kit.deadline) }),
    text: text(kit, 'script.deadline'),
  },
  wayIn(kit),
  heading(text(kit, 'script.before'), 2),
  list(kit, ['script.before-1', 'script.before-2', 'script.before-3', 'script.before-4']),
  {
    kind: 'table',
    caption: text(kit, 'script.split'),
    columns: [text(kit, 'script.people'), text(kit, 'script.tables')],
    rows: GROUPS.map(([from, to]) => [
      text(kit, 'script.people-value', { from, to }),
      text(kit, 'script.tables-value', { count: tablesFor(to) }),
    ]),
    rowHeads: true,
  },
  paragraph(text(kit, 'script.swap')),
  newPage,
  minuteByMinute(kit, 'script.plan', {
    first: 'script.say-first',
    ask: 'script.say-ask',
    between: 'script.say-ask',
    last: 'script.say-last',
  }),
  heading(text(kit, 'script.stuck'), 2),
  list(kit, ['script.stuck-1', 'script.stuck-2', 'script.stuck-3', 'script.stuck-4']),
  heading(text(kit, 'script.after'), 2),
  list(kit, ['script.after-1', 'script.after-2', 'script.after-3'], { address: postAddressInLine(kit) }),
]

/** One page for each table and question. */
export const worksheets = (kit: Kit): Block[] =>
  asking(kit)
    .flatMap((step) => Array.from({ length: kit.tables }, (_, at) => ({ step, table: at + 1 })))
    .flatMap(({ step, table }, at): Block[] => [
      ...(at > 0 ? [newPage] : []),
      heading(text(kit, 'worksheet.table', { table, title: plain(step.title) })),
      paragraph(step.question, 'large'),
      { kind: 'lines', label: text(kit, 'worksheet.write'), count: 4, fill: true },
      { kind: 'frames', titles: [text(kit, 'worksheet.most')], heightMm: 30 },
      paragraph(text(kit, 'no-names')),
      wayIn(kit, 'join-later'),
    ])

/** For the one who writes: a page for each question. */
export const notes = (kit: Kit): Block[] =>
  asking(kit).flatMap((step, at): Block[] => [
    ...(at > 0 ? [newPage] : []),
    heading(text(kit, 'notes.title', { title: plain(step.title) })),
    paragraph(step.question, 'large'),
    paragraph(text(kit, 'notes.lead')),
    { kind: 'lines', label: text(kit, 'notes.many'), count: 2, fill: true },
    { kind: 'lines', label: text(kit, 'notes.one'), count: 2, fill: true },
    { kind: 'lines', label: text(kit, 'notes.apart'), count: 2, fill: true },
    wayIn(kit, 'join-later'),
  ])

const AGES = ['result.age-1', 'result.age-2', 'result.age-3', 'result.age-4', 'result.age-5'] as const

/** The paper path: both sides of one sheet, filled in by hand and posted. */
export const result = (kit: Kit): Block[] => {
  const all = asking(kit)
  const onFront = Math.ceil(all.length / 2)
  const answers = (questions: readonly Words[]): Block[] =>
    questions.flatMap((question) => [heading(question, 2), { kind: 'lines', count: 2, fill: true }])
  return [
    heading(text(kit, 'result.title')),
    paragraph(text(kit, 'result.lead')),
    paragraph(text(kit, 'no-names')),
    wayIn(kit, 'join-later'),
    {
      kind: 'boxes',
      label: text(kit, 'result.people'),
      items: GROUPS.map(([from, to]) => text(kit, 'result.people-value', { from, to })),
    },
    { kind: 'boxes', label: text(kit, 'result.ages'), items: AGES.map((key) => text(kit, key)) },
    ...answers(all.slice(0, onFront).map(({ question }) => question)),
    newPage,
    ...answers([...all.slice(onFront).map(({ question }) => question), text(kit, 'result.more')]),
    {
      kind: 'notice',
      title: text(kit, 'result.post-title', { date: day(kit, kit.deadline) }),
      text: postAddress(kit),
    },
    paragraph(text(kit, 'result.then')),
  ]
}
