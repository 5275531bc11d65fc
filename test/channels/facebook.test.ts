import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { facebook } from '~/features/channels/adapters/facebook'
import { graphError, startFacebookContract, TWO_PAGES } from '../lib/contract'
import { ROWS } from './facebook-answers'
import { connectionTo, isTold, meansAt, minutesLater, NOW, PICTURE, post, TEXT } from './posting'

/**
 * Contract tests: the server is ours, built from Facebook's documents. They show that we keep to those, and are no
 * proof against the live service.
 */
type Contract = Awaited<ReturnType<typeof startFacebookContract>>
let theirs: Contract
const [DEVELOPMENT, CULTURE] = TWO_PAGES
const KEY = facebook.newKey(NOW)

const begin = async (options: Parameters<typeof startFacebookContract>[0] = {}) => {
  await theirs?.close().catch(() => {})
  theirs = await startFacebookContract({ now: () => NOW, ...options })
}
beforeEach(() => begin())
afterEach(() => theirs.close())

const means = (at = NOW) => meansAt(theirs.host, at)
const connection = (page = DEVELOPMENT!, more: Record<string, string> = {}, token = page.token) =>
  connectionTo({ api: theirs.origin, page: page.id, version: 'v25.0', ...more }, { token })
const send = (content = post(), key = KEY) => facebook.send(means(), connection(), content, key)
const sent = async (content = post(), page = DEVELOPMENT) => {
  const outcome = await facebook.send(means(), connection(page), content, KEY)
  if (outcome.state !== 'done') throw new Error(JSON.stringify(outcome))
  return outcome.remote
}
const find = (at = minutesLater(15), content = post()) =>
  facebook.find(means(at), connection(), content, KEY, NOW)

describe('what goes out', () => {
  test('a post without a picture shows its link, and its words as they are', async () => {
    const remote = await sent()
    const [made] = theirs.posts
    expect(made).toMatchObject({ message: TEXT, link: post().link.url, photo: undefined, page: '1001' })
    const number = made!.id.split('_')[1]
    expect(remote).toEqual({ id: made!.id, url: `https://www.facebook.com/1001/posts/${number}` })
    expect(theirs.violations).toEqual([])
  })

  test('a picture is uploaded unseen first, byte for byte, and carries its description', async () => {
    await sent(post({ picture: PICTURE }))
    expect(theirs.steps).toEqual(['photo', 'feed', 'read'])
    expect(theirs.posts[0]).toMatchObject({
      link: undefined,
      photo: { alt: PICTURE.alt, bytes: PICTURE.bytes },
    })
    expect(theirs.violations).toEqual([])
  })

  test('the post is out even where its address cannot be asked for', async () => {
    theirs.arm({ on: 'read', drop: 'before' })
    const remote = await sent()
    expect(remote.url).toBe(`https://www.facebook.com/${remote.id}`)
  })

  test('a picture without a description and a text that is too long are stopped before anything is sent', async () => {
    expect(await send(post({ picture: { ...PICTURE, alt: ' ' } }))).toMatchObject({ cause: 'alt_missing' })
    expect(await send(post({ text: 'å'.repeat(63_207) }))).toMatchObject({ cause: 'too_long' })
    expect(theirs.steps).toEqual([])
  })

  test('two pages, each with its own token, do not mix', async () => {
    await sent(post({ picture: PICTURE }), DEVELOPMENT)
    await sent(post(), CULTURE)
    expect(theirs.posts.map(({ page }) => page)).toEqual(['1001', '1002'])
    const wrong = connection(CULTURE, {}, DEVELOPMENT!.token)
    expect(await facebook.send(means(), wrong, post(), KEY)).toMatchObject({ cause: 'permission' })
    const remote = { id: theirs.posts[0]!.id, url: '' }
    expect(await facebook.withdraw(means(), connection(CULTURE), remote, KEY)).toMatchObject({
      cause: 'permission',
    })
    expect(theirs.posts.map(({ isGone }) => isGone)).toEqual([false, false])
    theirs.posts[0]!.message = 'annat'
    expect(await find()).toBe('absent')
  })
})

