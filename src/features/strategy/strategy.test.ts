import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publish, receive } from '~/features/contributions'
import { foundProcess } from '~/features/processes'
import { codeWhole, createTheme, publishTheme } from '~/features/sensemaking'
import { newId } from '~/kernel/ids'
import { unrecordedChanges } from '~/platform/audit/testing'
import type { Context } from '~/platform/context'
import { openTestDatabase, type Testing } from '~/platform/db/testing'
import { readPdf } from '~/platform/pdf/testing'
import * as strategy from '.'

const staff = { kind: 'system' } as const
const HIDDEN = 'zqxhemlig'
let testing: Testing
let context: Context
let processId: string
let wayInId: string
let now = new Date('2026-11-24T10:00:00Z')

beforeAll(async () => {
  testing = await openTestDatabase()
  context = { ...testing.context, clock: { now: () => now } }
  const words = { sv: 'Vad ska vi börja med?' }
  const process = await foundProcess(
    context,
    {
      slug: 'prov',
      title: words,
      summary: words,
      language: 'sv',
      phases: [],
      waysIn: [
        {
          slug: 'fragan',
          kind: 'open_question',
          minutes: 2,
          languages: ['sv'],
          opensOn: '2026-11-01',
          closesOn: '2026-12-31',
          title: words,
          question: words,
          closedText: words,
        },
      ],
    },
    staff,
  )
  processId = process.id
  wayInId = process.waysIn.get('fragan')!
})

afterAll(() => testing.close())

const done = async <T>(
  result: Promise<{ ok: true; value: T } | { ok: false; reason: string }>,
): Promise<T> => {
  const settled = await result
  if (!settled.ok) throw new Error(settled.reason)
  return settled.value
}

const sendInspel = async (text: string, { isPublic = true } = {}): Promise<string> => {
  const receipt = await done(
    receive(context, { wayInId, text, language: 'sv', idempotencyKey: randomUUID() }),
  )
  if (isPublic) await done(publish(context, receipt.contributionId, staff))
  return receipt.contributionId
}

const makeTheme = async (title: string, contributionIds: string[] = []): Promise<string> => {
  const words = { title: { sv: title }, description: { sv: '' } }
  const { id } = await done(createTheme(context, { processId, ...words, slug: newId() }, staff))
  await done(publishTheme(context, id, staff))
  for (const contributionId of contributionIds) await done(codeWhole(context, contributionId, [id], staff))
  return id
}

const makeDraft = async (name = 'Strategi') => {
  const title = { sv: name }
  const document = await done(
    strategy.createDocument(context, { processId, title, summary: { sv: 'Kort' } }, staff),
  )
  const words = { documentId: document.id, part: 'Resor', language: 'sv' }
  const passage = await done(
    strategy.addPassage(context, { ...words, heading: 'Tåg i tid', text: 'Vi vill ha bussar.' }, staff),
  )
  return { document, passage }
}

const makeRemiss = async () => {
  const draft = await makeDraft()
  const slug = `remiss-${newId()}`
  const words = { title: { sv: 'Remiss' }, intro: { sv: 'Läs och tyck till' } }
  const consultation = await done(
    strategy.openConsultation(
      context,
      { documentId: draft.document.id, slug, opensOn: '2026-11-24', closesOn: '2026-11-30', ...words },
      staff,
    ),
  )
  return { ...draft, consultation, slug }
}

const opinion = (
  consultationId: string,
  passageId: string,
  body = 'Skriv tåg.',
  key: string = randomUUID(),
) =>
  strategy.comment(context, {
    consultationId,
    passageId,
    stance: 'change',
    body,
    language: 'sv',
    senderKind: 'private',
    idempotencyKey: key,
  })

test('a draft is public only after it was sent out, and then as it was worded that day', async () => {
  const { document, passage } = await makeDraft()
  expect(await strategy.documentsOf(context.db, processId)).toEqual([])
  expect(await strategy.documentBySlug(context.db, document.slug)).toBeUndefined()
  expect(await strategy.passagesOf(context.db, document.id)).toEqual([])
  expect(await strategy.passageBySlug(context.db, document.slug, passage.slug)).toBeUndefined()

  const words = { title: { sv: 'Remiss' }, intro: { sv: 'Läs' } }
  const dates = { slug: newId(), opensOn: '2026-11-24', closesOn: '2026-11-30' }
  const consultation = await done(
    strategy.openConsultation(context, { documentId: document.id, ...dates, ...words }, staff),
  )
  await done(strategy.writeWording(context, passage.id, { text: `Ett nytt utkast ${HIDDEN}` }, staff))
  const [shown] = await strategy.passagesOf(context.db, document.id)
  expect(shown).toMatchObject({ text: 'Vi vill ha bussar.', version: 1, versions: 1 })
  const [asked] = await strategy.askedPassages(context.db, consultation.id)
  expect(asked?.text).toBe('Vi vill ha bussar.')
})

