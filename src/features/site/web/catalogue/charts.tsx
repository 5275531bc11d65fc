import { MUNICIPALITIES_BY_NAME } from '~/kernel/place'
import { showNumber } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { Bars, DotField, FlowChart, LineChart, Section, stepOf, TileMap, YearLine } from '~/ui'

const FLOW = [
  ['way-1', 'theme', 140],
  ['way-1', 'theme-2', 60],
  ['way-2', 'theme', 50],
  ['way-2', 'theme-3', 90],
  ['way-3', 'theme-2', 70],
  ['way-3', 'theme-3', 110],
  ['theme', 'end-1', 120],
  ['theme', 'end-3', 70],
  ['theme-2', 'end-1', 60],
  ['theme-2', 'end-2', 40],
  ['theme-2', 'end-3', 30],
  ['theme-3', 'end-1', 90],
  ['theme-3', 'end-3', 110],
] as const

const NODES = [
  ['way-1', 0],
  ['way-2', 0],
  ['way-3', 0],
  ['theme', 1],
  ['theme-2', 1],
  ['theme-3', 1],
  ['end-1', 2],
  ['end-2', 2],
  ['end-3', 2],
] as const

const through = (id: string): number =>
  Math.max(
    FLOW.filter(([from]) => from === id).reduce((sum, [, , n]) => sum + n, 0),
    FLOW.filter(([, to]) => to === id).reduce((sum, [, , n]) => sum + n, 0),
  )

export const ChartSamples = ({ visit }: { visit: Visit }) => {
  const counted = (n: number) => `${showNumber(n, visit.lang)} ${visit.t('site.catalogue.unit')}`
  const dots = (counts: readonly number[]) =>
    counts.map((count, i) => ({
      label: visit.s(`site.catalogue.end-${(i + 1) as 1 | 2 | 3}`),
      count,
      text: counted(count),
      href: '#innehall',
    }))
  return (
    <Section title={visit.s('site.catalogue.pictures')}>
      <FlowChart
        id="f"
        label={visit.t('site.catalogue.pictures')}
        columns={[
          visit.t('site.catalogue.ways'),
          visit.t('site.catalogue.station-2'),
          visit.t('site.catalogue.ends'),
        ]}
        nodes={NODES.map(([id, column]) => ({
          id,
          column,
          label: visit.t(`site.catalogue.${id}`),
          text: counted(through(id)),
          href: column === 1 ? '#innehall' : undefined,
          leftOut: id === 'end-3',
        }))}
        links={FLOW.map(([source, target, value]) => ({ source, target, value }))}
      />
      <div class="two">
        <TileMap
          label={visit.t('site.catalogue.municipality')}
          href={(slug) => visit.href(`/kommun/${slug}`)}
          current="2584"
          values={
            new Map(
              MUNICIPALITIES_BY_NAME.map(({ code }, i) => {
                const n = (i * 37) % 100
                const step = stepOf(n, 96)
                return [code, { figure: String(n), unit: visit.t('site.catalogue.unit'), step }]
              }),
            )
          }
          legend={(['0', '1', '2', '3'] as const).map((step) => visit.s(`site.catalogue.legend-${step}`))}
        />
        <div>
          <YearLine
            label={visit.t('progress.way.label', { reached: 2, all: 3 })}
            from={2024}
            to={2040}
            stations={[
              { day: '2025-03-01', isReached: true },
              { day: '2025-11-01', isReached: true },
              { day: '2030-06-15', isReached: false },
            ]}
            now={{ day: '2026-08-20', label: visit.t('site.catalogue.now') }}
          />
          <LineChart
            caption={visit.s('site.catalogue.measure')}
            label={visit.t('site.catalogue.measure-label')}
            target={{ y: 75, text: visit.t('site.catalogue.target') }}
            points={[48, 52, 51, 62].map((y, i) => ({
              x: 2024 + i,
              y,
              text: `${y} %`,
              when: String(2024 + i),
            }))}
          />
          <Bars
            bars={[
              { label: 'Luleå', text: '5,0 ‰', value: 5, mark: 4.1, href: '#innehall' },
              { label: 'Övertorneå', text: '9,5 ‰', value: 9.5, mark: 4.1 },
              { label: visit.s('site.catalogue.end-3'), text: '3,2 ‰', value: 3.2, hatched: true },
              { label: 'Arjeplog', text: '0', value: 0 },
            ]}
          />
        </div>
      </div>
      <DotField
        id="p"
        label={visit.t('site.catalogue.ends')}
        groups={dots([640, 120, 444])}
        scale={(count) => visit.s('site.catalogue.each', { count })}
        own={{ group: 0, index: 371, label: visit.s('site.catalogue.own') }}
      />
      <DotField
        id="q"
        label={visit.t('site.catalogue.ends')}
        groups={dots([8210, 2400, 4100])}
        scale={(count) => visit.s('site.catalogue.each', { count })}
      />
    </Section>
  )
}
