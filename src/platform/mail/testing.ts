import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

export interface Mailbox {
  /** What SMTP_URL is to be. */
  url: string
  letters: ParsedMail[]
  /** As they came over the wire, headers and all. */
  raw: string[]
  /** Answers the next receivers with this code; undefined takes them again. */
  refuse(code: number | undefined): void
  close(): Promise<void>
}

/** For tests: a real SMTP server on loopback that keeps what it is sent. */
export const openMailbox = async (port = 0): Promise<Mailbox> => {
  const letters: ParsedMail[] = []
  const raw: string[] = []
  let code: number | undefined
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo: (to, _session, done) =>
      code
        ? done(Object.assign(new Error(`5.1.1 <${to.address}> not here`), { responseCode: code }))
        : done(),
    onData: (stream, _session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', async () => {
        const whole = Buffer.concat(parts)
        raw.push(whole.toString())
        letters.push(await simpleParser(whole))
        done()
      })
    },
  })
  server.on('error', () => undefined)
  const listening = server.listen(port, '127.0.0.1')
  await once(listening, 'listening')
  return {
    url: `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`,
    letters,
    raw,
    refuse: (now) => {
      code = now
    },
    close: () => new Promise((done) => server.close(done)),
  }
}
