/**
 * Starts Bluesky's own server (PDS) with a directory of accounts (PLC) beside it, on this machine only, and prints
 * one line of JSON when both answer. Given the same folder again it goes on with the same account and port.
 *
 *   node start.mjs FOLDER [APPVIEW-URL]
 */
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { createServer, Server } from 'node:net'
import { join } from 'node:path'

registerHooks({
  resolve: (name, context, next) =>
    name === 'better-sqlite3'
      ? { url: new URL('sqlite.cjs', import.meta.url).href, shortCircuit: true }
      : next(name, context),
})

// Neither server can be told where to listen; both would do so on every network.
const listen = Server.prototype.listen
Server.prototype.listen = function (...given) {
  return typeof given[0] === 'number' && typeof given[1] !== 'string'
    ? listen.call(this, given[0], '127.0.0.1', ...given.slice(1))
    : listen.apply(this, given)
}

const freePort = async () => {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  await once(server, 'close')
  return port
}

const secret = () => randomBytes(32).toString('hex')

const [folder, appView] = process.argv.slice(2)
const blobs = join(folder, 'blobs')
mkdirSync(blobs, { recursive: true })
const keptIn = join(folder, 'server.json')
const kept = existsSync(keptIn)
  ? JSON.parse(readFileSync(keptIn, 'utf8'))
  : { port: await freePort(), jwt: secret(), dpop: secret(), admin: secret(), rotation: secret() }

process.env.LOG_ENABLED ??= 'false'
const { Database, PlcServer } = await import('@did-plc/server').then(({ default: plc }) => plc)
const { PDS, envToCfg, envToSecrets } = await import('@atproto/pds')

const plcPort = await freePort()
await PlcServer.create({ db: Database.mock(), port: plcPort }).start()

const env = {
  port: kept.port,
  hostname: 'localhost',
  devMode: true,
  disableSsrfProtection: true,
  dataDirectory: folder,
  blobstoreDiskLocation: blobs,
  didPlcUrl: `http://127.0.0.1:${plcPort}`,
  serviceHandleDomains: ['.test'],
  inviteRequired: false,
  rateLimitsEnabled: true,
  ...(appView ? { bskyAppViewUrl: appView, bskyAppViewDid: 'did:web:appview.test' } : {}),
  jwtSecret: kept.jwt,
  dpopSecret: kept.dpop,
  adminPassword: kept.admin,
  plcRotationKeyK256PrivateKeyHex: kept.rotation,
}
await (await PDS.create(envToCfg(env), envToSecrets(env))).start()

const service = `http://localhost:${kept.port}`
const ask = async (method, body, token) => {
  const answer = await fetch(`${service}/xrpc/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${method}: ${answer.status} ${await answer.text()}`)
  return answer.json()
}

if (!kept.account) {
  const password = secret()
  const handle = 'region.test'
  const { did, accessJwt } = await ask('com.atproto.server.createAccount', {
    handle,
    email: 'region@example.com',
    password,
  })
  const app = await ask('com.atproto.server.createAppPassword', { name: 'inspel' }, accessJwt)
  kept.account = { did, handle, password, appPassword: app.password }
  writeFileSync(keptIn, JSON.stringify(kept))
}
// Whoever started it may be killed: the server does not outlive the line between them.
process.stdin.on('end', () => process.exit()).resume()
console.log(JSON.stringify({ service, ...kept.account }))
