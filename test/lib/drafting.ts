import { draftDue } from '~/features/drafting'
import { loadDemo } from '~/main/demo'
import { web } from '~/main/web'
import type { Context } from '~/platform/context'
import { openTestDatabase } from '~/platform/db/testing'
import type { StaffRole } from '~/platform/http/routes'
import { type GivenText, startChatContract } from './contract'
import { signInAs } from './sign-in'

export const KEY = 'sk-en-hemlighet-som-ingen-ska-se'
export const MODEL = 'provmodell'

/** A theme of the demo with its published inspel. */
const themeWithInspel = async ({ db }: Context, slug: string) => {
  const theme = await db.selectFrom('theme').selectAll().where('slug', '=', slug).executeTakeFirstOrThrow()
  const all = await db.selectFrom('publication').selectAll().execute()
  return { ...theme, inspel: all.filter(({ themeIds }) => themeIds.includes(theme.id)) }
}

/** A site with the demo, and a service of our own beside it that answers as a model would. */
export const startDraftingSite = async ({ isSet = true } = {}) => {
  const testing = await openTestDatabase()
  const { context } = testing
  await loadDemo(context)
  const app = web(context)
  const chat = await startChatContract({ key: KEY, model: MODEL })
  const cookies = new Map<StaffRole, string>()

  const cookieOf = async (role: StaffRole | undefined): Promise<string> => {
    if (!role) return ''
    if (!cookies.has(role)) cookies.set(role, await signInAs(context, app, role))
    return cookies.get(role) ?? ''
  }
  const ask = async (path: string, role?: StaffRole, form?: Record<string, string>) => {
    const answer = await app.request(context.config.publicUrl + path, {
      headers: { accept: 'text/html', cookie: await cookieOf(role) },
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    })
    return {
      status: answer.status,
      location: answer.headers.get('location') ?? '',
      body: (await answer.text()).replace(/<style>.*?<\/style>/s, '').replace(/\s+/g, ' '),
    }
  }
  const set = (change: Record<string, string> = {}, isOn = true) =>
    ask('/arbete/sprakmodell', 'admin', {
      address: `${chat.origin}/v1`,
      network: 'own',
      model: MODEL,
      key: KEY,
      limit: '1000',
      ...(isOn ? { on: 'on' } : {}),
      ...change,
    })
  /** Sends what waits; a second is long enough here. */
  const work = (withinMs = 1_000) =>
    draftDue(context, new AbortController().signal, { withinMs, bytesMax: 64 * 1024 })
  /** Presses a button, lets the model answer, and reads the page that one is led to. */
  const press = async (path: string, role: StaffRole, form: Record<string, string> = {}) => {
    const pressed = await ask(path, role, form)
    if (pressed.status !== 303) return pressed
    await work()
    return ask(pressed.location, role)
  }
  /** Asks for sentences for a theme and reads how it went. */
  const propose = (themeId: string) => press(`/arbete/sprakmodell/tema/${themeId}`, 'analyst')
  const machineSentences = () =>
    context.db.selectFrom('themeSentence').selectAll().where('isMachine', '=', true).execute()
  const theme = await themeWithInspel(context, 'resor')
  if (isSet) await set()
  const close = async () => {
    await chat.close()
    await testing.close()
  }
  return { ...testing, theme, chat, ask, set, work, press, propose, machineSentences, close }
}

export type DraftingSite = Awaited<ReturnType<typeof startDraftingSite>>

/** The first words of a text, four at most. */
export const wordsOf = ({ text }: GivenText): string => text.split(' ').slice(0, 4).join(' ')

/** A sentence as a model writes it. */
export const says = (text: string, quotes: readonly unknown[]) => ({ kind: 'says', text, quotes })
