import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import type { Hono } from 'hono'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addEvent } from '~/features/calendar'
import {
  changeText,
  enterPaper,
  findAlike,
  mask,
  merge,
  publish,
  receive,
  removeUnderDecision,
  report,
  reviewTranslation,
  translate,
  withhold,
} from '~/features/contributions'
import { addTerm, startGlossary } from '~/features/glossary'
import { keepFile } from '~/features/grants'
import {
  holdMeeting,
  type MeetingInput,
  meetingById,
  planMeeting,
  signUp,
  writeReply,
  writeSummary,
} from '~/features/meetings'
import {
  addCase,
  addPassageToCase,
  closeCase,
  noteEffect,
  showCase,
  takeStep,
  writeMinutes,
} from '~/features/minorities'
import { addPages } from '~/features/minorities/commands'
import { BLANK, writeStory } from '~/features/newsroom'
import { createStaff } from '~/features/people'
import { currentQuestion, isOpen, mainProcess, waysInto } from '~/features/processes'
import { changeForm, planProcess, prepareWayIn } from '~/features/processes/commands'
import { editedForm } from '~/features/processes/queries'
import { addIndicator, recordAction, recordMoney, setGoal, setMilestone } from '~/features/progress'
import { beginProject, finishFollowUp, projectsForStaff, showProject } from '~/features/projects'
import { answerPulse, clearPulseWords, waitingWords } from '~/features/pulse'
import { qdaCommand } from '~/features/qda'
import { exportTo } from '~/features/records'
import { addInvitations, makePoint, publishReply, receiveReply, withholdReply } from '~/features/replies'
import { codeWhole, createTheme } from '~/features/sensemaking'
import {
  addPassage,
  attachSource,
  comment,
  createDocument,
  prepareAnswer,
  withholdComment,
  writeWording,
} from '~/features/strategy'
import { openLesson } from '~/features/workshops'
import type { Result } from '~/kernel/result'
import { stampOf } from '~/kernel/stamp'
import { dayInSweden } from '~/kernel/time'
import { loadDemo } from '~/main/demo'
import { web } from '~/main/web'
import type { Context } from '~/platform/context'
import { openTestDatabase, type Testing } from '~/platform/db/testing'
import { type Prepared, preparePicture } from '~/platform/files'
import type { PageEnv } from '~/platform/http/routes'
import { hideInNewsroom, OPEN_STORY } from '../lib/hidden-newsroom'

/** In every text that the public may not read; never in one that it may. */
const MARKER = 'zqxhemlig'
/** Stands beside it, so that it can be searched for without the search writing the marker itself. */
const BESIDE = 'zqxgranne'
const SECRET = `${BESIDE} ${MARKER}`

const system = { kind: 'system' } as const
let testing: Testing
let context: Context
let site: Hono<PageEnv>
let scan: Prepared

const paper = () =>
  sharp({ create: { width: 60, height: 80, channels: 3, background: '#fff' } })
    .jpeg()
    .toBuffer()

const done = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.reason)
  return result.value
}

/** The code of the meeting below, which stands on no page: groups come with it on paper. */
let groupCode = ''

/** What a group said and nobody has read, at a workshop whose host has given it a name. */
const hideGroup = async (): Promise<void> => {
  const wayIn = await currentQuestion(context.db, context.clock.now())
  const held = { startsAt: context.clock.now(), endsAt: context.clock.now(), municipalityCode: '2521' }
  const about = { slug: 'gruppens', venue: SECRET, title: { sv: SECRET }, summary: [SECRET], participants: 3 }
  const id = await holdMeeting(
    context,
    wayIn!.processId,
    { ...held, ...about, kind: 'own_workshop', wayInId: wayIn!.id },
    system,
  )
  await context.db.updateTable('meeting').set({ publishedAt: null }).where('id', '=', id).execute()
  const meeting = await meetingById(context.db, id)
  groupCode = meeting?.code ?? ''
  const said = async (text: string) =>
    done(
      await receive(context, {
        wayInId: wayIn!.id,
        meetingId: id,
        text,
        language: 'sv',
        idempotencyKey: randomUUID(),
      }),
    ).contributionId
  await said(`${SECRET} väntar`)
  done(await withhold(context, await said(`${SECRET} visas inte`), 'Nämner någon', system))
  done(await publish(context, await said('En bänk vid sjön'), system))
}

