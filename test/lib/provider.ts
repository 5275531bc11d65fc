import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import Provider from 'oidc-provider'

export const CLIENT = { id: 'inspel', secret: 'provens-hemlighet' }

/**
 * The organisation's own sign-in, on a host of its own: any name signs in there, and owns the e-mail of that name.
 * Listens first, so that the product can be told its address; `serve` begins when the product's is known.
 */
export const openProvider = async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const issuer = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const provider = (redirectUri: string) =>
    new Provider(issuer, {
      clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [redirectUri] }],
      jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'prov' }] },
      cookies: { keys: ['nyckel-for-prov'] },
      claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
      findAccount: (_: unknown, name: string) => ({
        accountId: name,
        claims: () => ({ sub: name, email: name, email_verified: !name.startsWith('overifierad') }),
      }),
    })
  return {
    issuer,
    serve: (redirectUri: string) => server.on('request', provider(redirectUri).callback()),
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
