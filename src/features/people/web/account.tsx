import { answerPage } from '~/features/site'
import { isId } from '~/kernel/ids'
import type { Context } from '~/platform/context'
import { check, type FieldError, readForm, textOf, type Values } from '~/platform/http/form'
import { found, Problem } from '~/platform/http/problem'
import { actorWith, type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import {
  addPasskey,
  beginPasskey,
  changePassword,
  changeRoles,
  createStaff,
  endSession,
  removePasskey,
  setOpen,
} from '../commands'
import { MAY_MANAGE_STAFF } from '../policy'
import { listStaff, passkeysOf, sessionsOf, staffById } from '../queries'
import { ChangedRoles, NewPassword, NewStaff } from '../schema'
import { AccountPage } from './account-page'
import { challengeKey, giveChallenge, sessionHash } from './session'
import { NewStaffPage, StaffListPage, StaffMemberPage } from './staff-pages'

/** One's own account, and those of the others for who may manage them. */
export const accountRoutes = (context: Context): Routes => {
  const app = routes()
  const { db } = context
  const me = (c: Request) => found(c.var.visit.staff)

  const accountPage = async (c: Request, errors: FieldError[] = []) => {
    const staff = me(c)
    const page = (
      <AccountPage
        {...{ visit: c.var.visit, staff, errors }}
        passkeys={await passkeysOf(db, staff.id)}
        sessions={await sessionsOf(db, staff.id, context.clock.now())}
        ownSession={sessionHash(context, c).toString('hex')}
        mayManage={MAY_MANAGE_STAFF.some((role) => staff.roles.includes(role))}
        done={c.req.query('klart') === 'sparat'}
      />
    )
    return answerPage(c, page, errors.length > 0 ? 422 : 200, true)
  }

  app.get('/arbete/konto', (c) => accountPage(c))

  app.post('/arbete/konto/losenord', async (c) => {
    const checked = check(NewPassword, await readForm(c))
    if (!checked.ok) return accountPage(c, checked.errors)
    const { nuvarande: current, losenord: wanted } = checked.data
    const session = sessionHash(context, c)
    const done = await changePassword(context, me(c).id, { current, wanted, session })
    if (!done.ok) return accountPage(c, [{ field: 'nuvarande', message: 'people.error.password-wrong' }])
    return seeOther(c, '/arbete/konto?klart=sparat')
  })

  app.post('/arbete/konto/passkey/fraga', async (c) => {
    const { key, options } = await beginPasskey(context, me(c))
    giveChallenge(context, c, key)
    return c.json(options)
  })

  app.post('/arbete/konto/passkey', async (c) => {
    const answer = await c.req.json().catch(() => {
      throw new Problem(400)
    })
    const key = challengeKey(context, c)
    const label = String(answer.label || c.var.visit.t('people.passkeys.unnamed'))
    const done = await addPasskey(context, me(c).id, { key, label, response: answer.response })
    if (!done.ok) throw new Problem(422)
    return c.json({ next: c.var.visit.href('/arbete/konto?klart=sparat') })
  })

  app.post('/arbete/konto/passkey/ta-bort', async (c) => {
    await removePasskey(context, me(c).id, textOf(await readForm(c), 'id'))
    return seeOther(c, '/arbete/konto?klart=sparat')
  })

  app.post('/arbete/konto/session/avsluta', async (c) => {
    const id = textOf(await readForm(c), 'id')
    const own = await sessionsOf(db, me(c).id, context.clock.now())
    const session = found(own.find((one) => one.tokenHash.toString('hex') === id))
    await endSession(context, session.tokenHash)
    return seeOther(c, '/arbete/konto?klart=sparat')
  })

  const listPage = async (c: Request, values: Values = {}, errors: FieldError[] = []) => {
    const done = c.req.query('klart') === 'sparat'
    const page = (
      <StaffListPage {...{ visit: c.var.visit, people: await listStaff(db), done, values, errors }} />
    )
    return answerPage(c, page, errors.length > 0 ? 422 : 200, true)
  }

  app.get('/arbete/konto/medarbetare', (c) => {
    actorWith(c, ...MAY_MANAGE_STAFF)
    return listPage(c)
  })

  app.post('/arbete/konto/medarbetare', async (c) => {
    const actor = actorWith(c, ...MAY_MANAGE_STAFF)
    const values = await readForm(c)
    const checked = check(NewStaff, values)
    const { losenord: _, ...shown } = values
    if (!checked.ok) return listPage(c, shown, checked.errors)
    const { epost: email, titel: title, roller: roles, losenord: password } = checked.data
    const made = await createStaff(context, { email, title, roles, password }, actor)
    if (!made.ok) return listPage(c, shown, [{ field: 'epost', message: 'people.error.email-taken' }])
    const { totpSecret: secret, otpauth } = made.value
    return answerPage(c, <NewStaffPage {...{ visit: c.var.visit, email, secret, otpauth }} />, 200, true)
  })

  const personOf = async (c: Request) => {
    const id = c.req.param('id') ?? ''
    return found(isId(id) ? await staffById(db, id) : undefined)
  }

  const memberPage = async (c: Request, errors: FieldError[] = []) => {
    const person = await personOf(c)
    const status = errors.length > 0 ? 422 : 200
    return answerPage(c, <StaffMemberPage {...{ visit: c.var.visit, person, errors }} />, status, true)
  }

  app.get('/arbete/konto/medarbetare/:id', (c) => {
    actorWith(c, ...MAY_MANAGE_STAFF)
    return memberPage(c)
  })

  app.post('/arbete/konto/medarbetare/:id/roller', async (c) => {
    const actor = actorWith(c, ...MAY_MANAGE_STAFF)
    const person = await personOf(c)
    const checked = check(ChangedRoles, await readForm(c))
    if (!checked.ok) return memberPage(c, checked.errors)
    const done = await changeRoles(context, person.id, checked.data.roller, actor)
    if (!done.ok) return memberPage(c, [{ field: 'roller', message: 'people.error.own-account' }])
    return seeOther(c, '/arbete/konto/medarbetare?klart=sparat')
  })

  for (const [verb, open] of [
    ['stang', false],
    ['oppna', true],
  ] as const) {
    app.post(`/arbete/konto/medarbetare/:id/${verb}`, async (c) => {
      const actor = actorWith(c, ...MAY_MANAGE_STAFF)
      const person = await personOf(c)
      const done = await setOpen(context, person.id, open, actor)
      if (!done.ok) return memberPage(c, [{ field: 'roller', message: 'people.error.own-account' }])
      return seeOther(c, '/arbete/konto/medarbetare?klart=sparat')
    })
  }

  return app
}