const send = async (text: string): Promise<string> => {
  const wayIn = await currentQuestion(context.db, context.clock.now())
  const input = { wayInId: wayIn!.id, text, language: 'sv', idempotencyKey: randomUUID() } as const
  return done(await receive(context, input)).contributionId
}

const hideInspel = async (themeId: string): Promise<void> => {
  await send(`${SECRET} väntar`)
  done(await withhold(context, await send(`${SECRET} visas inte`), 'Handlar om en enskild person', system))
  const masked = await send(`${SECRET} är maskerat`)
  done(await mask(context, masked, 'Ett namn är maskerat', system))
  done(await publish(context, masked, system))
  const revised = await send(`${SECRET} är ändrat`)
  done(await changeText(context, revised, 'Avsändaren har ändrat sig'))
  done(await publish(context, revised, system))
  const taken = await send(`${SECRET} togs bort`)
  done(await publish(context, taken, system))
  done(await codeWhole(context, taken, [themeId], system))
  done(await removeUnderDecision(context, taken, 'Gallringsbeslut 1', system))
  done(await merge(context, await send(`${SECRET} finns redan`), revised, system))
}

/** What stands beside a published inspel and is not for everyone: reports, drafts and old translations, paper. */
const hideBeside = async (): Promise<void> => {
  const shown = await send('Här är det fint på våren')
  done(await publish(context, shown, system))
  const reported = { contributionId: shown, reason: 'other', idempotencyKey: randomUUID() } as const
  await report(context, { ...reported, words: SECRET })
  const into = (language: 'fi' | 'en') =>
    translate(
      context,
      { contributionId: shown, language, text: SECRET, madeByKind: 'person', madeBy: SECRET },
      system,
    )
  const outdated = done(await into('fi'))
  done(await reviewTranslation(context, outdated.id, system))
  done(await mask(context, shown, 'Här är det fint om våren', system))
  done(await into('en'))

  const wayIn = await currentQuestion(context.db, context.clock.now())
  const sheet = {
    sheetId: randomUUID(),
    wayInId: wayIn!.id,
    language: 'sv',
    texts: [`${SECRET} på papper`],
    receivedAt: context.clock.now(),
    cameBy: 'letter',
    about: {},
    scans: [scan],
  } as const
  done(await enterPaper(context, sheet, { kind: 'staff', id: randomUUID() }))
  await findAlike(context)
}

/** A process and a way in that staff prepare, and questions that are being changed. */
const hideProcess = async (processId: string): Promise<void> => {
  const said = { sv: SECRET }
  done(await planProcess(context, { title: said, summary: said }, system))
  const words = {
    title: said,
    question: said,
    about: said,
    beforeText: said,
    duringText: said,
    closedText: said,
  }
  const days = { opensOn: '2026-01-01', closesOn: '2027-12-31' }
  const materials = [{ label: said, href: '/om' }]
  done(
    await prepareWayIn(
      context,
      processId,
      { ...words, ...days, materials, kind: 'open_question', minutes: 2, languages: ['sv'] },
      system,
    ),
  )
  const wayIn = await context.db
    .selectFrom('wayIn')
    .select(['id', 'question'])
    .where('slug', '=', 'fordjupat-inspel')
    .executeTakeFirstOrThrow()
  const { questions } = await editedForm(context.db, wayIn)
  const draft = [...questions, { id: 'dold', kind: 'text' as const, label: said }]
  done(await changeForm(context, wayIn.id, draft, stampOf(questions), system))
}

const HIDDEN_MEASURE = { name: SECRET, unit: SECRET, source: SECRET, method: SECRET }

