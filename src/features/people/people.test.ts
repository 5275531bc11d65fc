import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { unrecordedChanges } from '~/platform/audit/testing'
import { openTestDatabase, type Testing } from '~/platform/db/testing'
import { changePassword, createStaff, endSession, hashToken, personOf, setOpen, signIn } from './commands'

const system = { kind: 'system' } as const
const password = 'ett långt lösenord'
let testing: Testing
let now = new Date('2026-11-24T10:00:00Z')
let number = 0

beforeAll(async () => {
  testing = await openTestDatabase()
  testing.context = { ...testing.context, clock: { now: () => now } }
})
afterAll(() => testing.close())

const newStaff = async () => {
  const email = `person${++number}@region.example`
  const made = await createStaff(
    testing.context,
    { email, title: 'Strateg', roles: ['strategist'], password },
    system,
  )
  if (!made.ok) throw new Error(made.reason)
  const totp = new TOTP({ secret: Secret.fromBase32(made.value.totpSecret) })
  return { email, id: made.value.id, code: () => totp.generate({ timestamp: now.getTime() }) }
}

const signedIn = async () => {
  const person = await newStaff()
  const done = await signIn(testing.context, { email: person.email, password, code: person.code() })
  if (!done.ok) throw new Error(done.reason)
  return { ...person, token: done.value.token }
}

test('password and one-time code together open a session, and neither the password nor the token is stored', async () => {
  const { id, token, email } = await signedIn()
  expect(await personOf(testing.context, token)).toMatchObject({ id, email, roles: ['strategist'] })
  const stored = JSON.stringify([
    await testing.context.db.selectFrom('staff').selectAll().execute(),
    await testing.context.db.selectFrom('staffSession').selectAll().execute(),
  ])
  expect(stored).not.toContain(password)
  expect(stored).not.toContain(token)
  expect(stored).toContain('$argon2id$')
})

test('a wrong password, a wrong code and an unknown e-mail get the same answer', async () => {
  const { email, code } = await newStaff()
  const wrong = { ok: false, reason: 'wrong' }
  expect(await signIn(testing.context, { email, password: 'fel lösenord här', code: code() })).toEqual(wrong)
  expect(await signIn(testing.context, { email, password, code: '000000' })).toEqual(wrong)
  expect(await signIn(testing.context, { email: 'ingen@region.example', password, code: code() })).toEqual(
    wrong,
  )
})

test('a one-time code works once', async () => {
  const { email, code } = await newStaff()
  const tries = await Promise.all(
    Array.from({ length: 4 }, () => signIn(testing.context, { email, password, code: code() })),
  )
  expect(tries.filter((one) => one.ok)).toHaveLength(1)
})

test('after ten tries at one account the next is refused, and another account is not touched by it', async () => {
  const { email, code } = await newStaff()
  for (let i = 0; i < 10; i++) await signIn(testing.context, { email, password: 'gissning', code: '123456' })
  expect(await signIn(testing.context, { email, password, code: code() })).toEqual({
    ok: false,
    reason: 'too_many',
  })
  expect((await signedIn()).token).toBeTruthy()
})

test('signing out ends the session at once', async () => {
  const { token } = await signedIn()
  await endSession(testing.context, hashToken(token))
  expect(await personOf(testing.context, token)).toBeUndefined()
})

test('an idle session ends after an hour, any session after twelve', async () => {
  const { token } = await signedIn()
  now = new Date(now.getTime() + 61 * 60_000)
  expect(await personOf(testing.context, token)).toBeUndefined()
  const { token: busy } = await signedIn()
  const start = now.getTime()
  for (let hour = 0.5; hour < 12; hour += 0.5) {
    now = new Date(start + hour * 3_600_000)
    expect(await personOf(testing.context, busy)).toBeDefined()
  }
  now = new Date(start + 12 * 3_600_000 + 1)
  expect(await personOf(testing.context, busy)).toBeUndefined()
})

test('closing an account ends its sessions and keeps it out; nobody closes their own', async () => {
  const { id, token, email, code } = await signedIn()
  expect(await setOpen(testing.context, id, false, { kind: 'staff', id })).toEqual({
    ok: false,
    reason: 'own_account',
  })
  await setOpen(testing.context, id, false, system)
  expect(await personOf(testing.context, token)).toBeUndefined()
  now = new Date(now.getTime() + 60_000)
  expect((await signIn(testing.context, { email, password, code: code() })).ok).toBe(false)
})

test('a new password ends the other sessions and keeps this one', async () => {
  const person = await signedIn()
  now = new Date(now.getTime() + 60_000)
  const again = await signIn(testing.context, { email: person.email, password, code: person.code() })
  const wanted = 'ett annat långt lösenord'
  const session = hashToken(person.token)
  const wrong = await changePassword(testing.context, person.id, { current: 'fel', wanted, session })
  expect(wrong).toEqual({ ok: false, reason: 'wrong_password' })
  expect((await changePassword(testing.context, person.id, { current: password, wanted, session })).ok).toBe(
    true,
  )
  expect(await personOf(testing.context, person.token)).toBeDefined()
  expect(again.ok && (await personOf(testing.context, again.value.token))).toBeUndefined()
})

test('every change left its mark in the history', async () => {
  expect(await unrecordedChanges(testing.pool)).toEqual([])
})
