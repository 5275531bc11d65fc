import { sql } from 'kysely'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publish, receive, withhold } from '~/features/contributions'
import { tellFollowers } from '~/features/following'
import { statesOf } from '~/features/following/queries'
import { signUp } from '~/features/meetings'
import { fatesOfAll } from '~/features/thread'
import { newId } from '~/kernel/ids'
import { receiptCodeFor } from '~/kernel/receipt-code'
import { keyFor } from '~/platform/config'
import { sendWaiting } from '~/platform/mail'
import { type Mailbox, openMailbox } from '~/platform/mail/testing'
import { newPage, openBrowser, PHONE, WITHOUT_SCRIPT } from '../lib/browser'
import { openSite, type Site } from '../lib/site'

let site: Site
let browser: Browser
let page: Page
let mailbox: Mailbox
const staff = { kind: 'system' } as const

beforeAll(async () => {
  mailbox = await openMailbox()
  site = await openSite({ SMTP_URL: mailbox.url, MAIL_FROM: 'Inspel Norrbotten <inspel@region.example>' })
  browser = await openBrowser()
  page = await newPage(browser, { ...PHONE, ...WITHOUT_SCRIPT })
})
afterAll(async () => {
  await browser.close()
  await site.close()
  await mailbox.close()
})

const heading = () => page.locator('h1').innerText()
const press = (name: string) => page.getByRole('button', { name }).click()

/** Sends an inspel from a phone and stops at its receipt. */
const sendFrom = async (prefix: string, text: string) => {
  await page.goto(`${site.origin}${prefix}/svara`)
  await page.locator('textarea').fill(text)
  await page.locator('main form button').click()
  await page.goto(page.url().replace(/\/mer$/, ''))
  const row = await site.context.db
    .selectFrom('contribution')
    .select('id')
    .where('body', '=', text)
    .executeTakeFirstOrThrow()
  return { id: row.id, receipt: page.url() }
}

const post = async () => {
  await sendWaiting(site.context)
  return mailbox.letters.at(-1)
}
const linkIn = (text: string | undefined, part: string) =>
  text?.split('\n').find((line) => line.includes(part)) ?? ''

test('who sent an inspel asks on the receipt, says yes by the first letter, is told, and stops by one click', async () => {
  const { id, receipt } = await sendFrom('', 'Lampor längs skoterleden')
  await page.getByRole('link', { name: 'Få ett brev när något händer' }).click()
  await page.getByLabel('Din e-postadress').fill('anna@hem')
  await press('Be om brev')
  expect(await page.getByRole('alert').innerText()).toContain('Skriv en e-postadress')
  expect(await page.getByLabel('Din e-postadress').inputValue()).toBe('anna@hem')
  await page.getByLabel('Din e-postadress').fill('anna@hem.example')
  await press('Be om brev')
  expect(await page.locator('.notice').innerText()).toContain('Titta i din e-post')

  const asked = await post()
  expect(asked?.subject).toBe('Vill du få brev om ditt inspel?')
  expect(asked?.text).not.toContain('/kvitto/')
  await publish(site.context, id, staff)
  await tellFollowers(site.context)
  await post()
  expect(mailbox.letters).toHaveLength(1)

  // A program that opens the link says nothing by it.
  const confirm = linkIn(asked?.text, '/folj/brev/')
  await page.goto(confirm)
  await tellFollowers(site.context)
  expect((await post())?.subject).toBe(asked?.subject)
  await press('Ja, skicka brev till mig')
  expect(await page.locator('.notice').innerText()).toContain('Klart')

  await tellFollowers(site.context)
  const told = await post()
  expect(told?.subject).toBe('Det har hänt något med ditt inspel')
  expect(told?.text).toContain('Det är publicerat. Nu kan alla läsa det.')
  expect(told?.to).toMatchObject({ text: 'anna@hem.example' })
  expect(told?.headers.get('content-language')).toBe('sv')
  expect(linkIn(told?.text, '/kvitto/')).toBe(receipt)

  const stop = linkIn(told?.text, '/folj/sluta/')
  expect(mailbox.raw.at(-1)).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  expect(told?.headers.get('list')).toMatchObject({ unsubscribe: { url: stop } })
  await page.goto(stop)
  expect(await heading()).toBe('Vill du sluta få brev?')
  // What a mail program does by itself (RFC 8058).
  const oneClick = await fetch(stop, {
    method: 'POST',
    redirect: 'error',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
  })
  expect(oneClick.status).toBe(200)
  await press('Ja, skicka inga fler brev')
  expect(await heading()).toBe('Du får inga fler brev')
  const left = await site.pool.query(
    `select (select count(*) from follow where email is not null) + (select count(*) from mail where to_address is not null) as n`,
  )
  expect(left.rows[0].n).toBe(0)
})

