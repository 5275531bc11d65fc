import { join } from 'node:path'
import { ensureBuilt, ensureInstalled, root, runNode24 } from './lib/prepare.mjs'

ensureInstalled()
ensureBuilt()
runNode24(['--enable-source-maps', join(root, 'dist', 'server', 'inspel.js'), 'serve'])