const hideStrategy = async (processId: string, themeId: string): Promise<void> => {
  const words = { sv: SECRET, en: SECRET }
  const document = done(await createDocument(context, { processId, title: words, summary: words }, system))
  const draft = { documentId: document.id, part: SECRET, heading: SECRET, text: SECRET, language: 'sv' }
  const passage = done(await addPassage(context, draft, system))
  done(await attachSource(context, passage.id, { themeId }, system))
  const asked = await context.db
    .selectFrom('consultationPassage')
    .innerJoin('consultation', 'consultation.id', 'consultationPassage.consultationId')
    .select(['consultationId', 'passageId', 'opensAt'])
    .where('consultation.publishedAt', 'is not', null)
    .executeTakeFirstOrThrow()
  done(await writeWording(context, asked.passageId, { text: SECRET }, system))
  done(await prepareAnswer(context, { themeId, outcome: 'partly', text: SECRET }, system))
  const then = { ...context, clock: { now: () => new Date(asked.opensAt.getTime() + 60_000) } }
  const about = {
    consultationId: asked.consultationId,
    passageId: asked.passageId,
    stance: 'change',
  } as const
  for (const held of [false, true]) {
    const said = await comment(then, {
      ...about,
      body: SECRET,
      language: 'sv',
      senderKind: 'organisation',
      senderName: SECRET,
      idempotencyKey: randomUUID(),
    })
    if (held) done(await withholdComment(context, done(said).commentId, 'Handlar om annat', system))
  }
}

/** A reply that nobody has read, one that is not shown, and one that is shown without some words and its file. */
const hideReplies = async (): Promise<void> => {
  const asked = await context.db
    .selectFrom('consultation')
    .select(['id', 'opensAt'])
    .where('publishedAt', 'is not', null)
    .executeTakeFirstOrThrow()
  const then = { ...context, clock: { now: () => new Date(asked.opensAt.getTime() + 60_000) } }
  const send = async (organisation: string, body: string) => {
    const file = { name: `${MARKER}.pdf`, mime: 'application/pdf', bytes: Buffer.from(SECRET), text: body }
    const about = { consultationId: asked.id, organisation, language: 'sv', answers: [], body: '' }
    const sent = await receiveReply(then, { ...about, file, idempotencyKey: randomUUID() })
    const { replyId } = done(sent)
    const choice = { spans: [{ startsAt: 0, endsAt: body.length }], words: '', passageId: null }
    const { commentId } = done(await makePoint(context, replyId, { ...choice, stance: 'question' }, system))
    done(await prepareAnswer(context, { commentId, outcome: 'partly', text: SECRET }, system))
    return replyId
  }
  await send(SECRET, SECRET)
  done(await withholdReply(context, await send(SECRET, SECRET), 'Fel avsändare', system))
  const shown = await send('Ett öppet råd', `Vi vill ha en bänk, säger ${MARKER}.`)
  done(await publishReply(context, shown, { masks: [MARKER], showOriginal: false }, system))
  const invited = { organisation: 'En inbjuden', kind: 'other', email: `${MARKER}@region.example` } as const
  done(await addInvitations(context, asked.id, [invited], system))
  closedFile = `/remiss/norrbotten-2040/remissvar/${shown}/original`
}
/** The file of a reply that is shown without it. */
let closedFile = ''

const hideActionAndStory = async (processId: string): Promise<void> => {
  const passage = await context.db.selectFrom('passage').select('id').executeTakeFirstOrThrow()
  const days = { startsOn: '2026-01-01', endsOn: '2026-12-31' }
  const input = { title: SECRET, text: SECRET, responsible: SECRET, state: 'ongoing' } as const
  const action = done(
    await recordAction(context, { ...input, ...days, processId, passageIds: [passage.id] }, system),
  )
  const course = { baselineValue: 1, baselineOn: '2026-01-01', targetValue: 2, targetOn: '2026-12-31' }
  done(
    await addIndicator(
      context,
      { actionId: action.id },
      { ...course, name: SECRET, unit: SECRET, source: SECRET },
      system,
    ),
  )
  const grant = {
    amountSek: 777_777_777,
    funder: SECRET,
    recipient: SECRET,
    decidedOn: '2026-01-01',
    purpose: SECRET,
  }
  done(await recordMoney(context, action.id, grant, system))
  const about = { processId, title: SECRET, text: SECRET, passageIds: [], actionIds: [action.id] }
  const goal = done(await setGoal(context, about, system))
  done(await addIndicator(context, { goalId: goal.id }, { ...course, ...HIDDEN_MEASURE }, system))
  const station = { processId, title: SECRET, happensOn: '2030-01-01', reachedOn: null }
  await setMilestone(context, { ...station, goalId: goal.id }, system)
  const file = { fileName: `${SECRET}.csv`, source: SECRET, bytes: new Uint8Array([1]) }
  await keepFile(context, { ...file, grid: [['Projekt'], [SECRET]] }, system)
  await writeStory(
    context,
    {
      ...BLANK,
      headline: SECRET,
      lead: SECRET,
      short: SECRET,
      means: SECRET,
      blocks: [{ kind: 'paragraph', text: [{ text: SECRET }] }],
      municipalities: ['2521'],
      passageIds: [passage.id],
      pictureAlt: SECRET,
      pictureCredit: SECRET,
      authorTitle: SECRET,
    },
    system,
  )
}

