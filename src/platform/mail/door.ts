import { SMTPServer, type SMTPServerDataStream } from 'smtp-server'
import type { Log } from '~/platform/log'

const MAIL_BYTES_MAX = 25 * 1024 * 1024

/** Somebody in the house who gets letters. */
export interface Addressee {
  takes(address: string): boolean
  /** Resolves when the letter is kept; rejecting asks the sending server to come again later. */
  keep(letter: SMTPServerDataStream, address: string): Promise<void>
}

export interface Door {
  port: number
  stop(): Promise<void>
}

/**
 * Takes letters that the region's own mail server hands over by SMTP: a letter is acknowledged when it is kept, and
 * asked for again later when it could not be.
 */
export const openDoor = async (
  { host, port }: { host: string; port: number },
  log: Log,
  addressees: readonly Addressee[],
): Promise<Door> => {
  const forWhom = (address: string) => addressees.find((one) => one.takes(address.toLowerCase()))
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: MAIL_BYTES_MAX,
    logger: false,
    onRcptTo: ({ address }, _session, done) =>
      forWhom(address) ? done() : done(refusal(550, 'No such address here')),
    onData: (stream, session, done) => {
      const address = session.envelope.rcptTo[0]?.address ?? ''
      Promise.resolve(forWhom(address)?.keep(stream, address.toLowerCase()))
        .then(() => {
          if (stream.sizeExceeded) return done(refusal(552, 'The letter is too large'))
          done()
        })
        .catch((error) => {
          if ((error as { responseCode?: number }).responseCode) return done(error)
          log.error({ err: error }, 'a letter could not be kept')
          done(refusal(451, 'Could not be kept now, try again later'))
        })
    },
  })
  server.on('error', (error) => log.warn({ err: error }, 'the door for letters'))
  const opened = await new Promise<number>((resolve, reject) => {
    server.once('error', reject)
    const listening = server.listen(port, host, () => {
      const address = listening.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
  return { port: opened, stop: () => new Promise((done) => server.close(() => done())) }
}

export const refusal = (responseCode: number, message: string) =>
  Object.assign(new Error(message), { responseCode })
