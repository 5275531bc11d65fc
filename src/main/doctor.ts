import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { latestLook } from '~/features/consistency'
import { accounts, isEven } from '~/features/contributions'
import { MIGRATIONS } from '~/platform/db/migrate'
import { waitingMail } from '~/platform/mail'
import type { Opened } from './open'

export const DOCTOR_USAGE = 'doctor'

export interface Finding {
  /** well: nothing to do; look: it works, and something should be done; ill: something does not work. */
  kind: 'well' | 'look' | 'ill'
  what: string
  /** What to do about it; nothing where it is well. */
  todo?: string
}

const GIB = 1024 ** 3
const OLDEST_NODE = 24
const OLDEST_POSTGRES = 15
const SMTP_WAIT_MS = 3_000
const MAIL_WAITING_MAX = 100

const well = (what: string): Finding => ({ kind: 'well', what })
const look = (what: string, todo: string): Finding => ({ kind: 'look', what, todo })
const ill = (what: string, todo: string): Finding => ({ kind: 'ill', what, todo })

const node = (version: string): Finding =>
  Number(version.split('.')[0]) >= OLDEST_NODE
    ? well(`Node ${version}`)
    : ill(`Node ${version} is too old`, 'Start with npm start: it brings the right one along.')

const folder = (path: string, isEmbedded: boolean): Finding[] => {
  if (!existsSync(path))
    return [look(`The data folder ${path} is not there yet`, 'It is made at the first start.')]
  const findings: Finding[] = []
  try {
    accessSync(path, constants.W_OK)
    findings.push(well(`The data folder ${path} can be written`))
  } catch {
    findings.push(ill(`The data folder ${path} can't be written`, 'Give it to the user that Inspel runs as.'))
  }
  const { bavail, bsize } = statfsSync(path)
  const free = (bavail * bsize) / GIB
  const told = `${free.toFixed(1)} GiB free on its disk`
  if (free < 0.5) findings.push(ill(told, 'Make room now: nothing can be stored when the disk is full.'))
  else if (free < 5) findings.push(look(told, 'Make room, or move INSPEL_DATA to a larger disk.'))
  else findings.push(well(told))
  const secret = join(path, 'secret')
  if (existsSync(secret)) {
    const isOpen = (statSync(secret).mode & 0o077) !== 0
    findings.push(
      isOpen
        ? ill(`${secret} can be read by others`, `chmod 600 ${secret}`)
        : well('The secret is readable by its owner alone'),
    )
  }
  if (isEmbedded)
    findings.push(
      look(
        'The database is the embedded one, on this disk alone',
        'For a region in use: DATABASE_URL to a PostgreSQL of your own with standby and archive, or npm run inspel -- backup every night to another machine.',
      ),
    )
  return findings
}

const address = (publicUrl: string): Finding => {
  const { protocol, hostname } = new URL(publicUrl)
  if (protocol === 'https:') return well(`People reach it at ${publicUrl}`)
  return hostname === 'localhost'
    ? look(
        `People reach it at ${publicUrl}: only from this machine`,
        'Set PUBLIC_URL to the address people use, with https.',
      )
    : ill(`${publicUrl} is not encrypted`, 'Put a proxy with TLS before it and set PUBLIC_URL to https://…')
}

const reaches = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host, port, timeout: SMTP_WAIT_MS })
    const end = (is: boolean) => {
      socket.destroy()
      resolve(is)
    }
    socket.once('connect', () => end(true))
    socket.once('error', () => end(false))
    socket.once('timeout', () => end(false))
  })

const mail = async ({ context: { config, db } }: Opened): Promise<Finding[]> => {
  if (!config.mail?.smtpUrl)
    return [
      look(
        config.mail
          ? 'No mail server is set: letters stay in /arbete/post, where staff read them'
          : 'No mail server is set: no page asks for an address',
        'Set SMTP_URL and MAIL_FROM when letters are to go out.',
      ),
    ]
  const { hostname, port, protocol } = new URL(config.mail.smtpUrl)
  const at = Number(port) || (protocol === 'smtps:' ? 465 : 587)
  const waiting = await waitingMail(db)
  return [
    (await reaches(hostname, at))
      ? well(`The mail server ${hostname}:${at} answers`)
      : ill(
          `The mail server ${hostname}:${at} does not answer`,
          'Check SMTP_URL, and that the network lets this machine there.',
        ),
    waiting > MAIL_WAITING_MAX
      ? look(`${waiting} letters wait`, 'Look in the log for why the mail server refuses them.')
      : well(`${waiting} letters wait`),
  ]
}

