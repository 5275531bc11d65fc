import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ADAPTERS, deliverDue, hearReplies, lookBack } from '~/features/channels'
import { unrecordedChanges } from '~/platform/audit/testing'
import { readPdf } from '~/platform/pdf/testing'
import { axeFaults, sideways } from '../lib/axe'
import { INSTALL_MS, openBluesky } from '../lib/bluesky'
import { DESK, newPage, openBrowser, PHONE, WITHOUT_SCRIPT } from '../lib/browser'
import { startFacebookContract, startLinkedInContract } from '../lib/contract'
import { openSite, type Site } from '../lib/site'

/**
 * One story from its core to the channels, by the hands of those whose work it is: Bluesky's own server, and servers
 * of ours that hold LinkedIn and Facebook to what their documents say (contract tests, no proof of the live services).
 */
const SLUG = 'bussen-kommer-nar-den-behovs'
const LINKEDIN_TOKEN = 'AQX-nyckel-for-linkedin'
let site: Site
let browser: Browser
let admin: Page
let writer: Page
let bluesky: Awaited<ReturnType<typeof openBluesky>>
let linkedin: Awaited<ReturnType<typeof startLinkedInContract>>
let facebook: Awaited<ReturnType<typeof startFacebookContract>>
let storyId: string

beforeAll(async () => {
  bluesky = await openBluesky()
  linkedin = await startLinkedInContract({ token: LINKEDIN_TOKEN })
  facebook = await startFacebookContract({
    pages: [
      { id: '111', token: 'EAA-utveckling', name: 'Region: utveckling' },
      { id: '222', token: 'EAA-kultur', name: 'Region: kultur' },
    ],
  })
  const hosts = [new URL(bluesky.service).host, linkedin.host, facebook.host]
  site = await openSite({ FETCH_PRIVATE_HOSTS: hosts.join(',') })
  browser = await openBrowser()
  admin = await newPage(browser, DESK)
  writer = await newPage(browser, { ...DESK, ...WITHOUT_SCRIPT })
  await site.signIn(admin, 'admin')
  await site.signIn(writer, 'communicator')
  const story = await site.context.db.selectFrom('story').select('id').where('slug', '=', SLUG).execute()
  storyId = story[0]?.id ?? ''
}, INSTALL_MS)
afterAll(async () => {
  await browser.close()
  await site.close()
  await Promise.all([bluesky.close(), linkedin.close(), facebook.close()])
})

const main = (page: Page) => page.locator('main').innerText()
const go = (page: Page, path: string) => page.goto(`${site.origin}${path}`)
const press = (page: Page, name: string) =>
  Promise.all([page.waitForEvent('load'), page.getByRole('button', { name, exact: false }).first().click()])
const card = (channel: string) => writer.locator(`.card[aria-labelledby="kanal-${channel}"]`)
const deliver = () => deliverDue(site.context, ADAPTERS)
const cards = () => go(writer, `/arbete/redaktionen/${storyId}/kanaler`)
const blueskyPosts = async () => {
  const query = new URLSearchParams({ repo: bluesky.did, collection: 'app.bsky.feed.post' })
  const answer = await fetch(`${bluesky.service}/xrpc/com.atproto.repo.listRecords?${query}`)
  return ((await answer.json()) as { records: { uri: string; value: { text: string; langs: string[] } }[] })
    .records
}

const connect = async (channel: string, values: Record<string, string>) => {
  await go(admin, `/arbete/kanaler/${channel}`)
  for (const [name, value] of Object.entries(values)) await admin.locator(`[name="${name}"]`).fill(value)
  await press(admin, 'Koppla')
}

test('an admin connects the channels; what does not work is told in plain words and nothing is kept', async () => {
  const { service, handle, appPassword } = bluesky
  await connect('bluesky', { service, identifier: handle, password: 'fel lösenord' })
  expect(await main(admin)).toContain('Kanalen tog inte emot inloggningen.')
  expect(await admin.locator('[name=identifier]').inputValue()).toBe(handle)
  expect(await admin.locator('[name=password]').inputValue()).toBe('')
  await connect('bluesky', { service, identifier: handle, password: appPassword })
  expect(await main(admin)).toContain('Kanalen är kopplad.')
  const { origin: api } = linkedin
  await connect('linkedin', { organisation: '2414183', version: '202611', token: LINKEDIN_TOKEN, api })
  expect(await main(admin)).toContain('Kanalen är kopplad.')
  for (const [channel, page, token] of [
    ['facebook_development', '111', 'EAA-utveckling'],
    ['facebook_culture', '222', 'EAA-kultur'],
  ] as const) {
    await connect(channel, { page, version: 'v25.0', token, api: facebook.origin })
    expect(await main(admin)).toContain('Kopplad som Region:')
  }
  expect(await admin.content()).not.toContain('EAA-kultur')
})