describe('what Facebook may answer (newsroom.md 3.3)', () => {
  test.each(ROWS)('%s', async (_, answer, cause, retryAt) => {
    theirs.arm({ on: 'feed', answer })
    expect(await send()).toMatchObject({ state: 'failed', cause, retryAt })
    expect(isTold(cause)).toBe(true)
    expect(theirs.posts).toEqual([])
  })

  test.each(ROWS)('%s, of the picture', async (_, answer, cause, retryAt) => {
    theirs.arm({ on: 'photo', answer })
    expect(await send(post({ picture: PICTURE }))).toMatchObject({ state: 'failed', cause, retryAt })
    expect(theirs.posts).toEqual([])
  })

  test('codes are read as numbers: those in a text mean nothing', async () => {
    theirs.arm({ on: 'feed', answer: graphError(100, 'trace 190 368 506 1366046') })
    expect(await send()).toMatchObject({ cause: 'refused' })
  })

  test('what is told never holds the token, whatever came back', async () => {
    theirs.arm({ on: 'feed', answer: graphError(100, `you sent ${DEVELOPMENT!.token}`) })
    expect(JSON.stringify(await send())).not.toContain(DEVELOPMENT!.token)
    const refused = await facebook.send(means(), connection(DEVELOPMENT, {}, 'gammal'), post(), KEY)
    expect(refused).toMatchObject({ cause: 'token_revoked' })
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
    theirs.arm({ on: 'feed', drop: 'after' })
    expect(await send(post({ picture: PICTURE }))).toMatchObject({ state: 'in_doubt' })
    expect(theirs.posts).toHaveLength(1)
    const { id } = theirs.posts[0]!
    const found = { found: { id, url: `https://www.facebook.com/1001/posts/${id.split('_')[1]}` } }
    expect(await find(minutesLater(1))).toEqual(found)
    expect(await find()).toEqual(found)
  })

  test('cut off before it was taken: in doubt, and absent once enough time has gone', async () => {
    theirs.arm({ on: 'feed', drop: 'before' })
    expect(await send()).toMatchObject({ state: 'in_doubt' })
    expect(theirs.posts).toEqual([])
    expect(await find(minutesLater(1))).toBe('unknown')
    expect(await find()).toBe('absent')
  })

  test.each(['before', 'after'] as const)(
    'the picture cut off %s it was taken: nothing is seen, done again',
    async (drop) => {
      theirs.arm({ on: 'photo', drop })
      const outcome = await send(post({ picture: PICTURE }))
      expect(outcome).toMatchObject({ state: 'failed', cause: 'interrupted', retryAt: 'later' })
      expect(theirs.posts).toEqual([])
      await sent(post({ picture: PICTURE }))
      expect(theirs.posts).toHaveLength(1)
    },
  )

  test.each([
    ['a gateway answers', { status: 502, body: '<html>Bad Gateway</html>' }],
    ['success without a name', { status: 200, body: {} }],
  ])('%s: in doubt', async (_, answer) => {
    theirs.arm({ on: 'feed', answer })
    expect(await send()).toMatchObject({ state: 'in_doubt' })
  })

  test('a duplicate that is this very post, from an attempt whose answer was lost, is done', async () => {
    await begin({ refusesDuplicates: true })
    theirs.arm({ on: 'feed', drop: 'after' })
    await send()
    expect(await send()).toMatchObject({ state: 'done', remote: { id: theirs.posts[0]!.id } })
    expect(theirs.posts).toHaveLength(1)
    const much = facebook.newKey(minutesLater(60))
    expect(await send(post(), much)).toMatchObject({ state: 'failed', cause: 'duplicate' })
  })

  test('other words, an older post, a post that is gone: none of them is it', async () => {
    await sent()
    expect(await find(minutesLater(15), post({ text: `Ny: ${TEXT}` }))).toBe('absent')
    expect(await facebook.find(means(minutesLater(60)), connection(), post(), KEY, minutesLater(30))).toBe(
      'absent',
    )
    theirs.posts[0]!.isGone = true
    expect(await find()).toBe('absent')
  })

  test('it is found behind many others, and changed spaces do not hide it', async () => {
    await sent()
    const [made] = theirs.posts
    made!.message = TEXT.replaceAll('\n\n', '\n')
    for (let index = 0; index < 150; index++)
      theirs.posts.push({ ...made!, id: `1001_${index}`, message: 'x' })
    expect(await find()).toMatchObject({ found: { id: made!.id } })
  })

  test('where reading is not allowed, or fails, nothing is known', async () => {
    theirs.arm({ on: 'find', answer: graphError(10, 'pages_read_engagement') })
    expect(await find()).toBe('unknown')
    theirs.arm({ on: 'find', drop: 'before' })
    expect(await find()).toBe('unknown')
    theirs.arm({ on: 'find', answer: { status: 200, body: '<html>' } })
    expect(await find()).toBe('unknown')
  })
})

