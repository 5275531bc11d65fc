import { v5 } from 'uuid'
import {
  alikeOf,
  describeSender,
  findAlike,
  labelCampaign,
  mask,
  merge,
  publish,
  receive,
  withhold,
} from '~/features/contributions'
import { foundProcess } from '~/features/processes'
import { code, codeWhole, createTheme, publishTheme, splitIntoStatements } from '~/features/sensemaking'
import type { Language } from '~/kernel/language'
import type { AgeBand } from '~/kernel/place'
import { daysAfter } from '~/kernel/time'
import { CAMPAIGN, type DemoInspel, INSPEL, WAITING } from '~demo/inspel'
import { PHASES, PROCESS, WAYS_IN, WRITTEN_ON } from '~demo/process'
import { THEMES } from '~demo/themes'
import type { Calendar } from './calendar'

import { closeHosted, loadHosted } from './host'
import { loadComingMeetings, loadHeldMeetings } from './meet'
import { done, SYSTEM } from './system'

export { done, SYSTEM }

export const NAMESPACE = '7a5a1f0e-2f34-4c3a-9f25-0f6d4a8f2040'

export interface Heard {
  processId: string
  waysIn: Map<string, string>
  themes: Map<string, string>
  inspel: Map<string, string>
}

/** The first half of the walk: the process, its meetings, what was said, read and sorted. */
export const loadListening = async (calendar: Calendar): Promise<Heard> => {
  const { day, on } = calendar
  const start = on('2025-08-20')
  const { id: processId, waysIn } = await foundProcess(
    start,
    {
      ...PROCESS,
      isDemo: true,
      phases: PHASES.map((phase) => ({ ...phase, startsOn: day(phase.startsOn), endsOn: day(phase.endsOn) })),
      waysIn: WAYS_IN.map((wayIn) => ({
        ...wayIn,
        kind: wayIn.kind as 'open_question',
        opensOn: day(wayIn.opensOn),
        closesOn: day(wayIn.closesOn),
      })),
    },
    SYSTEM,
  )
  const meetings = await loadHeldMeetings(calendar, { processId, waysIn })
  await loadHosted(calendar, waysIn, meetings)
  const themes = new Map<string, string>()
  for (const { day: made, ...theme } of THEMES) {
    const { id } = done(await createTheme(on(made), { processId, ...theme }, SYSTEM))
    done(await publishTheme(on(made), id, SYSTEM))
    themes.set(theme.slug, id)
  }
  await loadComingMeetings(calendar, { processId, waysIn, themes })

  const inspel = new Map<string, string>()
  const say = async (one: Omit<DemoInspel, 'themes'>, nth: number): Promise<string> => {
    const context = on(one.day, nth)
    const meetingId = one.meeting ? meetings.get(one.meeting) : undefined
    const { contributionId } = done(
      await receive(context, {
        wayInId: waysIn.get(one.way) ?? '',
        text: one.text,
        language: (one.language ?? 'sv') as Language,
        idempotencyKey: v5(one.ref, NAMESPACE),
        isDemo: true,
        ...(meetingId ? { meetingId } : {}),
        ...(one.prompt ? { promptId: one.prompt } : {}),
      }),
    )
    const about = { municipality: one.place, age: one.age as AgeBand, role: one.role as 'citizen' }
    await describeSender(context, contributionId, about)
    inspel.set(one.ref, contributionId)
    return contributionId
  }
  for (const [nth, one] of INSPEL.entries()) {
    const id = await say(one, nth)
    await read(calendar, one, { id, nth, inspel })
    await sort(calendar, one, { id, nth, themes })
  }
  for (const [nth, one] of WAITING.entries()) await say(one, nth)
  await closeHosted(calendar, meetings)
  const today = on(WRITTEN_ON)
  await findAlike(today)
  const alike = await alikeOf(today.db, inspel.get(CAMPAIGN.ref) ?? '')
  if (alike) done(await labelCampaign(today, alike.groupId, CAMPAIGN.note, SYSTEM))
  return { processId, waysIn, themes, inspel }
}

interface At {
  id: string
  nth: number
}

/** What the moderator did with it some days later. */
const read = async (
  calendar: Calendar,
  one: DemoInspel,
  { id, nth, inspel }: At & { inspel: Map<string, string> },
) => {
  const context = calendar.on(daysAfter(one.day, 1 + (nth % 6)), nth)
  if (one.withheld) return done(await withhold(context, id, one.withheld, SYSTEM))
  if (one.mergedWith) return done(await merge(context, id, inspel.get(one.mergedWith) ?? '', SYSTEM))
  if (one.masked) done(await mask(context, id, one.masked, SYSTEM))
  return done(await publish(context, id, SYSTEM))
}

const SORTED_FROM = '2026-03-21'

/** What the analyst did with it; nothing was sorted before the themes were made. */
const sort = async (
  calendar: Calendar,
  one: DemoInspel,
  { id, nth, themes }: At & { themes: Map<string, string> },
) => {
  const later = daysAfter(one.day, 8)
  const context = calendar.on(later < SORTED_FROM ? daysAfter(SORTED_FROM, nth % 20) : later, nth)
  const ids = (slugs: string[]) => slugs.map((slug) => themes.get(slug) ?? slug)
  if (one.split) {
    const texts = one.split.map((part) => part.text)
    const statements = done(await splitIntoStatements(context, id, texts, SYSTEM))
    for (const [index, part] of one.split.entries()) {
      done(await code(context, statements[index]?.id ?? '', ids(part.themes), SYSTEM))
    }
  } else if (one.themes.length > 0) done(await codeWhole(context, id, ids(one.themes), SYSTEM))
}
