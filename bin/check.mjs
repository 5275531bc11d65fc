import { runChecks } from './lib/checks.mjs'
import { ensureInstalled } from './lib/prepare.mjs'

ensureInstalled()
const { failed } = await runChecks()
process.exit(failed > 0 ? 1 : 0)
