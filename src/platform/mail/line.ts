import { Readable } from 'node:stream'
import { parseConnectionUrl } from 'nodemailer/lib/shared'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { refusalOf } from './refusal'

/** Letters over one connection before another is made: some servers take no more. */
const PER_CONNECTION = 500

export interface Handed {
  envelope: { from: string; to: string }
  /** In pieces, so that what many letters share is not copied for each. */
  message: readonly Buffer[]
  /** Called when all but the last dot has been sent; the letter is the server's only after that. */
  lastStep(): void
}

export type HandedOver =
  | { end: 'accepted' }
  /** The server's own answer: about this letter, or about its receiver alone. */
  | { end: 'refused'; code: number; codes: string; status: string; isAboutReceiver: boolean }
  /** The last dot went out and no answer came. */
  | { end: 'unknown'; codes: string }
  /** It was never the server's; nor will the next one be, for now. */
  | { end: 'unsent'; codes: string }

export interface Line {
  hand(letter: Handed): Promise<HandedOver>
  close(): void
}

/**
 * Connections to the server that takes our letters. Many letters may be on their way to it, but so many at the most
 * are in their last step, between the last dot and the answer to it: that is how many can be of unknown end when the
 * process dies.
 */
export const openLine = (url: string, { connections = 5, lastStepsAtOnce = 1 } = {}): Line => {
  const { auth, ...server } = parseConnectionUrl(url)
  const free: { connection: SMTPConnection; sent: number }[] = []
  const seats = seatsFor(connections)
  const lastSteps = seatsFor(lastStepsAtOnce)
  let isClosed = false

  const connect = async () => {
    const connection = new SMTPConnection({
      ...server,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 60_000,
    })
    await new Promise<void>((done, failed) => {
      connection.once('error', failed)
      connection.connect(() => {
        if (!auth) return done()
        connection.login(auth, (error) => (error ? failed(error) : done()))
      })
    })
    // A connection that breaks while it is free is found broken when it is used.
    connection.on('error', () => undefined)
    return { connection, sent: 0 }
  }

  const hand = async ({ envelope, message, lastStep }: Handed): Promise<HandedOver> => {
    const leaveSeat = await seats()
    let leaveLastStep: (() => void) | undefined
    let isOver = false
    try {
      const line = free.pop() ?? (await connect())
      const held = heldBack(message, async () => {
        const leave = await lastSteps()
        // The connection may have broken while this waited.
        if (isOver) return leave()
        leaveLastStep = leave
        lastStep()
      })
      try {
        await new Promise<void>((done, failed) =>
          line.connection.send(envelope, held, (error) => (error ? failed(error) : done())),
        )
      } catch (error) {
        const refused =
          'responseCode' in (error as object) && (error as { responseCode?: number }).responseCode
        if (!refused || refused === 421) line.connection.close()
        else await keep(line, true)
        throw error
      }
      await keep(line)
      return { end: 'accepted' }
    } catch (error) {
      return readEnd(error, leaveLastStep !== undefined)
    } finally {
      isOver = true
      leaveLastStep?.()
      leaveSeat()
    }
  }

  const keep = async (line: { connection: SMTPConnection; sent: number }, reset = false) => {
    line.sent++
    if (isClosed || line.sent >= PER_CONNECTION) return line.connection.quit()
    if (reset && !(await isReset(line.connection))) return line.connection.close()
    free.push(line)
  }

  return {
    hand,
    close: () => {
      isClosed = true
      for (const { connection } of free.splice(0)) connection.quit()
    },
  }
}

const isReset = (connection: SMTPConnection): Promise<boolean> =>
  new Promise((done) => connection.reset((error) => done(!error)))

const readEnd = (error: unknown, isLastStep: boolean): HandedOver => {
  const {
    responseCode: code,
    command,
    response = '',
  } = error as {
    responseCode?: number
    command?: string
    response?: string
  }
  const { codes, isAboutLetter } = refusalOf(error)
  const isAnswered = code !== undefined && code >= 400
  if (isLastStep) {
    if (!isAnswered) return { end: 'unknown', codes }
  } else if (!isAboutLetter || !isAnswered) return { end: 'unsent', codes }
  const status = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1] ?? ''
  return { end: 'refused', code: code ?? 0, codes, status, isAboutReceiver: command === 'RCPT TO' }
}

/** A message whose end is not read before somebody says so. */
const heldBack = (message: readonly Buffer[], mayEnd: () => Promise<void>): Readable => {
  let next = 0
  return new Readable({
    read() {
      const piece = message[next++]
      if (piece) this.push(piece)
      else
        mayEnd().then(
          () => this.push(null),
          (error) => this.destroy(error),
        )
    },
  })
}

/** So many at once; the others wait in line. What it gives must be given back. */
const seatsFor = (count: number) => {
  const waiting: (() => void)[] = []
  let taken = 0
  const leave = () => {
    const next = waiting.shift()
    if (next) next()
    else taken--
  }
  return async (): Promise<() => void> => {
    if (taken < count) taken++
    else await new Promise<void>((done) => waiting.push(done))
    return leave
  }
}
