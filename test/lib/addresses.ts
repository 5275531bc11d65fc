import { analyseDue, askForRun } from '~/features/analysis'
import { mainProcess, waysInto } from '~/features/processes'
import { openLesson, openWorkshop, sendNote } from '~/features/workshops'
import { dayInSweden } from '~/kernel/time'
import { newsletterAddresses, newsletterDeskAddresses } from './newsletter'
import type { Site } from './site'

/** A workshop and a lesson of today, the same at every call, and the pages that their codes open. */
const hostedAddresses = async ({ context }: Site): Promise<string[]> => {
  const process = await mainProcess(context.db)
  const ways = await waysInto(context.db, process?.id ?? '')
  const of = (slug: string) => ways.find((way) => way.slug === slug) as (typeof ways)[number]
  const about = { municipality: '2521', day: dayInSweden(context.clock.now()), language: 'sv' } as const
  const workshop = await openWorkshop(context, {
    ...about,
    wayIn: of('egen-workshop-2026'),
    group: 'Byaföreningen',
    people: 8,
    minutes: 60,
    key: '0b1f6c1e-55c7-4c39-8d5a-6f5d3a7d2040',
  })
  const lesson = await openLesson(context, {
    ...about,
    wayIn: of('unga-2026'),
    grade: 'hog',
    minutes: 50,
    key: '1b1f6c1e-55c7-4c39-8d5a-6f5d3a7d2040',
  })
  if (!workshop.ok || !lesson.ok) throw new Error('nothing can be hosted')
  const { meetingId, code } = lesson.value
  const from = {
    id: meetingId,
    wayInId: of('unga-2026').id,
    kind: 'lesson',
    municipalityCode: '2521',
    grade: null,
  }
  const note = { text: 'En lapp att titta på', promptId: 'young-good', language: 'sv' } as const
  await sendNote(context, from, { ...note, key: '2b1f6c1e-55c7-4c39-8d5a-6f5d3a7d2040' })
  const [host, leader] = [`/egen-workshop/${workshop.value.hostCode}`, `/ung/${lesson.value.hostCode}`]
  return [
    `${host}?klart=ny`,
    host,
    `${host}/ledare`,
    `${host}/ledare?steg=2&start=18.20`,
    `${host}/tack`,
    `${leader}?klart=ny`,
    leader,
    `${leader}/tavla`,
    `${leader}/tavla?steg=5`,
    `${leader}/vagg`,
    `/ung/svara/${code}`,
    `/ung/klass/${code}`,
  ]
}

/** A page of each event of the demo: once, coming again, digital, called off, a last day. */
const eventAddresses = async ({ context }: Site): Promise<string[]> =>
  (await context.db.selectFrom('calendarEvent').select('slug').orderBy('slug').execute()).map(
    ({ slug }) => `/kalender/${slug}`,
  )

const replyOf = async (db: Site['context']['db']) =>
  (await db.selectFrom('consultationReply').select('id').orderBy('id').executeTakeFirstOrThrow()).id
/** A grant that came with a file, one written by hand, and the file. */
const grantAddresses = async ({ context: { db } }: Site): Promise<string[]> => {
  const row = await db.selectFrom('grantRow').selectAll().orderBy('row').executeTakeFirstOrThrow()
  const { id } = await db
    .selectFrom('money')
    .select('id')
    .where('actionId', 'is not', null)
    .executeTakeFirstOrThrow()
  return [
    `/hit-gick-pengarna/stod/${row.moneyId}`,
    `/hit-gick-pengarna/stod/${id}`,
    `/hit-gick-pengarna/import/${row.importId}`,
  ]
}

