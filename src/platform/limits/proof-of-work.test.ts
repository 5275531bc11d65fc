import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase, type Testing } from '~/platform/db/testing'
import { forgetOldSolutions, newPuzzle, useSolution } from './proof-of-work'
import { networkOf, senderCounts } from './senders'

let testing: Testing
beforeAll(async () => {
  testing = await openTestDatabase()
})
afterAll(() => testing.close())

const solved = async (change: (challenge: never) => void = () => {}) => {
  const challenge = JSON.parse(await newPuzzle(testing.context.config, new Date()))
  const solution = await solveChallenge({ challenge, deriveKey })
  change(challenge as never)
  return JSON.stringify({ challenge, solution })
}
const use = (sent: string) => useSolution(testing.context.db, testing.context.config, sent)

test('a solution is taken once', async () => {
  const sent = await solved()
  expect(await use(sent)).toBe(true)
  expect(await use(sent)).toBe(false)
  await forgetOldSolutions(testing.context.db, new Date())
  expect(await use(sent)).toBe(false)
})

test('two processes that get one solution at once take it once', async () => {
  const sent = await solved()
  expect((await Promise.all([use(sent), use(sent), use(sent)])).filter(Boolean)).toHaveLength(1)
})

test('what is no solution of ours is refused, never an error', async () => {
  const later = await solved((challenge: { parameters: { expiresAt: number } }) => {
    challenge.parameters.expiresAt += 3600
  })
  const other = await solved((challenge: { signature: string }) => {
    challenge.signature = '00'.repeat(32)
  })
  const old = JSON.parse(await newPuzzle(testing.context.config, new Date(Date.now() - 3 * 3_600_000)))
  const tooLate = JSON.stringify({
    challenge: old,
    solution: await solveChallenge({ challenge: old, deriveKey }),
  })
  for (const sent of ['', '{', '[]', '{"challenge":{}}', later, other, tooLate]) {
    expect(await use(sent)).toBe(false)
  }
})

test('one network and kind of browser is counted as one; a new window begins at nothing', () => {
  const counts = senderCounts()
  const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 12, minute))
  counts.add({ address: '192.0.2.17', agent: 'a' }, at(0))
  expect(counts.add({ address: '::ffff:192.0.2.200', agent: 'a' }, at(1))).toBe(2)
  expect(counts.add({ address: '192.0.2.17', agent: 'b' }, at(1))).toBe(1)
  expect(counts.of({ address: '192.0.2.9', agent: 'a' }, at(2))).toBe(2)
  expect(counts.of({ address: '192.0.2.9', agent: 'a' }, at(11))).toBe(0)
})

test.each([
  ['2001:db8:1:2::5', '2001:db8:1'],
  ['2001:db8::5', '2001:db8:0'],
  ['::1', '0:0:0'],
  ['198.51.100.7', '198.51.100'],
])('the network of %s is %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})
