import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt, ensureInstalled, root, runNode24 } from './lib/prepare.mjs'

const program = join(root, 'dist', 'server', 'inspel.js')
// A hundred thousand letters are many small things that live for a moment: a small nursery keeps the memory small.
const flags = process.argv[2] === 'newsletter' ? ['--max-semi-space-size=4'] : []
// A command may stand beside a server that runs: what that one was started from is left as it is.
if (!existsSync(program)) {
  ensureInstalled()
  ensureBuilt()
}
runNode24([...flags, '--enable-source-maps', program, ...process.argv.slice(2)])
