import { execFile, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Log } from '~/platform/log'
import { findBinaries } from './binaries'
import { type Identity, identityFor } from './identity'

/** PostgreSQL could not be started; the message says what to look at. */
export class EmbeddedPostgresFailed extends Error {
  override name = 'EmbeddedPostgresFailed'
}

export interface Cluster {
  folder: string
  socketDir: string
  logFile: string
  binaries: string
  identity: Identity
}

const run = promisify(execFile)
const SOCKET_LIMIT = 107
const SETTINGS = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  shared_buffers: '128MB',
  max_connections: '60',
  jit: 'off',
  random_page_cost: '1.1',
  max_wal_size: '1GB',
}

const short = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12)

/** Makes sure that there is a cluster for this data folder, in a place its user reaches. */
export const prepareCluster = async (dataDir: string, log: Log): Promise<Cluster> => {
  mkdirSync(dataDir, { recursive: true })
  const identity = identityFor(dataDir)
  const binaries = findBinaries(identity)
  const folder = place(dataDir, identity, log)
  const logFile = join(dataDir, 'postgres.log')
  const own = join(folder, '.s.PGSQL.5432')
  const socketDir = own.length <= SOCKET_LIMIT ? folder : join(tmpdir(), `inspel-${short(dataDir)}`)
  const cluster = { folder, socketDir, logFile, binaries, identity }
  belongTo(identity, folder)
  if (socketDir !== folder) {
    mkdirSync(socketDir, { recursive: true })
    belongTo(identity, socketDir)
  }
  if (!existsSync(join(folder, 'PG_VERSION'))) await found(cluster)
  return cluster
}

const belongTo = ({ spawn: { uid, gid } }: Identity, folder: string): void => {
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid)
  chmodSync(folder, 0o700)
}

/** The folder itself, or where the data folder is closed to its user: one outside, with a link to it. */
const place = (dataDir: string, identity: Identity, log: Log): string => {
  const wanted = join(dataDir, 'postgres')
  if (existsSync(wanted) && !lstatSync(wanted).isSymbolicLink()) return wanted
  if (identity.canReach(dataDir)) {
    mkdirSync(wanted, { recursive: true })
    return wanted
  }
  const outside = join(identity.openHome(), `data-${short(dataDir)}`)
  mkdirSync(outside, { recursive: true })
  if (!existsSync(wanted)) {
    rmSync(wanted, { force: true })
    symlinkSync(outside, wanted)
  }
  log.info(
    { folder: outside },
    'the data folder is closed to the user that runs PostgreSQL: its files lie outside',
  )
  return outside
}

const environment = (binaries: string): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  LD_LIBRARY_PATH: join(binaries, 'lib'),
  LC_ALL: 'C',
  TZ: 'UTC',
})

const found = async ({ folder, binaries, identity }: Cluster): Promise<void> => {
  const args = [
    '-D',
    folder,
    '-U',
    'inspel',
    '-E',
    'UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ]
  args.push('--data-checksums', '--auth=trust', '-L', join(binaries, 'share', 'postgresql'))
  try {
    await run(join(binaries, 'bin', 'initdb'), args, {
      ...identity.spawn,
      env: environment(binaries),
      cwd: folder,
    })
  } catch (error) {
    // A half-made cluster would be taken for a whole one at the next start.
    for (const name of ['PG_VERSION', 'base', 'global', 'pg_wal'])
      rmSync(join(folder, name), { recursive: true, force: true })
    const { stderr = '' } = error as { stderr?: string }
    throw new EmbeddedPostgresFailed(`The database could not be made in ${folder}: ${stderr.trim()}`, {
      cause: error,
    })
  }
}

/** Starts the postmaster; it is asked to stop with us only on purpose, never by a signal meant for our group. */
export const launch = ({ folder, socketDir, logFile, binaries, identity }: Cluster) => {
  const log = openSync(logFile, 'a', 0o600)
  const settings = Object.entries({ ...SETTINGS, unix_socket_directories: socketDir })
  return spawn(
    join(binaries, 'bin', 'postgres'),
    ['-D', folder, ...settings.flatMap(([k, v]) => ['-c', `${k}=${v}`])],
    {
      ...identity.spawn,
      env: environment(binaries),
      cwd: folder,
      stdio: ['ignore', log, log],
      detached: true,
    },
  )
}

/** The postmaster that holds this folder, if one lives. Another program may have got its number since. */
export const livingPostmaster = ({ folder }: Cluster): number | undefined => {
  try {
    const pid = Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0])
    process.kill(pid, 0)
    const name = process.platform === 'linux' ? readFileSync(`/proc/${pid}/comm`, 'utf8') : 'postgres'
    return name.startsWith('postgres') ? pid : undefined
  } catch {
    return undefined
  }
}

/** The last lines PostgreSQL wrote, for a message that helps. */
export const tailOfLog = ({ logFile }: Pick<Cluster, 'logFile'>): string => {
  try {
    return readFileSync(logFile, 'utf8').trim().split('\n').slice(-5).join('\n')
  } catch {
    return ''
  }
}
