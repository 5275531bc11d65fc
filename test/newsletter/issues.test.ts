import { HtmlValidate } from 'html-validate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chooseForNextIssue, issueOfStory } from '~/features/newsletter'
import {
  approve,
  askForApproval,
  beginIssue,
  callOff,
  changeIssue,
  contentOf,
  fingerprint,
  reopen,
  schedule,
  sendToMyself,
} from '~/features/newsletter/commands'
import { editionFor, type IssueContent, LETTER_LANGUAGES, partFor } from '~/features/newsletter/domain'
import { writeIssue } from '~/features/newsletter/letter'
import { issueById } from '~/features/newsletter/queries'
import { unpublishStory } from '~/features/newsroom'
import { createStaff } from '~/features/people'
import type { Result } from '~/kernel/result'
import { loadDemo } from '~/main/demo'
import { web } from '~/main/web'
import type { Actor } from '~/platform/audit'
import { unrecordedChanges } from '~/platform/audit/testing'
import { readConfig } from '~/platform/config'
import type { Context } from '~/platform/context'
import { openTestDatabase, type Testing } from '~/platform/db/testing'
import { localLetters, sendWaiting } from '~/platform/mail'

let testing: Testing
let context: Context
let writer: Actor
let reader: Actor
let issueId: string

const done = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.reason)
  return result.value
}

beforeAll(async () => {
  testing = await openTestDatabase()
  context = { ...testing.context, config: readConfig({ INSPEL_DATA: testing.dataDir, PORT: '3210' }) }
  await loadDemo(context)
  const person = async (name: string): Promise<Actor> => {
    const roles = ['communicator']
    const about = { email: `${name}@region.example`, title: name, roles, password: 'ett långt lösenord 1' }
    await createStaff(context, about, { kind: 'system' })
    const { id } = await context.db
      .selectFrom('staff')
      .select('id')
      .where('email', '=', about.email)
      .executeTakeFirstOrThrow()
    return { kind: 'staff', id }
  }
  writer = await person('skribent')
  reader = await person('kollega')
})
afterAll(() => testing.close())

const issue = async () => (await issueById(context.db, issueId))!
const words = {
  headline: { sv: 'Vinterns buss', en: "The winter's bus" },
  intro: { sv: 'Hej & välkommen <hit>' },
}
const links = { wish: 'https://x.example/val', leave: 'https://x.example/sluta' }

test('a new issue begins with what is published and what goes on, and is the same one until it is done', async () => {
  issueId = (await beginIssue(context, writer)).id
  expect((await beginIssue(context, reader)).id).toBe(issueId)
  const { stories, happenings } = await issue()
  const originals = await testing.pool.query(
    `select count(*)::int as n from story where published_version_id is not null and translation_of is null
     and published_at > now() - interval '30 days'`,
  )
  expect(stories.length).toBe(originals.rows[0].n)
  expect(happenings.length).toBeGreaterThan(0)
  expect((await issueOfStory(context.db, stories[0]!))?.id).toBe(issueId)
})

test('a story is put last in the next issue, once, whichever of its languages is named', async () => {
  const { stories, happenings } = await issue()
  const [first, ...others] = stories
  done(await changeIssue(context, issueId, { ...words, stories: others, happenings }, writer))
  done(await chooseForNextIssue(context, first!, writer))
  done(await chooseForNextIssue(context, first!, writer))
  expect((await issue()).stories).toEqual([...others, first])
  const translation = await context.db
    .selectFrom('story')
    .select(['id', 'translationOf'])
    .where('translationOf', 'is not', null)
    .executeTakeFirst()
  if (translation) {
    expect(done(await chooseForNextIssue(context, translation.id, writer)).issueId).toBe(issueId)
    expect((await issue()).stories).toContain(translation.translationOf)
    expect((await issueOfStory(context.db, translation.id))?.id).toBe(issueId)
  }
  expect(await unrecordedChanges(testing.pool)).toEqual([])
})

const html = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    'heading-level': 'error',
    // Mail programs read styles in attributes and nothing else.
    'no-inline-style': 'off',
    // Older mail programs know "presentation" alone.
    'presentation-role-style': 'off',
    'void-style': 'off',
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
  },
})

