import type { Child } from 'hono/jsx'
import { PublicPage } from '~/features/site'
import type { Localized } from '~/kernel/language'
import { excerpt } from '~/kernel/plain-text'
import { GROUP_MIN } from '~/kernel/small-groups'
import { showDate, showNumber } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { DataTable, KeyFigures, PageHead, Section } from '~/ui'
import { type Compared, type Findings, seenIn, type Typical, VOTES_MIN } from '../domain'
import type { Opinions, Statement } from '../queries'

interface Props {
  visit: Visit
  now: Date
  process: { slug: string; title: Localized; attribution: string | null; isDemo: boolean }
  opinions: Opinions
  findings: Findings
}

const letterOf = (number: number): string => String.fromCharCode('A'.charCodeAt(0) + number)
const percent = (visit: Visit, share: number): string => showNumber(Math.round(share * 100), visit.lang)

/** What people who vote differently agree on, and what they don't: in words first, and every figure in a table. */
export const OpinionsPage = ({ visit, now, process, opinions, findings }: Props) => {
  const { groups, agreed, apart } = findings
  const inGroups = groups.reduce((sum, { people }) => sum + people, 0)
  const whole = (count: number) => showNumber(count, visit.lang)
  const listed = { visit, opinions, groups: groups.map(({ number }) => number) }
  return (
    <PublicPage
      visit={visit}
      now={now}
      title={visit.t('opinions.title')}
      description={visit.t('opinions.lead')}
    >
      <PageHead
        kicker={visit.l(process.title)}
        title={visit.s('opinions.title')}
        lead={visit.s('opinions.lead')}
        seed="asikter"
      />
      <Section>
        <KeyFigures
          items={[
            { value: whole(opinions.voters), label: visit.s('opinions.voters') },
            { value: whole(opinions.votes), label: visit.s('opinions.votes') },
            { value: whole(groups.length), label: visit.s('opinions.groups-shown') },
          ]}
        />
        {groups.length === 0 ? (
          <p>{visit.s('opinions.no-groups', { least: GROUP_MIN })}</p>
        ) : (
          <p>{visit.s('opinions.in-groups', { count: inGroups })}</p>
        )}
        {process.isDemo ? (
          <p class="tags">
            <span class="tag">{visit.s('thread.demo')}</span>
          </p>
        ) : null}
      </Section>
      {groups.length > 0 ? (
        <Section title={visit.s('opinions.agreed')} tinted>
          <p>{visit.s('opinions.agreed-how')}</p>
          <Listed {...listed} compared={agreed} kind="agreed" />
        </Section>
      ) : null}
      {groups.length > 1 ? (
        <>
          <Section title={visit.s('opinions.apart')}>
            <p>{visit.s('opinions.apart-how')}</p>
            <Listed {...listed} compared={apart} kind="apart" />
          </Section>
          <Section title={visit.s('opinions.groups')} tinted>
            {groups.map(({ number, people, typical }) => (
              <section>
                <h3>{visit.s('opinions.group', { letter: letterOf(number) })}</h3>
                <p>{visit.s('opinions.people', { count: people })}</p>
                <TypicalOf {...{ visit, opinions, typical }} />
              </section>
            ))}
          </Section>
        </>
      ) : null}
      <Section title={visit.s('opinions.how')}>
        <p>{visit.s(`opinions.how.${opinions.groupsFrom}`, { least: VOTES_MIN })}</p>
        <p>{visit.s('opinions.how.agreed')}</p>
        <p>{visit.s('opinions.how.small', { least: GROUP_MIN })}</p>
        <p>{visit.s('opinions.how.made', { date: showDate(opinions.madeAt, visit.lang) })}</p>
        {process.attribution ? (
          <p class="muted">{visit.s('thread.attribution', { whose: process.attribution })}</p>
        ) : null}
        <p>
          <a href={visit.href(`/inspel?process=${process.slug}`)}>{visit.s('opinions.read')}</a>
        </p>
      </Section>
    </PublicPage>
  )
}

const SHOWN_MAX = 240

const Words = ({ visit, statement: { id, text, language } }: { visit: Visit; statement: Statement }) => (
  <a href={visit.href(`/inspel/${id}`)} lang={visit.only(language)} dir="auto">
    {excerpt(text, SHOWN_MAX)}
  </a>
)

interface ListedProps {
  visit: Visit
  opinions: Opinions
  groups: readonly number[]
  compared: readonly Compared[]
  kind: 'agreed' | 'apart'
}

/** Statements one by one, each with what the figures say, and the figures of every group in a table. */
const Listed = ({ visit, opinions, groups, compared, kind }: ListedProps) => {
  const rows = compared.flatMap((one) => {
    const statement = opinions.statements.get(one.statement)
    return statement ? [{ ...one, statement }] : []
  })
  if (rows.length === 0) return <p>{visit.s(`opinions.${kind}-none`)}</p>
  return (
    <>
      <ol>
        {rows.map(({ statement, groups: each }) => (
          <li>
            <Words visit={visit} statement={statement} />
            <br />
            {said(visit, kind, each)}
          </li>
        ))}
      </ol>
      <DataTable
        caption={visit.s(`opinions.${kind}-table`)}
        label={visit.t(`opinions.${kind}-table`)}
        columns={[
          { label: visit.s('opinions.statement') },
          ...groups.map((number) => ({
            label: visit.s('opinions.group', { letter: letterOf(number) }),
            numeric: true,
          })),
        ]}
        rows={rows.map(({ statement, groups: each }) => [
          <Words visit={visit} statement={statement} />,
          ...each.map(({ tally, share }) =>
            visit.s('opinions.cell', {
              share: percent(visit, share),
              agrees: showNumber(tally.agrees, visit.lang),
              seen: showNumber(seenIn(tally), visit.lang),
            }),
          ),
        ])}
      />
    </>
  )
}

const said = (visit: Visit, kind: 'agreed' | 'apart', groups: Compared['groups']): Child => {
  const sorted = [...groups].sort((a, b) => a.share - b.share)
  const [lowest, highest] = [sorted[0], sorted.at(-1)]
  if (!lowest || !highest) return null
  if (kind === 'agreed') return visit.s('opinions.agreed-item', { share: percent(visit, lowest.share) })
  return visit.s('opinions.apart-item', {
    high: percent(visit, highest.share),
    highest: letterOf(highest.number),
    low: percent(visit, lowest.share),
    lowest: letterOf(lowest.number),
  })
}

interface TypicalProps {
  visit: Visit
  opinions: Opinions
  typical: readonly Typical[]
}

const TypicalOf = ({ visit, opinions, typical }: TypicalProps) =>
  typical.length === 0 ? (
    <p>{visit.s('opinions.typical-none')}</p>
  ) : (
    <ul>
      {typical.map(({ statement, side, share }) => {
        const words = opinions.statements.get(statement)
        return words ? (
          <li>
            {visit.s(`opinions.typical-${side}`, { share: percent(visit, share) })}{' '}
            <Words visit={visit} statement={words} />
          </li>
        ) : null
      })}
    </ul>
  )
