import { createPrivateKey, sign } from 'node:crypto'
import { promisify } from 'node:util'
import type { MailConfig } from '~/platform/config'

const signAside = promisify(
  (
    data: Buffer,
    key: ReturnType<typeof createPrivateKey>,
    done: (error: Error | null, signed: Buffer) => void,
  ) => sign('sha256', data, key, done),
)

/** Headers that are signed where a letter has them. RFC 8058 asks for both of List-Unsubscribe and its -Post. */
const SIGNED = new Set([
  'from',
  'to',
  'subject',
  'date',
  'message-id',
  'mime-version',
  'content-type',
  'content-language',
  'auto-submitted',
  'list-id',
  'list-archive',
  'list-unsubscribe',
  'list-unsubscribe-post',
])

/** RFC 6376 section 3.4.2: the name small, the lines joined, each run of blanks one. */
const relaxed = (header: string): string => {
  const colon = header.indexOf(':')
  const value = header
    .slice(colon + 1)
    .replace(/\r\n/g, '')
    .replace(/[ \t]+/g, ' ')
    .trim()
  return `${header.slice(0, colon).toLowerCase()}:${value}`
}

/** RFC 6376 section 3.4.4, for a piece of a body that neither begins nor ends within a run of blanks. */
export const relaxedBody = (text: string): string => text.replace(/[ \t]+/g, ' ').replace(/ (?=\r\n)/g, '')

/**
 * Signs letters by their headers and the hash of their body. nodemailer signs too, but one after the other on the
 * thread that also hands them over; here the arithmetic is done aside, on another core where there is one.
 */
export const letterSigner = (dkim: NonNullable<MailConfig['dkim']>) => {
  const key = createPrivateKey(dkim.privateKey)
  const algorithm = key.asymmetricKeyType === 'ed25519' ? 'ed25519-sha256' : 'rsa-sha256'
  return async (headers: readonly string[], bodyHash: string): Promise<string> => {
    const chosen = headers.map(relaxed).filter((line) => SIGNED.has(line.slice(0, line.indexOf(':'))))
    const names = chosen.map((line) => line.slice(0, line.indexOf(':'))).join(':')
    const unsigned = `DKIM-Signature: v=1; a=${algorithm}; c=relaxed/relaxed; d=${dkim.domainName};\r\n s=${dkim.keySelector}; bh=${bodyHash};\r\n h=${names.replaceAll(':', ':\r\n ')};\r\n b=`
    const signed = await signAside(Buffer.from(`${chosen.join('\r\n')}\r\n${relaxed(unsigned)}`), key)
    return unsigned + signed.toString('base64').replace(/.{72}/g, '$&\r\n ')
  }
}
