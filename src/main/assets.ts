import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Handler } from 'hono'
import { Problem } from '~/platform/http/problem'
import type { PageEnv } from '~/platform/http/routes'
import { ASSETS } from '~/ui'

/** The islands stand built in dist/client, beside the server's own bundle. */
const builtIslands = (): Map<string, { mime: string; bytes: Buffer }> => {
  let folder = import.meta.dirname
  while (!readdirSync(folder).includes('package.json')) folder = dirname(folder)
  const client = join(folder, 'dist', 'client')
  const found = new Map<string, { mime: string; bytes: Buffer }>()
  try {
    for (const name of readdirSync(client)) {
      if (name.endsWith('.js')) {
        found.set(name, { mime: 'text/javascript; charset=utf-8', bytes: readFileSync(join(client, name)) })
      }
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  return found
}

export const serveAssets = (): Handler<PageEnv> => {
  const all = new Map([...ASSETS, ...builtIslands()])
  return (c) => {
    const name = c.req.param('name') ?? ''
    const asset = all.get(name)
    if (!asset) throw new Problem(404)
    c.header('content-type', asset.mime)
    // A worker may look after addresses outside the folder it lies in; browsers ask for a new one by themselves.
    if (name.endsWith('-worker.js')) c.header('service-worker-allowed', '/')
    c.header('cache-control', 'public, max-age=86400, stale-while-revalidate=604800')
    return c.body(new Uint8Array(asset.bytes))
  }
}
