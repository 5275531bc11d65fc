import { z } from 'zod'
import { answerPage } from '~/features/site'
import { isId } from '~/kernel/ids'
import type { Context } from '~/platform/context'
import { type FieldError, readForm, textOf, type Values } from '~/platform/http/form'
import { found } from '~/platform/http/problem'
import { actorWith, hasRole, type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import {
  type Adapters,
  checkChannel,
  connectChannel,
  decideDispatch,
  disconnectChannel,
  pauseChannel,
  resumeChannel,
} from '../commands'
import { alarmsOf, type Cause, CHANNELS, type Channel, isRemote, serviceOf } from '../domain'
import {
  type ChannelState,
  channelStates,
  dispatchById,
  ledgerOfChannel,
  needsPerson,
  openReplies,
  stepsOf,
} from '../queries'
import { ChannelPage } from './channel-page'
import { DispatchPage } from './dispatch-page'
import { CONNECT_FIELDS } from './fields'
import { OverviewPage } from './overview-page'

const LINE_MAX = 2000
const WebAddress = z
  .url({ protocol: /^https?$/, error: 'channels.error.url' })
  .max(LINE_MAX, 'channels.error.url')

/** The channels: whether each goes, how it is reached, and what only a person can carry on. */
export const channelRoutes = (context: Context, adapters: Adapters): Routes => {
  const app = routes()
  const { db, clock } = context
  const editor = (c: Request) => actorWith(c, 'communicator', 'admin')
  const admin = (c: Request) => actorWith(c, 'admin')

  const alarms = ({ connection, lastDoneAt, pause }: ChannelState) =>
    connection && !pause
      ? alarmsOf({ ...connection, lastDoneAt, version: linkedinVersion(connection) }, clock.now())
      : []

  app.get('/arbete/kanaler', async (c) => {
    editor(c)
    const [stateOf, open, replies] = await Promise.all([channelStates(db), needsPerson(db), openReplies(db)])
    const channels = CHANNELS.map((channel) => {
      const state = stateOf(channel)
      return { channel, state, alarms: alarms(state) }
    })
    const page = <OverviewPage visit={c.var.visit} {...{ channels, open }} replies={replies.length} />
    return answerPage(c, page, 200, true)
  })

  app.get('/arbete/kanaler/utskick/:id', (c) => {
    editor(c)
    return dispatchPage(c)
  })

  const dispatchPage = async (c: Request, typed = '', errors: FieldError[] = []) => {
    const id = c.req.param('id') ?? ''
    const row = found(isId(id) ? await dispatchById(db, id) : undefined)
    const shown = {
      row,
      typed,
      errors,
      steps: await stepsOf(db, id),
      done: c.req.query('klart') !== undefined,
    }
    const page = <DispatchPage visit={c.var.visit} {...shown} />
    return answerPage(c, page, errors.length > 0 ? 422 : 200, true)
  }

  app.post('/arbete/kanaler/utskick/:id', async (c) => {
    const actor = editor(c)
    const id = c.req.param('id')
    const row = found(isId(id) ? await dispatchById(db, id) : undefined)
    const values = await readForm(c)
    const [deed, url] = [textOf(values, 'do'), textOf(values, 'url').trim()]
    const address = WebAddress.safeParse(url)
    if (deed === 'done' && row.kind !== 'withdraw' && !address.success)
      return dispatchPage(c, url, [{ field: 'url', message: 'channels.error.url' }])
    const decision = deed === 'again' || deed === 'off' ? deed : { done: address.data ?? row.remoteUrl ?? '' }
    const decided = await decideDispatch(context, id, decision, actor)
    return decided.ok
      ? seeOther(c, `/arbete/kanaler/utskick/${id}?klart=beslutat`)
      : dispatchPage(c, url, [{ field: 'url', message: 'channels.error.not-open' }])
  })

  const channelOf = (c: Request): Channel =>
    found(CHANNELS.find((channel) => channel === c.req.param('channel')))

  const channelPage = async (
    c: Request,
    { values = {}, errors = [], refused }: { values?: Values; errors?: FieldError[]; refused?: Cause } = {},
  ) => {
    const channel = channelOf(c)
    const state = (await channelStates(db))(channel)
    const shown = {
      ...{ channel, state, values, errors, refused },
      alarms: alarms(state),
      ledger: await ledgerOfChannel(db, channel),
      mayConnect: hasRole(c.var.visit, 'admin'),
      done: c.req.query('klart'),
    }
    const status = errors.length > 0 || refused ? 422 : 200
    return answerPage(c, <ChannelPage visit={c.var.visit} {...shown} />, status, true)
  }
  const back = (c: Request, word: string) => seeOther(c, `/arbete/kanaler/${channelOf(c)}?klart=${word}`)
  const remoteOf = (c: Request) => {
    const channel = channelOf(c)
    return found(isRemote(channel) ? channel : undefined)
  }

  app.get('/arbete/kanaler/:channel', (c) => {
    editor(c)
    return channelPage(c)
  })

  app.post('/arbete/kanaler/:channel/koppla', async (c) => {
    const actor = admin(c)
    const channel = remoteOf(c)
    const values = await readForm(c)
    const fields = CONNECT_FIELDS[serviceOf(channel)]
    const typed = fields.map((field) => ({ ...field, value: textOf(values, field.name).trim() }))
    const errors = typed.flatMap(({ name, value, isOptional }) =>
      value.length > LINE_MAX || (value === '' && !isOptional)
        ? [{ field: name, message: 'channels.error.missing' }]
        : (name === 'api' || name === 'service') && !WebAddress.safeParse(value).success
          ? [{ field: name, message: 'channels.error.url' }]
          : [],
    )
    if (errors.length > 0) return channelPage(c, { values, errors })
    const pick = (isSecret: boolean) =>
      Object.fromEntries(
        typed
          .filter(({ secret, value }) => Boolean(secret) === isSecret && value !== '')
          .map(({ name, value }) => [name, value]),
      )
    const connected = await connectChannel(
      context,
      adapters,
      channel,
      { settings: pick(false), secret: pick(true) },
      actor,
    )
    return connected.ok ? back(c, 'kopplad') : channelPage(c, { values, refused: connected.reason })
  })

  app.post('/arbete/kanaler/:channel/koppla-bort', async (c) => {
    const actor = admin(c)
    await disconnectChannel(context, remoteOf(c), actor)
    return back(c, 'bortkopplad')
  })

  app.post('/arbete/kanaler/:channel/prova', async (c) => {
    const actor = editor(c)
    const checked = await checkChannel(context, adapters, remoteOf(c), actor)
    return checked.ok ? back(c, 'provad') : channelPage(c, { refused: checked.reason })
  })

  app.post('/arbete/kanaler/:channel/pausa', async (c) => {
    const actor = editor(c)
    const values = await readForm(c)
    const reason = textOf(values, 'reason').trim()
    if (reason === '' || reason.length > LINE_MAX)
      return channelPage(c, { values, errors: [{ field: 'reason', message: 'channels.error.reason' }] })
    await pauseChannel(context, channelOf(c), reason, actor)
    return back(c, 'pausad')
  })

  app.post('/arbete/kanaler/:channel/igang', async (c) => {
    const actor = editor(c)
    await resumeChannel(context, channelOf(c), actor)
    return back(c, 'igang')
  })

  return app
}

const linkedinVersion = ({ channel, settings }: { channel: Channel; settings: Record<string, string> }) =>
  channel === 'linkedin' ? settings['version'] : null