test('a document without passages cannot be sent out, and two cannot share an address', async () => {
  const title = { sv: 'Tomt' }
  const { id } = await done(
    strategy.createDocument(context, { processId, slug: 'tomt', title, summary: title }, staff),
  )
  const dates = { slug: newId(), opensOn: '2026-11-24', closesOn: '2026-11-30' }
  expect(
    await strategy.openConsultation(context, { documentId: id, ...dates, title, intro: title }, staff),
  ).toEqual({ ok: false, reason: 'empty' })
  expect(
    await strategy.createDocument(context, { processId, slug: 'tomt', title, summary: title }, staff),
  ).toEqual({ ok: false, reason: 'slug_taken' })
  const words = { documentId: id, part: 'Del', heading: 'Samma rubrik', text: 'Text', language: 'sv' }
  expect((await done(strategy.addPassage(context, words, staff))).slug).toBe('samma-rubrik')
  expect((await done(strategy.addPassage(context, words, staff))).slug).toBe('samma-rubrik-2')
})

test('passages are moved and withdrawn without leaving the order', async () => {
  const { document, passage } = await makeRemiss()
  const words = { documentId: document.id, part: 'Resor', language: 'sv', text: 'Text' }
  const second = await done(strategy.addPassage(context, { ...words, heading: 'Andra' }, staff))
  await done(strategy.movePassage(context, second.id, 'up', staff))
  const dates = { slug: newId(), opensOn: '2026-11-24', closesOn: '2026-11-30' }
  const title = { sv: 'Igen' }
  await done(
    strategy.openConsultation(context, { documentId: document.id, ...dates, title, intro: title }, staff),
  )
  const headings = async () => (await strategy.passagesOf(context.db, document.id)).map((p) => p.heading)
  expect(await headings()).toEqual(['Andra', 'Tåg i tid'])
  expect(await strategy.withdrawPassage(context, passage.id, ' ', staff)).toMatchObject({ ok: false })
  await done(strategy.withdrawPassage(context, passage.id, 'Slogs ihop med nästa', staff))
  expect(await headings()).toEqual(['Andra'])
  expect(
    await strategy.passageBySlug(context.db, document.slug, passage.slug),
    'a link to it still holds',
  ).toBeDefined()
})

test('a double tap gives one comment and the same receipt', async () => {
  const { consultation, passage } = await makeRemiss()
  const key = randomUUID()
  const receipts = await Promise.all(
    Array.from({ length: 20 }, () => done(opinion(consultation.id, passage.id, 'Tåg!', key))),
  )
  expect(new Set(receipts.map(({ code }) => code)).size).toBe(1)
  expect(receipts.filter(({ repeated }) => !repeated)).toHaveLength(1)
  expect(await strategy.commentByReceiptCode(context.db, receipts[0]!.code)).toMatchObject({ body: 'Tåg!' })
})

test('a comment is taken until the last second and not after, but a repeat still gets its receipt', async () => {
  const { consultation, passage } = await makeRemiss()
  const key = randomUUID()
  now = new Date('2026-11-30T22:59:59.900Z')
  const { code } = await done(opinion(consultation.id, passage.id, 'I sista stund', key))
  now = new Date('2026-11-30T23:00:00Z')
  expect(await opinion(consultation.id, passage.id)).toEqual({ ok: false, reason: 'closed' })
  expect((await done(opinion(consultation.id, passage.id, 'I sista stund', key))).code).toBe(code)
  now = new Date('2026-11-24T10:00:00Z')
})

test('a comment shows masked when published, never as it was sent; withheld it shows not at all', async () => {
  const { consultation, passage } = await makeRemiss()
  const { commentId, code } = await done(opinion(consultation.id, passage.id, `Ring ${HIDDEN} om tåget`))
  const shown = async () =>
    (await strategy.commentsOf(context.db, { passageId: passage.id })).map(({ text }) => text)
  expect(await shown()).toEqual([])
  await done(strategy.publishComment(context, commentId, { text: 'Ring [namn] om tåget' }, staff))
  expect(await shown()).toEqual(['Ring [namn] om tåget'])
  expect(await strategy.withholdComment(context, commentId, '', staff)).toMatchObject({ ok: false })
  await done(strategy.withholdComment(context, commentId, 'Pekar ut en person', staff))
  expect(await shown()).toEqual([])
  expect(await strategy.commentByReceiptCode(context.db, code)).toMatchObject({
    withheldReason: 'Pekar ut en person',
    publishedText: null,
  })
})

