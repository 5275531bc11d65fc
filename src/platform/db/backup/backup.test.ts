import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase, type Testing } from '../testing'
import { backup, restore } from '.'

const folder = mkdtempSync(join(tmpdir(), 'inspel-backup-'))
const file = join(folder, 'copy')
const secret = 'a secret of the installation'
let source: Testing
let target: Testing

beforeAll(async () => {
  source = await openTestDatabase()
  target = await openTestDatabase()
  for (const text of ['tabb\toch\nny rad \\. \\N', '👩‍👩‍👧 مرحبا åäö', '\\.', '']) {
    await source.pool.query(
      `insert into event (id, at, actor_kind, subject_kind, subject_id, kind, why, data, salt)
       values ($1, now(), 'system', 'prov', $1, 'prov', $2, $3, $4)`,
      [randomUUID(), text, JSON.stringify({ text }), Buffer.from([0, 10, 92, 255])],
    )
  }
  const file = randomUUID()
  await source.pool.query(`insert into file values ($1, '\\x00', 'image/jpeg', 1, 1, now())`, [file])
  await source.pool.query(`insert into file_content values ($1, 'a', 'image/jpeg', 1, $2)`, [
    file,
    Buffer.alloc(300_000, 10),
  ])
})

afterAll(async () => {
  await source.close()
  await target.close()
  rmSync(folder, { recursive: true, force: true })
})

const everything = async ({ pool }: Testing) => {
  const { rows: tables } = await pool.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`,
  )
  const all: Record<string, unknown> = {}
  for (const { name } of tables) {
    if (name !== 'migration') all[name] = (await pool.query(`select * from "${name}" order by 1`)).rows
  }
  return all
}

test('what was backed up comes back, every row of every table', async () => {
  await backup(source.pool, file, { secret, at: new Date('2026-11-24T12:00:00Z') })
  expect(await restore(target.pool, file, { overwrite: false })).toMatchObject({ secret })
  expect(await everything(target)).toEqual(await everything(source))
})

test('a restore onto data is refused unless it is told to overwrite, and then it replaces it', async () => {
  await expect(restore(target.pool, file, { overwrite: false })).rejects.toThrow('--overwrite')
  await restore(target.pool, file, { overwrite: true })
  expect(await everything(target)).toEqual(await everything(source))
})

test('nobody is signed in after a restore, whoever was when the backup was made', async () => {
  const staff = randomUUID()
  await source.pool.query(
    `insert into staff (id, email, title, roles, created_at) values ($1, 'a@region.example', 'A', '{admin}', now())`,
    [staff],
  )
  const session = `insert into staff_session (token_hash, staff_id, method, created_at, last_seen_at, expires_at)
    values ($1, $2, 'password', now(), now(), now() + interval '1 hour')`
  await source.pool.query(session, [Buffer.from('one'), staff])
  await backup(source.pool, file, { secret, at: new Date() })
  await restore(source.pool, file, { overwrite: true })
  expect((await source.pool.query('select from staff')).rowCount).toBe(1)
  expect((await source.pool.query('select from staff_session')).rowCount).toBe(0)
  await restore(target.pool, file, { overwrite: true })
})

test('a cut or altered file is refused and changes nothing', async () => {
  const whole = readFileSync(file)
  const before = await everything(target)
  const cut = join(folder, 'cut')
  writeFileSync(cut, whole.subarray(0, whole.length - 40))
  await expect(restore(target.pool, cut, { overwrite: true })).rejects.toThrow('not a whole backup')
  const altered = Buffer.from(whole)
  const middle = Math.floor(whole.length / 2)
  altered[middle] = (altered[middle] ?? 0) ^ 0xff
  writeFileSync(cut, altered)
  await expect(restore(target.pool, cut, { overwrite: true })).rejects.toThrow('not a whole backup')
  writeFileSync(cut, 'hej')
  await expect(restore(target.pool, cut, { overwrite: true })).rejects.toThrow('not a whole backup')
  expect(await everything(target)).toEqual(before)
})

test('a table that takes longer to copy than any query may is copied all the same', async () => {
  const hurried = (testing: Testing) => new pg.Pool({ ...testing.pool.options, query_timeout: 1 })
  await backup(hurried(source), file, { secret, at: new Date() })
  await restore(hurried(target), file, { overwrite: true })
  expect(await everything(target)).toEqual(await everything(source))
})

test('a folder that cannot be written and a file that is not there are told, and leave nothing behind', async () => {
  const nowhere = join(folder, 'nowhere', 'copy')
  await expect(backup(source.pool, nowhere, { secret, at: new Date() })).rejects.toThrow(nowhere)
  await expect(backup(source.pool, folder, { secret, at: new Date() })).rejects.toThrow(folder)
  await expect(restore(target.pool, nowhere, { overwrite: true })).rejects.toThrow('There is no')
  await expect(restore(target.pool, folder, { overwrite: true })).rejects.toThrow('not a whole backup')
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
})

test('rows that PostgreSQL refuses leave everything as it was', async () => {
  const before = await everything(target)
  await source.pool.query('create table extra (id int)')
  await source.pool.query('insert into extra values (1)')
  await backup(source.pool, file, { secret, at: new Date() })
  await source.pool.query('drop table extra')
  await expect(restore(target.pool, file, { overwrite: true })).rejects.toThrow('extra')
  expect(await everything(target)).toEqual(before)
})
