import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeSender, receive } from '~/features/contributions'
import { currentQuestion } from '~/features/processes'
import type { AgeBand } from '~/kernel/place'
import { loadDemo } from '~/main/demo'
import { web } from '~/main/web'
import { openTestDatabase, type Testing } from '~/platform/db/testing'
import type { StaffRole } from '~/platform/http/routes'
import { signInAs } from './lib/sign-in'

let testing: Testing
let app: ReturnType<typeof web>

const say = async (municipality: string, age?: AgeBand): Promise<void> => {
  const { context } = testing
  const wayIn = await currentQuestion(context.db, context.clock.now())
  const input = {
    wayInId: wayIn?.id ?? '',
    text: 'Något',
    language: 'sv',
    idempotencyKey: randomUUID(),
  } as const
  const done = await receive(context, input)
  if (!done.ok) throw new Error(done.reason)
  await describeSender(context, done.value.contributionId, { municipality, age })
}

beforeAll(async () => {
  testing = await openTestDatabase()
  await loadDemo(testing.context)
  app = web(testing.context)
  // Luleå speaks for itself; in Piteå, every sixth of the county, hardly anybody has said a word.
  for (let n = 0; n < 90; n++) await say('2580', n % 2 === 0 ? '45-64' : undefined)
}, 120_000)
afterAll(() => testing.close())

const page = async (path: string, role?: StaffRole) => {
  const cookie = role ? await signInAs(testing.context, app, role) : ''
  const answer = await app.request(testing.context.config.publicUrl + path, {
    headers: { accept: 'text/html', cookie },
  })
  return { status: answer.status, body: await answer.text() }
}

test('staff see whom they do not hear, and each leads on with its municipality filled in', async () => {
  const { body } = await page('/arbete/horda', 'strategist')
  const list = body.slice(body.indexOf('Att göra'), body.indexOf('Kommuner</h2>'))
  expect(list).toContain('<strong>Piteå</strong>')
  expect(list).not.toContain('<strong>Luleå</strong>')
  for (const path of [
    '/arbete/moten/ny?kommun=pitea',
    '/egen-workshop?kommun=pitea',
    '/arbete/tipsa?kommun=pitea',
  ]) {
    expect(list).toContain(path)
    expect((await page(path, 'strategist')).body, path).toMatch(/<option value="2581" selected/)
  }
  expect(list).toContain('Bjud in en skola: 0–15 år')
  expect(body).toMatch(/För \d+ inspel är åldern inte sagd/)
})

test('who may not plan meetings is not led to a closed door', async () => {
  const { status, body } = await page('/arbete/horda', 'analyst')
  expect(status).toBe(200)
  expect(body).not.toContain('/arbete/moten/ny')
  expect(body).toContain('/egen-workshop?kommun=pitea')
})

test('everyone sees the same figures without the work list, and no number under five', async () => {
  const { status, body } = await page('/vilka-hors')
  expect(status).toBe(200)
  expect(body).toContain('Vilka har vi hört?')
  expect(body).not.toContain('Att göra')
  expect(body).toContain('visas inte')
  const cells = [...body.matchAll(/<tr>(.*?)<\/tr>/gs)].flatMap(([, row = '']) => {
    const [, , inspel] = [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, text = '']) => text)
    return inspel && /^\d+$/.test(inspel) ? [Number(inspel)] : []
  })
  expect(cells.length).toBeGreaterThan(5)
  for (const inspel of cells) expect(inspel).toBeGreaterThanOrEqual(5)
})

test('a process that is not there is not found', async () => {
  expect((await page('/arbete/horda?process=finns-inte', 'admin')).status).toBe(404)
})