const hideMeetings = async (): Promise<void> => {
  const wayIn = await context.db
    .selectFrom('wayIn')
    .select('id')
    .where('kind', '=', 'meeting')
    .executeTakeFirstOrThrow()
  const startsAt = new Date(Date.now() + 86_400_000)
  const words = { sv: SECRET, en: SECRET }
  const input: MeetingInput = {
    kind: 'dialogue',
    wayInId: wayIn.id,
    title: words,
    themeId: null,
    municipalityCode: '2514',
    venue: SECRET,
    startsAt,
    endsAt: new Date(startsAt.getTime() + 7_200_000),
    languages: ['sv'],
    about: words,
    goodToKnow: words,
    tables: 1,
    seats: 2,
    signUpClosesAt: null,
  }
  done(await planMeeting(context, { ...input, key: randomUUID() }, system))
  const open = await context.db
    .selectFrom('meeting')
    .select('id')
    .where('slug', '=', 'kalix-2026')
    .executeTakeFirstOrThrow()
  const person = { name: SECRET, people: 1, email: null, accessNeeds: SECRET, wishedLanguage: null }
  const sent = { ...person, words: SECRET, language: 'sv', idempotencyKey: randomUUID() } as const
  done(await signUp(context, open.id, sent))
  done(await writeSummary(context, open.id, { lines: [SECRET], report: SECRET }, system))
}

/** In a class of the demo: a note that waits for the moderator, and a reply that is not given yet. */
const hideInLesson = async (): Promise<void> => {
  const { db } = context
  const meeting = await db
    .selectFrom('meeting')
    .selectAll()
    .where('code', '=', 'DEM0K7')
    .executeTakeFirstOrThrow()
  const wayIn = await currentQuestion(db, context.clock.now())
  const note = { text: `${SECRET} i klassen`, language: 'sv', idempotencyKey: randomUUID() } as const
  done(await receive(context, { ...note, wayInId: wayIn!.id, meetingId: meeting.id }))
  const ways = await waysInto(db, meeting.processId)
  const open = ways.find((way) => way.kind === 'youth' && isOpen(way, context.clock.now()))
  const about = {
    municipality: '2521',
    day: '2026-01-01',
    language: 'sv',
    minutes: 50,
    grade: 'hog',
  } as const
  const lesson = await openLesson(context, { ...about, wayIn: open!, key: randomUUID(), code: 'DEM0NY' })
  done(await writeReply(context, done(lesson).meetingId, { sv: SECRET }, system))
}

