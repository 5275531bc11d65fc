import { StaffPage } from '~/features/site'
import { showDateTime, showNumber } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { Breadcrumb, Facts } from '~/ui'
import type { ToldRun } from '../queries'
import { Failed, OnItsWay, RunWord } from './words'

/** One run: all that its result depends on, so that it can be made again and comes to the same. */
export const RunPage = ({ visit, run }: { visit: Visit; run: ToldRun }) => {
  const { parameters, corpusHash, figures } = run
  const title = visit.t('analysis.run.title', {
    kind: visit.t(`analysis.kind.${run.kind}`),
    when: showDateTime(run.askedAt, visit.lang),
  })
  const isOpen = run.state === 'waiting' || run.state === 'running'
  return (
    <StaffPage visit={visit} title={title} lead={visit.s('analysis.run.lead')}>
      <Breadcrumb
        label={visit.t('analysis.crumbs')}
        links={[{ href: visit.href('/arbete/analys'), label: visit.s('analysis.title') }]}
      />
      {isOpen ? <OnItsWay visit={visit} run={run} again={`/arbete/analys/korning/${run.id}`} /> : null}
      <Failed visit={visit} run={run} />
      <Facts
        items={[
          { label: visit.s('analysis.run.state'), value: <RunWord visit={visit} run={run} /> },
          { label: visit.s('analysis.run.by'), value: run.askedByTitle ?? visit.s('analysis.run.by-itself') },
          { label: visit.s('analysis.run.algorithm'), value: String(parameters.algorithm) },
          { label: visit.s('analysis.run.seed'), value: String(parameters.seed) },
          {
            label: visit.s('analysis.run.piles'),
            value: parameters.piles ?? visit.s('analysis.run.by-size'),
          },
          { label: visit.s('analysis.run.attempts'), value: showNumber(run.attempts, visit.lang) },
          ...(figures
            ? [
                { label: visit.s('analysis.run.texts'), value: showNumber(figures.texts, visit.lang) },
                { label: visit.s('analysis.run.seconds'), value: showNumber(figures.seconds, visit.lang, 1) },
              ]
            : []),
          ...(corpusHash
            ? [
                {
                  label: visit.s('analysis.run.corpus'),
                  value: <code>{corpusHash.toString('hex').slice(0, 16)}</code>,
                },
              ]
            : []),
        ]}
      />
      {isOpen ? null : (
        <form method="post" action={visit.href(`/arbete/analys/korning/${run.id}/igen`)}>
          <button class="button secondary" type="submit">
            {visit.s('analysis.run.again')}
          </button>
        </form>
      )}
    </StaffPage>
  )
}
