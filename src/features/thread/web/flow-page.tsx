import { WAY_IN_KINDS } from '~/features/processes'
import { type PulseInShort, PulseSection } from '~/features/pulse'
import { PublicPage } from '~/features/site'
import { FORWARDED_PATH, FORWARDING_STEPS, type Forwarded, type ForwardedCounts } from '~/features/strategy'
import type { Localized } from '~/kernel/language'
import { daysBetween, showDate, showNumber } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { DataTable, Details, DotField, FlowChart, type FlowNode, KeyFigures, PageHead, Section } from '~/ui'
import { FATES, type Fate, OTHER_PASSAGES, type Stream } from '../domain'

const FORWARDED: readonly Forwarded[] = ['unknown', ...FORWARDING_STEPS]

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
  forwarded: ForwardedCounts
  pulse: PulseInShort
  counts: Record<Fate, number>
  notShown: number
  streams: readonly Stream[]
  /** How many passages share a station. */
  together: number
  themes: readonly Named[]
  passages: readonly (Named & { lang: string })[]
  others: readonly { slug: string; title: Localized }[]
}

/** The thread seen whole: what flowed where, what was left out, and whether the promise is kept. */
export const FlowPage = (props: Props) => {
  const { visit, promise, counts, process } = props
  const name = stationNames(props)
  const whole = (value: number) => showNumber(value, visit.lang)
  const share = promise.received > 0 ? Math.round((promise.answered / promise.received) * 100) : 0
  return (
    <PublicPage
      visit={visit}
      title={visit.t('thread.flow.title')}
      description={visit.t('thread.flow.lead')}
      now={props.now}
    >
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
      {props.forwarded.all > 0 ? (
        <Section title={visit.s('strategy.forwarding.title')}>
          <p>{visit.s('strategy.forwarding.in-short', { count: props.forwarded.all })}</p>
          <KeyFigures
            items={FORWARDED.map((state) => ({
              value: whole(props.forwarded.each[state]),
              label: visit.s(`strategy.forwarding.state.${state}`),
            }))}
          />
          <p>
            <a href={visit.href(`${FORWARDED_PATH}?process=${process.slug}`)}>
              {visit.s('strategy.forwarding.read-all')}
            </a>
          </p>
        </Section>
      ) : null}
      <Section title={visit.s('thread.flow.picture')} tinted>
        <p>{visit.s('thread.flow.how')}</p>
        <FlowChart
          id="flode"
          label={visit.t('thread.flow.picture')}
          columns={[visit.t('thread.flow.ways'), visit.t('thread.flow.themes'), visit.t('thread.flow.ends')]}
          nodes={flowNodes(props, name)}
          links={props.streams.map(({ from, to, value }) => ({ source: from, target: to, value }))}
        />
        <Details summary={visit.s('thread.flow.table')}>
          <DataTable
            caption={visit.s('thread.flow.table-caption')}
            label={visit.t('thread.flow.table-caption')}
            columns={[
              { label: visit.s('thread.flow.from') },
              { label: visit.s('thread.flow.to') },
              { label: visit.s('thread.flow.count'), numeric: true },
            ]}
            rows={props.streams.map(({ from, to, value }) => [
              <span lang={visit.langOf(name(from))}>{name(from)}</span>,
              <span lang={visit.langOf(name(to))}>{name(to)}</span>,
              showNumber(value, visit.lang, 1),
            ])}
          />
        </Details>
      </Section>
      <Section title={visit.s('thread.dots.title')}>
        <p>{visit.s('thread.dots.lead')}</p>
        <DotField
          id="prickar"
          label={visit.t('thread.dots.title')}
          groups={[
            ...FATES.map((fate) => ({
              label: visit.s(`thread.fate.${fate}`),
              count: counts[fate],
              text: visit.s('thread.count', { count: counts[fate] }),
            })),
            {
              label: visit.s('thread.fate.not_shown'),
              count: props.notShown,
              text: visit.s('thread.count', { count: props.notShown }),
            },
          ]}
          scale={(each) => visit.s('thread.dots.one-is', { count: each })}
        />
      </Section>
      <PulseSection visit={visit} answers={props.pulse} />
      <Section title={visit.s('thread.flow.read-on')} tinted>
        <div class="two">
          <div>
            <h3>{visit.s('thread.flow.themes')}</h3>
            <ul>
              {props.themes.map((theme) => (
                <li>
                  <a href={theme.href}>{visit.l(theme.title)}</a>
                </li>
              ))}
            </ul>
          </div>
          <div>
            <h3>{visit.s('thread.flow.passages')}</h3>
            <ul>
              {props.passages.map((passage) => (
                <li>
                  <a href={passage.href}>
                    <span lang={passage.lang}>{passage.title.sv}</span>
                  </a>
                </li>
              ))}
            </ul>
            {props.together > 0 ? (
              <p>
                <a href={visit.href('/strategin')}>
                  {visit.s('thread.flow.other-passages', { count: props.together })}
                </a>
              </p>
            ) : null}
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

/** The stations of the picture, each with its count; what was left out stands among them as heavy as the rest. */
const flowNodes = ({ visit, streams }: Props, name: (id: string) => string): FlowNode[] => {
  const stations = [...new Set(streams.flatMap(({ from, to }) => [from, to]))]
  return stations.map((id) => {
    const passing = (side: 'from' | 'to') =>
      streams.filter((stream) => stream[side] === id).reduce((sum, stream) => sum + stream.value, 0)
    return {
      id,
      column: columnOf(id),
      label: name(id),
      text: visit.t('thread.count', { count: Math.round(Math.max(passing('from'), passing('to'))) }),
      leftOut: LEFT_OUT.includes(id),
    }
  })
}

const LEFT_OUT = ['fate:not_taken_up', 'fate:outside_remit']

const columnOf = (id: string): number => (id.startsWith('way:') ? 0 : id.startsWith('theme:') ? 1 : 2)

const stationNames = ({ visit, themes, passages, together }: Props) => {
  const names = new Map<string, string>([['theme:', visit.t('thread.flow.unsorted')]])
  for (const way of WAY_IN_KINDS) names.set(`way:${way}`, visit.t(`thread.way.${way}`))
  for (const theme of themes) names.set(`theme:${theme.id}`, visit.plain(theme.title))
  for (const passage of passages) names.set(`passage:${passage.id}`, visit.plain(passage.title))
  names.set(OTHER_PASSAGES, visit.t('thread.flow.other-passages', { count: together }))
  for (const fate of FATES) names.set(`fate:${fate}`, visit.t(`thread.fate.${fate}`))
  return (id: string): string => names.get(id) ?? visit.t('thread.flow.unsorted')
}