describe('afterwards', () => {
  test('the words are replaced, the picture stays', async () => {
    const remote = await sent(post({ picture: PICTURE }))
    const words = post({ text: 'Rättelse: linje 44', picture: PICTURE })
    expect(await facebook.correct(means(), connection(), words, remote, KEY)).toEqual({
      state: 'done',
      remote,
    })
    expect(theirs.posts[0]).toMatchObject({ message: 'Rättelse: linje 44', photo: { alt: PICTURE.alt } })
    expect(theirs.violations).toEqual([])
  })

  test('a correction that was cut off may be made again; one of a post that is gone says so', async () => {
    const remote = await sent()
    theirs.arm({ on: 'update', drop: 'after' })
    const cut = await facebook.correct(means(), connection(), post(), remote, KEY)
    expect(cut).toMatchObject({ state: 'failed', cause: 'interrupted', retryAt: 'later' })
    theirs.arm({ on: 'update', answer: { status: 200, body: { success: false } } })
    expect(await facebook.correct(means(), connection(), post(), remote, KEY)).toMatchObject({
      cause: 'refused',
    })
    theirs.posts[0]!.isGone = true
    expect(await facebook.correct(means(), connection(), post(), remote, KEY)).toMatchObject({
      cause: 'gone',
    })
    const nameless = await facebook.correct(means(), connection(), post(), { id: '', url: '' }, KEY)
    expect(nameless).toMatchObject({ cause: 'refused' })
    expect(theirs.posts).toHaveLength(1)
  })

  test('a post is taken away, and taking it away again is done as well', async () => {
    const remote = await sent()
    expect(await facebook.withdraw(means(), connection(), remote, KEY)).toEqual({ state: 'done', remote })
    expect(theirs.posts[0]!.isGone).toBe(true)
    expect(await facebook.withdraw(means(), connection(), remote, KEY)).toEqual({ state: 'done', remote })
    theirs.arm({ on: 'delete', answer: graphError(10, 'no') })
    expect(await facebook.withdraw(means(), connection(), remote, KEY)).toMatchObject({ cause: 'permission' })
    theirs.arm({ on: 'delete', drop: 'after' })
    expect(await facebook.withdraw(means(), connection(), remote, KEY)).toMatchObject({
      cause: 'interrupted',
    })
  })

  test('a post made by hand: its pasted address is enough where it tells, else nothing is claimed', async () => {
    const { id } = await sent()
    const pasted = (url: string) => ({ id: url, url })
    const unclear = pasted('https://www.facebook.com/regionnorrbotten/posts/pfbid02abc')
    for (const act of [
      () => facebook.withdraw(means(), connection(), unclear, KEY),
      () => facebook.correct(means(), connection(), post(), unclear, KEY),
    ])
      expect(await act()).toMatchObject({ state: 'failed', cause: 'refused', retryAt: undefined })
    expect(await facebook.replies(means(), connection(), unclear)).toBeUndefined()
    expect(await facebook.figures(means(), connection(), unclear)).toBeUndefined()
    const clear = pasted(`https://www.facebook.com/1001/posts/${id.split('_')[1]}`)
    expect(await facebook.withdraw(means(), connection(), clear, KEY)).toMatchObject({ state: 'done' })
    expect(theirs.posts[0]!.isGone).toBe(true)
  })

  test('comments with names, and what is counted', async () => {
    const remote = await sent()
    expect(await facebook.figures(means(), connection(), remote)).toEqual({ likes: 0, shares: 0, replies: 0 })
    Object.assign(theirs.posts[0]!, { reactions: 5, shares: 2 })
    theirs.posts[0]!.comments.push({ id: '9_1', name: 'Anna', message: 'När då?', at: NOW })
    expect(await facebook.replies(means(), connection(), remote)).toEqual([
      { id: '9_1', author: 'Anna', text: 'När då?', at: NOW, url: 'https://www.facebook.com/9_1' },
    ])
    expect(await facebook.figures(means(), connection(), remote)).toEqual({ likes: 5, shares: 2, replies: 1 })
    theirs.arm({ on: 'comments', answer: graphError(10, 'no') })
    theirs.arm({ on: 'read', answer: graphError(10, 'no') })
    expect(await facebook.replies(means(), connection(), remote)).toBeUndefined()
    expect(await facebook.figures(means(), connection(), remote)).toBeUndefined()
  })
})