test('answers are published together or not at all, and never without a text', async () => {
  const { consultation, passage } = await makeRemiss()
  const sent = [
    await done(opinion(consultation.id, passage.id)),
    await done(opinion(consultation.id, passage.id)),
  ]
  const answers: string[] = []
  for (const { commentId } of sent) {
    await done(strategy.publishComment(context, commentId, {}, staff))
    const answer = { commentId, outcome: 'woven_in', text: '' } as const
    answers.push((await done(strategy.prepareAnswer(context, answer, staff))).id)
  }
  const first = { commentId: sent[0]!.commentId, outcome: 'woven_in', text: `Ja ${HIDDEN}` } as const
  expect((await done(strategy.prepareAnswer(context, first, staff))).id, 'a comment has one answer').toBe(
    answers[0],
  )
  expect(await strategy.publishAnswers(context, answers, staff)).toEqual({
    ok: false,
    reason: 'text_missing',
  })
  const shown = async () =>
    (await strategy.commentsOf(context.db, { passageId: passage.id })).map(({ answer }) => answer?.text)
  expect(await shown()).toEqual([undefined, undefined])
  const second = { commentId: sent[1]!.commentId, outcome: 'not_taken_up', text: 'Nej, därför att' } as const
  await done(strategy.prepareAnswer(context, { ...first, text: 'Ja' }, staff))
  await done(strategy.prepareAnswer(context, second, staff))
  const [writer, reader] = [newId(), newId()].map((id) => ({ kind: 'staff', id }) as const)
  await done(strategy.prepareAnswer(context, second, writer!))
  expect(await strategy.publishAnswers(context, answers, staff)).toMatchObject({ reason: 'not_reviewed' })
  expect(await strategy.reviewAnswers(context, answers, writer!), 'nobody reads their own').toMatchObject({
    reason: 'own',
  })
  expect((await done(strategy.reviewAnswers(context, answers, reader!))).reviewed).toBe(2)
  await done(strategy.prepareAnswer(context, { ...second, text: 'Nej' }, writer!))
  expect(
    await strategy.publishAnswers(context, answers, staff),
    'written anew, to be read anew',
  ).toMatchObject({
    reason: 'not_reviewed',
  })
  await done(strategy.prepareAnswer(context, second, writer!))
  await done(strategy.reviewAnswers(context, answers, reader!))
  expect((await done(strategy.publishAnswers(context, answers, staff))).published).toBe(2)
  expect((await done(strategy.publishAnswers(context, answers, staff))).published).toBe(0)
  expect(await shown()).toEqual(['Ja', 'Nej, därför att'])
  expect(await strategy.prepareAnswer(context, second, staff)).toMatchObject({ reason: 'already_published' })
})