/** Every sort of public page, on real addresses of the demo. */
export const publicAddresses = async (site: Site): Promise<string[]> => {
  const { db } = site.context
  const inspel = await db
    .selectFrom('publication')
    .select('id')
    .orderBy('publishedAt')
    .executeTakeFirstOrThrow()
  const { groupId } = await campaignOf(db)
  const like = await db
    .selectFrom('publication')
    .innerJoin('likeness', 'likeness.contributionId', 'publication.contributionId')
    .select('publication.id')
    .where('likeness.groupId', '=', groupId)
    .executeTakeFirstOrThrow()
  const group = await db
    .selectFrom('publication')
    .innerJoin('meeting', 'meeting.id', 'publication.meetingId')
    .select('meeting.code')
    .executeTakeFirstOrThrow()
  const reply = await replyOf(db)
  return [
    '/',
    '/svara',
    '/delta',
    '/svara/fordjupat-inspel',
    '/svara/fragan-2025',
    '/folj',
    `/folj/grupp/${group.code}`,
    '/inspel',
    '/inspel?q=bussen',
    '/inspel?q=finnsinte',
    `/inspel?liknar=${groupId}`,
    `/inspel/${inspel.id}`,
    `/inspel/${like.id}`,
    `/inspel/${inspel.id}/anmal`,
    `/inspel/${inspel.id}/anmal/tack`,
    '/teman',
    '/tema/resor',
    '/tema/vard',
    '/vad-hande-sen',
    '/vad-hande-sen/skickat-vidare',
    '/strategin',
    '/strategin/norrbotten-2040',
    '/strategin/norrbotten-2040?text=kort',
    '/strategin/norrbotten-2040?text=lattlast',
    '/strategin/norrbotten-2040/ta-sig-fram',
    '/remiss',
    '/remiss/norrbotten-2040',
    '/remiss/norrbotten-2040/redogorelse',
    '/remiss/norrbotten-2040/svar',
    '/remiss/norrbotten-2040/remissvar',
    `/remiss/norrbotten-2040/remissvar/${reply}`,
    '/beslut',
    `/beslut/${await decisionOf(db)}`,
    '/puls/inspel/forstar?vag=open_question',
    '/puls/tack',
    '/framsteg',
    '/framsteg/sma-stod',
    '/framsteg/mal/fram-utan-bil',
    '/hit-gick-pengarna',
    '/hit-gick-pengarna?q=buss&kommun=pajala',
    '/hit-gick-pengarna?q=finnsinte',
    ...(await grantAddresses(site)),
    '/nyheter',
    '/nyheter/floden',
    '/nyheter/floden?kommun=pajala&amne=travel',
    '/badda-in',
    '/inbaddat/karta',
    '/badda-in?berattelse=bussen-kommer-nar-den-behovs',
    '/inbaddat/berattelse/bussen-kommer-nar-den-behovs',
    '/nyhetsbrev',
    '/nyhetsbrev/arkiv',
    ...(await newsletterAddresses(site)),
    '/spegeln',
    '/vilka-hors',
    '/asikter/strategi-2040',
    '/minoriteter',
    ...(await caseAddresses(db, '/minoriteter/samrad')),
    '/nyheter/bussen-kommer-nar-den-behovs',
    '/projekt',
    '/projekt/kvallsbussen',
    '/moten',
    '/moten?sprak=fi',
    '/moten/pajala',
    '/moten/pajala-2025',
    '/moten/kalix-2026',
    '/moten/kalix-2026/anmalan',
    '/moten/workshop-resor-2026',
    '/kalender',
    '/kalender?kommun=kalix',
    '/kalender?kommun=pajala&sort=culture&for=young',
    ...(await eventAddresses(site)),
    '/kommun',
    '/for-dig/ung',
    '/for-dig/foretag',
    '/kommun/pajala',
    '/enkat/enkat-2026',
    '/enkat/enkat-2026/resultat',
    '/quiz/quiz-2026',
    '/quiz/quiz-2026?monter=1',
    '/quiz/quiz-2026/utlottning',
    '/ordlista',
    '/ordlista?q=medfinansieringsgrad',
    '/ordlista?q=zzz',
    '/ordlista/medfinansiering',
    '/oppna-data',
    '/status',
    '/om',
    '/tillganglighet',
    '/personuppgifter',
    '/mote',
    '/mote/B0DEN6?bord=2',
    '/mote/B0DEN6/prova',
    '/mote/B0DEN6/hjalpare',
    '/mote/PAJA25',
    '/egen-workshop',
    '/ung',
    '/ung/klass/DEM0K7',
    '/ung/svara/DEM0K7',
    '/ung/svara/DEM0K7/prova',
    ...(await hostedAddresses(site)),
    '/finns-inte',
  ]
}

const decisionOf = async (db: Site['context']['db']): Promise<string> =>
  (await db.selectFrom('decision').select('id').executeTakeFirstOrThrow()).id

/** A story that everybody can read, with a picture. */
const storyOut = async (db: Site['context']['db']): Promise<string> => {
  const out = db.selectFrom('story').select('id').where('publishedVersionId', 'is not', null)
  return (
    await out.where('translationOf', 'is', null).where('pictureId', 'is not', null).executeTakeFirstOrThrow()
  ).id
}

/** An answer that was passed on. */
const forwardedOf = async (db: Site['context']['db']): Promise<string> => {
  const forwarded = db.selectFrom('officialAnswer').select('id').where('outcome', '=', 'outside_remit')
  return (await forwarded.where('publishedAt', 'is not', null).executeTakeFirstOrThrow()).id
}

/** A page of each case of the demo: ended, secret, just begun. */
const caseAddresses = async (db: Site['context']['db'], base: string): Promise<string[]> =>
  (await db.selectFrom('minorityCase').select('id').orderBy('id').execute()).map(({ id }) => `${base}/${id}`)

