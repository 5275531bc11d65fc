import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { foundProcess } from '~/features/processes'
import { formatReceiptCode } from '~/kernel/receipt-code'
import { unrecordedChanges } from '~/platform/audit/testing'
import type { Context } from '~/platform/context'
import { openTestDatabase, type Testing } from '~/platform/db/testing'
import { accounts, byReceiptCode, mask, publish, receive, searchPublished, withhold } from '.'

const staff = { kind: 'system' } as const
let testing: Testing
let context: Context
let wayInId: string
let now = new Date('2026-11-24T10:00:00Z')

beforeAll(async () => {
  testing = await openTestDatabase()
  context = { ...testing.context, clock: { now: () => now } }
  const words = { sv: 'Vad ska vi börja med?' }
  const question = { slug: 'fragan', kind: 'open_question', minutes: 2, languages: ['sv'] } as const
  const open = {
    opensOn: '2026-11-01',
    closesOn: '2026-11-30',
    title: words,
    question: words,
    closedText: words,
  }
  const { waysIn } = await foundProcess(
    context,
    {
      slug: 'prov',
      title: words,
      summary: words,
      language: 'sv',
      phases: [],
      waysIn: [{ ...question, ...open, languages: ['sv'] }],
    },
    staff,
  )
  wayInId = waysIn.get('fragan')!
})

afterAll(() => testing.close())

const send = async (text: string, idempotencyKey: string = randomUUID()) => {
  const receipt = await receive(context, { wayInId, text, language: 'sv', idempotencyKey })
  if (!receipt.ok) throw new Error(receipt.reason)
  return receipt.value
}

test('an inspel is found again by its code, exactly as it was sent', async () => {
  const text = '=SUM(A1) 👩‍👩‍👧 <b>tåg</b> مرحبا\nny rad  '
  const { code } = await send(text)
  expect(formatReceiptCode(code)).toMatch(/^(\w{4} ){3}\w$/)
  expect((await byReceiptCode(context.db, code))?.text).toBe(text)
})

test('a double tap gives one inspel and the same receipt', async () => {
  const key = randomUUID()
  const receipts = await Promise.all(Array.from({ length: 20 }, () => send('Fler bussar', key)))
  expect(new Set(receipts.map((receipt) => receipt.code)).size).toBe(1)
  expect(receipts.filter((receipt) => !receipt.repeated)).toHaveLength(1)
})

test('after the last second of the deadline nothing is taken, but a repeat still gets its receipt', async () => {
  const key = randomUUID()
  const first = await send('I sista stund', key)
  now = new Date('2026-11-30T23:00:00Z')
  const late = await receive(context, {
    wayInId,
    text: 'För sent',
    language: 'sv',
    idempotencyKey: randomUUID(),
  })
  expect(late).toEqual({ ok: false, reason: 'closed' })
  expect((await send('I sista stund', key)).code).toBe(first.code)
  now = new Date('2026-11-24T10:00:00Z')
})

test('the public finds the masked text by any form of a word, never the original', async () => {
  const { contributionId } = await send('Ring 070-174 06 35 om bussarna i byn')
  await mask(context, contributionId, 'Ring [nummer] om bussarna i byn', staff)
  expect((await searchPublished(context.db, { q: 'bussar byn' })).rows).toHaveLength(0)
  await publish(context, contributionId, staff)
  const { rows } = await searchPublished(context.db, { q: 'bussar byn' })
  expect(rows.map((row) => row.text)).toEqual(['Ring [nummer] om bussarna i byn'])
  expect((await searchPublished(context.db, { q: '070' })).rows).toHaveLength(0)
})

test('a word is found in its other forms and inside compounds, unless it is put in quotes', async () => {
  const texts = [
    'Tåget är sent',
    'Vi vill ha tåg',
    'Vårdcentralen är långt bort',
    'Företagets lokal',
    'Biljetten',
  ]
  for (const text of texts) await publish(context, (await send(text)).contributionId, staff)
  const found = async (q: string) =>
    (await searchPublished(context.db, { q })).rows.map((row) => row.text).sort()
  expect(await found('tåg')).toEqual(['Tåget är sent', 'Vi vill ha tåg'])
  expect(await found('tåget')).toEqual(['Tåget är sent', 'Vi vill ha tåg'])
  expect(await found('"tåg"')).toEqual(['Vi vill ha tåg'])
  expect(await found('vård')).toEqual(['Vårdcentralen är långt bort'])
  expect(await found('företag lokaler')).toEqual(['Företagets lokal'])
  expect(await found('bil')).toEqual([])
  expect(await found('tåg -sent')).toEqual(['Vi vill ha tåg'])
  for (const odd of ['&|!():*<->', "'", '\\', 'a & | b', '💥', '((('])
    await expect(searchPublished(context.db, { q: odd })).resolves.toBeDefined()
})

test('page after page, a common word gives each of its hits once', async () => {
  for (let n = 0; n < 210; n++) await publish(context, (await send(`Vintervägen ${n}`)).contributionId, staff)
  const seen: string[] = []
  let after: string | null | undefined
  do {
    const page = await searchPublished(context.db, { q: 'vintervägen', ...(after ? { after } : {}) })
    seen.push(...page.rows.map((row) => row.text))
    after = page.next
  } while (after)
  expect(seen).toHaveLength(210)
  expect(new Set(seen).size).toBe(210)
  expect((await searchPublished(context.db, { q: 'vintervägen 209' })).rows).toHaveLength(1)
})

test('withholding needs a reason, and takes the text from the public', async () => {
  const { contributionId } = await send('Markören zqx')
  await publish(context, contributionId, staff)
  expect(await withhold(context, contributionId, ' ', staff)).toEqual({ ok: false, reason: 'reason_missing' })
  await withhold(context, contributionId, 'Handlar om en enskild person', staff)
  expect((await searchPublished(context.db, { q: 'zqx' })).rows).toHaveLength(0)
})

test('received = published + withheld + merged + removed, for every way in', async () => {
  for (const { accounts: sum } of await accounts(context.db)) {
    expect(sum.received).toBe(sum.published + sum.withheld + sum.merged + sum.removed)
    expect(sum.received).toBeGreaterThan(4)
  }
})

test('every change left its mark in the history', async () => {
  expect(await unrecordedChanges(testing.pool)).toEqual([])
})
