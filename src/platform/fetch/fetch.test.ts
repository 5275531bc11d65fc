import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fetchable, fetchFrom, isPrivateAddress } from '.'
import { callOn } from './call'

let server: Server
let host: string
const asked: string[] = []

beforeAll(async () => {
  server = createServer((request, answer) => {
    asked.push(request.url ?? '')
    if (request.url === '/flyttad')
      return answer.writeHead(302, { location: 'http://169.254.169.254/' }).end()
    if (request.url === '/fel') return answer.writeHead(503).end('nej')
    if (request.url === '/stor') return answer.end(Buffer.alloc(6 * 1024 * 1024))
    return answer.setHeader('content-type', 'text/csv').end('tid;värde\n2024;1')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

test('addresses of networks of one’s own, of this machine and of nowhere are told from open ones', () => {
  for (const one of [
    '127.0.0.1',
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fd00::1',
    '::ffff:10.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::a00:1',
    '2002:a00:1::1',
    '2001:db8::1',
    'localhost',
  ])
    expect(isPrivateAddress(one), one).toBe(true)
  for (const one of ['8.8.8.8', '193.10.1.1', '2a00:1450::1']) expect(isPrivateAddress(one), one).toBe(false)
})

test('only http and https without a password can be asked', () => {
  for (const one of [
    'file:///etc/passwd',
    'ftp://a.example',
    'http://a:b@c.example/',
    'scb.se',
    'javascript:1',
    '',
  ])
    expect(fetchable(one), one).toBeUndefined()
  expect(fetchable('https://api.scb.se/a?b=c')?.host).toBe('api.scb.se')
})

test('a private address is never asked, however it is written, unless the operator named it', async () => {
  const { port } = server.address() as AddressInfo
  const ways = [
    '127.0.0.1',
    'localhost',
    '2130706433',
    '0x7f000001',
    '127.1',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '0',
  ]
  for (const one of ways)
    expect(await fetchFrom({ privateHosts: [] }, `http://${one}:${port}/`), one).toMatchObject({
      reason: 'private',
    })
  expect(asked).toEqual([])
  const answer = await fetchFrom({ privateHosts: [host] }, `http://${host}/`)
  expect(answer.ok && answer.value.bytes.toString()).toBe('tid;värde\n2024;1')
})

test('a redirect is not followed, a fault and too large an answer are told', async () => {
  const ask = (path: string) => fetchFrom({ privateHosts: [host] }, `http://${host}${path}`)
  expect(await ask('/flyttad')).toEqual({
    ok: false,
    reason: 'redirected',
    detail: 'http://169.254.169.254/',
  })
  expect(await ask('/fel')).toEqual({ ok: false, reason: 'status', detail: '503' })
  expect(await ask('/stor')).toMatchObject({ reason: 'too_large' })
  expect(await fetchFrom({ privateHosts: ['127.0.0.1:1'] }, 'http://127.0.0.1:1/')).toMatchObject({
    reason: 'unreachable',
  })
})

test('what is said to lie on a network of one’s own is asked there and nowhere else', async () => {
  const { port } = server.address() as AddressInfo
  const ask = (network: 'own' | 'public', url: string) =>
    callOn(network, { method: 'GET', url }, { withinMs: 2_000, bytesMax: 100 })
  for (const one of ['127.0.0.1', 'localhost'])
    expect(await ask('own', `http://${one}:${port}/`), one).toMatchObject({ ok: true, status: 200 })
  const elsewhere = ['8.8.8.8', '169.254.169.254', '[::ffff:169.254.169.254]', '[fe80::1]', '[2a00:1450::1]']
  for (const one of elsewhere)
    expect(await ask('own', `http://${one}:${port}/`), one).toMatchObject({
      reason: 'not_sent',
      code: 'private',
    })
  for (const one of ['127.0.0.1', 'localhost', '[::1]'])
    expect(await ask('public', `http://${one}:${port}/`), one).toMatchObject({ code: 'private' })
  expect(await ask('own', `http://127.0.0.1:${port}/stor`)).toMatchObject({
    reason: 'unknown',
    code: 'TooLarge',
  })
  expect(await ask('own', `http://127.0.0.1:${port}/flyttad`)).toMatchObject({ ok: true, status: 302 })
})
