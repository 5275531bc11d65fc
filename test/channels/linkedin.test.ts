import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { linkedin } from '~/features/channels/adapters/linkedin'
import { linkedInError as error, startLinkedInContract } from '../lib/contract'
import { ROWS } from './linkedin-answers'
import { connectionTo, isTold, meansAt, minutesLater, NOW, PICTURE, post, TEXT } from './posting'

/**
 * Contract tests: the server is ours, built from LinkedIn's documents. They show that we keep to those, and are no
 * proof against the live service.
 */
type Contract = Awaited<ReturnType<typeof startLinkedInContract>>
let theirs: Contract
const TOKEN = 'AQX-hemlig-nyckel'
const KEY = linkedin.newKey(NOW)

const begin = async (options: Parameters<typeof startLinkedInContract>[0] = {}) => {
  await theirs?.close().catch(() => {})
  theirs = await startLinkedInContract({ token: TOKEN, now: () => NOW, ...options })
}
beforeEach(() => begin())
afterEach(() => theirs.close())

const means = (at = NOW) => meansAt(theirs.host, at)
const connection = (more: Record<string, string> = {}, token = TOKEN) =>
  connectionTo({ api: theirs.origin, organisation: '2414183', version: '202611', ...more }, { token })
const send = (content = post(), key = KEY) => linkedin.send(means(), connection(), content, key)
const sent = async (content = post()) => {
  const outcome = await send(content)
  if (outcome.state !== 'done') throw new Error(JSON.stringify(outcome))
  return outcome.remote
}
const find = (at = minutesLater(15), content = post()) =>
  linkedin.find(means(at), connection(), content, KEY, NOW)

describe('what goes out', () => {
  test('a post without a picture shows its link as a card, and its words whole', async () => {
    const remote = await sent()
    const [made] = theirs.posts
    expect(remote).toEqual({ id: made!.urn, url: `https://www.linkedin.com/feed/update/${made!.urn}/` })
    expect(made!.text).toBe(TEXT)
    const { url, title, description } = post().link
    expect(made!.content).toEqual({ article: { source: url, title, description } })
    expect(theirs.violations).toEqual([])
  })

  test('a picture is uploaded first, byte for byte, and carries its description', async () => {
    await sent(post({ picture: PICTURE }))
    expect(theirs.steps).toEqual(['initialize', 'upload', 'create'])
    const [[urn, bytes] = []] = [...theirs.images]
    expect(bytes).toEqual(PICTURE.bytes)
    expect(theirs.posts[0]!.content).toEqual({ media: { id: urn, altText: PICTURE.alt } })
    expect(theirs.violations).toEqual([])
  })

  test('the token never stands in an address', async () => {
    await sent(post({ picture: PICTURE }))
    expect(theirs.addresses.join()).not.toContain(TOKEN)
  })

  test('a picture without a description and a text that is too long are stopped before anything is sent', async () => {
    expect(await send(post({ picture: { ...PICTURE, alt: ' ' } }))).toMatchObject({ cause: 'alt_missing' })
    expect(await send(post({ text: 'å'.repeat(3001) }))).toMatchObject({ cause: 'too_long' })
    expect(theirs.steps).toEqual([])
  })

  test('the picture, and the token with it, go to LinkedIn only', async () => {
    const value = { uploadUrl: 'https://other.example/upload', image: 'urn:li:image:C1' }
    theirs.arm({ on: 'initialize', answer: { status: 200, body: { value } } })
    expect(await send(post({ picture: PICTURE }))).toMatchObject({ state: 'failed', cause: 'refused' })
    expect(theirs.posts).toEqual([])
  })
})

describe('what LinkedIn may answer (newsroom.md 3.2)', () => {
  test.each(ROWS)('%s', async (_, answer, cause, retryAt) => {
    theirs.arm({ on: 'create', answer })
    const outcome = await send()
    expect(outcome).toMatchObject({ state: 'failed', cause, retryAt })
    expect(isTold(cause)).toBe(true)
    expect(theirs.posts).toEqual([])
  })

  test.each(['initialize', 'upload'] as const)('a picture that is refused at %s', async (on) => {
    theirs.arm({ on, answer: error(400, 'BAD_PICTURE', 'too many pixels') })
    expect(await send(post({ picture: PICTURE }))).toMatchObject({ cause: 'picture', retryAt: undefined })
    expect(theirs.posts).toEqual([])
  })

  test('what is told never holds the token, whatever came back', async () => {
    theirs.arm({ on: 'create', answer: error(400, 'ECHO', `you sent Bearer ${TOKEN}`) })
    expect(JSON.stringify(await send())).not.toContain(TOKEN)
    const refused = await linkedin.send(means(), connection({}, 'gammal'), post(), KEY)
    expect(refused).toMatchObject({ cause: 'token_expired' })
    expect(JSON.stringify(refused)).not.toContain('gammal')
  })

  test('a service that cannot be reached: nothing was sent, and it is tried again', async () => {
    await theirs.close()
    expect(await send()).toMatchObject({ state: 'failed', cause: 'unreachable', retryAt: 'later' })
    await begin()
  })
})