test('the cards are filled in from the story; one is changed, and an unfinished one is told and loses nothing', async () => {
  await go(writer, `/arbete/redaktionen/${storyId}`)
  await writer.getByRole('link', { name: 'Berätta i kanalerna' }).click()
  const text = await card('linkedin').getByLabel('Text').inputValue()
  expect(text).toContain('/fran/linkedin/bussen-kommer-nar-den-behovs')
  expect(await card('bluesky').getByLabel('Text').inputValue()).toMatch(/[a-z]/)
  await card('linkedin').getByLabel('Vad bilden visar').fill('')
  await card('facebook_culture')
    .getByLabel('Text')
    .fill('För er på kultursidan: bussen går till biblioteket.')
  await press(writer, 'Skicka alla som inte är ute')
  expect(await writer.getByRole('alert').innerText()).toContain('Skriv vad bilden visar')
  expect(await card('facebook_culture').getByLabel('Text').inputValue()).toContain('kultursidan')
  await deliver()
  expect(linkedin.posts).toHaveLength(0)
  await card('linkedin').getByLabel('Vad bilden visar').fill('En buss i snön')
  await press(writer, 'Spara korten')
  expect(await main(writer)).toContain('Korten är sparade')
})

test('sent, it is out once in each channel, in its own words, with the way to it', async () => {
  await press(writer, 'Skicka alla som inte är ute')
  expect(await main(writer)).toContain('Skickat på väg')
  await deliver()
  await deliver()
  expect(linkedin.posts).toHaveLength(1)
  expect(linkedin.violations).toEqual([])
  expect(facebook.posts.map(({ page }) => page).sort()).toEqual(['111', '222'])
  expect(facebook.violations).toEqual([])
  const [post, ...more] = await blueskyPosts()
  expect(more).toEqual([])
  expect(post?.value.langs).toEqual(['en'])
  await go(writer, '/arbete/nyhetsbrev')
  await writer.locator('main a[href*="/arbete/nyhetsbrev/"]').first().click()
  expect(await writer.content(), 'it stands in the issue that is being written').toContain(
    'Bussen kommer när den behövs',
  )
  await cards()
  expect(await card('newsletter').innerText()).toContain('Ute')
  for (const channel of ['linkedin', 'facebook_development', 'facebook_culture', 'bluesky']) {
    expect(await card(channel).innerText(), channel).toContain('Ute')
    expect(await card(channel).getByRole('link', { name: 'Se inlägget' }).getAttribute('href')).toMatch(
      /^https:/,
    )
  }
})

test('who comes from a channel is counted, without a cookie or anything about them', async () => {
  const reader = await newPage(browser, { ...PHONE, ...WITHOUT_SCRIPT })
  await go(reader, `/fran/linkedin/${SLUG}`)
  expect(new URL(reader.url()).pathname).toBe(`/nyheter/${SLUG}`)
  expect(await reader.context().cookies()).toEqual([])
  await fetch(`${site.origin}/fran/linkedin/${SLUG}`, { headers: { 'user-agent': 'LinkedInBot/1.0' } })
  await cards()
  expect(await card('linkedin').innerText()).toContain('Läsare därifrån: 1')
})

test('an answer in a channel comes to the inbox, and is given to somebody and dealt with', async () => {
  const words = { name: 'En läsare', message: 'När börjar den gå till Junosuando?' }
  facebook.posts[0]?.comments.push({ ...words, id: '111_9', at: new Date() })
  await hearReplies(site.context, ADAPTERS)
  await go(writer, '/arbete')
  await writer.getByRole('link', { name: '1 svar från kanalerna väntar' }).click()
  expect(await main(writer)).toContain('Junosuando')
  await writer.getByRole('button', { name: 'Ge', exact: true }).click()
  await writer.waitForURL('**klart=ja')
  expect(await main(writer)).toContain('Någon har den')
  await press(writer, 'Jag har svarat')
  expect(await main(writer)).toContain('0 svar väntar')
})

