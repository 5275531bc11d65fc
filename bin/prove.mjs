import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureBuilt, ensureInstalled, root } from './lib/prepare.mjs'
import { ensurePrograms } from './lib/programs.mjs'

/** The long versions of tests that are short in `npm test`: what docs/promises.md says is proven by these. */
const PROOFS = [
  { promise: 'G1, G2', file: 'test/faults/kills.test.ts', long: { KILL_ROUNDS: '200' } },
  { promise: 'G4', file: 'test/faults/channels.test.ts', long: { CRASH_RUNS: '840' } },
  { promise: 'G6', file: 'test/faults/fuzz.test.ts', long: { FUZZ_REQUESTS: '200000' } },
  { promise: 'G14', file: 'src/platform/audit/tampering.test.ts', long: { TAMPER_RUNS: '1000' } },
]

ensureInstalled()
ensurePrograms()
ensureBuilt()
const asked = process.argv.slice(2)
const node24 = join(root, 'node_modules', 'node', 'bin', 'node')
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
let failed = 0
const lines = []
for (const { promise, file, long } of PROOFS) {
  if (asked.length > 0 && !asked.some((one) => promise.includes(one))) continue
  const began = performance.now()
  const { status } = spawnSync(node24, [vitest, 'run', file], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...long },
  })
  if (status !== 0) failed += 1
  const minutes = ((performance.now() - began) / 60_000).toFixed(1)
  lines.push(`${status === 0 ? 'proven' : 'FAILED'}  ${promise}  ${minutes} min`)
}
console.log(lines.join('\n'))
process.exit(failed > 0 ? 1 : 0)
