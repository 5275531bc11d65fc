import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { merge, publish, receive, removeUnderDecision, withhold } from '~/features/contributions'
import { startGlossary } from '~/features/glossary'
import { foundProcess } from '~/features/processes'
import { codeWhole, createTheme, publishTheme } from '~/features/sensemaking'
import { prepareAnswer, publishAnswers, reviewAnswers } from '~/features/strategy'
import type { Language } from '~/kernel/language'
import type { Result } from '~/kernel/result'
import { unrecordedChanges } from '~/platform/audit/testing'
import { readConfig } from '~/platform/config'
import type { Context } from '~/platform/context'
import { openTestDatabase, type Testing } from '~/platform/db/testing'
import { waitingMail } from '~/platform/mail'
import { followingRound } from '.'
import { askToFollow, confirmFollowing, forgetOverdue, stopFollowing, tellFollowers } from './commands'
import { newsIn } from './domain'

const staff = { kind: 'system' } as const
let testing: Testing
let context: Context
let wayInId: string
let processId: string
let now = new Date('2026-11-24T10:00:00Z')
const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000)
}

beforeAll(async () => {
  testing = await openTestDatabase()
  const config = readConfig({
    INSPEL_DATA: testing.dataDir,
    SMTP_URL: 'smtp://localhost',
    MAIL_FROM: 'inspel@region.example',
  })
  context = { ...testing.context, config, clock: { now: () => now } }
  await startGlossary(context)
  const words = { sv: 'Vad ska vi börja med?' }
  const phase = { slug: 'lyssna', title: words, about: words, startsOn: '2026-11-01', endsOn: '2027-06-30' }
  const days = { opensOn: '2026-11-01', closesOn: '2027-11-30' }
  const texts = { title: words, question: words, closedText: words }
  const question = { slug: 'fragan', kind: 'open_question', minutes: 2, languages: ['sv'] } as const
  const founded = await foundProcess(
    context,
    {
      slug: 'prov',
      title: words,
      summary: words,
      language: 'sv',
      phases: [phase],
      waysIn: [{ ...question, ...days, ...texts, languages: ['sv'] }],
    },
    staff,
  )
  processId = founded.id
  wayInId = founded.waysIn.get('fragan') ?? ''
})
afterAll(() => testing.close())
beforeEach(async () => {
  await testing.pool.query('delete from mail')
  later(24 * 60)
})

const done = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.reason)
  return result.value
}

const send = async () =>
  done(await receive(context, { wayInId, text: 'Fler bussar', language: 'sv', idempotencyKey: randomUUID() }))

const letters = () => context.db.selectFrom('mail').selectAll().orderBy('createdAt').orderBy('id').execute()
const follows = (contributionId: string) =>
  context.db.selectFrom('follow').selectAll().where('contributionId', '=', contributionId).execute()

const ask = async (
  { contributionId, code }: { contributionId: string; code: string },
  email = 'anna@hem.example',
  language: Language = 'sv',
) => askToFollow(context, { contributionId, code, email, language })

const tokenIn = async (): Promise<string> => {
  const body = (await letters()).at(-1)?.body ?? ''
  return /\/folj\/brev\/(\S+)/.exec(body)?.[1] ?? ''
}

/** An inspel whose sender has asked, said yes, and has an empty letter box. */
const followed = async (email?: string, language?: Language) => {
  const inspel = await send()
  done(await ask(inspel, email, language))
  done(await confirmFollowing(context, await tokenIn()))
  await testing.pool.query('delete from mail')
  return inspel
}

test('nothing is told before the address has said yes; then what happened meanwhile is', async () => {
  const inspel = await send()
  done(await ask(inspel))
  const token = await tokenIn()
  expect((await letters())[0]).toMatchObject({ toAddress: 'anna@hem.example', purpose: 'following.confirm' })
  expect((await letters())[0]?.body).not.toContain(inspel.code)
  done(await publish(context, inspel.contributionId, staff))
  expect(await tellFollowers(context)).toBe(0)

  expect(await confirmFollowing(context, 'hittepå')).toEqual({ ok: false, reason: 'unknown' })
  expect(done(await confirmFollowing(context, token)).code).toBe(inspel.code)
  expect(done(await confirmFollowing(context, token)).code).toBe(inspel.code)
  expect(await tellFollowers(context)).toBe(1)
  const news = (await letters()).at(-1)
  expect(news?.body).toContain('Det är publicerat.')
  expect(news?.body).toContain(`/kvitto/${inspel.code}`)
  expect(news?.unsubscribeUrl).toContain('/folj/sluta/')
  expect(await tellFollowers(context)).toBe(0)
})