/** The demo's group of inspel in the same words. */
const campaignOf = async (db: Site['context']['db']) =>
  db
    .selectFrom('likenessGroup')
    .select('id as groupId')
    .where('campaignNote', 'is not', null)
    .executeTakeFirstOrThrow()

/** A map of the demo's inspel, a pile of each kind, a run that came to nothing, and what is said of suggestions. */
const analysisAddresses = async ({ context }: Site): Promise<string[]> => {
  const { db } = context
  const { id: processId } = (await mainProcess(db)) ?? { id: '' }
  const done = db.selectFrom('analysisRun').select('id').where('state', '=', 'done')
  if (!(await done.executeTakeFirst())) {
    for (const kind of ['piles', 'suggestions'] as const)
      await askForRun(context, { processId, kind, parameters: { seed: 1 } }, { kind: 'system' })
    await analyseDue(context)
  }
  const piles = await db.selectFrom('pile').select(['id', 'kind']).orderBy('number').execute()
  const ofEach = (['coarse', 'fine'] as const).flatMap(
    (kind) => piles.find((pile) => pile.kind === kind) ?? [],
  )
  const runs = await db.selectFrom('analysisRun').select('id').orderBy('id').execute()
  return [
    '/arbete/analys',
    '/arbete/analys/forslag',
    ...ofEach.map(({ id }) => `/arbete/analys/hog/${id}`),
    ...runs.map(({ id }) => `/arbete/analys/korning/${id}`),
  ]
}

