import { PublicPage } from '~/features/site'
import type { Localized } from '~/kernel/language'
import { daysBetween, showDate, showNumber } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { DataTable, DotField, FlowChart, KeyFigures, PageHead, Section } from '~/ui'
import { FATES, type Fate, type Stream } from '../domain'

interface Named {
  id: string
  title: Localized
  href: string
}

interface Props {
  visit: Visit
  now: Date
  process: { title: Localized; slug: string; attribution: string | null }
  promise: { received: number; answered: number; medianDays: number | null; oldestUnanswered: Date | null }
  counts: Record<Fate, number>
  notShown: number
  streams: readonly Stream[]
  themes: readonly Named[]
  passages: readonly (Named & { lang: string })[]
  others: readonly { slug: string; title: Localized }[]
}

const WAYS = ['open_question', 'meeting', 'theme_workshop', 'own_workshop', 'youth', 'import'] as const

/** The thread seen whole: what flowed where, what was left out, and whether the promise is kept. */
export const FlowPage = (props: Props) => {
  const { visit, promise, counts, process } = props
  const name = stationNames(props)
  const whole = (value: number) => showNumber(value, visit.lang)
  const share = promise.received > 0 ? Math.round((promise.answered / promise.received) * 100) : 0
  return (
    <PublicPage visit={visit} title={visit.t('thread.flow.title')} now={props.now}>
      <PageHead
        kicker={visit.l(process.title)}
        title={visit.s('thread.flow.title')}
        lead={visit.s('thread.flow.lead')}
        seed="vad-hande-sen"
      />
      <Section title={visit.s('thread.promise.title')}>
        <KeyFigures
          items={[
            { value: `${whole(share)} %`, label: visit.s('thread.promise.answered') },
            {
              value: promise.medianDays === null ? '–' : whole(Math.round(promise.medianDays)),
              label: visit.s('thread.promise.median'),
            },
            {
              value: promise.oldestUnanswered ? whole(daysBetween(promise.oldestUnanswered, props.now)) : '0',
              label: promise.oldestUnanswered
                ? visit.s('thread.promise.oldest', { date: showDate(promise.oldestUnanswered, visit.lang) })
                : visit.s('thread.promise.none-left'),
            },
          ]}
        />
      </Section>
      <Section title={visit.s('thread.flow.picture')} tinted>
        <p>{visit.s('thread.flow.how')}</p>
        <FlowChart
          label={visit.t('thread.flow.picture')}
          nodes={[...new Set(props.streams.flatMap((stream) => [stream.from, stream.to]))].map((id) => ({
            id,
            label: name(id),
            column: columnOf(id),
            muted: id.startsWith('fate:'),
          }))}
          links={props.streams.map(({ from, to, value }) => ({ source: from, target: to, value }))}
        />
        <details>
          <summary>{visit.s('thread.flow.table')}</summary>
          <DataTable
            caption={visit.s('thread.flow.table-caption')}
            columns={[
              { label: visit.s('thread.flow.from') },
              { label: visit.s('thread.flow.to') },
              { label: visit.s('thread.flow.count'), numeric: true },
            ]}
            rows={props.streams.map(({ from, to, value }) => [
              name(from),
              name(to),
              showNumber(value, visit.lang, 1),
            ])}
          />
        </details>
      </Section>
      <Section title={visit.s('thread.dots.title')}>
        <p>{visit.s('thread.dots.lead')}</p>
        <DotField
          label={visit.t('thread.dots.title')}
          groups={[
            ...FATES.map((fate) => ({
              kind: fate,
              label: visit.t(`thread.fate.${fate}`),
              count: counts[fate],
            })),
            { kind: 'not_shown', label: visit.t('thread.fate.not_shown'), count: props.notShown },
          ]}
          oneDotIs={(n) => visit.t('thread.dots.one-is', { count: n })}
        />
        <DataTable
          caption={visit.s('thread.dots.title')}
          columns={[
            { label: visit.s('thread.dots.fate') },
            { label: visit.s('thread.flow.count'), numeric: true },
          ]}
          rows={[
            ...FATES.map((fate) => [visit.s(`thread.fate.${fate}`), whole(counts[fate])]),
            [visit.s('thread.fate.not_shown'), whole(props.notShown)],
          ]}
        />
      </Section>
      <Section title={visit.s('thread.flow.read-on')} tinted>
        <div class="two">
          <div>
            <h3>{visit.s('thread.station.themes')}</h3>
            <ul>
              {props.themes.map((theme) => (
                <li>
                  <a href={theme.href}>{visit.l(theme.title)}</a>
                </li>
              ))}
            </ul>
          </div>
          <div>
            <h3>{visit.s('thread.station.passages')}</h3>
            <ul>
              {props.passages.map((passage) => (
                <li>
                  <a href={passage.href}>
                    <span lang={passage.lang}>{passage.title.sv}</span>
                  </a>
                </li>
              ))}
            </ul>
          </div>
        </div>
        <p>
          <a href={visit.href(`/inspel?process=${process.slug}`)}>{visit.s('thread.flow.all-inspel')}</a>
        </p>
        {process.attribution ? (
          <p class="muted">{visit.s('thread.attribution', { whose: process.attribution })}</p>
        ) : null}
        {props.others.length > 0 ? (
          <>
            <h3>{visit.s('thread.flow.others')}</h3>
            <ul>
              {props.others.map((other) => (
                <li>
                  <a href={visit.href(`/vad-hande-sen?process=${other.slug}`)}>{visit.l(other.title)}</a>
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </Section>
    </PublicPage>
  )
}

const columnOf = (id: string): number => (id.startsWith('way:') ? 0 : id.startsWith('theme:') ? 1 : 2)

const stationNames = ({ visit, themes, passages }: Props) => {
  const names = new Map<string, string>([['theme:', visit.t('thread.flow.unsorted')]])
  for (const way of WAYS) names.set(`way:${way}`, visit.t(`thread.way.${way}`))
  for (const theme of themes) names.set(`theme:${theme.id}`, theme.title[visit.lang] ?? theme.title.sv)
  for (const passage of passages) names.set(`passage:${passage.id}`, passage.title.sv)
  for (const fate of FATES) names.set(`fate:${fate}`, visit.t(`thread.fate.${fate}`))
  return (id: string): string => names.get(id) ?? visit.t('thread.flow.unsorted')
}
