import { describe, expect, test } from 'vitest'
import { municipalityByCode } from '~/kernel/place'
import { DotField, dayLength, FlowChart, TileMap } from '~/ui'
import { eachDot } from './dot-field'
import { inLines, layFlow } from './flow-layout'
import { stepOf } from './tile-map'

const latitude = (code: string): number => municipalityByCode(code)?.seat.lat ?? Number.NaN

describe('the light band', () => {
  const kiruna = latitude('2584')
  const lulea = latitude('2580')
  test('is all night in Kiruna at midwinter and all day at midsummer', () => {
    expect(dayLength(kiruna, new Date('2026-12-21T12:00:00Z'))).toBe(0)
    expect(dayLength(kiruna, new Date('2026-06-21T12:00:00Z'))).toBe(24)
  })
  test('shows Luleå three hours of day at midwinter and about twelve at the equinox', () => {
    const midwinter = dayLength(lulea, new Date('2026-12-21T12:00:00Z'))
    expect(midwinter).toBeGreaterThan(2.7)
    expect(midwinter).toBeLessThan(3.4)
    const equinox = dayLength(lulea, new Date('2026-03-20T12:00:00Z'))
    expect(equinox).toBeGreaterThan(11.7)
    expect(equinox).toBeLessThan(12.6)
  })
})

describe('the dots', () => {
  const group = (count: number) => [{ label: 'Togs med', count, text: `${count} inspel` }]
  const drawn = (count: number) =>
    String(
      <DotField id="p" label="Alla inspel" groups={group(count)} scale={(n) => `En prick är ${n} inspel`} />,
    )
  test('are one for each inspel up to 2,000, then say how many each stands for', () => {
    expect(eachDot(2000)).toBe(1)
    expect(drawn(2000)).not.toContain('En prick är')
    expect(eachDot(2001)).toBe(2)
    expect(drawn(9000)).toContain('En prick är 5 inspel')
    expect(eachDot(5_000_000)).toBe(2500)
  })
  test('cover as many cells as there are inspel', () => {
    const cells = [...drawn(1234).matchAll(/h(\d+)v(\d+)h-/g)].map(
      ([, w, h]) => (Number(w) * Number(h)) / 100,
    )
    expect(cells.reduce((sum, n) => sum + n, 0)).toBe(1234)
  })
  test('weigh little even when they are many', () => {
    expect(drawn(2000).length).toBeLessThan(2048)
  })
})

describe('the flow', () => {
  const nodes = [
    { id: 'moten', column: 0, label: 'Dialogmöten', text: '30 inspel' },
    { id: 'buss', column: 1, label: 'Kollektivtrafik', text: '30 inspel' },
    { id: 'med', column: 2, label: 'Togs med', text: '10 inspel' },
    { id: 'ute', column: 2, label: 'Togs inte med', text: '20 inspel', leftOut: true },
    { id: 'ensam', column: 1, label: 'Ingen valde detta', text: '0 inspel' },
  ]
  const links = [
    { source: 'moten', target: 'buss', value: 30 },
    { source: 'buss', target: 'med', value: 10 },
    { source: 'buss', target: 'ute', value: 20 },
    { source: 'buss', target: 'okänd', value: 5 },
  ]
  test('gives what was not taken along its true weight', () => {
    const flow = layFlow(nodes, links)
    const height = (id: string) => flow?.nodes.find((node) => node.id === id)?.height ?? 0
    expect(height('ute') / height('med')).toBeCloseTo(2, 1)
    expect(flow?.nodes.some(({ id }) => id === 'ensam')).toBe(false)
  })
  test('is nothing, not a fault, when there is nothing to show', () => {
    expect(layFlow([], [])).toBeUndefined()
    expect(layFlow(nodes, [])).toBeUndefined()
  })
  test('names every node in words', () => {
    const svg = String(
      <FlowChart id="f" label="Flödet" nodes={nodes} links={links} columns={['In', 'Teman', 'Ut']} />,
    )
    for (const label of ['Dialogmöten', 'Kollektivtrafik', 'Togs med', 'Togs inte'])
      expect(svg).toContain(label)
    expect(svg).not.toMatch(/NaN|undefined/)
  })
  test('breaks long labels in two lines', () => {
    expect(inLines('Kultur och fritid för alla åldrar i hela länet', 20)).toHaveLength(2)
    expect(inLines('Togs med', 20)).toEqual(['Togs med'])
  })
})

test('the tile map lists all 14 municipalities by name, each with its value and unit', () => {
  const values = new Map([['2584', { figure: '59', unit: 'inspel', step: stepOf(59, 60) }]])
  const map = String(<TileMap label="Inspel per kommun" href={(slug) => `/kommun/${slug}`} values={values} />)
  expect(map.match(/<a /g)).toHaveLength(14)
  expect(map.indexOf('Arjeplog')).toBeLessThan(map.indexOf('Övertorneå'))
  expect(map).toMatch(/Kiruna<strong>59<span class="unseen"> inspel/)
})