/** Every sort of staff page. */
export const staffAddresses = async (site: Site): Promise<string[]> => {
  const { db } = site.context
  const first = async (
    table:
      | 'term'
      | 'contribution'
      | 'theme'
      | 'action'
      | 'story'
      | 'tip'
      | 'project'
      | 'staff'
      | 'commentGroup'
      | 'consultationComment'
      | 'meeting'
      | 'calendarEvent'
      | 'goal'
      | 'milestone'
      | 'indicator'
      | 'grantImport'
      | 'money',
  ) => (await db.selectFrom(table).select('id').orderBy('id').executeTakeFirstOrThrow()).id
  const process = async () => (await db.selectFrom('process').select('id').executeTakeFirstOrThrow()).id
  const wayIn = async (kind: 'survey' | 'quiz' | 'own_workshop') =>
    (await db.selectFrom('wayIn').select('id').where('kind', '=', kind).executeTakeFirstOrThrow()).id
  const lesson = async () =>
    (await db.selectFrom('meeting').select('id').where('code', '=', 'DEM0K7').executeTakeFirstOrThrow()).id
  const contribution = await first('contribution')
  const { id: meeting } = await db
    .selectFrom('meeting')
    .select('id')
    .where('code', '=', 'B0DEN6')
    .executeTakeFirstOrThrow()
  const theme = await first('theme')
  const { id: full } = await db
    .selectFrom('meeting')
    .select('id')
    .where('slug', '=', 'kalix-2026')
    .executeTakeFirstOrThrow()
  return [
    '/arbete',
    '/arbete/lage',
    '/arbete/inspel',
    '/arbete/inspel?lage=withheld',
    '/arbete/inspel?alder=waiting',
    `/arbete/inspel/${contribution}`,
    '/arbete/moten/hostade',
    `/arbete/moten/hostade/${await lesson()}`,
    '/arbete/inspel/liknande',
    `/arbete/inspel/liknande/${(await campaignOf(db)).groupId}`,
    '/arbete/inspel/anmalningar',
    `/arbete/inspel/anmalningar/${contribution}`,
    '/arbete/inspel/papper',
    ...(await analysisAddresses(site)),
    '/arbete/teman',
    `/arbete/teman/${theme}`,
    `/arbete/sortera/${contribution}`,
    '/arbete/kodning/kodbok/utbyte',
    '/arbete/strategi',
    '/arbete/strategi/norrbotten-2040',
    '/arbete/strategi/norrbotten-2040/ta-sig-fram',
    '/arbete/strategi/norrbotten-2040/ta-sig-fram/versioner',
    '/arbete/strategi/norrbotten-2040/ta-sig-fram/versioner?fran=1&till=2',
    '/arbete/strategi/norrbotten-2040/kort',
    '/arbete/strategi/norrbotten-2040/kort/leva-nara/plain/sv',
    '/arbete/strategi/norrbotten-2040/importera',
    '/arbete/strategi/norrbotten-2040/remiss',
    '/arbete/kanaler',
    '/arbete/kanaler/linkedin',
    '/arbete/kanaler/bluesky',
    '/arbete/kanaler/newsletter',
    '/arbete/kanaler/svar',
    '/arbete/kanaler/manad',
    `/arbete/redaktionen/${await storyOut(db)}/kanaler`,
    '/arbete/strategi/svar',
    '/arbete/strategi/svar/vidare',
    `/arbete/strategi/svar/vidare/${await forwardedOf(db)}`,
    `/arbete/strategi/svar/tema/${theme}`,
    '/arbete/strategi/beslut?dokument=norrbotten-2040',
    `/arbete/strategi/beslut/${await decisionOf(db)}`,
    '/arbete/remiss',
    '/arbete/remiss/norrbotten-2040',
    '/arbete/remiss/norrbotten-2040/redogorelse',
    `/arbete/remiss/norrbotten-2040/grupp/${await first('commentGroup')}`,
    '/arbete/remiss/norrbotten-2040/inbjudna',
    '/arbete/remiss/norrbotten-2040/fragor',
    '/arbete/remiss/norrbotten-2040/remissvar',
    ...(await db.selectFrom('consultationReply').select('id').execute()).map(
      ({ id }) => `/arbete/remiss/norrbotten-2040/remissvar/${id}`,
    ),
    `/arbete/remiss/norrbotten-2040/${await first('consultationComment')}`,
    '/arbete/samrad',
    '/arbete/samrad/ny',
    ...(await caseAddresses(db, '/arbete/samrad')),
    '/arbete/framsteg',
    `/arbete/framsteg/${await first('action')}`,
    '/arbete/framsteg/mal/nytt',
    `/arbete/framsteg/mal/${await first('goal')}`,
    `/arbete/framsteg/matt/${await first('indicator')}`,
    '/arbete/framsteg/milstolpar',
    `/arbete/framsteg/milstolpar/${await first('milestone')}`,
    '/arbete/stod',
    `/arbete/stod/${await first('grantImport')}`,
    `/arbete/stod/beviljat/${await first('money')}`,
    '/arbete/redaktionen',
    '/arbete/redaktionen/ny',
    '/arbete/redaktionen/kalender',
    `/arbete/redaktionen/${await first('story')}/oversatt`,
    `/arbete/redaktionen/${await first('story')}/versioner/1`,
    `/arbete/redaktionen/${await first('story')}`,
    '/arbete/tipsa',
    '/arbete/spegeln',
    '/arbete/horda',
    '/arbete/puls',
    '/arbete/puls?fraga=bidra',
    '/arbete/puls/ord',
    '/arbete/projekt',
    '/arbete/projekt/ny',
    `/arbete/projekt/${await first('project')}`,
    `/arbete/projekt/${await first('project')}/andra`,
    '/arbete/handbok',
    '/arbete/handbok?q=samtycke',
    '/arbete/handbok/ny',
    '/arbete/handbok/bilder',
    '/arbete/handbok/bilder/andra',
    '/arbete/handbok/bilder/versioner',
    '/arbete/introduktion',
    '/arbete/introduktion/alla',
    '/arbete/spegeln/mal',
    '/arbete/tips',
    '/arbete/tips/lankar',
    '/arbete/nyhetsbrev',
    '/arbete/nyhetsbrev/sparrade',
    ...(await newsletterDeskAddresses(site)),
    '/arbete/post',
    `/arbete/tips/${await first('tip')}`,
    '/arbete/processer',
    `/arbete/processer/${await process()}`,
    `/arbete/processer/${await process()}/ny-vag`,
    `/arbete/processer/${await process()}/kopiera`,
    `/arbete/vagar/${await wayIn('survey')}`,
    `/arbete/vagar/${await wayIn('own_workshop')}/film`,
    `/arbete/vagar/${await wayIn('quiz')}/formular`,
    `/arbete/vagar/${await wayIn('quiz')}/formular/sprak`,
    `/arbete/vagar/${await wayIn('survey')}/formular/ny?sort=scale`,
    '/arbete/enkater',
    `/arbete/enkater/${await wayIn('survey')}`,
    `/arbete/enkater/${await wayIn('quiz')}`,
    '/arbete/moten',
    '/arbete/moten/ny',
    `/arbete/moten/${meeting}`,
    `/arbete/moten/${meeting}/program`,
    `/arbete/moten/${full}/deltagare`,
    `/arbete/moten/${meeting}/sammanfattning`,
    `/arbete/moten/${meeting}/fangst`,
    `/arbete/moten/${meeting}/fangst/skyltar`,
    '/arbete/kalender',
    '/arbete/kalender/ny',
    `/arbete/kalender/${await first('calendarEvent')}`,
    '/arbete/ordlista',
    '/arbete/ordlista/ny',
    `/arbete/ordlista/${await first('term')}`,
    '/arbete/oversattningar',
    '/arbete/oversattningar/se?lage=missing',
    '/arbete/oversattningar/fi/thread.theme.kicker_other',
    '/arbete/konto',
    '/arbete/konto/medarbetare',
    `/arbete/konto/medarbetare/${await first('staff')}`,
    '/arbete/sprakmodell',
    '/arbete/sprakmodell/anrop',
    '/arbete/designsystem',
  ]
}