test('comments that say the same get one answer, and the statement waits until nothing is left', async () => {
  const { consultation, passage } = await makeRemiss()
  const { db } = context
  const sent = []
  for (const body of ['Fler tåg', 'Tåg oftare', 'Vad kostar det?']) {
    sent.push((await done(opinion(consultation.id, passage.id, body))).commentId)
    await done(strategy.publishComment(context, sent.at(-1)!, {}, staff))
  }
  const [one = '', two = '', alone = ''] = sent
  const asked = { consultationId: consultation.id, title: 'Tågen ska gå oftare' }
  const refused = await strategy.groupComments(context, { ...asked, commentIds: [one, newId()] }, staff)
  expect(refused).toMatchObject({ reason: 'unknown' })
  const { id: groupId } = await done(strategy.groupComments(context, { ...asked, commentIds: [one] }, staff))
  const groups = await db
    .selectFrom('commentGroup')
    .select('id')
    .where('consultationId', '=', consultation.id)
    .execute()
  expect(groups, 'nothing is left of what was refused').toHaveLength(1)
  const own = await done(
    strategy.prepareAnswer(context, { commentId: alone, outcome: 'already_so', text: 'Se sidan 4' }, staff),
  )
  expect(await strategy.addToGroup(context, groupId, [alone], staff)).toMatchObject({ reason: 'answered' })
  const same = await done(
    strategy.prepareAnswer(context, { groupId, outcome: 'woven_in', text: 'Ja' }, staff),
  )
  const asAnother = { commentId: one, outcome: 'partly', text: 'Nja' } as const
  expect(await strategy.prepareAnswer(context, asAnother, staff)).toMatchObject({ reason: 'in_group' })
  const answers = [own.id, same.id]
  await done(strategy.reviewAnswers(context, answers, staff))
  await done(strategy.publishAnswers(context, answers, staff))

  const told = async () =>
    (await strategy.commentsOf(db, { consultationId: consultation.id })).map(({ answer }) => answer?.text)
  expect(await told()).toEqual(['Ja', undefined, 'Se sidan 4'])
  const statement = { consultationId: consultation.id, intro: 'Så gick det till.' }
  expect(await strategy.publishStatement(context, statement, staff)).toMatchObject({ reason: 'open' })
  now = new Date('2026-12-01T10:00:00Z')
  expect(await strategy.publishStatement(context, statement, staff)).toMatchObject({ reason: 'unanswered' })
  await done(strategy.addToGroup(context, groupId, [two], staff))
  expect(await told(), 'the answer reaches the one that came later').toEqual(['Ja', 'Ja', 'Se sidan 4'])
  expect(await strategy.removeFromGroup(context, groupId, one, staff)).toMatchObject({ reason: 'answered' })
  expect((await done(strategy.publishStatement(context, statement, staff))).version).toBe(1)
  expect((await done(strategy.publishStatement(context, statement, staff))).version, 'a double tap').toBe(1)
  const corrected = { ...statement, intro: 'Så gick det till, rättat.' }
  expect((await done(strategy.publishStatement(context, corrected, staff))).version).toBe(2)
  expect(await strategy.statementOf(db, consultation.id)).toMatchObject({ version: 2, hasPdf: false })
  const parts = await strategy.statementParts(db, consultation.id)
  const [first] = parts.passages
  expect(first?.stances.change).toBe(3)
  expect(first?.answered.map(({ title, comments }) => [title, comments.length])).toEqual([
    ['Tågen ska gå oftare', 2],
    [null, 1],
  ])
  expect(await strategy.setStatements(context)).toBeGreaterThan(0)
  expect(await strategy.setStatements(context)).toBe(0)
  const pdf = readPdf(
    (await strategy.statementPdf(db, (await strategy.statementOf(db, consultation.id))!.id))!,
  )
  expect(pdf.faults).toBe('')
  for (const text of [
    'Så gick det till, rättat.',
    'Tågen ska gå oftare (2 synpunkter)',
    'Vad kostar det?',
    'Se sidan 4',
  ])
    expect(pdf.pages.join(' ').replace(/\s+/g, ' ')).toContain(text)
  now = new Date('2026-11-24T10:00:00Z')
})

test('what is outside our remit says where it was sent', async () => {
  const themeId = await makeTheme('Vägar')
  const answer = { themeId, outcome: 'outside_remit', text: 'Staten äger vägen.' } as const
  expect(await strategy.prepareAnswer(context, answer, staff)).toMatchObject({
    reason: 'forwarded_to_missing',
  })
  await done(strategy.prepareAnswer(context, { ...answer, forwardedTo: 'Trafikverket' }, staff))
})

test('a decision keeps the wording before and after it, and its new wording is public', async () => {
  const { document, passage } = await makeRemiss()
  const decision = {
    processId,
    decidedBy: 'Regionfullmäktige',
    decidedOn: '2026-11-20',
    caseNumber: newId(),
    title: 'Antagen strategi',
    text: 'Strategin antas.',
    wordings: [{ passageId: passage.id, newText: 'Vi vill ha tåg.' }],
  }
  await done(strategy.recordDecision(context, decision, staff))
  const [decided] = await strategy.decisionsOfPassage(context.db, passage.id)
  expect(decided).toMatchObject({ before: 'Vi vill ha bussar.', after: 'Vi vill ha tåg.' })
  expect((await strategy.passagesOf(context.db, document.id))[0]).toMatchObject({
    text: 'Vi vill ha tåg.',
    version: 2,
    versions: 2,
  })
  expect(await strategy.recordDecision(context, decision, staff)).toEqual({
    ok: false,
    reason: 'case_number_taken',
  })
  expect(
    await strategy.passagesOf(context.db, document.id),
    'nothing of the second try is left',
  ).toMatchObject([{ version: 2 }])
})

