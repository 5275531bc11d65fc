import { readFileSync } from 'node:fs'
import addressparser from 'nodemailer/lib/addressparser'
import { z } from 'zod'

export const MailEnvironment = z.object({
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_LOCAL: z.enum(['0', '1']).default('1'),
  MAIL_FROM: z.string().optional(),
  DKIM_DOMAIN: z.string().optional(),
  DKIM_SELECTOR: z.string().optional(),
  DKIM_KEY: z.string().optional(),
})

export interface MailConfig {
  /**
   * The server that takes our letters, with its account in it: never logged. Undefined where there is none:
   * letters are then put into the house's own mailbox, for staff to read.
   */
  smtpUrl: string | undefined
  from: { name: string; address: string }
  dkim: { domainName: string; keySelector: string; privateKey: string } | undefined
}

export interface MailSettings {
  mail: MailConfig | undefined
  /** "VARIABLE: what is wrong with it". */
  faults: string[]
}

/**
 * How letters are sent: by a server, or into the house's own mailbox. With neither they stay in the outbox.
 * @param host the site's own, for a sender where none is set
 */
export const mailSettings = (env: z.infer<typeof MailEnvironment>, host: string): MailSettings => {
  if (!env.SMTP_URL && env.MAIL_LOCAL === '0') return { mail: undefined, faults: [] }
  const given = env.MAIL_FROM ?? (env.SMTP_URL ? '' : `Inspel <inspel@${host}>`)
  const [from] = addressparser(given, { flatten: true })
  if (!env.SMTP_URL && from) {
    return {
      mail: { smtpUrl: undefined, from: { name: from.name, address: from.address }, dkim: undefined },
      faults: [],
    }
  }
  const dkim = dkimOf(env)
  const faults = [
    ...(from && z.email().safeParse(from.address).success
      ? []
      : ['MAIL_FROM: needed with SMTP_URL, e.g. "Inspel <inspel@region.example>"']),
    ...(typeof dkim === 'string' ? [dkim] : []),
  ]
  if (!from || typeof dkim === 'string' || faults.length > 0) return { mail: undefined, faults }
  return { mail: { smtpUrl: env.SMTP_URL, from: { name: from.name, address: from.address }, dkim }, faults }
}

const dkimOf = (env: z.infer<typeof MailEnvironment>): MailConfig['dkim'] | string => {
  const { DKIM_DOMAIN: domainName, DKIM_SELECTOR: keySelector, DKIM_KEY: key } = env
  if (!domainName && !keySelector && !key) return undefined
  if (!domainName || !keySelector || !key)
    return 'DKIM_DOMAIN, DKIM_SELECTOR, DKIM_KEY: all three or none of them'
  // Where a variable can't hold line breaks, \n stands for them.
  if (key.startsWith('-----BEGIN'))
    return { domainName, keySelector, privateKey: key.replaceAll('\\n', '\n') }
  try {
    return { domainName, keySelector, privateKey: readFileSync(key, 'utf8') }
  } catch {
    return 'DKIM_KEY: neither a key in PEM nor a file that can be read'
  }
}
