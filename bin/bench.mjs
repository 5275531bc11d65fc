import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt, ensureInstalled, root } from './lib/prepare.mjs'

ensureInstalled()
ensureBuilt()
const all = readdirSync(join(root, 'bench')).filter((name) => name.endsWith('.mjs'))
const wanted = process.argv.slice(2)
for (const name of all) {
  if (wanted.length > 0 && !wanted.includes(name.replace('.mjs', ''))) continue
  spawnSync(join(root, 'node_modules', 'node', 'bin', 'node'), [join(root, 'bench', name)], {
    stdio: 'inherit',
    cwd: root,
  })
}
