import { afterAll, beforeAll, expect, test } from 'vitest'
import { mainProcess } from '~/features/processes'
import { recordDecision } from '~/features/strategy'
import { withdrawDecision } from '~/features/strategy/commands'
import { loadDemo } from '~/main/demo'
import { web } from '~/main/web'
import { openTestDatabase, type Testing } from '~/platform/db/testing'

/** What OParl 1.1 requires of each type of object (github.com/OParl/spec, schema/*.json). */
const REQUIRED: Record<string, readonly string[]> = {
  System: ['id', 'type', 'oparlVersion', 'body'],
  Body: [
    ...['id', 'type', 'name', 'organization', 'person', 'meeting', 'paper', 'legislativeTerm'],
    ...['agendaItem', 'consultation', 'file', 'locationList', 'legislativeTermList', 'membership'],
  ],
  Organization: ['id', 'type'],
  Meeting: ['id', 'type'],
  AgendaItem: ['id', 'type', 'meeting', 'name', 'order'],
  Paper: ['id', 'type', 'body'],
  Consultation: ['id', 'type'],
  File: ['id', 'type', 'accessUrl'],
}
const TYPE = /^https:\/\/schema\.oparl\.org\/1\.1\/(\w+)$/
const system = { kind: 'system' } as const

type Thing = Record<string, unknown> & { id: string; type: string }
interface Page {
  data: Thing[]
  pagination: { totalElements: number; elementsPerPage: number; currentPage: number; totalPages: number }
  links: { first: string; prev?: string; self: string; next?: string; last: string }
}

let testing: Testing
let app: ReturnType<typeof web>

beforeAll(async () => {
  testing = await openTestDatabase()
  await loadDemo(testing.context)
  app = web(testing.context)
})
afterAll(() => testing.close())

const get = async <T>(address: string): Promise<T> => {
  const answer = await app.request(address)
  expect(answer.status, address).toBe(200)
  expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  return (await answer.json()) as T
}
const from = (path: string) => `${testing.context.config.publicUrl}/oppna-data/oparl/${path}`
const typeOf = (thing: Thing): string => thing.type.match(TYPE)?.[1] ?? ''
const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && 'id' in value && 'type' in value

/** An object and all that stand inside it. */
const within = (thing: Thing): Thing[] => [
  thing,
  ...Object.values(thing).flat().filter(isThing).flatMap(within),
]

/** Every object that a program finds that starts at the system and follows each list to its end. */
const walk = async (): Promise<Thing[]> => {
  const start = await get<Thing>(from('system'))
  const bodies = await get<Page>(String(start['body']))
  const [body] = bodies.data as [Thing]
  const lists = Object.values(body).filter(
    (value): value is string =>
      typeof value === 'string' && /\/oparl\/[a-z]+$/.test(value) && value !== start.id,
  )
  const things = [start, body]
  for (const list of lists) {
    for (let next: string | undefined = list; next; ) {
      const page: Page = await get(next)
      things.push(...page.data)
      next = page.links.next
    }
  }
  return things.flatMap(within)
}

test('every object has what its type requires, a type of 1.1, and stands at its own address', async () => {
  const things = await walk()
  const seen = new Set(things.map(typeOf))
  for (const type of [
    'System',
    'Body',
    'Organization',
    'Meeting',
    'AgendaItem',
    'Paper',
    'Consultation',
    'File',
  ])
    expect(seen).toContain(type)
  for (const thing of things) {
    for (const attribute of REQUIRED[typeOf(thing)] ?? ['no such type'])
      expect(thing, `${thing.type} ${attribute}`).toHaveProperty(attribute)
    for (const moment of ['created', 'modified'])
      expect(String(thing[moment])).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
    expect((await get<Thing>(thing.id)).id).toBe(thing.id)
  }
})

test('what points from one object to another leads there, both ways', async () => {
  const things = await walk()
  const find = (id: unknown) => things.find((thing) => thing.id === id)
  for (const item of things.filter((thing) => typeOf(thing) === 'AgendaItem')) {
    const meeting = find(item['meeting'])
    expect(meeting?.['agendaItem']).toContainEqual(expect.objectContaining({ id: item.id }))
    const consultation = find(item['consultation'])
    expect(consultation?.['agendaItem']).toBe(item.id)
    expect(find(consultation?.['paper'])?.['consultation']).toMatchObject([{ id: consultation?.id }])
  }
})

test('the vote, those who thought otherwise and the minutes go along', async () => {
  const item = (await walk()).find((thing) => typeOf(thing) === 'AgendaItem')
  expect(item?.['number']).toBe('§ 118')
  expect(item?.['inspel:vote']).toContainEqual({
    group: 'Gruppen för fjällen (demo)',
    for: 4,
    against: 11,
    abstained: 0,
  })
  expect(item?.['inspel:reservation']).toHaveLength(1)
  expect(item?.['auxiliaryFile']).toMatchObject([{ accessUrl: expect.stringMatching(/^https:/) }])
})

test('a list comes in pages, and a page that is not there is not found', async () => {
  const process = await mainProcess(testing.context.db)
  for (const n of [1, 2]) {
    const decision = { processId: process!.id, decidedBy: 'Regionstyrelsen', decidedOn: `2026-10-0${n}` }
    const words = { caseNumber: `RS-${n}`, title: `Ärende ${n}`, text: 'Så blir det.', wordings: [] }
    const done = await recordDecision(testing.context, { ...decision, ...words }, system)
    if (!done.ok) throw new Error(done.reason)
  }
  const first = await get<Page>(from('papers?limit=1'))
  expect(first.pagination).toEqual({ totalElements: 3, elementsPerPage: 1, currentPage: 1, totalPages: 3 })
  expect(first.links).not.toHaveProperty('prev')
  const second = await get<Page>(String(first.links.next))
  expect(second.pagination.currentPage).toBe(2)
  expect(second.links.prev).toBe(first.links.first)
  expect((await get<Page>(first.links.last)).links).not.toHaveProperty('next')
  const ids = [first, second, await get<Page>(first.links.last)].flatMap(({ data }) =>
    data.map(({ id }) => id),
  )
  expect(new Set(ids).size).toBe(3)
  expect((await app.request(from('papers?limit=1&page=9'))).status).toBe(404)
})

test('keys stay, and what is taken back keeps its address and says that it is gone', async () => {
  const before = await get<Page>(from('papers'))
  const gone = before.data.find((paper) => paper['reference'] === 'RS-1') as Thing
  const since = new Date().toISOString()
  const id = gone.id.split('/').at(-1) ?? ''
  const done = await withdrawDecision(testing.context, id, 'Skrevs in två gånger', system)
  expect(done.ok).toBe(true)

  const after = await get<Page>(from('papers'))
  expect(after.data.map((paper) => paper.id)).toEqual(
    before.data.map((paper) => paper.id).filter((one) => one !== gone.id),
  )
  const left = await get<Thing>(gone.id)
  expect(left).toEqual({
    id: gone.id,
    type: gone.type,
    created: gone['created'],
    modified: left['modified'],
    deleted: true,
  })
  const changed = await get<Page>(from(`papers?modified_since=${encodeURIComponent(since)}`))
  expect(changed.data).toEqual([left])
  const sittings = await get<Page>(from(`meetings?modified_since=${encodeURIComponent(since)}`))
  expect(sittings.data).toMatchObject([{ deleted: true }])
  expect((await app.request(from('papers?modified_since=igår'))).status).toBe(400)
  expect((await app.request(from('meeting/finns-inte'))).status).toBe(404)
})

test('it can only be read', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH'])
    expect((await app.request(from('papers'), { method })).status).toBe(404)
})