describe('when nobody knows', () => {
  test('taken, then cut off: in doubt, and reading back finds it', async () => {
    theirs.arm({ on: 'create', drop: 'after' })
    expect(await send()).toMatchObject({ state: 'in_doubt' })
    expect(theirs.posts).toHaveLength(1)
    const { urn } = theirs.posts[0]!
    const found = { found: { id: urn, url: `https://www.linkedin.com/feed/update/${urn}/` } }
    expect(await find(minutesLater(1))).toEqual(found)
    expect(await find()).toEqual(found)
  })

  test('cut off before it was taken: in doubt, and absent once enough time has gone', async () => {
    theirs.arm({ on: 'create', drop: 'before' })
    expect(await send()).toMatchObject({ state: 'in_doubt' })
    expect(theirs.posts).toEqual([])
    expect(await find(minutesLater(1))).toBe('unknown')
    expect(await find()).toBe('absent')
  })

  test.each(['initialize', 'upload'] as const)(
    'cut off at %s: no post was made, so it may be done again',
    async (on) => {
      theirs.arm({ on, drop: 'after' })
      const outcome = await send(post({ picture: PICTURE }))
      expect(outcome).toMatchObject({ state: 'failed', cause: 'interrupted', retryAt: 'later' })
      expect(theirs.posts).toEqual([])
    },
  )

  test.each([
    ['a gateway answers', { status: 504, body: '<html>Gateway Timeout</html>' }],
    ['success without a name', { status: 201 }],
  ])('%s: in doubt', async (_, answer) => {
    theirs.arm({ on: 'create', answer })
    expect(await send()).toMatchObject({ state: 'in_doubt' })
  })

  test('a duplicate that is this very post, from an attempt whose answer was lost, is done', async () => {
    await begin({ refusesDuplicates: true })
    theirs.arm({ on: 'create', drop: 'after' })
    await send()
    expect(await send()).toMatchObject({ state: 'done', remote: { id: theirs.posts[0]!.urn } })
    expect(theirs.posts).toHaveLength(1)
  })

  test('a duplicate that is an old post with the same words is not', async () => {
    await begin({ refusesDuplicates: true })
    await send()
    expect(await send(post(), linkedin.newKey(minutesLater(60)))).toMatchObject({ cause: 'duplicate' })
  })

  test('other words, another link, an older post, a post that is gone: none of them is it', async () => {
    await sent()
    const { link } = post()
    expect(await find(minutesLater(15), post({ text: `Ny: ${TEXT}` }))).toBe('absent')
    const elsewhere = post({ link: { ...link, url: 'https://region.example/annat' } })
    expect(await find(minutesLater(15), elsewhere)).toBe('absent')
    expect(await linkedin.find(means(minutesLater(60)), connection(), post(), KEY, minutesLater(30))).toBe(
      'absent',
    )
    theirs.posts[0]!.isGone = true
    expect(await find()).toBe('absent')
  })

  test('an address that comes back shortened or without its end does not hide it', async () => {
    await sent()
    const [made] = theirs.posts
    made!.commentary = made!.commentary.replace(/https:\S+/, 'https://lnkd.in/abc')
    made!.content = {
      article: { source: 'https://region.example/nyheter/bussen_44/', title: 'x', description: '' },
    }
    expect(await find()).toMatchObject({ found: { id: made!.urn } })
  })

  test('it is found behind many others', async () => {
    await sent()
    const [made] = theirs.posts
    for (let index = 0; index < 70; index++)
      theirs.posts.push({
        ...made!,
        urn: `urn:li:share:${index}`,
        commentary: 'x',
        lastModifiedAt: NOW.getTime() + 1,
      })
    expect(await find()).toMatchObject({ found: { id: made!.urn } })
  })

  test('where reading is not allowed, or fails, nothing is known', async () => {
    theirs.arm({ on: 'find', answer: error403 })
    expect(await find()).toBe('unknown')
    theirs.arm({ on: 'find', drop: 'before' })
    expect(await find()).toBe('unknown')
    theirs.arm({ on: 'find', answer: { status: 200, body: '<html>' } })
    expect(await find()).toBe('unknown')
  })
  const error403 = error(403, 'ACCESS_DENIED', 'r_organization_social')
})

