import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import { setTimeout } from 'node:timers/promises'

/**
 * What the contract servers share: a service of somebody else's as its documents describe it, on loopback, for
 * contract tests. They show that we keep to the documents; they are never proof against the live service.
 */
export interface Incoming {
  method: string
  url: URL
  headers: IncomingMessage['headers']
  body: Buffer
}

export interface Reply {
  status: number
  headers?: Record<string, string>
  body?: unknown
}

/** What a test wants of the next calls of one kind, in place of what the service does by itself. */
export interface Armed<Step> {
  on: Step
  /** Answered so, without acting on the call. */
  answer?: Reply
  /** The connection is cut: before the call is acted on, or after. */
  drop?: 'before' | 'after'
  /** Answered so many milliseconds later. */
  slow?: number
  /** How many calls; one where nothing is said. */
  times?: number
}

/** A call that is not as documented: noted, so that a test can see it, and answered as the service would. */
export class Violation extends Error {
  constructor(
    message: string,
    readonly reply: Reply,
  ) {
    super(message)
  }
}

/** A call that was understood: its kind, and what it does once it is acted on. */
export interface Understood<Step> {
  step: Step
  act(): Reply
}

export interface Contract<Step> {
  origin: string
  /** As the operator names it in FETCH_PRIVATE_HOSTS. */
  host: string
  arm(wanted: Armed<Step>): void
  /** Every call that was understood, in order. */
  steps: readonly Step[]
  /** Calls that were not as documented, and why. */
  violations: readonly string[]
  /** Every address that was asked for. */
  addresses: readonly string[]
  close(): Promise<void>
}

export const startContract = async <Step extends string>(
  understand: (incoming: Incoming, origin: string) => Understood<Step> | Promise<Understood<Step>>,
): Promise<Contract<Step>> => {
  const armed: Armed<Step>[] = []
  const steps: Step[] = []
  const violations: string[] = []
  const addresses: string[] = []

  const take = (step: Step): Armed<Step> | undefined => {
    const index = armed.findIndex(({ on }) => on === step)
    const found = armed[index]
    if (!found) return undefined
    const left = (found.times ?? 1) - 1
    if (left > 0) armed[index] = { ...found, times: left }
    else armed.splice(index, 1)
    return found
  }

  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const url = new URL(request.url ?? '/', origin)
    addresses.push(url.href)
    const send = ({ status, headers = {}, body }: Reply) => {
      const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body)
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(text)
    }
    const { method = '', headers } = request
    try {
      const understood = await understand({ method, url, headers, body: Buffer.concat(parts) }, origin)
      const { step } = understood
      steps.push(step)
      const wanted = take(step)
      if (wanted?.slow) await setTimeout(wanted.slow)
      if (wanted?.drop === 'before') return void request.socket.destroy()
      if (wanted?.answer) return send(wanted.answer)
      const reply = understood.act()
      if (wanted?.drop === 'after') return void request.socket.destroy()
      send(reply)
    } catch (error) {
      if (!(error instanceof Violation)) throw error
      violations.push(`${method} ${url.pathname}: ${error.message}`)
      send(error.reply)
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const host = `127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  const origin = `http://${host}`

  return {
    ...{ origin, host, steps, violations, addresses },
    arm: (wanted) => {
      armed.push(wanted)
    },
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
