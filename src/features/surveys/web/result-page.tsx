import type { WayIn } from '~/features/processes'
import { PublicPage } from '~/features/site'
import { type Localized, tell } from '~/kernel/language'
import { showDate, showNumber } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { Bars, DataTable, Details, PageHead, Section } from '~/ui'
import { FEW, type Tally } from '../domain'

interface Props {
  visit: Visit
  now: Date
  wayIn: WayIn
  result: { comment: Localized; publishedAt: Date } | undefined
  count: number
  tallies: readonly Tally[]
}

/** What everybody answered, given back to those who did. */
export const ResultPage = ({ visit, now, wayIn, result, count, tallies }: Props) => (
  <PublicPage
    visit={visit}
    title={{
      text: visit.t('surveys.result.title', { title: tell(wayIn.title, visit.lang).text }),
      lang: tell(wayIn.title, visit.lang).lang,
    }}
    now={now}
  >
    <PageHead
      kicker={visit.l(wayIn.title)}
      title={visit.s('surveys.result.heading')}
      lead={
        result
          ? visit.s('surveys.result.lead', { count, date: showDate(result.publishedAt, visit.lang) })
          : visit.s('surveys.result.not-yet')
      }
      seed={wayIn.slug}
    />
    {result ? (
      <>
        <Section title={visit.s('surveys.result.meaning')}>
          <div class="prose">
            {tell(result.comment, visit.lang)
              .text.split(/\n\s*\n/)
              .map((paragraph) => (
                <p>{paragraph}</p>
              ))}
          </div>
        </Section>
        <Section tinted>
          {count < FEW ? (
            <p>{visit.s('surveys.result.few', { count: FEW })}</p>
          ) : (
            tallies.map((tally) => <TallyView visit={visit} tally={tally} wayIn={wayIn} />)
          )}
        </Section>
      </>
    ) : null}
  </PublicPage>
)

/** One question's answers: bars with figures, and the same as a table. Places with few answers are put together. */
export const TallyView = (props: { visit: Visit; tally: Tally; wayIn: Pick<WayIn, 'slug' | 'kind'> }) => {
  const { visit, tally } = props
  const { question, answered } = tally
  const share = (count: number) =>
    visit.t('surveys.result.share', {
      count,
      share: showNumber(answered > 0 ? (count / answered) * 100 : 0, visit.lang),
    })
  const isPlace = question.kind === 'place'
  const shown = isPlace ? tally.counts.filter(({ count }) => count >= FEW) : tally.counts
  const hidden = isPlace ? tally.counts.filter(({ count }) => count > 0 && count < FEW).length : 0
  return (
    <>
      <h2>{visit.l(question.label)}</h2>
      <p class="muted">
        {visit.s('surveys.result.answered', { count: answered })}{' '}
        {tally.median === null
          ? null
          : visit.s('surveys.result.median', { step: showNumber(tally.median, visit.lang, 1) })}{' '}
        {question.kind === 'sorting' ? visit.s('surveys.result.first') : null}
      </p>
      {question.kind === 'text' ? (
        <p>
          <a href={visit.href(`/inspel?vag=${props.wayIn.kind}`)}>{visit.s('surveys.result.texts')}</a>
        </p>
      ) : (
        <>
          <Bars
            bars={shown.map((one) => ({
              label: visit.l(one.label),
              text: share(one.count),
              value: one.count,
            }))}
          />
          {question.kind === 'scale' ? (
            <p class="small">
              1: {visit.l(question.low)}. {question.steps}: {visit.l(question.high)}.
            </p>
          ) : null}
          {hidden > 0 ? <p class="small">{visit.s('surveys.result.hidden', { count: hidden })}</p> : null}
          <Details summary={visit.s('surveys.result.table')}>
            <DataTable
              caption={visit.l(question.label)}
              label={tell(question.label, visit.lang).text}
              columns={[
                { label: visit.s('surveys.result.choice') },
                { label: visit.s('surveys.result.count'), numeric: true },
              ]}
              rows={shown.map((one) => [visit.l(one.label), showNumber(one.count, visit.lang)])}
            />
          </Details>
        </>
      )}
    </>
  )
}
