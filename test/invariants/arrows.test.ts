import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'inspel-arrows-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A small tree in which every file breaks the rule that it is named after. */
const TREE: Record<string, string> = {
  'src/kernel/impure.ts': `import '../platform/place'`,
  'src/platform/place.ts': 'export const place = 1',
  'src/platform/curious.ts': `import '../features/a/index'`,
  'src/ui/curious.ts': `import '../platform/place'`,
  'src/features/a/index.ts': 'export const a = 1',
  'src/features/a/store.ts': `import '../b/store'`,
  'src/features/a/domain.ts': `import '../../platform/place'`,
  'src/features/a/commands.ts': `import 'kysely'`,
  'src/features/a/queries.ts': `import 'hono'`,
  'src/features/a/manager.ts': `import './index'`,
  'src/features/a/web/page.ts': `import '../store'`,
  'src/features/b/index.ts': `import '../../main/start'`,
  'src/features/b/store.ts': 'export const b = 1',
  'src/main/start.ts': `import '../features/a/store'`,
  'src/platform/one.ts': `import './two'`,
  'src/platform/two.ts': `import './one'`,
}

test('each rule about who may know whom bites', () => {
  for (const [path, text] of Object.entries(TREE)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true })
    writeFileSync(join(folder, path), `${text}\n`)
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  writeFileSync(
    join(folder, 'tsconfig.json'),
    '{"compilerOptions":{"module":"ESNext","moduleResolution":"bundler"}}',
  )
  writeFileSync(
    join(folder, 'rules.cjs'),
    `module.exports = require(${JSON.stringify(resolve('.dependency-cruiser.cjs'))})`,
  )
  const tool = resolve('node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  let output = ''
  try {
    output = execFileSync(process.execPath, [tool, '--config', 'rules.cjs', 'src'], {
      cwd: folder,
      encoding: 'utf8',
    })
  } catch (error) {
    output = String((error as { stdout: string }).stdout)
  }
  const { forbidden } = require_(resolve('.dependency-cruiser.cjs'))
  const silent = forbidden.map((rule) => rule.name).filter((name) => !output.includes(` ${name}: `))
  expect(silent).toEqual([])
})

const require_ = (path: string): { forbidden: { name: string }[] } => {
  const load = process.getBuiltinModule('node:module').createRequire(import.meta.url)
  return load(path)
}
