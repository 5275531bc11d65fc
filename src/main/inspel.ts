import { serve } from '@hono/node-server'
import { ConfigInvalid } from '~/platform/config'
import { DataFolderInUse, EmbeddedPostgresFailed } from '~/platform/db/embedded'
import { open } from './open'
import { web } from './web'

const USAGE = 'Usage: npm run inspel -- serve'

const runServer = async (): Promise<void> => {
  const { context, close } = await open(process.env)
  const { host, port, publicUrl } = context.config
  const server = serve({ fetch: web(context).fetch, hostname: host, port }, () =>
    console.log(`Inspel is served on ${publicUrl}`),
  )
  const stop = async () => {
    server.close()
    await close()
    process.exit()
  }
  server.on('error', async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error
    console.error(`Port ${port} is taken. Stop what uses it, or choose another: PORT=3001 npm start`)
    process.exitCode = 1
    await stop()
  })
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

try {
  if (process.argv[2] === 'serve') await runServer()
  else {
    console.error(USAGE)
    process.exitCode = 2
  }
} catch (error) {
  const known = [ConfigInvalid, DataFolderInUse, EmbeddedPostgresFailed].some((kind) => error instanceof kind)
  console.error(known ? (error as Error).message : error)
  process.exit(1)
}
