import { showDate, showNumber } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { DataTable, Details, LineChart, type StatusKind, StatusWord } from '~/ui'
import { type Pace, paceOf } from '../domain'
import type { Indicator } from '../queries'

const SIGN: Record<Pace, StatusKind> = {
  reached: 'done',
  ahead: 'ahead',
  on_track: 'slow',
  behind: 'behind',
  not_measured: 'waiting',
}

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000

/** One indicator: how it goes in a word, the line from where it started towards its target, and the table. */
export const IndicatorFigure = ({ visit, indicator }: { visit: Visit; indicator: Indicator }) => {
  const { name, unit, values, baselineOn, baselineValue, targetOn, targetValue } = indicator
  const figure = (value: number) => `${showNumber(value, visit.lang, 1)} ${unit}`
  const all = [{ measuredOn: baselineOn, value: baselineValue, note: null }, ...values]
  const last = values.at(-1)
  return (
    <div class="indicator">
      <h3 lang={visit.only('sv')}>{name}</h3>
      <p>
        <StatusWord kind={SIGN[paceOf(indicator, last)]}>
          {visit.s(`progress.pace.${paceOf(indicator, last)}`)}
        </StatusWord>
      </p>
      <LineChart
        label={visit.t('progress.indicator.label', {
          name,
          from: figure(baselineValue),
          now: figure(last?.value ?? baselineValue),
          target: figure(targetValue),
        })}
        points={all.map((one) => ({
          x: dayNumber(one.measuredOn),
          y: one.value,
          text: figure(one.value),
          when: one.measuredOn.slice(0, 7),
        }))}
        target={{
          x: dayNumber(targetOn),
          y: targetValue,
          text: visit.t('progress.indicator.target', {
            value: figure(targetValue),
            year: targetOn.slice(0, 4),
          }),
        }}
      />
      <Details summary={visit.s('progress.indicator.table')}>
        <DataTable
          caption={visit.l({ sv: name })}
          label={name}
          columns={[
            { label: visit.s('progress.indicator.date') },
            { label: visit.s('progress.indicator.value'), numeric: true },
            { label: visit.s('progress.indicator.note') },
          ]}
          rows={all.map((one) => [
            showDate(one.measuredOn, visit.lang),
            figure(one.value),
            one.note ? visit.l({ sv: one.note }) : '',
          ])}
        />
        <p class="muted">
          {visit.s('progress.indicator.source')}: {visit.l({ sv: indicator.source })}
        </p>
      </Details>
    </div>
  )
}