test.each([
  {
    prefix: '/en',
    lang: 'en',
    subject: 'Something has happened with your contribution',
    why: 'The reason is',
  },
  {
    prefix: '/fi',
    lang: 'fi',
    subject: 'Näkemyksellesi on tapahtunut jotain',
    why: 'Syy on',
  },
  // Meänkieli has no letters of its own: they come in the nearest language, say so, and lead to its pages.
  { prefix: '/fit', lang: 'fi', subject: 'Näkemyksellesi on tapahtunut jotain', why: 'Syy on' },
])('letters come in the language of the page where they were asked for ($prefix)', async (reader) => {
  const { id, receipt } = await sendFrom(reader.prefix, `Text ${newId()}`)
  await page.goto(`${receipt}/e-post`)
  await page.locator('input[type=email]').fill(`nagon${reader.prefix.slice(1)}@hem.example`)
  await page.locator('main form button').click()
  const confirm = linkIn((await post())?.text, '/folj/brev/')
  expect(confirm).toContain(`${reader.prefix}/folj/`)
  await page.goto(confirm)
  await page.locator('main form button').click()
  await withhold(site.context, id, 'Pekar ut en granne', staff)
  await tellFollowers(site.context)
  const told = await post()
  expect(told?.subject).toMatch(reader.subject)
  expect(told?.text).toMatch(reader.why)
  // What staff wrote is in Swedish, which is said in a letter in another language.
  expect(told?.text).toContain('Pekar ut en granne (svenska)')
  expect(told?.headers.get('content-language')).toMatch(reader.lang)
  expect(linkIn(told?.text, '/kvitto/')).toBe(receipt)
})

test("a mail program's one click ends the letters about a meeting, and is not sent on to another page", async () => {
  const { db } = site.context
  const meeting = await db
    .selectFrom('meeting')
    .select('id')
    .where('startsAt', '>', new Date())
    .where('publishedAt', 'is not', null)
    .where('kind', '=', 'dialogue')
    .executeTakeFirstOrThrow()
  const untold = { accessNeeds: null, wishedLanguage: null, words: null }
  const about = {
    ...untold,
    people: 1,
    name: 'En simmare',
    email: 'simmare@hem.example',
    language: 'fi',
  } as const
  const signedUp = await signUp(site.context, meeting.id, { ...about, idempotencyKey: newId() })
  if (!signedUp.ok) throw new Error(signedUp.reason)
  const { id, code } = signedUp.value
  const oneClick = await fetch(`${site.origin}/fi/moten/anmalan/${code}/inga-brev`, {
    method: 'POST',
    redirect: 'error',
    body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
  })
  expect(oneClick.status).toBe(200)
  const left = await db.selectFrom('signUp').select(['email', 'name']).where('id', '=', id).execute()
  expect(left).toEqual([{ email: null, name: 'En simmare' }])
  const waiting = await db.selectFrom('mail').select('id').where('toAddress', '=', about.email).execute()
  expect(waiting).toEqual([])
})

test('an old link says that it is old, and a made-up one to stop leads nowhere', async () => {
  await page.goto(`${site.origin}/folj/brev/finnsinte`)
  expect(await heading()).toBe('Länken gäller inte längre')
  const answer = await page.goto(`${site.origin}/folj/sluta/${newId()}/finnsinte`)
  expect(answer?.status()).toBe(404)
})

test('where no letters are sent nobody is asked for an address', async () => {
  const { receipt } = await sendFrom('', 'Utan brev')
  const { config } = site.context
  const mail = config.mail
  config.mail = undefined
  await page.goto(receipt)
  expect(await page.getByRole('link', { name: 'Få ett brev' }).count()).toBe(0)
  expect((await page.goto(`${receipt}/e-post`))?.status()).toBe(404)
  config.mail = mail
})

