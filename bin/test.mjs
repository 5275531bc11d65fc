import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runChecks } from './lib/checks.mjs'
import { ensureBuilt, ensureInstalled, root } from './lib/prepare.mjs'
import { ensurePrograms } from './lib/programs.mjs'

ensureInstalled()
ensurePrograms()
let { passed, failed } = await runChecks()

ensureBuilt()
passed += 1
console.log('ok     build')

const report = join(root, 'dist', 'vitest.json')
rmSync(report, { force: true })
mkdirSync(join(root, 'dist'), { recursive: true })
const node24 = join(root, 'node_modules', 'node', 'bin', 'node')
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
const run = spawnSync(
  node24,
  [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile=${report}`],
  {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  },
)
const totals = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {}
passed += totals.numPassedTests ?? 0
// A run that crashed, skipped or found nothing has not passed.
failed += (totals.numFailedTests ?? 0) + (totals.numPendingTests ?? 0) + (totals.numTodoTests ?? 0)
if (run.status !== 0 && (totals.numFailedTests ?? 0) === 0) failed += 1
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)
