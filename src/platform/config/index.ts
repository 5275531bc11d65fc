import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { type MailConfig, MailEnvironment, mailSettings } from './mail'

export type { MailConfig } from './mail'

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('localhost'),
  INSPEL_DATA: z.string().min(1).default('.data'),
  DATABASE_URL: z.url().optional(),
  INSPEL_DEMO: z.enum(['0', '1']).default('1'),
  PUBLIC_URL: z.url().optional(),
  INSPEL_SECRET: z.string().min(32).optional(),
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  CONTACT_EMAIL: z.email().optional(),
  TRUST_PROXY: z.enum(['0', '1']).default('0'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  TIPS_SMTP: z
    .string()
    .regex(/^[^\s:]+:\d{1,5}$/, 'host:port, e.g. 127.0.0.1:2525')
    .optional(),
  TIPS_ADDRESS: z.email().optional(),
  BOUNCE_ADDRESS: z.email().optional(),
  MAIL_PER_DOMAIN: z.coerce.number().int().min(1).default(1_200),
  FETCH_PRIVATE_HOSTS: z
    .string()
    .regex(/^[^\s,/]+(,[^\s,/]+)*$/, 'host or host:port, with commas between')
    .optional(),
  ...MailEnvironment.shape,
})

export interface Config {
  port: number
  host: string
  dataDir: string
  databaseUrl: string | undefined
  demo: boolean
  /** The address people use, without a trailing slash; links in feeds and QR codes start with it. */
  publicUrl: string
  /** Keys everything derived: receipt codes, proof of work, sealed secrets. Must survive restarts. */
  secret: string
  oidc: { issuer: string; clientId: string; clientSecret: string } | undefined
  /** Where people write about the site itself: faults, accessibility, their own data. */
  contactEmail: string | undefined
  /** How letters are sent; where it is undefined they stay in the outbox and no page asks for an address. */
  mail: MailConfig | undefined
  /** Where the region's mail server hands over tips that come by e-mail, and the address they are sent to. */
  tipsMail: { host: string; port: number; address: string } | undefined
  /** Where letters of the newsletter come back to, each with a mark of its own: "studs+…@region.example". */
  bounceMail: { host: string; port: number; address: string } | undefined
  /** Letters of the newsletter to one domain a minute, at most. */
  mailPerDomain: number
  /** Hosts on networks of one's own that figures may be fetched from all the same, e.g. "statistik.region.example:8080". */
  privateHosts: readonly string[]
  /** A proxy of one's own stands before: X-Forwarded-For's last entry is the sender's address. */
  trustProxy: boolean
  logLevel: z.infer<typeof Environment>['LOG_LEVEL']
}

export class ConfigInvalid extends Error {
  override name = 'ConfigInvalid'
}

const unusable = (faults: string[]) =>
  new ConfigInvalid(`Can't start with these settings:\n  ${faults.join('\n  ')}`)

/**
 * Reads the settings once, at start.
 * @throws ConfigInvalid with the name of each variable that can't be used
 */
export const readConfig = (environment: NodeJS.ProcessEnv): Config => {
  const parsed = Environment.safeParse(environment)
  if (!parsed.success) {
    const named = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw unusable(named)
  }
  const env = parsed.data
  const publicUrl = (env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/$/, '')
  const { mail, faults } = mailSettings(env, new URL(publicUrl).hostname)
  if (Boolean(env.TIPS_SMTP) !== Boolean(env.TIPS_ADDRESS ?? env.BOUNCE_ADDRESS)) {
    faults.push('TIPS_SMTP, TIPS_ADDRESS, BOUNCE_ADDRESS: the first with one or both of the others, or none')
  }
  if (faults.length > 0) throw unusable(faults)
  const dataDir = resolve(env.INSPEL_DATA)
  const oidc =
    env.OIDC_ISSUER && env.OIDC_CLIENT_ID && env.OIDC_CLIENT_SECRET
      ? { issuer: env.OIDC_ISSUER, clientId: env.OIDC_CLIENT_ID, clientSecret: env.OIDC_CLIENT_SECRET }
      : undefined
  return {
    port: env.PORT,
    host: env.HOST,
    dataDir,
    databaseUrl: env.DATABASE_URL,
    demo: env.INSPEL_DEMO === '1',
    publicUrl,
    secret: env.INSPEL_SECRET ?? secretIn(dataDir),
    oidc,
    contactEmail: env.CONTACT_EMAIL,
    mail,
    tipsMail: doorFor(env.TIPS_SMTP, env.TIPS_ADDRESS),
    bounceMail: doorFor(env.TIPS_SMTP, env.BOUNCE_ADDRESS),
    mailPerDomain: env.MAIL_PER_DOMAIN,
    privateHosts: env.FETCH_PRIVATE_HOSTS?.toLowerCase().split(',') ?? [],
    trustProxy: env.TRUST_PROXY === '1',
    logLevel: env.LOG_LEVEL,
  }
}

/** Where letters to an address are handed over to us. */
const doorFor = (smtp: string | undefined, address: string | undefined): Config['tipsMail'] => {
  if (!smtp || !address) return undefined
  const [host = '', port = ''] = smtp.split(':')
  return { host, port: Number(port), address: address.toLowerCase() }
}

/** The installation's secret: made at the first start, readable by the owner only. */
const secretIn = (dataDir: string): string => {
  mkdirSync(dataDir, { recursive: true })
  const path = join(dataDir, 'secret')
  if (!existsSync(path)) writeFileSync(path, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' })
  return readFileSync(path, 'utf8').trim()
}

/** A key of its own for each use, so that one use can't be turned against another. */
export const keyFor = (config: Pick<Config, 'secret'>, use: string): string =>
  createHash('sha256').update(`${config.secret}:${use}`).digest('hex')