test.each(LETTER_LANGUAGES)(
  'the letter in %s is valid HTML, says its language, and its text says the same',
  async (language) => {
    const content = await contentOf(context.db, await issue(), context.clock.now())
    expect(content.stories.some(({ editions }) => editions.some(({ picture }) => picture))).toBe(true)
    const origin = context.config.publicUrl
    const wish = { topics: [], municipality: null, language }
    const letter = writeIssue(content, wish, { id: issueId, origin, links })
    const report = await html.validateString(letter.html)
    expect(
      report.results.flatMap(({ messages }) => messages.map((one) => `${one.line}: ${one.message}`)),
    ).toEqual([])
    expect(letter.html).toContain(`<html lang="${language}">`)
    expect(letter.html.match(/<table (?!role="presentation")/)).toBeNull()
    expect(letter.html).not.toMatch(/<hit>|<script|<form|utm_|{{|undefined/)
    for (const [, alt] of letter.html.matchAll(/<img [^>]*alt="([^"]*)"/g)) expect(alt).not.toBe('')
    // Every picture and link is the site's own, the same for everybody but for the two of one's own.
    const places = [...letter.html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, place = '']) => place)
    for (const place of places)
      expect([links.wish, links.leave].includes(place) || place.startsWith(origin)).toBe(true)
    for (const place of places.filter((one) => !/\.jpg$/.test(one))) expect(letter.text).toContain(place)
    for (const story of content.stories) expect(letter.text).toContain(editionFor(story, language)?.headline)
    expect(letter.text).toContain('Hej & välkommen <hit>')
    expect(letter.text).not.toMatch(/{{|undefined|&amp;/)
    expect(letter.subject).toBe(language === 'en' ? words.headline.en : words.headline.sv)
  },
)

test('each reader gets what fits the chosen topics or municipality, and never an empty letter', () => {
  const story = (id: string, topics: string[], municipalities: string[]) =>
    ({ id, topics, municipalities, editions: [] }) as unknown as IssueContent['stories'][number]
  const stories = [
    story('a', ['travel'], ['2521']),
    story('b', ['culture'], ['county']),
    story('c', ['homes'], ['2514']),
  ]
  const happening = (key: string, municipality: string | null) =>
    ({ key, municipality }) as IssueContent['happenings'][number]
  const all = { stories, happenings: [happening('x', '2521'), happening('y', null), happening('z', '2514')] }
  const ids = (topics: string[], municipality: string | null) => {
    const part = partFor(all, { topics, municipality })
    return [part.stories.map(({ id }) => id).join(''), part.happenings.map(({ key }) => key).join('')]
  }
  expect(ids([], null)).toEqual(['abc', 'xyz'])
  expect(ids(['culture'], null)).toEqual(['b', 'xyz'])
  expect(ids([], '2521')).toEqual(['ab', 'xy'])
  expect(ids(['homes'], '2521')).toEqual(['ac', 'xy'])
  expect(ids(['climate'], null)).toEqual(['abc', 'xyz'])
})

test('a proof goes to who asks, with both parts', async () => {
  const mark = (headline: string) => `Prov: ${headline}`
  await sendToMyself(context, issueId, { email: 'skribent@region.example', language: 'sv', mark })
  await sendWaiting(context)
  const { rows } = await localLetters(context.db)
  expect(rows[0]).toMatchObject({ subject: 'Prov: Vinterns buss', toAddress: 'skribent@region.example' })
})

test('another person approves exactly what was read; it is called off and opened until it goes', async () => {
  const seen = async () => fingerprint(await contentOf(context.db, await issue(), context.clock.now()))
  expect(await approve(context, issueId, await seen(), reader)).toEqual({ ok: false, reason: 'not_now' })
  expect(await schedule(context, issueId, context.clock.now(), writer)).toEqual({
    ok: false,
    reason: 'not_now',
  })
  done(await askForApproval(context, issueId, writer))
  expect(await approve(context, issueId, await seen(), writer)).toEqual({ ok: false, reason: 'own' })
  expect(await approve(context, issueId, 'annat', reader)).toEqual({ ok: false, reason: 'changed' })

  // A change after the asking must be asked for anew.
  const before = await issue()
  done(await changeIssue(context, issueId, { ...before, intro: { sv: 'Nytt' } }, reader))
  expect(await approve(context, issueId, await seen(), writer)).toEqual({ ok: false, reason: 'not_now' })
  done(await askForApproval(context, issueId, writer))
  expect(await approve(context, issueId, await seen(), reader)).toEqual({ ok: false, reason: 'own' })
  done(await changeIssue(context, issueId, before, writer))
  done(await askForApproval(context, issueId, writer))
  done(await approve(context, issueId, await seen(), reader))

  const inAnHour = new Date(context.clock.now().getTime() + 3_600_000)
  done(await schedule(context, issueId, inAnHour, writer))
  expect(await reopen(context, issueId, writer)).toEqual({ ok: false, reason: 'not_now' })
  done(await callOff(context, issueId, writer))
  const other = (await beginIssue(context, writer)).id
  expect(await reopen(context, issueId, writer)).toEqual({ ok: false, reason: 'other_written' })
  await testing.pool.query('delete from newsletter_issue where id = $1', [other])
  expect(await unrecordedChanges(testing.pool)).toEqual([])
})

test('the archive shows what has gone out and nothing before, nor a story that was taken back', async () => {
  const app = web(context)
  const at = async (path: string) => {
    const answer = await app.request(context.config.publicUrl + path)
    return { status: answer.status, text: await answer.text() }
  }
  expect((await at(`/nyhetsbrev/${issueId}`)).status).toBe(404)
  expect((await at('/nyhetsbrev/arkiv')).text).not.toContain(words.headline.sv)
  await testing.pool.query(`update newsletter_issue set state = 'sending', send_at = now(), began_at = now()`)
  const later = web(context)
  const page = await (await later.request(`${context.config.publicUrl}/en/nyhetsbrev/${issueId}`)).text()
  expect(page).toContain('The winter&#39;s bus')
  const [story] = (await issue()).content!.stories
  const headline = editionFor(story!, 'sv')?.headline ?? ''
  expect(await (await later.request(`${context.config.publicUrl}/nyhetsbrev/${issueId}`)).text()).toContain(
    headline,
  )
  await unpublishStory(context, story!.id, writer)
  const after = await web(context).request(`${context.config.publicUrl}/nyhetsbrev/${issueId}`)
  expect(await after.text()).not.toContain(headline)
})
