import { afterAll, beforeAll, expect, test } from 'vitest'
import { consistencyCommand, latestLook, lookThrough, lookThroughByNight } from '~/features/consistency'
import { loadDemo } from '~/main/demo'
import { openTestDatabase, type Testing } from '~/platform/db/testing'

let testing: Testing
let now = new Date('2026-11-26T01:00:00Z')

beforeAll(async () => {
  testing = await openTestDatabase()
  await loadDemo(testing.context)
})
afterAll(() => testing.close())

const run = (text: string, ...values: unknown[]) => testing.pool.query(text, values)
const rules = async () => (await lookThrough(testing.context)).broken.map(({ rule }) => rule)

test('in the demo every link holds, and the command says so', async () => {
  expect(await rules()).toEqual([])
  expect(await consistencyCommand(testing.context)).toEqual([
    expect.stringContaining('Every link of the thread holds'),
  ])
})

test('each broken link is found, and no other is blamed', async () => {
  const broken: [string, string, string][] = [
    [
      'shown-without-standing',
      `update standing set state = 'read' where contribution_id = (select contribution_id from publication order by id limit 1)`,
      `update standing set state = 'published' where state = 'read' and contribution_id = (select contribution_id from publication order by id limit 1)`,
    ],
    [
      'themes-differ',
      `update publication set theme_ids = theme_ids || gen_random_uuid() where id = (select id from publication order by id limit 1)`,
      `update publication set theme_ids = theme_ids[1:cardinality(theme_ids) - 1] where id = (select id from publication order by id limit 1)`,
    ],
    [
      'comment-shown-and-withheld',
      `insert into comment_withholding select comment_id, 'prov', null, now() from comment_publication limit 1`,
      `delete from comment_withholding where reason = 'prov'`,
    ],
    [
      'stated-and-unanswered',
      `update official_answer set published_at = null, forwarded_to = coalesce(forwarded_to, '') || '§' where id = (select id from official_answer where comment_id is not null order by id limit 1)`,
      `update official_answer set published_at = reviewed_at, forwarded_to = nullif(replace(forwarded_to, '§', ''), '') where forwarded_to like '%§'`,
    ],
  ]
  for (const [rule, breaking, mending] of broken) {
    await run(breaking)
    expect(await rules(), rule).toEqual([rule])
    await expect(consistencyCommand(testing.context)).rejects.toThrow(rule)
    await run(mending)
    expect(await rules(), `${rule}, mended`).toEqual([])
  }
})

test('an inspel that was merged in a circle is found', async () => {
  const { rows } = await run(`select contribution_id as id from standing where state = 'merged' limit 1`)
  const { rows: others } = await run(
    `select merged_into as id from standing where contribution_id = $1`,
    rows[0].id,
  )
  await run(
    `update standing set state = 'merged', merged_into = $1 where contribution_id = $2`,
    rows[0].id,
    others[0].id,
  )
  expect(await rules()).toContain('merged-in-circle')
  await run(
    `update standing set state = 'published', merged_into = null where contribution_id = $1`,
    others[0].id,
  )
  expect(await rules()).toEqual([])
})

test('it looks by itself once a day', async () => {
  const context = { ...testing.context, clock: { now: () => now } }
  await run('delete from consistency_run')
  expect(await lookThroughByNight(context)).toBe(true)
  expect(await lookThroughByNight(context)).toBe(false)
  now = new Date('2026-11-27T01:00:00Z')
  expect(await lookThroughByNight(context)).toBe(true)
  expect((await latestLook(testing.context.db))?.at).toEqual(now)
})
