import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

/** Where a line breaks: before the other side heard anything of it, or when it has done what it was asked. */
export type Break = 'before' | 'after'

/** A line between us and a server, that remembers what was asked and breaks where a test wants. */
export const openRelay = async (target: string) => {
  const asked: string[] = []
  const relay = {
    asked,
    /** Of the calls whose path ends so, the next one breaks, or the one after as many as `past`. */
    breakAt: undefined as
      | { path: string; when: Break; past?: number; meanwhile?: () => Promise<void> }
      | undefined,
    url: '',
    host: '',
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  const breaking = (path: string) => {
    const at = relay.breakAt
    if (!at || !path.endsWith(at.path)) return undefined
    if (at.past) {
      at.past--
      return undefined
    }
    relay.breakAt = undefined
    return at
  }
  const server = createServer(async (incoming, answer) => {
    const path = (incoming.url ?? '').split('?')[0] ?? ''
    asked.push(path.split('/').at(-1) ?? '')
    const broken = breaking(path)
    const body = await buffer(incoming)
    if (broken?.when === 'before') {
      incoming.socket.destroy()
      return
    }
    const outgoing = request(`${target}${incoming.url}`, {
      method: incoming.method,
      headers: incoming.headers,
    })
    outgoing.on('error', () => incoming.socket.destroy())
    outgoing.on('response', async (response) => {
      const content = await buffer(response)
      if (broken) {
        await broken.meanwhile?.()
        incoming.socket.destroy()
        return
      }
      answer.writeHead(response.statusCode ?? 0, response.headers).end(content)
    })
    outgoing.end(body)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  relay.host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  relay.url = `http://${relay.host}`
  return relay
}
