import type { Block, Words } from '~/platform/pdf'
import type { Kit, KitKey } from './input'
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
  postAddressInLine,
  text,
  wayIn,
} from './parts'

export const guide = (kit: Kit): Block[] => [
  heading(text(kit, 'guide.title')),
  paragraph(text(kit, 'guide.lead', { count: minutes(kit) }), 'large'),
  ...(kit.replyOn
    ? [
        {
          kind: 'notice' as const,
          title: text(kit, 'guide.reply-title', { date: day(kit, kit.replyOn) }),
          text: text(kit, 'guide.reply'),
        },
      ]
    : []),
  wayIn(kit),
  heading(text(kit, 'guide.before'), 2),
  list(kit, ['guide.before-1', 'guide.before-2', 'guide.before-3']),
  heading(text(kit, 'guide.rules'), 2),
  list(kit, ['guide.rule-1', 'guide.rule-2', 'guide.rule-3', 'guide.rule-4']),
  newPage,
  minuteByMinute(kit, 'guide.plan', {
    first: 'guide.say-first',
    ask: 'guide.say-ask',
    between: 'guide.say-between',
    last: 'guide.say-last',
  }),
  heading(text(kit, 'guide.after', { date: day(kit, kit.deadline) }), 2),
  paragraph(text(kit, 'guide.after-body', { address: postAddressInLine(kit) })),
]

/** For each pupil: every question but the last, which is the group's. */
export const worksheetOne = (kit: Kit): Block[] => {
  const all = asking(kit)
  return [
    heading(text(kit, 'lesson.first-title')),
    paragraph(text(kit, 'lesson.first-lead')),
    ...(all.length > 1 ? all.slice(0, -1) : all).flatMap(({ question }): Block[] => [
      heading(question, 2),
      { kind: 'lines', count: 3, fill: true },
    ]),
    paragraph(text(kit, 'no-names')),
    wayIn(kit, 'join-later'),
  ]
}

const WHO: readonly KitKey[] = [
  'lesson.who-region',
  'lesson.who-municipality',
  'lesson.who-school',
  'lesson.who-state',
  'lesson.who-we',
  'lesson.who-unknown',
]

export const worksheetTwo = (kit: Kit): Block[] => [
  heading(text(kit, 'lesson.second-title')),
  paragraph(text(kit, 'lesson.second-lead')),
  heading(asking(kit).at(-1)?.question ?? kit.question, 2),
  {
    kind: 'frames',
    titles: [text(kit, 'lesson.wrong'), text(kit, 'lesson.better')],
    heightMm: 60,
    fill: true,
  },
  { kind: 'boxes', label: text(kit, 'lesson.who'), items: WHO.map((key) => text(kit, key)) },
  { kind: 'lines', label: text(kit, 'lesson.first-thing'), count: 2 },
  paragraph(text(kit, 'no-names')),
  wayIn(kit, 'join-later'),
]

/** The reply to the class, for its wall. */
export const poster = (kit: Kit): Block[] => {
  const { place, reply } = kit
  const to: Words = place
    ? text(kit, 'poster.lead', { place: plain(place) })
    : text(kit, 'poster.lead-nowhere')
  return [
    heading(text(kit, 'poster.title')),
    paragraph(to),
    ...(reply ? [paragraph(reply.text, 'large')] : []),
    ...(reply && reply.became.length > 0
      ? [heading(text(kit, 'poster.became'), 2), { kind: 'list' as const, items: reply.became }]
      : []),
    ...(reply ? [paragraph(text(kit, 'poster.dated', { date: day(kit, reply.on) }), 'small')] : []),
    wayIn(kit, 'poster.follow', kit.followAddress ?? kit.captureAddress),
  ]
}
