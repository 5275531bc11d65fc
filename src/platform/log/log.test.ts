import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase, type Testing } from '~/platform/db/testing'
import { createLog } from '.'

let testing: Testing
beforeAll(async () => {
  testing = await openTestDatabase()
})
afterAll(() => testing.close())

test('a row that the database refuses is logged without what stood in it', async () => {
  const lines: string[] = []
  const log = createLog('info', { write: (line) => lines.push(line) })
  const refused = await testing.pool
    .query(
      `insert into contributor_detail (contribution_id, role, at) values (null, 'Hemligt skrivet', now())`,
    )
    .catch((error: unknown) => error)
  log.error({ err: refused }, 'unexpected fault')
  expect(refused).toHaveProperty('detail', expect.stringContaining('Hemligt skrivet'))
  expect(lines.join()).toContain('contributor_detail')
  expect(lines.join()).not.toContain('Hemligt skrivet')
})