/** What was talked through with a minority: a draft with all there is in it, and the same shown but secret. */
const hideCases = async (): Promise<void> => {
  const passage = await context.db.selectFrom('passage').select('id').executeTakeFirstOrThrow()
  const draft = await context.db
    .selectFrom('document')
    .select('id')
    .where('slug', 'like', `%${MARKER}%`)
    .executeTakeFirstOrThrow()
  const words = { sv: SECRET, en: SECRET }
  const about = {
    title: words,
    about: words,
    caseNumber: SECRET,
    documentId: draft.id,
    form: 'meeting',
  } as const
  const parties = [{ kind: 'organisation' as const, name: SECRET }]
  const today = dayInSweden(context.clock.now())
  for (const secret of [false, true]) {
    const input = {
      ...about,
      kind: 'minority',
      minorities: ['roma'],
      parties,
      secret,
      secretGround: SECRET,
    } as const
    const { id } = await addCase(
      context,
      { ...input, minorities: [...input.minorities], key: randomUUID() },
      system,
    )
    done(await takeStep(context, id, { step: 'invited', takenOn: today, note: SECRET }, system))
    done(await writeMinutes(context, id, { minutes: SECRET, language: 'sv' }, system))
    done(await addPages(context, id, [scan], system))
    done(await addPassageToCase(context, id, passage.id, system))
    done(await noteEffect(context, id, passage.id, { afterWordingId: null, effect: SECRET }, system))
    done(await closeCase(context, id, { takenOn: today, agreement: 'agreed', why: SECRET }, system))
    if (secret) done(await showCase(context, id, system))
  }
}

/** Words beside an answer of the pulse: read by nobody yet, and read by staff. */
const hideInPulse = async (): Promise<void> => {
  const answer = {
    question: 'stay',
    occasion: 'story',
    wayIn: null,
    municipalityCode: null,
    role: null,
  } as const
  for (let n = 0; n < 6; n++)
    await answerPulse(context, { ...answer, value: 5, words: SECRET, language: 'sv', key: randomUUID() })
  const [first] = await waitingWords(context.db, 1)
  done(await clearPulseWords(context, first!.key, SECRET, system))
}

/** Something in the calendar that is a draft. */
const hideEventOfCalendar = async (): Promise<void> => {
  const day = dayInSweden(new Date(Date.now() + 86_400_000))
  const words = { sv: SECRET, en: SECRET }
  const when = { firstDay: day, lastDay: day, starts: null, ends: null, repeats: 'none' } as const
  const where = { reach: 'municipality', municipalityCode: '2514', venue: SECRET, address: SECRET } as const
  const rest = { repeatsUntil: null, skippedDays: [], link: null, wheelchair: false, hearingLoop: false }
  const none = { signUp: 'none', signUpTo: null, signUpUntil: null, meetingId: null } as const
  const about = { kind: 'culture', title: words, about: words, access: words, organiser: SECRET } as const
  const who = { audiences: ['everyone' as const], contactRole: SECRET, contactAddress: null }
  const event = { ...about, ...when, ...rest, ...where, ...who, ...none, key: randomUUID() }
  await addEvent(context, event, system)
}

/** A word that is not published, whose own word stands in what is; the explanation must stand nowhere. */
const hideWord = async (): Promise<void> => {
  const words = { sv: SECRET, en: SECRET }
  const term = { lemma: words, explanation: words, declension: 'fixed', forms: ['bussen'] } as const
  const rest = { acronym: null, exact: false, exceptions: [], drafts: [], source: SECRET }
  done(await addTerm(context, { ...term, ...rest, checkedOn: '2026-01-01' }, system))
}

/** A project that is a draft, and one that is shown whose stories, action and notes are not. */
const hideProjects = async (): Promise<void> => {
  const action = await context.db
    .selectFrom('action')
    .select('id')
    .where('title', '=', SECRET)
    .executeTakeFirstOrThrow()
  const common = {
    municipalities: ['2521'],
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
    actionId: action.id,
    ownerId: null,
    meetingIds: [],
    authorTitle: SECRET,
  }
  const words = {
    name: SECRET,
    summary: SECRET,
    contactRole: SECRET,
    contactAddress: `${MARKER}@region.example`,
    funder: SECRET,
  }
  await beginProject(context, { ...common, ...words, key: randomUUID() }, system)
  const open = {
    name: 'Öppet',
    summary: 'Alla ser det.',
    contactRole: 'ledare',
    contactAddress: 'a@region.example',
    funder: '',
  }
  const { id } = await beginProject(context, { ...common, ...open, key: randomUUID() }, system)
  const [shown] = await projectsForStaff(context.db, '2026-06-01', id)
  const [first] = shown!.stories
  await context.db
    .updateTable('story')
    .set({ headline: SECRET, lead: SECRET })
    .where('id', '=', first!.id)
    .execute()
  const staff = await createStaff(
    context,
    { email: 'foljer@region.example', title: SECRET, roles: ['strategist'], password: randomUUID() },
    system,
  )
  done(await finishFollowUp(context, shown!.followUps[0]!.id, SECRET, { kind: 'staff', id: done(staff).id }))
  done(await showProject(context, id, true, system))
}

