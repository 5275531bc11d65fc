import { type Process, ProcessChoice } from '~/features/processes'
import { errorAt, FormErrors, StaffPage } from '~/features/site'
import { showDateTime, showNumber } from '~/kernel/time'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Card, Cards, Hidden, Notice, NumberField } from '~/ui'
import { LEAST_CODED, type RunKind } from '../domain'
import { type Member, type Pile, pilesFigures, type ToldRun } from '../queries'
import { Failed, languageName, OnItsWay, pileTitle, RunWord } from './words'

interface Props {
  visit: Visit
  process: Process
  processes: readonly Process[]
  runs: readonly ToldRun[]
  /** The run whose piles are shown. */
  map: ToldRun | undefined
  piles: readonly Pile[]
  typical: ReadonlyMap<string, Member[]>
  values: Values
  errors: FieldError[]
}

/** A first map of the material: what there is to read, in piles, each an order to read in. */
export const OverviewPage = (props: Props) => {
  const { visit, process, runs, map, piles } = props
  const latest = runs.find(({ kind }) => kind === 'piles')
  const address = `/arbete/analys?process=${process.slug}`
  return (
    <StaffPage visit={visit} title={visit.t('analysis.title')} lead={visit.s('analysis.lead')}>
      <ProcessChoice visit={visit} processes={props.processes} current={process.id} to="/arbete/analys" />
      <FormErrors visit={visit} errors={props.errors} />
      {latest && ['waiting', 'running'].includes(latest.state) ? (
        <OnItsWay visit={visit} run={latest} again={address} />
      ) : null}
      {latest ? <Failed visit={visit} run={latest} /> : null}
      <p>
        <a href={visit.href(`/arbete/analys/forslag?process=${process.slug}`)}>
          {visit.s('analysis.suggestions.title')}
        </a>
      </p>
      <h2>{visit.s('analysis.map.title')}</h2>
      {map ? (
        <MapOfMaterial visit={visit} map={map} piles={piles} typical={props.typical} />
      ) : (
        <p>{visit.s('analysis.map.none')}</p>
      )}
      <h2>{visit.s(map ? 'analysis.map.anew' : 'analysis.map.make')}</h2>
      <AskFor {...props} kind="piles" />
      <History visit={visit} runs={runs} />
    </StaffPage>
  )
}

const MapOfMaterial = ({
  visit,
  map,
  piles,
  typical,
}: { map: ToldRun } & Pick<Props, 'visit' | 'piles' | 'typical'>) => {
  const figures = pilesFigures(map)
  const several = (figures?.languages.length ?? 0) > 1
  return (
    <>
      <Notice>
        <p>{visit.s('analysis.map.never-a-theme')}</p>
      </Notice>
      <p class="muted">
        {visit.s('analysis.map.made', {
          when: showDateTime(map.endedAt as Date, visit.lang),
          count: figures?.texts ?? 0,
        })}{' '}
        {figures && figures.nearlySame > 0
          ? visit.s('analysis.map.nearly-same', { count: figures.nearlySame })
          : null}
      </p>
      {piles.length === 0 ? <p>{visit.s('analysis.map.gone')}</p> : null}
      <Cards>
        {piles.map((pile) => (
          <Card
            href={visit.href(`/arbete/analys/hog/${pile.id}`)}
            title={<span lang={visit.only(pile.language)}>{pileTitle(visit, pile)}</span>}
            meta={
              <>
                {visit.s('analysis.inspel', { count: pile.size })}
                {several ? `, ${languageName(visit, pile.language)}` : null}
              </>
            }
          >
            <ul class="plain">
              {(typical.get(pile.id) ?? []).map(({ text, language }) => (
                <li class="small" lang={visit.only(language)} dir="auto">
                  {text.length > 140 ? `${text.slice(0, 140).trimEnd()} …` : text}
                </li>
              ))}
            </ul>
          </Card>
        ))}
      </Cards>
    </>
  )
}

/** The button that asks for a run. */
export const AskFor = ({
  visit,
  process,
  kind,
  values,
  errors,
}: Pick<Props, 'visit' | 'process' | 'values' | 'errors'> & { kind: RunKind }) => (
  <form novalidate method="post" action={visit.href('/arbete/analys')}>
    <Hidden name="processId" value={process.id} />
    <Hidden name="kind" value={kind} />
    {kind === 'piles' ? (
      <NumberField
        name="piles"
        label={visit.s('analysis.ask.piles-label')}
        hint={visit.s('analysis.ask.piles-hint')}
        value={textOf(values, 'piles')}
        error={errorAt(visit, errors, 'piles')}
      />
    ) : (
      <p>{visit.s('analysis.ask.suggestions-hint', { count: LEAST_CODED })}</p>
    )}
    <button class="button" type="submit">
      {visit.s(`analysis.ask.${kind}`)}
    </button>
  </form>
)

const History = ({ visit, runs }: Pick<Props, 'visit' | 'runs'>) =>
  runs.length === 0 ? null : (
    <>
      <h2>{visit.s('analysis.history')}</h2>
      <ul>
        {runs.map((run) => (
          <li>
            <a href={visit.href(`/arbete/analys/korning/${run.id}`)}>
              {visit.s(`analysis.kind.${run.kind}`)} {showDateTime(run.askedAt, visit.lang)}
            </a>{' '}
            <RunWord visit={visit} run={run} />
            {run.figures ? (
              <> ({visit.s('analysis.took', { seconds: showNumber(run.figures.seconds, visit.lang, 1) })})</>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  )