test('a group follows all it said by the code of its meeting, and reads only what is published', async () => {
  const { db } = site.context
  const meeting = await db
    .selectFrom('publication')
    .innerJoin('meeting', 'meeting.id', 'publication.meetingId')
    .select(['meeting.id', 'meeting.code', 'meeting.wayInId'])
    .orderBy('publication.receivedAt')
    .executeTakeFirstOrThrow()
  const held = await db
    .selectFrom('wayIn')
    .select('opensAt')
    .where('id', '=', meeting.wayInId)
    .executeTakeFirstOrThrow()
  await receive(site.context, {
    wayInId: meeting.wayInId,
    meetingId: meeting.id,
    text: 'Ingen har läst det här än',
    language: 'sv',
    idempotencyKey: newId(),
    receivedAt: held.opensAt,
  })
  await page.goto(`${site.origin}/folj`)
  await page.getByLabel('Kod').fill(` ${meeting.code?.toLowerCase()} `)
  await press('Visa')
  expect(page.url()).toBe(`${site.origin}/folj/grupp/${meeting.code}`)
  const shown = await page.locator('main').innerText()
  const published = await db
    .selectFrom('publication')
    .select('id')
    .where('meetingId', '=', meeting.id)
    .execute()
  expect(await page.locator('main ol li a[href^="/inspel/"]').count()).toBe(published.length)
  expect(shown).not.toContain('Ingen har läst det här än')
  const { rows } = await site.pool.query(
    'select count(*)::int as n from contribution where meeting_id = $1',
    [meeting.id],
  )
  expect(rows[0].n).toBeGreaterThan(published.length)
  expect(shown.replace(/\s+/g, ' ')).toContain(`inspel har kommit in ${rows[0].n}`)
  expect(await page.locator('main .card a[href^="/tema/"]').count()).toBeGreaterThan(0)

  await page.goto(`${site.origin}/folj`)
  await page.getByLabel('Kod').fill('ZZZZZ9')
  await press('Visa')
  expect(await page.getByRole('alert').innerText()).toContain('ingen grupp')
})

test('letters know of exactly what the receipt shows, for every inspel of the demo', async () => {
  const { db } = site.context
  const all = await db
    .selectFrom('contribution')
    .leftJoin('standing', 'standing.contributionId', 'contribution.id')
    .select(['contribution.id', 'standing.state', 'standing.mergedInto'])
    .execute()
  let told = 0
  for (const { id, state, mergedInto } of all) {
    const keys = new Set(await statesOf(db, id))
    for (const word of ['read', 'published', 'withheld', 'merged', 'removed']) keys.delete(word)
    const fates = await fatesOfAll(db, [mergedInto ?? id])
    const known = (
      kind: 'themes' | 'answers' | 'passages' | 'decisions' | 'actions' | 'stories',
      word: string,
    ) => fates[kind].map((one) => `${word}:${one.id}`)
    const shown =
      state === 'withheld' || state === 'removed'
        ? []
        : [
            ...known('themes', 'theme'),
            ...known('answers', 'answer'),
            ...known('passages', 'passage'),
            ...known('decisions', 'decision'),
            ...known('actions', 'action'),
            ...known('stories', 'story'),
          ]
    expect([...keys].sort()).toEqual([...new Set(shown)].sort())
    told += keys.size
  }
  expect(told).toBeGreaterThan(100)
})

test('a receipt is printed on one page with its code, link and QR, when it is new and when all has happened', async () => {
  const { receipt } = await sendFrom('', 'Det här ska skrivas ut och sparas')
  const furthest = await site.context.db
    .selectFrom('publication')
    .innerJoin('contribution', 'contribution.id', 'publication.contributionId')
    .select('contribution.idempotencyKey')
    .orderBy(sql`cardinality(theme_ids)`, 'desc')
    .executeTakeFirstOrThrow()
  const code = receiptCodeFor(keyFor(site.context.config, 'receipt'), furthest.idempotencyKey)
  const paper = await newPage(browser, {})
  for (const address of [receipt, `${site.origin}/kvitto/${code}`]) {
    await paper.emulateMedia({ media: null })
    await paper.goto(address)
    const pdf = await paper.pdf({ preferCSSPageSize: true })
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
    await paper.emulateMedia({ media: 'print' })
    for (const part of ['.receipt .code', '.receipt svg', '.link-to-keep'])
      expect(await paper.locator(part).isVisible()).toBe(true)
  }
  await paper.context().close()
})