beforeAll(async () => {
  testing = await openTestDatabase()
  context = testing.context
  await startGlossary(context)
  await loadDemo(context)
  const process = await mainProcess(context.db)
  const words = { sv: SECRET, en: SECRET }
  const theme = done(
    await createTheme(context, { processId: process!.id, title: words, description: words }, system),
  )
  const prepared = done(await preparePicture(await paper()))
  scan = prepared
  await hideInspel(theme.id)
  await hideBeside()
  await hideGroup()
  await hideProcess(process!.id)
  await hideStrategy(process!.id, theme.id)
  await hideReplies()
  await hideActionAndStory(process!.id)
  await hideInNewsroom(context, SECRET, scan)
  await hideMeetings()
  await hideProjects()
  await hideInLesson()
  await hideWord()
  await hideEventOfCalendar()
  await hideCases()
  await hideInPulse()
  const shown = await context.db.selectFrom('publication').select('contributionId').execute()
  for (const { contributionId } of shown.slice(0, 5))
    done(await codeWhole(context, contributionId, [theme.id], system))
  site = web(context)
})
afterAll(() => testing.close())

const SEEDS = [
  '/',
  '/en',
  '/fi',
  '/sitemap.xml',
  '/sitemap/sidor-1.xml',
  '/sitemap/nyheter-1.xml',
  '/nyheter/rss.xml',
  '/robots.txt',
  '/kalender.ics',
  '/nyheter/atom.xml',
  '/nyheter/feed.json',
  '/oppna-data/catalog.jsonld',
  '/status.json',
  '/ung/klass/DEM0K7',
  '/ung/klass/DEM0NY',
  '/ung/svara/DEM0NY',
  '/spegeln',
  '/minoriteter',
  '/kommun/pajala',
  `/nyheter/${BESIDE}-${MARKER}-2`,
  `/inspel?q=${BESIDE}`,
  `/nyheter/${BESIDE}-${MARKER}`,
  `/framsteg/${BESIDE}-${MARKER}`,
  `/projekt/${BESIDE}-${MARKER}`,
  `/tema/${BESIDE}-${MARKER}`,
  `/ordlista/${BESIDE}-${MARKER}`,
  `/ordlista?q=${BESIDE}`,
  `/strategin/${BESIDE}-${MARKER}`,
]