test('an inspel is followed to the passages that rest on it, by itself and through its themes', async () => {
  const { passage } = await makeRemiss()
  const contributionId = await sendInspel('Tågen går för sällan')
  const themeId = await makeTheme('Resor', [contributionId])
  const links = () => strategy.passagesOfContribution(context.db, contributionId)
  expect(await strategy.unusedThemes(context.db, processId)).toContainEqual(
    expect.objectContaining({ id: themeId }),
  )
  await done(strategy.attachSource(context, passage.id, { themeId }, staff))
  await done(strategy.attachSource(context, passage.id, { themeId }, staff))
  expect((await links()).map(({ id, via }) => [id, via?.id])).toEqual([[passage.id, themeId]])
  await done(strategy.attachSource(context, passage.id, { contributionId }, staff))
  expect((await links()).map(({ id, via }) => [id, via])).toEqual([[passage.id, null]])
  const behind = async () => (await strategy.contributionsBehind(context.db, [passage.id])).get(passage.id)
  expect(await behind(), 'reached two ways, counted once').toBe(1)
  const other = await sendInspel('Bussen är sen')
  await done(strategy.attachSource(context, passage.id, { contributionId: other }, staff))
  expect(await behind()).toBe(2)
  await done(strategy.detachSource(context, passage.id, { contributionId: other }, staff))
  expect((await strategy.sourcesOfPassage(context.db, passage.id)).contributions).toMatchObject([
    { text: 'Tågen går för sällan' },
  ])
  await done(strategy.detachSource(context, passage.id, { contributionId }, staff))
  await done(strategy.detachSource(context, passage.id, { themeId }, staff))
  expect(await links()).toEqual([])
  expect(await strategy.unsourcedPassages(context.db, processId)).toContainEqual(
    expect.objectContaining({ id: passage.id }),
  )
})

test('a question that was passed on is told step by step, and what is not known is said', async () => {
  now = new Date('2026-11-25T10:00:00Z')
  const contributionId = await sendInspel('Flyget borde gå tidigare')
  const content = { outcome: 'outside_remit', text: 'Trafikverket bestämmer.' } as const
  const prepared = { contributionId, ...content, forwardedTo: 'Trafikverket' }
  const { id: answerId } = await done(strategy.prepareAnswer(context, prepared, staff))
  const step = { answerId, step: 'sent', happenedOn: '2026-11-26', text: '', link: '' } as const
  expect(await strategy.recordForwarding(context, step, staff), 'not published yet').toMatchObject({
    reason: 'unknown',
  })
  await done(strategy.reviewAnswers(context, [answerId], staff))
  await done(strategy.publishAnswers(context, [answerId], staff))
  const seen = async () =>
    (await strategy.forwardedAnswers(context.db, { processId, limit: 50 })).find(({ id }) => id === answerId)
  const counts = async () => (await strategy.forwardedCounts(context.db, processId)).each
  expect(await seen()).toMatchObject({
    forwardedTo: 'Trafikverket',
    steps: [],
    publicationId: expect.any(String),
  })
  expect((await counts()).unknown).toBe(1)

  expect(await strategy.recordForwarding(context, step, staff), 'a day to come').toMatchObject({
    reason: 'coming',
  })
  const early = { ...step, happenedOn: '2026-11-24' }
  expect(await strategy.recordForwarding(context, early, staff)).toMatchObject({ reason: 'before_answer' })
  now = new Date('2026-12-05T10:00:00Z')
  await done(strategy.recordForwarding(context, step, staff))
  await done(strategy.recordForwarding(context, step, staff))
  const answered = {
    ...step,
    step: 'declined',
    happenedOn: '2026-12-01',
    text: 'Det ryms inte i år.',
  } as const
  await done(strategy.recordForwarding(context, answered, staff))
  expect((await seen())?.steps, 'each once, in the order of their days').toEqual([
    { step: 'sent', happenedOn: '2026-11-26', text: '', link: '' },
    { step: 'declined', happenedOn: '2026-12-01', text: 'Det ryms inte i år.', link: '' },
  ])
  expect(await counts()).toMatchObject({ unknown: 0, sent: 0, declined: 1 })
  now = new Date('2026-11-24T10:00:00Z')
})

