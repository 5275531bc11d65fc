import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createStaff } from '~/features/people'
import { mainProcess } from '~/features/processes'
import {
  addPassage,
  comment,
  createDocument,
  openConsultation,
  prepareAnswer,
  publishComment,
  reviewAnswers,
} from '~/features/strategy'
import type { Result } from '~/kernel/result'
import { dayInSweden } from '~/kernel/time'
import { loadDemo } from '~/main/demo'
import { openTestDatabase } from '~/platform/db/testing'
import {
  freePort,
  killDatabase,
  launch,
  newDataDir,
  removeDataDir,
  type Server,
  stop,
  untilReady,
} from '../lib/server'

const ROUNDS = 14
const IN_ROUND = 25
const PASSWORD = 'ett långt och säkert lösenord'
const dataDir = newDataDir()
let server: Server
let cookie: string

/** What is published together: each answer with the receipt of who commented. */
interface Batch {
  answers: string[]
  receipts: string[]
}
let batches: Batch[]

const done = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.reason)
  return result.value
}

/** A consultation with its answers prepared and read by another, in batches; and who may publish them. */
const prepare = async () => {
  const testing = await openTestDatabase(dataDir)
  const { context } = testing
  const system = { kind: 'system' } as const
  await loadDemo(context)
  const process = (await mainProcess(context.db))!
  const titles = { title: { sv: 'Prövad plan' }, summary: { sv: 'Kort.' } }
  const document = done(await createDocument(context, { processId: process.id, ...titles }, system))
  const words = { part: 'Del', heading: 'Stycke', text: 'Så här vill vi göra.', language: 'sv' }
  const passage = done(await addPassage(context, { documentId: document.id, ...words }, system))
  const today = dayInSweden(context.clock.now())
  const asked = { documentId: document.id, slug: 'provad', title: titles.title, intro: titles.summary }
  const consultation = done(
    await openConsultation(context, { ...asked, opensOn: today, closesOn: today }, system),
  )
  const one = async (number: number) => {
    const said = done(
      await comment(context, {
        consultationId: consultation.id,
        passageId: passage.id,
        stance: 'change',
        body: `Synpunkt ${number}`,
        language: 'sv',
        senderKind: 'private',
        idempotencyKey: randomUUID(),
      }),
    )
    done(await publishComment(context, said.commentId, {}, system))
    const answer = { commentId: said.commentId, outcome: 'woven_in' as const, text: `Svar ${number}.` }
    return { answer: done(await prepareAnswer(context, answer, system)).id, receipt: said.code }
  }
  const made: { answer: string; receipt: string }[] = []
  for (let number = 0; number < ROUNDS * IN_ROUND; number++) made.push(await one(number))
  const ids = made.map(({ answer }) => answer)
  done(await reviewAnswers(context, ids, system))
  batches = Array.from({ length: ROUNDS }, (_, round) => {
    const mine = made.slice(round * IN_ROUND, (round + 1) * IN_ROUND)
    return { answers: mine.map(({ answer }) => answer), receipts: mine.map(({ receipt }) => receipt) }
  })
  const account = { email: 'strateg@region.example', title: 'Strateg', roles: ['strategist'] }
  const { totpSecret } = done(await createStaff(context, { ...account, password: PASSWORD }, system))
  await testing.leave()
  return { email: account.email, code: new TOTP({ secret: Secret.fromBase32(totpSecret) }) }
}

const post = (path: string, fields: [string, string][]) =>
  fetch(server.origin + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin: server.origin },
    body: new URLSearchParams(fields),
  })
const publish = ({ answers }: Batch) =>
  post(
    '/arbete/remiss/provad/publicera',
    answers.map((id) => ['id', id] as [string, string]),
  )

/** How many of those who commented see their answer. */
const seeing = async ({ receipts }: Batch): Promise<number> => {
  let count = 0
  for (const code of receipts) {
    const answer = await fetch(`${server.origin}/remiss/kvitto/${code}`)
    const page = await answer.text()
    expect(answer.status, page).toBe(200)
    if (/Svar \d+\./.test(page)) count++
  }
  return count
}

beforeAll(async () => {
  const { email, code } = await prepare()
  server = launch(dataDir, await freePort())
  await untilReady(server)
  cookie = ''
  const signedIn = await post('/arbete/logga-in', [
    ['epost', email],
    ['losenord', PASSWORD],
    ['kod', code.generate()],
  ])
  cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
})
afterAll(async () => {
  await stop(server)
  removeDataDir(dataDir)
})

test('answers published together are seen by all who commented or by none, whenever web or database is killed', async () => {
  const [calm, ...others] = batches as [Batch, ...Batch[]]
  const started = performance.now()
  expect((await publish(calm)).status).toBe(303)
  const takes = performance.now() - started
  expect(await seeing(calm)).toBe(IN_ROUND)

  const found = new Set<number>()
  for (const [round, batch] of others.entries()) {
    const sent = publish(batch).catch(() => undefined)
    // From before the first change to after the last one.
    await wait((takes * 1.1 * round) / others.length)
    if (round % 2 === 0) {
      server.child.kill('SIGKILL')
      await server.exited
    } else await killDatabase(server)
    const acknowledged = (await sent)?.status === 303
    if (round % 2 === 0) server = launch(dataDir, server.port)
    await untilReady(server)
    const seen = await seeing(batch)
    found.add(seen)
    expect([0, IN_ROUND]).toContain(seen)
    if (acknowledged) expect(seen).toBe(IN_ROUND)

    const again = await publish(batch)
    expect(again.status, await again.text()).toBe(303)
    expect(await seeing(batch)).toBe(IN_ROUND)
  }
  expect(found).toContain(0)
  const status = (await (await fetch(`${server.origin}/status.json`)).json()) as { even: boolean }
  expect(status.even).toBe(true)
}, 180_000)

test('each answer is published once in the history, however often it was tried', async () => {
  await stop(server)
  const testing = await openTestDatabase(dataDir)
  const { rows } = await testing.pool.query(
    `select count(*)::int as times, count(distinct subject_id)::int as answers
       from event where kind = 'answer.published' and subject_id = any($1::uuid[])`,
    [batches.flatMap(({ answers }) => answers)],
  )
  await testing.leave()
  expect(rows).toEqual([{ times: ROUNDS * IN_ROUND, answers: ROUNDS * IN_ROUND }])
})
