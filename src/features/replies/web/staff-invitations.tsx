import { answerPage } from '~/features/site'
import { consultationBySlug } from '~/features/strategy'
import { isId } from '~/kernel/ids'
import { LANGUAGES } from '~/kernel/language'
import type { Context } from '~/platform/context'
import { check, readForm, textOf } from '~/platform/http/form'
import { found } from '~/platform/http/problem'
import { actorWith, type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { translator } from '~/platform/i18n'
import { canMail } from '~/platform/mail'
import {
  addInvitations,
  invitationPath,
  pastedRows,
  removeInvitation,
  setReminding,
  writeToInvited,
} from '../commands'
import { INVITED_MAX, ORGANISATION_KINDS, type OrganisationKind, readInvitations } from '../domain'
import { invitationsOf, remindingOf } from '../queries'
import { InvitationForm, PastedForm, RemindingForm } from '../schema'
import { InvitationsPage, type InvitedProps } from './invitations-page'

const ADDRESS = '/arbete/remiss/:slug/inbjudna'

/** A kind by its key, or by what it is called in a language of ours. */
const kindOf = (word: string): OrganisationKind | undefined =>
  ORGANISATION_KINDS.find(
    (kind) =>
      kind === word.toLowerCase() ||
      LANGUAGES.some((lang) => translator(lang)(`replies.kind.${kind}`).toLowerCase() === word.toLowerCase()),
  )

/** Who is asked to reply, and the letters to them. */
export const invitationRoutes = (context: Context): Routes => {
  const app = routes()
  const { db, config } = context

  const consultationAt = async (c: Request) => found(await consultationBySlug(db, c.req.param('slug') ?? ''))

  const page = async (
    c: Request,
    wrong: Pick<InvitedProps, 'form' | 'values' | 'errors' | 'unread'> = {},
  ) => {
    const consultation = await consultationAt(c)
    const shown = {
      consultation,
      invitations: await invitationsOf(db, consultation.id),
      linkOf: (id: string) => invitationPath(config, consultation.slug, id),
      daysBefore: await remindingOf(db, consultation.id),
      canMail: canMail(config),
      done: c.req.query('klart'),
      now: context.clock.now(),
    }
    const status = wrong.form ? 422 : 200
    return answerPage(c, <InvitationsPage visit={c.var.visit} {...shown} {...wrong} />, status, true)
  }

  const back = (c: Request, done: string) =>
    seeOther(c, `/arbete/remiss/${c.req.param('slug')}/inbjudna?klart=${done}`)

  app.get(ADDRESS, (c) => {
    actorWith(c, 'strategist', 'admin')
    return page(c)
  })

  app.post(ADDRESS, async (c) => {
    const actor = actorWith(c, 'strategist', 'admin')
    const consultation = await consultationAt(c)
    const values = await readForm(c)
    const checked = check(InvitationForm, values)
    if (!checked.ok) return page(c, { form: 'one', values, errors: checked.errors })
    const { organisation, kind, email = null } = checked.data
    const added = await addInvitations(context, consultation.id, [{ organisation, kind, email }], actor)
    if (added.ok && added.value.added === 1) return back(c, 'tillagda')
    const errors = [{ field: 'organisation', message: 'replies.error.invited' }]
    return page(c, { form: 'one', values, errors })
  })

  app.post(`${ADDRESS}/lista`, async (c) => {
    const actor = actorWith(c, 'strategist', 'admin')
    const consultation = await consultationAt(c)
    const values = await readForm(c)
    const checked = check(PastedForm, values)
    if (!checked.ok) return page(c, { form: 'many', values, errors: checked.errors })
    const rows = pastedRows(checked.data.lines)
    if (rows.length > INVITED_MAX) {
      const errors = [{ field: 'lines', message: 'replies.error.lines-many' }]
      return page(c, { form: 'many', values, errors })
    }
    const { read, unread } = readInvitations(rows, kindOf)
    await addInvitations(context, consultation.id, read, actor)
    if (unread.length === 0) return back(c, 'tillagda')
    // What could not be read stays in its box, to be mended.
    const lines = unread.map(({ line }) => rows[line - 1]?.join(';') ?? '').join('\n')
    return page(c, { form: 'many', values: { lines }, unread })
  })

  app.post(`${ADDRESS}/paminnelse`, async (c) => {
    const actor = actorWith(c, 'strategist', 'admin')
    const consultation = await consultationAt(c)
    const values = await readForm(c)
    const checked = check(RemindingForm, values)
    if (!checked.ok) return page(c, { form: 'days', values, errors: checked.errors })
    await setReminding(context, consultation.id, checked.data.days, actor)
    return back(c, 'paminnelse')
  })

  app.post(`${ADDRESS}/bort`, async (c) => {
    const actor = actorWith(c, 'strategist', 'admin')
    const consultation = await consultationAt(c)
    const id = textOf(await readForm(c), 'id')
    const own = (await invitationsOf(db, consultation.id)).find((one) => isId(id) && one.id === id)
    await removeInvitation(context, found(own).id, actor)
    return back(c, 'borttagen')
  })

  for (const [path, kind] of [
    ['skicka', 'invitation'],
    ['paminn', 'reminder'],
  ] as const) {
    app.post(`${ADDRESS}/${path}`, async (c) => {
      const actor = actorWith(c, 'strategist', 'admin')
      const consultation = await consultationAt(c)
      const sent = await writeToInvited(context, consultation.id, kind, actor)
      return sent.ok ? back(c, 'skickat') : page(c)
    })
  }

  return app
}