const linksIn = (body: string): string[] =>
  [...body.matchAll(/(?:href|src|<loc|<link href)(?:="|>)([^"<]+)/g)]
    .map(([, address = '']) => address.replaceAll('&amp;', '&').replace(context.config.publicUrl, ''))
    .filter((address) => /^\/(?!\/|(\w+\/)?arbete|tillgangar)/.test(address))
    .map((address) => address.replace(/#.*$/, ''))

/** Walks the whole public site from its first page and feeds, as a reader who tries every link. */
const walk = async (): Promise<{ path: string; status: number; body: string }[]> => {
  const seen: { path: string; status: number; body: string }[] = []
  const queue = [...SEEDS, `/folj/grupp/${groupCode}`]
  const known = new Set(queue)
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const answer = await site.request(context.config.publicUrl + path)
    const isPicture = answer.headers.get('content-type')?.startsWith('image/')
    const body = isPicture ? '' : await answer.text()
    seen.push({ path, status: answer.status, body })
    // The other languages show the same material: their first pages are enough.
    if (/^\/(en|fi|fit|se|smj)\//.test(path) && seen.length > 400) continue
    for (const link of linksIn(body)) {
      if (known.has(link) || known.size > 5_000) continue
      known.add(link)
      queue.push(link)
    }
  }
  return seen
}

test('what is not published stands on no page, in no feed, file, search or export; and no link leads nowhere', async () => {
  const pages = await walk()
  const paths = pages.map(({ path }) => path)
  expect(pages.find(({ path }) => path.startsWith('/folj/grupp/'))?.body).toContain('En bänk vid sjön')
  for (const reached of [
    '/oppna-data/inspel.csv',
    '/oppna-data/svar.json',
    '/vad-hande-sen',
    '/hit-gick-pengarna',
    '/projekt/oppet',
    OPEN_STORY,
    closedFile.replace('/original', ''),
  ])
    expect(paths).toContain(reached)
  const leaks = pages.filter(
    ({ path, body }) => body.replaceAll(path, '').includes(MARKER) || /777\s?777\s?777/.test(body),
  )
  expect(leaks.map(({ path }) => path)).toEqual([])
  const dead = pages.filter(({ path, status }) => status !== 200 && !path.includes(MARKER))
  expect(dead.map(({ path, status }) => `${path} ${status}`)).toEqual([])
  const hidden = pages.filter(({ path }) => path.includes(MARKER))
  expect(hidden.map(({ status }) => status)).toEqual(hidden.map(() => 404))
}, 300_000)

test('nor in an export for another tool', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'inspel-unpublished-'))
  await exportTo(context, ['decidim', join(folder, 'ut.csv')])
  expect(readFileSync(join(folder, 'ut.csv'), 'utf8')).not.toContain(MARKER)
  const { slug } = (await mainProcess(context.db))!
  for (const [verb, name] of [
    ['project', 'ut.qdpx'],
    ['marks', 'marken.csv'],
    ['trail', 'spar.jsonl'],
  ] as const)
    await qdaCommand(context, [verb, slug, join(folder, name)])
  for (const name of ['marken.csv', 'spar.jsonl'])
    expect(readFileSync(join(folder, name), 'utf8'), name).not.toContain(MARKER)
  const inside = Object.entries(unzipSync(readFileSync(join(folder, 'ut.qdpx'))))
  expect(inside.length).toBeGreaterThan(50)
  // Themes stand there for staff, also those that nobody else reads yet.
  const said = inside.map(([, bytes]) =>
    Buffer.from(bytes)
      .toString('utf8')
      .replace(/<Sets>.*/s, ''),
  )
  expect(said.filter((text) => text.includes(MARKER))).toEqual([])
  rmSync(folder, { recursive: true })
})

test('the file of a reply is answered only where it is shown', async () => {
  expect((await site.request(context.config.publicUrl + closedFile)).status).toBe(404)
})

test('a picture of a sheet of paper is answered at no public address', async () => {
  const files = await context.db
    .selectFrom('contributionAttachment')
    .innerJoin('fileContent', 'fileContent.fileId', 'contributionAttachment.fileId')
    .select(['contributionAttachment.contributionId', 'fileContent.fileId', 'variant'])
    .execute()
  expect(files.length).toBeGreaterThan(2)
  for (const { contributionId, fileId, variant } of files) {
    for (const path of [
      `/bild/${fileId}/${variant}`,
      `/arbete/bild/${fileId}/${variant}`,
      `/arbete/inspel/${contributionId}/bilaga/${fileId}/${variant}`,
    ]) {
      const answer = await site.request(context.config.publicUrl + path)
      expect([303, 404], path).toContain(answer.status)
    }
  }
})

test('a picture of a tip or of a draft is answered at no public address', async () => {
  const files = await context.db
    .selectFrom('storyPicture')
    .innerJoin('fileContent', 'fileContent.fileId', 'storyPicture.fileId')
    .leftJoin('tip', 'tip.pictureId', 'storyPicture.fileId')
    .leftJoin('storyVersion', (join) =>
      join
        .onRef('storyVersion.pictureId', '=', 'storyPicture.fileId')
        .on('storyVersion.pictureAlt', '=', SECRET),
    )
    .select(['fileContent.fileId', 'variant'])
    .where((eb) => eb.or([eb('tip.id', 'is not', null), eb('storyVersion.id', 'is not', null)]))
    .execute()
  expect(files.length).toBeGreaterThan(12)
  for (const { fileId, variant } of files) {
    for (const path of [`/bild/${fileId}/${variant}`, `/arbete/bild/${fileId}/${variant}`]) {
      const answer = await site.request(context.config.publicUrl + path)
      expect([303, 404], path).toContain(answer.status)
    }
  }
})