test('what has waited longest for an answer stands first, counted as the promise is', async () => {
  const waiting = async () => {
    const rows = await strategy.waitingByTheme(context.db, processId)
    return new Map(rows.map((row) => [row.themeId, row]))
  }
  const before = (await waiting()).get(null)?.waiting ?? 0
  now = new Date('2026-11-20T10:00:00Z')
  const late = await makeTheme('Sent', [await sendInspel('Kvällsbussar')])
  now = new Date('2026-11-10T10:00:00Z')
  const first = await makeTheme('Först', [await sendInspel('Vägar'), await sendInspel('Broar')])
  const alone = await sendInspel('Något för sig')
  now = new Date('2026-11-24T10:00:00Z')
  const each = await waiting()
  const order = [...each.keys()]
  expect(order.indexOf(first)).toBeLessThan(order.indexOf(late))
  expect(each.get(first)).toMatchObject({ waiting: 2, oldest: new Date('2026-11-10T10:00:00Z') })
  expect(each.get(null)?.waiting).toBe(before + 1)
  expect(await strategy.longestWaiting(context.db, processId, 50)).toContainEqual(
    expect.objectContaining({ id: alone, text: 'Något för sig' }),
  )

  const answer = { themeId: first, outcome: 'woven_in', text: 'Det står i strategin nu.' } as const
  const { id } = await done(strategy.prepareAnswer(context, answer, staff))
  await done(strategy.reviewAnswers(context, [id], staff))
  await done(strategy.publishAnswers(context, [id], staff))
  expect((await waiting()).has(first), 'answered, it waits no more').toBe(false)
})

test('an inspel counts as answered by its own answer or by one to its theme', async () => {
  const before = await strategy.promise(context.db, processId)
  now = new Date('2026-11-25T10:00:00Z')
  const themed = await sendInspel('Fler tåg')
  const alone = await sendInspel('Fler bussar')
  const unanswered = await sendInspel('Fler cyklar')
  const themeId = await makeTheme('Tåg', [themed])
  now = new Date('2026-12-05T10:00:00Z')
  const content = { outcome: 'woven_in', text: 'Det står i strategin nu.' } as const
  const answers = [
    await done(strategy.prepareAnswer(context, { themeId, ...content }, staff)),
    await done(strategy.prepareAnswer(context, { contributionId: alone, ...content }, staff)),
  ]
  expect((await strategy.promise(context.db, processId)).answered, 'prepared is not answered').toBe(
    before.answered,
  )
  const ids = answers.map(({ id }) => id)
  await done(strategy.reviewAnswers(context, ids, staff))
  await done(strategy.publishAnswers(context, ids, staff))
  const after = await strategy.promise(context.db, processId)
  expect(after.received - before.received).toBe(3)
  expect(after.answered - before.answered).toBe(2)
  expect(after.medianDays).toBeCloseTo(10)
  expect(await strategy.answersFor(context.db, { contributionId: themed })).toMatchObject([
    { theme: { id: themeId }, text: content.text },
  ])
  expect(await strategy.answersFor(context.db, { contributionId: unanswered })).toEqual([])
  now = new Date('2026-11-24T10:00:00Z')
})

test('nothing unpublished turns up in any public query', async () => {
  const { document, passage, consultation } = await makeRemiss()
  const hidden = await sendInspel(`Opublicerat ${HIDDEN}`, { isPublic: false })
  await done(strategy.attachSource(context, passage.id, { contributionId: hidden }, staff))
  await done(strategy.writeWording(context, passage.id, { text: `Utkast ${HIDDEN}` }, staff))
  await done(opinion(consultation.id, passage.id, `Synpunkt ${HIDDEN}`))
  await done(
    strategy.prepareAnswer(
      context,
      { contributionId: hidden, outcome: 'woven_in', text: `Svar ${HIDDEN}`, passageId: passage.id },
      staff,
    ),
  )
  const { db } = context
  const everything = await Promise.all([
    strategy.passagesOf(db, document.id),
    strategy.sourcesOfPassage(db, passage.id),
    strategy.passagesOfContribution(db, hidden),
    strategy.answersFor(db, { contributionId: hidden }),
    strategy.answersFor(db, { passageId: passage.id }),
    strategy.commentsOf(db, { consultationId: consultation.id }),
    strategy.askedPassages(db, consultation.id),
    strategy.decisionsOfPassage(db, passage.id),
    strategy.passageBySlug(db, document.slug, passage.slug),
    makeDraft(`Strategi ${HIDDEN}`).then(() => strategy.documentsOf(db, processId)),
  ])
  expect(JSON.stringify(everything)).not.toContain(HIDDEN)
})

test('every change left its mark in the history', async () => {
  expect(await unrecordedChanges(testing.pool)).toEqual([])
})
