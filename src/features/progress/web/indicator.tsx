import { MUNICIPALITIES_BY_NAME } from '~/kernel/place'
import { showDate, showNumber } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { DataTable, Details, LineChart } from '~/ui'
import type { Indicator } from '../queries'
import { PaceWord, paceOfIndicator } from './pace'

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000

/** One indicator: how it goes in a word, the line from where it started towards its target, and the table. */
export const IndicatorFigure = ({ visit, indicator }: { visit: Visit; indicator: Indicator }) => {
  const { name, unit, values, places, baselineOn, baselineValue, targetOn, targetValue } = indicator
  const figure = (value: number) => `${showNumber(value, visit.lang, 1)} ${unit}`
  const all = [
    { measuredOn: baselineOn, value: baselineValue, note: null, fetchedFrom: null, fetchedAt: null },
    ...values,
  ]
  const last = values.at(-1)
  return (
    <div class="indicator">
      <h3 lang={visit.only('sv')}>{name}</h3>
      <p>
        <PaceWord visit={visit} pace={paceOfIndicator(indicator)} />
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
            { label: visit.s('progress.indicator.from') },
            { label: visit.s('progress.indicator.note') },
          ]}
          rows={all.map((one) => [
            showDate(one.measuredOn, visit.lang),
            figure(one.value),
            one.fetchedFrom && one.fetchedAt
              ? visit.s('progress.indicator.fetched', {
                  host: new URL(one.fetchedFrom).host,
                  date: showDate(one.fetchedAt, visit.lang),
                })
              : visit.s('progress.indicator.written'),
            one.note ? visit.l({ sv: one.note }) : '',
          ])}
        />
        {places.length > 0 ? (
          <DataTable
            caption={visit.s('progress.indicator.places')}
            label={visit.t('progress.indicator.places')}
            columns={[
              { label: visit.s('progress.money.place') },
              { label: visit.s('progress.indicator.value'), numeric: true },
              { label: visit.s('progress.indicator.date') },
            ]}
            rows={MUNICIPALITIES_BY_NAME.flatMap(({ code, name: place }) => {
              const one = places.find(({ municipalityCode }) => municipalityCode === code)
              return one ? [[place, figure(one.value), showDate(one.measuredOn, visit.lang)]] : []
            })}
          />
        ) : null}
        <p class="muted">
          {visit.s('progress.indicator.source')}: {visit.l({ sv: indicator.source })}
        </p>
        {indicator.method ? (
          <p class="muted">
            {visit.s('progress.indicator.method')}: {visit.l({ sv: indicator.method })}
          </p>
        ) : null}
      </Details>
    </div>
  )
}
