import { accessSync, chmodSync, constants, mkdirSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const NOBODY = 65_534
const SHARED_HOME = '/var/lib/inspel'

/** As whom PostgreSQL runs. It refuses root, so root lends it another uid. */
export interface Identity {
  /** Given to spawn; empty when it simply runs as us. */
  spawn: { uid?: number; gid?: number }
  /** Whether that user gets to this folder: every folder above it must be open to them. */
  canReach(path: string): boolean
  /** A folder that the user reaches, for what lies in a closed place. */
  openHome(): string
}

export const identityFor = (dataDir: string): Identity => {
  if (process.getuid?.() !== 0) return { spawn: {}, canReach: () => true, openHome: () => dataDir }
  const owner = statSync(dataDir)
  const uid = owner.uid === 0 ? NOBODY : owner.uid
  const gid = owner.uid === 0 ? NOBODY : owner.gid
  return { spawn: { uid, gid }, canReach: (path) => reachable(path, uid, gid), openHome: () => openFolder() }
}

const reachable = (path: string, uid: number, gid: number): boolean => {
  for (let folder = path; ; folder = dirname(folder)) {
    const { mode, uid: owner, gid: group } = statSync(folder)
    const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001
    if (!(mode & bit)) return false
    if (folder === dirname(folder)) return true
  }
}

const openFolder = (): string => {
  for (const home of [SHARED_HOME, join(tmpdir(), 'inspel-postgres')]) {
    try {
      mkdirSync(home, { recursive: true })
      chmodSync(home, 0o755)
      accessSync(home, constants.W_OK)
      return home
    } catch {
      // The next place may be writable.
    }
  }
  throw new Error(`neither ${SHARED_HOME} nor the temporary folder can be written`)
}