describe('connecting', () => {
  test('the page by its name, and no end where the token has none but the one that was typed', async () => {
    expect(await facebook.check(means(), connection())).toEqual({
      ok: true,
      name: 'Utveckling i Norrbotten',
      tokenExpiresAt: null,
    })
    const typed = connection(DEVELOPMENT, { tokenEndsOn: '2027-01-26' })
    expect(await facebook.check(means(), typed)).toMatchObject({
      tokenExpiresAt: new Date('2027-01-26T22:59:59Z'),
    })
    expect(theirs.violations).toEqual([])
  })

  test('the end of the token as Facebook tells it, without the token in an address', async () => {
    const ends = minutesLater(60 * 24 * 30)
    const page = { ...DEVELOPMENT!, tokenEndsAt: ends.getTime() / 1000 }
    await begin({ pages: [page] })
    expect(await facebook.check(means(), connection(page))).toMatchObject({ ok: true, tokenExpiresAt: ends })
    expect(theirs.addresses.join()).not.toContain(page.token)
  })

  test('where it will not tell of the token, the page works all the same', async () => {
    theirs.arm({ on: 'debug', answer: graphError(100, 'must be an app token') })
    expect(await facebook.check(means(), connection())).toMatchObject({ ok: true, tokenExpiresAt: null })
  })

  test('a token that is not the page’s, not known, or no longer valid is told', async () => {
    const other = connection(CULTURE, {}, DEVELOPMENT!.token)
    expect(await facebook.check(means(), other)).toMatchObject({
      ok: false,
      outcome: { cause: 'permission' },
    })
    const unknown = connection(DEVELOPMENT, {}, 'fel')
    expect(await facebook.check(means(), unknown)).toMatchObject({
      ok: false,
      outcome: { cause: 'token_revoked' },
    })
    const body = [{ code: 200, body: JSON.stringify({ data: { is_valid: false } }) }]
    theirs.arm({ on: 'debug', answer: { status: 200, body } })
    expect(await facebook.check(means(), connection())).toMatchObject({
      ok: false,
      outcome: { cause: 'token_revoked' },
    })
    theirs.arm({ on: 'me', drop: 'before' })
    expect(await facebook.check(means(), connection())).toMatchObject({
      ok: false,
      outcome: { cause: 'unreachable' },
    })
  })
})
