import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase, type Testing } from '~/platform/db/testing'
import { examine, type Finding, toldFindings } from './doctor'

let testing: Testing
beforeAll(async () => {
  testing = await openTestDatabase()
})
afterAll(() => testing.close())

const found = (settings: Partial<Testing['context']['config']> = {}): Promise<Finding[]> => {
  const { context, pool } = testing
  const config = { ...context.config, ...settings }
  return examine({ context: { ...context, config }, pool, isServed: true, close: async () => undefined })
}
const about = (findings: readonly Finding[], words: RegExp) => findings.find(({ what }) => words.test(what))

test('a sound installation is told to be well, and what should be done is said', async () => {
  const findings = await found({
    publicUrl: 'https://inspel.region.example',
    contactEmail: 'inspel@region.example',
  })
  expect(findings.filter(({ kind, what }) => kind === 'ill' && !/GiB|fsync/.test(what))).toEqual([])
  expect(about(findings, /No mail server/)?.todo).toContain('SMTP_URL')
})

test('a secret that others can read, an address without TLS and a silent mail server are ill, each with what to do', async () => {
  const secret = join(testing.context.config.dataDir, 'secret')
  writeFileSync(secret, 'x'.repeat(40))
  chmodSync(secret, 0o644)
  const mail = {
    smtpUrl: 'smtp://127.0.0.1:1',
    from: { name: 'Inspel', address: 'inspel@region.example' },
    dkim: undefined,
  }
  const findings = await found({ publicUrl: 'http://inspel.region.example', mail })
  expect(about(findings, /can be read by others/)).toMatchObject({ kind: 'ill', todo: `chmod 600 ${secret}` })
  expect(about(findings, /is not encrypted/)?.kind).toBe('ill')
  expect(about(findings, /mail server .* does not answer/)?.kind).toBe('ill')
  expect(toldFindings(findings)[0]).toMatch(/^ILL/)
})
