import type { ThemeSentence, ThemeSpread } from '~/features/sensemaking'
import { ENDONYM, isLanguage } from '~/kernel/language'
import { showMonth, showNumber } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { Bars, Details, Facts, Section } from '~/ui'
import { PlaceTiles } from './place-page'

const KINDS = ['agree', 'disagree', 'says'] as const

/** What the inspel of a theme say, sentence by sentence; each opens the words it rests on. */
export const ThemeSays = ({ visit, sentences }: { visit: Visit; sentences: readonly ThemeSentence[] }) =>
  sentences.length === 0 ? null : (
    <Section title={visit.s('thread.says.title')} tinted>
      <p>{visit.s('thread.says.lead')}</p>
      {KINDS.map((kind) => {
        const those = sentences.filter((one) => one.kind === kind)
        return those.length === 0 ? null : (
          <>
            <h3>{visit.s(`thread.says.${kind}`)}</h3>
            {those.map((sentence) => (
              <Details
                summary={
                  <>
                    <span lang={visit.only('sv')} dir="auto">
                      {sentence.text}
                    </span>{' '}
                    <span class="muted">
                      {restsOn(visit, sentence)}
                      {sentence.isMachine ? <>. {visit.s('thread.says.machine')}</> : null}
                    </span>
                  </>
                }
              >
                {sentence.evidence.map((one) => (
                  <p class="said">
                    <q lang={one.language} dir="auto">
                      {one.quote}
                    </q>{' '}
                    <span class="muted small">
                      {one.stance === 'for' ? null : visit.s(`thread.says.stance.${one.stance}`)}{' '}
                      <a href={visit.href(`/inspel/${one.publicationId}`)}>{visit.s('thread.says.inspel')}</a>
                    </span>
                  </p>
                ))}
              </Details>
            ))}
          </>
        )
      })}
    </Section>
  )

const restsOn = (visit: Visit, { evidence }: ThemeSentence) => {
  const of = (against: boolean) =>
    new Set(evidence.filter((one) => (one.stance === 'against') === against).map((one) => one.publicationId))
      .size
  const against = of(true)
  return (
    <>
      {visit.s('thread.says.rests', { count: of(false) })}
      {against > 0 ? <>, {visit.s('thread.says.against', { count: against })}</> : null}
    </>
  )
}

/** How many, from where, in which ways and when. */
export const ThemeSpreadSection = ({ visit, spread }: { visit: Visit; spread: ThemeSpread }) => {
  const number = (n: number) => showNumber(n, visit.lang)
  const known = spread.places.filter(({ municipalityCode }) => municipalityCode !== null)
  return (
    <Section title={visit.s('thread.spread.title')}>
      <Facts
        items={[
          { label: visit.s('thread.spread.inspel'), value: number(spread.inspel) },
          {
            label: visit.s('thread.spread.places'),
            value: visit.s('thread.spread.of-14', { count: known.length }),
          },
          {
            label: visit.s('thread.spread.ways'),
            value: spread.waysIn.map(({ kind, count }, n) => (
              <>
                {n > 0 ? ', ' : ''}
                {visit.s(`processes.kind.${kind as 'meeting'}`)} {number(count)}
              </>
            )),
          },
          {
            label: visit.s('thread.spread.languages'),
            value: spread.languages.map(({ language, count }, n) => (
              <>
                {n > 0 ? ', ' : ''}
                <span lang={language}>{isLanguage(language) ? ENDONYM[language] : language}</span>{' '}
                {number(count)}
              </>
            )),
          },
        ]}
      />
      <p class="muted">{visit.s('thread.spread.not-people')}</p>
      <div class="two">
        <div>
          <h3>{visit.s('thread.spread.where')}</h3>
          <PlaceTiles
            visit={visit}
            perPlace={new Map(known.map(({ municipalityCode, count }) => [municipalityCode ?? '', count]))}
          />
        </div>
        <div>
          <h3>{visit.s('thread.spread.when')}</h3>
          <Bars
            bars={spread.months.map(({ month, count }) => ({
              label: showMonth(month, visit.lang),
              text: number(count),
              value: count,
            }))}
          />
        </div>
      </div>
    </Section>
  )
}