const database = async ({ pool, context }: Opened): Promise<Finding[]> => {
  const value = async (setting: string): Promise<string> =>
    (await pool.query<{ v: string }>('select current_setting($1) as v', [setting])).rows[0]?.v ?? ''
  const version = Math.floor(Number(await value('server_version_num')) / 10_000)
  const { rows } = await pool.query<{ off: number }>(
    `select extract(epoch from clock_timestamp()) - $1::float8 as off`,
    [Date.now() / 1000],
  )
  const off = Math.abs(rows[0]?.off ?? 0)
  const { rows: applied } = await pool.query<{ n: number }>('select count(*)::int as n from migration')
  const safe = (await value('fsync')) === 'on' && (await value('synchronous_commit')) !== 'off'
  const ways = await accounts(context.db)
  const even = ways.every((way) => isEven(way.accounts))
  const seen = await latestLook(context.db)
  return [
    version >= OLDEST_POSTGRES
      ? well(`PostgreSQL ${version} answers`)
      : ill(`PostgreSQL ${version} is too old`, `Take version ${OLDEST_POSTGRES} or newer.`),
    applied[0]?.n === MIGRATIONS.length
      ? well(`Its schema is that of this version (${MIGRATIONS.length} steps)`)
      : ill(
          `${applied[0]?.n} of ${MIGRATIONS.length} steps of the schema are there`,
          'Start Inspel once; it takes the rest.',
        ),
    safe
      ? well('What is acknowledged is on disk (fsync)')
      : ill('fsync or synchronous_commit is off', 'Turn both on: an acknowledged inspel could be lost.'),
    off < 5
      ? well('The database and this machine agree on the time')
      : ill(
          `The clocks differ by ${off.toFixed(0)} s`,
          'Let both machines take their time by NTP: last days are kept to the second.',
        ),
    even
      ? well('Every inspel is accounted for')
      : ill(
          'Inspel don’t add up: received is not published + withheld + merged + removed',
          'See /status, and write to the maintainers.',
        ),
    !seen || seen.broken.length === 0
      ? well('The last look at the thread found no broken link')
      : ill(
          `${seen.broken.length} links of the thread are broken`,
          'npm run inspel -- consistency says which.',
        ),
  ]
}

/** Everything that should be in order, from the program to the mail. The database is already open. */
export const examine = async (opened: Opened): Promise<Finding[]> => {
  const { config } = opened.context
  return [
    node(process.versions.node),
    ...folder(config.dataDir, config.databaseUrl === undefined),
    address(config.publicUrl),
    ...(await database(opened)),
    ...(await mail(opened)),
    config.contactEmail
      ? well(`People write about the site to ${config.contactEmail}`)
      : look('No page says whom to write to about the site', 'Set CONTACT_EMAIL.'),
  ]
}

const SIGN = { well: 'ok  ', look: 'look', ill: 'ILL ' } as const

/** The findings line by line, what is ill first; each with what to do. */
export const toldFindings = (findings: readonly Finding[]): string[] => {
  const order = ['ill', 'look', 'well'] as const
  const sorted = order.flatMap((kind) => findings.filter((one) => one.kind === kind))
  return sorted.flatMap(({ kind, what, todo }) => [
    `${SIGN[kind]}  ${what}`,
    ...(todo ? [`      → ${todo}`] : []),
  ])
}

/** @throws Error with all of it when something is ill, so that a script sees it by the exit code */
export const doctor = async (opened: Opened): Promise<string[]> => {
  const findings = await examine(opened)
  const lines = toldFindings(findings)
  if (findings.some(({ kind }) => kind === 'ill')) throw new Error(lines.join('\n'))
  return lines
}