test('when the connection breaks after the post was taken, nobody sends it again: it is found', async () => {
  const other = await site.context.db
    .selectFrom('story')
    .select('id')
    .where('publishedVersionId', 'is not', null)
    .where('translationOf', 'is', null)
    .where('id', '!=', storyId)
    .where('pictureId', 'is not', null)
    .executeTakeFirstOrThrow()
  linkedin.arm({ on: 'create', drop: 'after' })
  await go(writer, `/arbete/redaktionen/${other.id}/kanaler`)
  await card('linkedin').getByRole('button', { name: 'Skicka' }).click()
  await writer.waitForURL('**klart=skickat')
  await deliver()
  await go(writer, '/arbete/kanaler')
  expect(await main(writer)).toContain('Oklart om det gick ut')
  await deliver()
  const later = { ...site.context, clock: { now: () => new Date(Date.now() + 20 * 60_000) } }
  await lookBack(later, ADAPTERS)
  expect(linkedin.posts).toHaveLength(2)
  await go(writer, `/arbete/redaktionen/${other.id}/kanaler`)
  expect(await card('linkedin').innerText()).toContain('Ute')
})

test('a correction reaches every channel, and a withdrawal takes it away from all', async () => {
  await cards()
  for (const channel of ['linkedin', 'facebook_development', 'facebook_culture', 'bluesky'])
    await card(channel)
      .getByLabel('Text')
      .fill('Rättat: bussen går varje timme. Hela historien finns hos oss.')
  await press(writer, 'Rätta överallt')
  await deliver()
  await deliver()
  const isCorrected = ({ text }: { text: string }) => text.startsWith('Rättat:')
  expect(linkedin.posts.filter(isCorrected)).toHaveLength(1)
  expect(facebook.posts.filter(({ message }) => message.startsWith('Rättat:'))).toHaveLength(2)
  const [corrected, ...others] = await blueskyPosts()
  expect(corrected?.value.text).toMatch(/^Rättat: bussen går varje timme\. Hela historien finns hos oss\./)
  expect(others).toEqual([])
  await cards()
  expect(await card('bluesky').innerText()).toContain('rättat')
  expect(await axeFaults(admin)).toEqual([])

  await press(writer, 'Ta bort överallt')
  await deliver()
  await deliver()
  expect(await blueskyPosts()).toEqual([])
  expect(facebook.posts.every(({ isGone }) => isGone)).toBe(true)
  expect(linkedin.posts.filter(isCorrected).every(({ isGone }) => isGone)).toBe(true)
})

test('a channel that is not connected is posted by hand, in the same ledger', async () => {
  await go(admin, '/arbete/kanaler/bluesky')
  await press(admin, 'Koppla bort')
  await cards()
  await card('bluesky').getByRole('button', { name: 'Skicka' }).click()
  await writer.waitForURL('**klart=skickat')
  await deliver()
  await go(writer, '/arbete/kanaler')
  await writer
    .getByRole('link', { name: /Bluesky:/ })
    .first()
    .click()
  expect(await main(writer)).toContain('Kanalen är inte kopplad.')
  expect(await writer.getByLabel('Text att kopiera').inputValue()).toContain('Rättat')
  await writer.getByLabel('Länk till inlägget').fill('bsky.app/inlagg')
  await press(writer, 'Det är ute')
  expect(await writer.getByRole('alert').innerText()).toContain('https://')
  await writer.getByLabel('Länk till inlägget').fill('https://bsky.app/profile/region/post/3k')
  await press(writer, 'Det är ute')
  await cards()
  expect(await card('bluesky').innerText()).toContain('Ute, skött för hand')
  expect(await sideways(writer)).toBeLessThanOrEqual(0)
  await go(admin, '/arbete/kanaler/manad')
  expect(await main(admin)).toContain('Bluesky')
  const sheet = await admin.getByRole('link', { name: 'Rapporten på ett A4 (PDF)' }).getAttribute('href')
  const pdf = await readPdf(await (await admin.request.get(site.origin + sheet)).body())
  expect(pdf.pages).toHaveLength(1)
  expect(pdf.pages[0]).toContain('Bluesky')
  expect(pdf.faults).toBe('')
  expect(await unrecordedChanges(site.pool)).toEqual([])
})