describe('afterwards', () => {
  test('the words are replaced, the card stays', async () => {
    const remote = await sent()
    const words = post({ text: 'Rättelse (ny tid): linje 44' })
    expect(await linkedin.correct(means(), connection(), words, remote, KEY)).toEqual({
      state: 'done',
      remote,
    })
    expect(theirs.posts[0]).toMatchObject({ text: 'Rättelse (ny tid): linje 44' })
    expect(theirs.violations).toEqual([])
  })

  test('a correction that was cut off may be made again; one of a post that is gone says so', async () => {
    const remote = await sent()
    theirs.arm({ on: 'update', drop: 'after' })
    const cut = await linkedin.correct(means(), connection(), post(), remote, KEY)
    expect(cut).toMatchObject({ state: 'failed', cause: 'interrupted', retryAt: 'later' })
    theirs.posts[0]!.isGone = true
    expect(await linkedin.correct(means(), connection(), post(), remote, KEY)).toMatchObject({
      cause: 'gone',
    })
    const nameless = await linkedin.correct(means(), connection(), post(), { id: '', url: '' }, KEY)
    expect(nameless).toMatchObject({ cause: 'refused' })
    expect(theirs.posts).toHaveLength(1)
  })

  test('a post is taken away, and taking it away again is done as well', async () => {
    const remote = await sent()
    expect(await linkedin.withdraw(means(), connection(), remote, KEY)).toEqual({ state: 'done', remote })
    expect(theirs.posts[0]!.isGone).toBe(true)
    expect(await linkedin.withdraw(means(), connection(), remote, KEY)).toEqual({ state: 'done', remote })
    theirs.arm({ on: 'delete', answer: error(404, 'NOT_FOUND', 'no') })
    expect(await linkedin.withdraw(means(), connection(), remote, KEY)).toEqual({ state: 'done', remote })
    theirs.arm({ on: 'delete', answer: error(403, 'ACCESS_DENIED', 'no') })
    expect(await linkedin.withdraw(means(), connection(), remote, KEY)).toMatchObject({ cause: 'permission' })
  })

  test('a post made by hand: its pasted address is enough where it tells, else nothing is claimed', async () => {
    const { url } = await sent()
    const slug = 'https://www.linkedin.com/posts/region_buss-activity-7402746946853253120-EGae'
    const unclear = { id: slug, url: slug }
    for (const act of [
      () => linkedin.withdraw(means(), connection(), unclear, KEY),
      () => linkedin.correct(means(), connection(), post(), unclear, KEY),
    ])
      expect(await act()).toMatchObject({ state: 'failed', cause: 'refused', retryAt: undefined })
    expect(await linkedin.replies(means(), connection(), unclear)).toBeUndefined()
    expect(await linkedin.figures(means(), connection(), unclear)).toBeUndefined()
    const pasted = { id: url, url }
    expect(await linkedin.withdraw(means(), connection(), pasted, KEY)).toMatchObject({ state: 'done' })
    expect(theirs.posts[0]!.isGone).toBe(true)
  })

  test('comments come oldest first, and what is counted is added up', async () => {
    const remote = await sent()
    const later = { id: '2', actor: 'urn:li:person:b', text: 'Tack!', time: NOW.getTime() + 60_000 }
    const first = { id: '1', actor: 'urn:li:person:a', text: 'När (då)?', time: NOW.getTime() }
    theirs.posts[0]!.comments.push(later, first)
    theirs.posts[0]!.reactions = { LIKE: 3, PRAISE: 2 }
    const heard = await linkedin.replies(means(), connection(), remote)
    expect(heard?.map(({ text }) => text)).toEqual(['När (då)?', 'Tack!'])
    expect(heard?.[0]).toMatchObject({ author: 'urn:li:person:a', at: NOW })
    expect(heard?.[0]?.url).toContain('?commentUrn=urn%3Ali%3Acomment')
    const figures = await linkedin.figures(means(), connection(), remote)
    expect(figures).toEqual({ likes: 5, shares: null, replies: 2 })
    theirs.arm({ on: 'comments', answer: error(403, 'ACCESS_DENIED', 'no') })
    theirs.arm({ on: 'metadata', answer: error(403, 'ACCESS_DENIED', 'no') })
    expect(await linkedin.replies(means(), connection(), remote)).toBeUndefined()
    expect(await linkedin.figures(means(), connection(), remote)).toBeUndefined()
  })
})

describe('connecting', () => {
  test('the page by its name, and the end that was typed: the whole of that day in Sweden', async () => {
    expect(await linkedin.check(means(), connection({ tokenEndsOn: '2027-01-26' }))).toEqual({
      ok: true,
      name: 'Region Norrbotten',
      tokenExpiresAt: new Date('2027-01-26T22:59:59Z'),
    })
    expect(await linkedin.check(means(), connection({ tokenEndsOn: 'snart' }))).toMatchObject({
      tokenExpiresAt: null,
    })
    expect(theirs.violations).toEqual([])
  })

  test('without the page’s name it is known by its number', async () => {
    theirs.arm({ on: 'organisation', answer: error(403, 'ACCESS_DENIED', 'no') })
    expect(await linkedin.check(means(), connection())).toMatchObject({
      ok: true,
      name: 'urn:li:organization:2414183',
    })
  })

  test('who may not post for the page, or whose token is not known, is told', async () => {
    expect(await linkedin.check(means(), connection({}, 'fel'))).toMatchObject({
      ok: false,
      outcome: { cause: 'token_expired' },
    })
    expect(await linkedin.check(means(), connection({ organisation: '1' }))).toMatchObject({
      ok: false,
      outcome: { cause: 'permission' },
    })
    await begin({ role: 'ANALYST' })
    expect(await linkedin.check(means(), connection())).toMatchObject({
      ok: false,
      outcome: { cause: 'permission' },
    })
  })

  test('a version that is none is seen by the contract', async () => {
    expect(await linkedin.check(means(), connection({ version: '2026-11' }))).toMatchObject({ ok: false })
    expect(theirs.violations.join()).toContain('YYYYMM')
  })
})
