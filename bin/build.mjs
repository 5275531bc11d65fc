import { build, ensureInstalled } from './lib/prepare.mjs'

ensureInstalled()
process.exit(build())
