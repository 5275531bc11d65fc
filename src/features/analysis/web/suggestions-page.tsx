import { type Process, ProcessChoice } from '~/features/processes'
import { StaffPage } from '~/features/site'
import { showDateTime, showNumber } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { Breadcrumb, DataTable, KeyFigures, Notice } from '~/ui'
import { DECISIONS, type Decision, type LanguageFigures, LEAST_CODED, LEAST_LIFT } from '../domain'
import { type Compared, suggestionFigures, type ToldRun } from '../queries'
import { AskFor } from './overview-page'
import { Failed, languageName, OnItsWay, percent } from './words'

interface Props {
  visit: Visit
  process: Process
  processes: readonly Process[]
  latest: ToldRun | undefined
  /** The run whose suggestions are shown. */
  shown: ToldRun | undefined
  compared: readonly Compared[]
  decisions: ReadonlyMap<Decision | null, number>
  names: ReadonlyMap<string, string>
}

/** What suggestions are good for, language by language, and whether they are on. */
export const SuggestionsPage = (props: Props) => {
  const { visit, process, latest, shown } = props
  const figures = shown && suggestionFigures(shown)
  return (
    <StaffPage
      visit={visit}
      title={visit.t('analysis.suggestions.title')}
      lead={visit.s('analysis.suggestions.lead')}
    >
      <Breadcrumb
        label={visit.t('analysis.crumbs')}
        links={[
          { href: visit.href(`/arbete/analys?process=${process.slug}`), label: visit.s('analysis.title') },
        ]}
      />
      <ProcessChoice
        visit={visit}
        processes={props.processes}
        current={process.id}
        to="/arbete/analys/forslag"
      />
      {latest && ['waiting', 'running'].includes(latest.state) ? (
        <OnItsWay visit={visit} run={latest} again={`/arbete/analys/forslag?process=${process.slug}`} />
      ) : null}
      {latest ? <Failed visit={visit} run={latest} /> : null}
      {shown && figures ? (
        <>
          <p class="muted">
            {visit.s('analysis.suggestions.made', {
              when: showDateTime(shown.endedAt as Date, visit.lang),
              count: figures.coded,
            })}
          </p>
          {figures.languages.map((one) => (
            <OfLanguage visit={visit} figures={one} names={props.names} />
          ))}
        </>
      ) : (
        <p>{visit.s('analysis.suggestions.none')}</p>
      )}
      <People {...props} />
      <h2>{visit.s('analysis.suggestions.anew')}</h2>
      <AskFor visit={visit} process={process} kind="suggestions" values={{}} errors={[]} />
    </StaffPage>
  )
}

const OfLanguage = ({
  visit,
  figures,
  names,
}: {
  visit: Visit
  figures: LanguageFigures
  names: Props['names']
}) => {
  const { verdict, lift, language } = figures
  const of = languageName(visit, language)
  const holes = { least: LEAST_CODED, lift: showNumber(LEAST_LIFT * 100, visit.lang) }
  return (
    <section>
      <h2>{visit.s('analysis.suggestions.of', { language: of })}</h2>
      <Notice kind={verdict === 'useful' ? 'done' : 'info'} title={visit.s(`analysis.verdict.${verdict}`)}>
        <p>{visit.s(`analysis.verdict-why.${verdict}`, holes)}</p>
      </Notice>
      {lift && verdict !== 'few_coded' ? (
        <KeyFigures
          items={[
            { value: percent(visit, lift.suggested), label: visit.s('analysis.figure.suggested') },
            { value: percent(visit, lift.commonest), label: visit.s('analysis.figure.commonest') },
            {
              value: showNumber(lift.lift * 100, visit.lang, 1),
              label: visit.s('analysis.figure.lift', {
                least: showNumber(lift.atLeast * 100, visit.lang, 1),
              }),
            },
            {
              value: showNumber(figures.macroF1 ?? 0, visit.lang, 2),
              label: visit.s('analysis.figure.macro-f1', {
                majority: showNumber(figures.majority?.macroF1 ?? 0, visit.lang, 2),
              }),
            },
          ]}
        />
      ) : null}
      {figures.byCode ? (
        <DataTable
          caption={visit.s('analysis.by-code.held-out', { language: of })}
          label={visit.t('analysis.by-code.held-out', { language: of })}
          columns={[
            { label: visit.s('analysis.by-code.code') },
            { label: visit.s('analysis.by-code.chosen'), numeric: true },
            { label: visit.s('analysis.by-code.precision'), numeric: true },
            { label: visit.s('analysis.by-code.recall'), numeric: true },
          ]}
          rows={[...figures.byCode]
            .sort((one, other) => other.chosen - one.chosen)
            .map(({ code, chosen, precision, recall }) => [
              names.get(code) ?? code,
              showNumber(chosen, visit.lang),
              percent(visit, precision),
              percent(visit, recall),
            ])}
        />
      ) : null}
    </section>
  )
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)

/** What was suggested beside what people chose in the end: the only figures that count in the long run. */
const People = ({ visit, compared, decisions }: Props) => (
  <section>
    <h2>{visit.s('analysis.people.title')}</h2>
    <p>{visit.s('analysis.people.lead')}</p>
    {decisions.size > 0 ? (
      <KeyFigures
        items={DECISIONS.map((decision) => ({
          value: showNumber(decisions.get(decision) ?? 0, visit.lang),
          label: visit.s(`analysis.decision.${decision}`),
        }))}
      />
    ) : null}
    {compared.length === 0 ? (
      <p>{visit.s('analysis.people.none')}</p>
    ) : (
      <DataTable
        caption={visit.s('analysis.people.table')}
        label={visit.t('analysis.people.table')}
        columns={[
          { label: visit.s('analysis.by-code.code') },
          { label: visit.s('analysis.by-code.language') },
          { label: visit.s('analysis.by-code.suggested'), numeric: true },
          { label: visit.s('analysis.by-code.chosen'), numeric: true },
          { label: visit.s('analysis.by-code.precision'), numeric: true },
          { label: visit.s('analysis.by-code.recall'), numeric: true },
        ]}
        rows={compared.map(({ name, language, suggested, chosen, agreed }) => [
          name,
          languageName(visit, language),
          showNumber(suggested, visit.lang),
          showNumber(chosen, visit.lang),
          percent(visit, share(agreed, suggested)),
          percent(visit, share(agreed, chosen)),
        ])}
      />
    )}
  </section>
)