test('what happens within an hour is told in one letter', async () => {
  const inspel = await followed()
  done(await publish(context, inspel.contributionId, staff))
  expect(await tellFollowers(context)).toBe(1)
  later(10)
  done(await withhold(context, inspel.contributionId, 'Pekar ut någon', staff))
  expect(await tellFollowers(context)).toBe(0)
  later(20)
  done(await publish(context, inspel.contributionId, staff))
  done(await withhold(context, inspel.contributionId, 'Nämner ett namn', staff))
  later(31)
  expect(await tellFollowers(context)).toBe(1)
  expect((await letters()).at(-1)?.body).toContain('Skälet är: Nämner ett namn')
  later(61)
  done(await publish(context, inspel.contributionId, staff))
  expect(await tellFollowers(context)).toBe(1)
  expect((await letters()).at(-1)?.body).toContain('Det är publicerat.')
})

test('an answer to a theme reaches everyone in it, in their own language; and who was merged', async () => {
  const swede = await followed('sv@hem.example', 'sv')
  const english = await followed('en@hem.example', 'en')
  const twin = await followed('tvilling@hem.example', 'sv')
  const words = { sv: 'Resor', en: 'Travel' }
  const theme = done(await createTheme(context, { processId, title: words, description: words }, staff))
  done(await publishTheme(context, theme.id, staff))
  for (const { contributionId } of [swede, english]) {
    done(await publish(context, contributionId, staff))
    done(await codeWhole(context, contributionId, [theme.id], staff))
  }
  done(await merge(context, twin.contributionId, swede.contributionId, staff))
  expect(await tellFollowers(context)).toBe(3)
  const [first, second, third] = await letters()
  expect(first?.body).toContain('sorterat till temat Resor')
  expect(second?.subject).toBe('Something has happened with your contribution')
  expect(second?.body).toContain('sorted to the theme Travel')
  expect(second?.body).toContain('/en/kvitto/')
  expect(third?.body).toContain('sammanfört med ett annat')

  later(61)
  const answer = { themeId: theme.id, outcome: 'not_taken_up', text: 'Det sköts\nav staten.' } as const
  const { id } = done(await prepareAnswer(context, answer, staff))
  expect(await tellFollowers(context)).toBe(0)
  done(await reviewAnswers(context, [id], staff))
  done(await publishAnswers(context, [id], staff))
  expect(await tellFollowers(context)).toBe(3)
  const told = (await letters()).slice(3)
  expect(told[0]?.body).toContain('Du har fått svar: det togs inte med.\n  Det sköts\n  av staten.')
  expect(told[1]?.body).toContain('it was not taken up')
  expect(new Set(told.map((one) => one.toAddress)).size).toBe(3)
})

test('a letter ends with the hard words of the answer, explained', async () => {
  const inspel = await followed()
  const words = { sv: 'Badet' }
  const theme = done(await createTheme(context, { processId, title: words, description: words }, staff))
  done(await publishTheme(context, theme.id, staff))
  done(await publish(context, inspel.contributionId, staff))
  done(await codeWhole(context, inspel.contributionId, [theme.id], staff))
  const text = 'Badet saknar medfinansiering.'
  const { id } = done(
    await prepareAnswer(context, { themeId: theme.id, outcome: 'not_taken_up', text }, staff),
  )
  done(await reviewAnswers(context, [id], staff))
  done(await publishAnswers(context, [id], staff))
  later(61)
  expect(await tellFollowers(context)).toBe(1)
  expect((await letters()).at(-1)?.body).toContain(
    'Orden i brevet:\n* medfinansiering: Den del av kostnaden som andra än EU betalar.',
  )
})

test('two processes side by side tell each thing once', async () => {
  const inspel = await followed()
  done(await publish(context, inspel.contributionId, staff))
  const rounds = await Promise.all([1, 2, 3, 4].map(() => tellFollowers(context)))
  expect(rounds.reduce((a, b) => a + b)).toBe(1)
  expect(await letters()).toHaveLength(1)
})

test('who says stop gets no more, not even what waits, and the address is gone', async () => {
  const inspel = await followed()
  done(await publish(context, inspel.contributionId, staff))
  await tellFollowers(context)
  const [follow] = await follows(inspel.contributionId)
  await stopFollowing(context, follow?.id ?? '')
  await stopFollowing(context, follow?.id ?? '')
  expect(await letters()).toEqual([])
  expect((await follows(inspel.contributionId))[0]).toMatchObject({ email: null, code: null, endedAt: now })
  later(120)
  done(await withhold(context, inspel.contributionId, 'Skäl', staff))
  expect(await tellFollowers(context)).toBe(0)
})

