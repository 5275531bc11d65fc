import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { processBySlug } from '~/features/processes'
import { importPolis } from '~/features/records'
import { codeWhole, createTheme, publishTheme } from '~/features/sensemaking'
import {
  addPassage,
  attachSource,
  comment,
  createDocument,
  openConsultation,
  prepareAnswer,
  publishAnswers,
  publishComment,
  recordDecision,
  reviewAnswers,
} from '~/features/strategy'
import type { Result } from '~/kernel/result'
import { dayInSweden } from '~/kernel/time'
import { web } from '~/main/web'
import { unrecordedChanges } from '~/platform/audit/testing'
import { openTestDatabase, type Testing } from '~/platform/db/testing'
import { realPolis } from './lib/polis'

/** Real statements, written by people elsewhere, walk the whole thread through the commands of the web. */
const system = { kind: 'system' } as const
const files = realPolis()
const word = /park|tree|river/i
let testing: Testing

const done = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.reason)
  return result.value
}

beforeAll(async () => {
  testing = await openTestDatabase()
})
afterAll(() => testing.close())

const page = async (path: string): Promise<string> => {
  const answer = await web(testing.context).request(`${testing.context.config.publicUrl}${path}`)
  expect(answer.status, path).toBe(200)
  return answer.text()
}

test('imported once, themed, written, sent out, answered and decided, it shows on every public page of the thread', async () => {
  const { context } = testing
  const { db } = context
  const imported = await importPolis(context, files, system)
  expect(imported.added).toBeGreaterThan(7)
  expect((await importPolis(context, files, system)).added).toBe(0)
  const process = (await processBySlug(db, files.slug))!

  const words = {
    title: { sv: 'Grönska', en: 'Green places' },
    description: { sv: 'Träd och parker.', en: 'Trees.' },
  }
  const theme = done(await createTheme(context, { processId: process.id, ...words }, system))
  done(await publishTheme(context, theme.id, system))
  const all = await db.selectFrom('publication').selectAll().where('processId', '=', process.id).execute()
  const about = all.filter((row) => word.test(row.text))
  expect(about.length).toBeGreaterThan(0)
  for (const row of about) done(await codeWhole(context, row.contributionId, [theme.id], system))

  const titles = { title: { sv: 'Vision 2050', en: 'Vision 2050' }, summary: { sv: 'Kort.', en: 'Short.' } }
  const document = done(await createDocument(context, { processId: process.id, ...titles }, system))
  const before = 'The county keeps its parks.'
  const draft = {
    documentId: document.id,
    part: 'Green',
    heading: 'Parks for all',
    text: before,
    language: 'en',
  }
  const passage = done(await addPassage(context, draft, system))
  done(await attachSource(context, passage.id, { themeId: theme.id }, system))
  done(await attachSource(context, passage.id, { contributionId: about[0]!.contributionId }, system))
  const today = dayInSweden(context.clock.now())
  const asked = { documentId: document.id, slug: 'vision', title: titles.title, intro: titles.summary }
  const consultation = done(
    await openConsultation(context, { ...asked, opensOn: today, closesOn: today }, system),
  )
  const said = done(
    await comment(context, {
      consultationId: consultation.id,
      passageId: passage.id,
      stance: 'change',
      body: 'Name the trees too.',
      language: 'en',
      senderKind: 'private',
      idempotencyKey: randomUUID(),
    }),
  )
  done(await publishComment(context, said.commentId, {}, system))
  const answers = [
    { commentId: said.commentId, outcome: 'woven_in' as const, text: 'Trees are named now.' },
    { themeId: theme.id, outcome: 'woven_in' as const, text: 'Parks and trees stay.', passageId: passage.id },
  ]
  const prepared = []
  for (const answer of answers) prepared.push(done(await prepareAnswer(context, answer, system)).id)
  done(await reviewAnswers(context, prepared, system))
  done(await publishAnswers(context, prepared, system))
  const decision = {
    processId: process.id,
    decidedBy: 'The council',
    decidedOn: today,
    caseNumber: 'V-1',
    title: 'Adopted',
    text: 'Adopted with changes.',
    wordings: [{ passageId: passage.id, newText: 'The county keeps its parks and trees.' }],
  }
  done(await recordDecision(context, decision, system))

  const query = `?process=${files.slug}`
  const flow = await page(`/vad-hande-sen${query}`)
  for (const shown of ['Grönska', 'Parks for all', 'Väntar på svar']) expect(flow).toContain(shown)
  expect(flow).toContain('CC BY 4.0')
  expect(await page(`/teman${query}`)).toContain('Grönska')
  expect(await page(`/tema/gronska${query}`)).toContain('Parks and trees stay.')
  expect(await page(`/inspel${query}&q=${encodeURIComponent('parks')}`)).toContain('<mark>')
  const passagePage = await page(`/strategin/${document.slug}/${passage.slug}`)
  for (const shown of ['Grönska', 'The council', 'and trees', 'V-1']) expect(passagePage).toContain(shown)
  const consulted = await page('/remiss/vision')
  expect(consulted).toContain('Name the trees too.')
  expect(consulted).toContain('Trees are named now.')
  const inspel = await page(`/inspel/${about[0]!.id}`)
  for (const shown of ['Sorterat till tema', 'vävdes in', 'Beslut av The council'])
    expect(inspel).toContain(shown)
})

test('every change left its mark in the history', async () => {
  expect(await unrecordedChanges(testing.pool)).toEqual([])
})
