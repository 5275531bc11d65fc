import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

export type WireState =
  | 'whole'
  /** Nothing comes through. */
  | 'cut'
  /** What is asked arrives and is done; the answer is lost on its way back. */
  | 'deaf'

/** The network between a browser and a site, to be cut. */
export interface Wire {
  origin: string
  set(state: WireState): void
  close(): Promise<void>
}

export const openWire = async (target: string): Promise<Wire> => {
  const { port } = new URL(target)
  let state: WireState = 'whole'
  const sockets = new Set<Socket>()
  const keep = (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => sockets.delete(socket))
  }
  const server = createServer((browser) => {
    keep(browser)
    if (state === 'cut') return browser.destroy()
    const site = connect(Number(port), 'localhost')
    keep(site)
    browser.on('data', (part) => site.write(part))
    site.on('data', (part) => {
      if (state === 'whole') browser.write(part)
      else browser.destroy()
    })
    browser.on('close', () => site.end())
    site.on('close', () => browser.destroy())
  }).listen(0, 'localhost')
  await once(server, 'listening')
  const address = server.address()
  const own = typeof address === 'object' && address ? address.port : 0
  return {
    origin: `http://localhost:${own}`,
    set: (wanted) => {
      state = wanted
      if (wanted === 'cut') for (const socket of sockets) socket.destroy()
    },
    close: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}