test('a removal is told in a last letter, and the address is gone', async () => {
  const inspel = await followed()
  done(await removeUnderDecision(context, inspel.contributionId, 'Gallringsbeslut 7', staff))
  expect(await tellFollowers(context)).toBe(1)
  expect((await letters())[0]?.body).toContain('Gallringsbeslut 7')
  expect((await letters())[0]?.body).toContain('sista brevet')
  expect((await follows(inspel.contributionId))[0]).toMatchObject({ email: null, code: null, endedAt: now })
})

test('an address that never said yes is forgotten after a week, and its link is dead', async () => {
  const inspel = await send()
  done(await ask(inspel))
  const token = await tokenIn()
  later(7 * 24 * 60 - 1)
  await forgetOverdue(context)
  expect((await follows(inspel.contributionId))[0]?.email).toBe('anna@hem.example')
  later(2)
  expect((await confirmFollowing(context, token)).ok).toBe(false)
  await forgetOverdue(context)
  expect((await follows(inspel.contributionId))[0]?.email).toBeNull()
})

test('asking again renews the letter, and asking without end does not', async () => {
  const inspel = await send()
  done(await ask(inspel))
  const first = await tokenIn()
  done(await ask(inspel, 'ANNA@hem.example', 'en'))
  expect(await letters()).toHaveLength(1)
  expect((await confirmFollowing(context, first)).ok).toBe(false)
  done(await confirmFollowing(context, await tokenIn()))
  done(await ask(inspel))
  expect(await letters()).toHaveLength(1)
  expect(await follows(inspel.contributionId)).toHaveLength(1)
  for (let i = 0; i < 2; i++) done(await ask(inspel, `annan${i}@hem.example`))
  expect(await ask(inspel, 'en.till@hem.example')).toEqual({ ok: false, reason: 'too_often' })
})

test('nobody can have one address written to from many receipts', async () => {
  const answers = []
  for (let i = 0; i < 7; i++) answers.push(await ask(await send(), 'offer@hem.example'))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(5)
  expect(await letters()).toHaveLength(5)
})

test('the round looks only when something has happened, or someone may be due', async () => {
  const inspel = await followed()
  const round = followingRound(context)
  await round()
  done(await publish(context, inspel.contributionId, staff))
  later(1)
  await round()
  expect(await letters()).toHaveLength(1)
  later(5)
  done(await withhold(context, inspel.contributionId, 'Skäl', staff))
  await round()
  for (let i = 0; i < 7; i++) {
    later(10)
    await round()
  }
  expect(await letters()).toHaveLength(2)
})

test('that it was read goes without saying once more is known', () => {
  expect(newsIn([], ['read']).map(({ kind }) => kind)).toEqual(['read'])
  expect(newsIn([], ['story:1', 'read', 'published']).map(({ kind }) => kind)).toEqual(['published', 'story'])
})

test('addresses stand nowhere but where they are used, and every change has its event', async () => {
  await followed('hemlig.adress@hem.example')
  const { rows } = await testing.pool.query(
    `select count(*)::int as n from event where event::text ilike '%hem.example%'`,
  )
  expect(rows[0].n).toBe(0)
  expect(await unrecordedChanges(testing.pool)).toEqual([])
})

test('what was merged with one that was merged in its turn is told of the last of them, and never in a circle', async () => {
  const [first, second, last] = [await followed(), await send(), await send()]
  const words = { sv: 'Skolan' }
  const theme = done(await createTheme(context, { processId, title: words, description: words }, staff))
  done(await publishTheme(context, theme.id, staff))
  done(await publish(context, last.contributionId, staff))
  done(await codeWhole(context, last.contributionId, [theme.id], staff))
  done(await merge(context, first.contributionId, second.contributionId, staff))
  done(await merge(context, second.contributionId, last.contributionId, staff))
  expect(await merge(context, last.contributionId, first.contributionId, staff)).toMatchObject({
    reason: 'not_allowed',
  })
  await tellFollowers(context)
  expect((await letters()).at(-1)?.body).toContain('sorterat till temat Skolan')
})

test('when the process is over the addresses are forgotten', async () => {
  const inspel = await followed()
  done(await publish(context, inspel.contributionId, staff))
  await tellFollowers(context)
  const { contributionId } = await send()
  done(await askToFollow(context, { contributionId, code: 'x', email: 'x@hem.example', language: 'sv' }))
  expect(await waitingMail(context.db)).toBeGreaterThan(0)
  now = new Date('2027-07-01T10:00:00Z')
  expect(await forgetOverdue(context)).toBeGreaterThan(0)
  expect((await follows(inspel.contributionId))[0]?.email).toBeNull()
  const { rows } = await testing.pool.query('select count(*)::int as n from follow where email is not null')
  expect(rows[0].n).toBe(0)
  expect(await waitingMail(context.db)).toBe(0)
})
