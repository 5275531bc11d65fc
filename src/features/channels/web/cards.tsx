import { publishedEditions, storyForStaff } from '~/features/newsroom'
import { answerPage } from '~/features/site'
import { isId } from '~/kernel/ids'
import { dayInSweden } from '~/kernel/time'
import type { Actor } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { type FieldError, readForm, textOf, type Values } from '~/platform/http/form'
import { found } from '~/platform/http/problem'
import { actorWith, type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import type { Visit } from '~/platform/http/visit'
import type { Adapters } from '../commands'
import { requestChange, requestPost, writeCard } from '../commands'
import { CHANNELS, type Channel, type DispatchState, isLivePost, isOut } from '../domain'
import { cardsOf, channelStates, clicksOf, figuresOf, type LedgerRow, ledgerOfStory } from '../queries'
import { CardsPage } from './cards-page'
import { contentOf, draftOf, type Edition, editionFor, findingsIn } from './core'
import { field, readCards, type Typed, valuesOfCard } from './read-cards'

/** A correction or withdrawal in such a state has not come to its end. */
const UNENDED: readonly DispatchState[] = ['ready', 'claimed', 'sending', 'in_doubt', 'failed']

interface Shown {
  channel: Channel
  edition: Edition
  /** All of the ledger for this story and channel, the newest first. */
  rows: readonly LedgerRow[]
  post: LedgerRow | undefined
  card: Awaited<ReturnType<typeof cardsOf>>[number] | undefined
  typed: Values
}

const FIGURES = ['likes', 'shares', 'replies'] as const

/** What is known of how a post was met; what the channel does not tell is left out. */
const countsShown = (
  visit: Visit,
  figures: Awaited<ReturnType<typeof figuresOf>>[number] | undefined,
  clicks: number | undefined,
) => {
  const known = { ...figures, clicks: clicks === undefined ? null : Number(clicks) }
  return [...FIGURES, 'clicks' as const].flatMap((name) => {
    const value = known[name] ?? null
    return value === null ? [] : [{ label: visit.t(`channels.figures.${name}`), value }]
  })
}

/** A story's cards: written, sent, corrected and taken back, one by one or all at once. */
export const cardRoutes = (context: Context, adapters: Adapters): Routes => {
  const app = routes()
  const { db, config } = context
  const editor = (c: Request) => actorWith(c, 'communicator', 'admin')

  const storyOf = async (c: Request) => {
    const id = c.req.param('id') ?? ''
    const story = found(isId(id) ? await storyForStaff(db, id) : undefined)
    // A translation goes out with its original.
    return story.translationOf ? found(await storyForStaff(db, story.translationOf)) : story
  }

  /** One channel's card as it stands: what was kept or typed, and where its post is. */
  const cardShown = async ({ channel, edition, rows, post, card, typed }: Shown) => {
    const at: Typed = card ?? { ...draftOf(channel, edition, config.publicUrl), dueAt: null }
    const values = {
      ...valuesOfCard(at, at.dueAt ? dayInSweden(at.dueAt) : ''),
      ...(field('text', channel) in typed ? { [field('picture', channel)]: '', ...typed } : {}),
    }
    const text = textOf(values, field('text', channel))
    const told = rows.find((row) => row.kind !== 'withdraw' && row.state !== 'cancelled')
    return {
      ...{ channel, edition, post, values },
      change: post && rows.find((row) => row.ofDispatchId === post.id && UNENDED.includes(row.state)),
      // The newsletter takes the story's own words, which its desk has looked at.
      findings:
        channel === 'newsletter' ? [] : await findingsIn(context, { text, language: edition.language }),
      isStale: card !== undefined && card.versionId !== edition.versionId && !post,
      isDrifted: post !== undefined && told !== undefined && told.versionId !== edition.versionId,
    }
  }

  const page = async (c: Request, typed: Values = {}, errors: FieldError[] = []) => {
    const { visit } = c.var
    const story = await storyOf(c)
    const [editions, kept, ledger, stateOf, clicks, figures] = await Promise.all([
      publishedEditions(db, story.id),
      cardsOf(db, story.id),
      ledgerOfStory(db, story.id),
      channelStates(db),
      clicksOf(db, story.id),
      figuresOf(db, story.id),
    ])
    const cards = await Promise.all(
      CHANNELS.flatMap((channel) => {
        const edition = editionFor(channel, editions)
        if (!edition) return []
        const rows = ledger.filter((row) => row.channel === channel)
        const post = rows.find(isLivePost)
        return [
          cardShown({
            channel,
            edition,
            rows,
            post,
            card: kept.find((one) => one.channel === channel),
            typed,
          }).then((shown) => ({
            ...shown,
            errors,
            connectedAs: stateOf(channel).connection?.name,
            figures: countsShown(
              visit,
              figures.find((one) => one.id === post?.id),
              clicks.find((one) => one.channel === channel)?.count,
            ),
          })),
        ]
      }),
    )
    const isAnyOut = ledger.some((row) => isLivePost(row) && isOut(row.state))
    const shown = { story, editions, cards, isOut: isAnyOut, errors, done: c.req.query('klart') }
    return answerPage(c, <CardsPage visit={visit} {...shown} />, errors.length > 0 ? 422 : 200, true)
  }

  app.get('/arbete/redaktionen/:id/kanaler', (c) => {
    editor(c)
    return page(c)
  })

  app.post('/arbete/redaktionen/:id/kanaler', async (c) => {
    const actor = editor(c)
    const story = await storyOf(c)
    const editions = await publishedEditions(db, story.id)
    const values = await readForm(c)
    const read = readCards(values)
    const [deed = 'save', only] = textOf(values, 'do').split(':')
    const stops = read.flatMap(({ stops }) => stops)
    if (stops.length > 0) return page(c, values, stops)
    for (const { typed } of read) {
      const versionId = editionFor(typed.channel, editions)?.versionId ?? null
      await writeCard(context, { ...typed, storyId: story.id, versionId }, actor)
    }
    const back = (word: string) => seeOther(c, `/arbete/redaktionen/${story.id}/kanaler?klart=${word}`)
    if (deed === 'withdraw') return back(await withdraw(story.id, only, actor))
    if (deed === 'save' || editions.length === 0) return back('sparat')
    const wanted = read.filter(({ typed }) => !only || typed.channel === only)
    const posts = await livePosts(story.id)
    const chosen = wanted.filter(({ typed }) => posts.has(typed.channel) === (deed !== 'send'))
    const errors = chosen.flatMap((one) => one.errors)
    if (errors.length > 0) return page(c, values, errors)
    const results = []
    for (const { typed } of chosen) {
      const { channel } = typed
      const edition = editionFor(channel, editions)
      if (!edition) continue
      const content = contentOf({ ...typed, language: edition.language }, channel, edition, config.publicUrl)
      const row = { storyId: story.id, versionId: edition.versionId, channel, content }
      const post = { ...row, dueAt: typed.dueAt ?? undefined }
      results.push(
        deed === 'send'
          ? await requestPost(context, adapters, post, actor)
          : await requestChange(context, adapters, 'correct', row, actor),
      )
    }
    if (!results.some((one) => one.ok)) return back('inget')
    return back(deed === 'send' ? 'skickat' : 'rattas')
  })

  const livePosts = async (storyId: string) => {
    const posts = (await ledgerOfStory(db, storyId)).filter(isLivePost)
    return new Map(posts.map((row) => [row.channel, row]))
  }

  /** Taken back with what went out, not with what the story says now: it may be hidden already. */
  const withdraw = async (storyId: string, only: string | undefined, actor: Actor) => {
    const results = []
    for (const { channel, versionId, content } of (await livePosts(storyId)).values()) {
      if (only && channel !== only) continue
      const row = { storyId, versionId, channel, content }
      results.push(await requestChange(context, adapters, 'withdraw', row, actor))
    }
    const did = results.filter((one) => one.ok)
    if (did.length === 0) return 'inget'
    return did.every((one) => one.value === 'cancelled') ? 'avbokat' : 'tas-bort'
  }

  return app
}
