import { PublicPage } from '~/features/site'
import { excerpt } from '~/kernel/plain-text'
import { showDate, showNumber } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { Card, Cards, DataTable, Facts, Notice, PageHead, Section } from '~/ui'
import { sumOf, type Vote } from '../domain'
import type { PublicDecision, WholeDecision } from '../queries'
import { Changes } from './parts'

interface ListProps {
  visit: Visit
  now: Date
  decisions: readonly PublicDecision[]
}

/** Every decision, the latest first. */
export const DecisionsListPage = ({ visit, now, decisions }: ListProps) => (
  <PublicPage visit={visit} title={visit.t('strategy.decided.list')} now={now}>
    <PageHead
      title={visit.s('strategy.decided.list')}
      lead={visit.s('strategy.decided.list-lead')}
      seed="beslut"
    />
    {decisions.length === 0 ? (
      <Section>
        <p>{visit.s('strategy.decided.none')}</p>
      </Section>
    ) : null}
    {[...Map.groupBy(decisions, ({ decidedOn }) => decidedOn.slice(0, 4))].map(([year, ofYear]) => (
      <Section title={year}>
        <Cards>
          {ofYear.map(({ id, title, text, decidedBy, decidedOn }) => (
            <Card
              href={visit.href(`/beslut/${id}`)}
              title={<span lang={visit.only('sv')}>{title}</span>}
              meta={
                <>
                  <span lang={visit.only('sv')}>{decidedBy}</span>, {showDate(decidedOn, visit.lang)}
                </>
              }
            >
              <p lang={visit.only('sv')}>{excerpt(text, 180)}</p>
            </Card>
          ))}
        </Cards>
      </Section>
    ))}
    <Section>
      <p>
        <a href="/oppna-data/oparl/system">{visit.s('strategy.decided.oparl')}</a>
      </p>
    </Section>
  </PublicPage>
)

interface Props {
  visit: Visit
  now: Date
  decision: WholeDecision
}

/** One decision in full. One that was recorded by mistake says only that. */
export const DecisionInFullPage = ({ visit, now, decision }: Props) => {
  const { title, text, withdrawnAt } = decision
  return (
    <PublicPage visit={visit} title={{ text: title, lang: 'sv' }} description={excerpt(text, 150)} now={now}>
      <PageHead
        kicker={<a href={visit.href('/beslut')}>{visit.s('strategy.decided.list')}</a>}
        title={<span lang={visit.only('sv')}>{title}</span>}
        seed={decision.id}
      />
      {withdrawnAt ? (
        <Section>
          <Notice kind="warning" title={visit.s('strategy.decided.withdrawn')}>
            <p lang={visit.only('sv')} dir="auto">
              {decision.withdrawnReason}
            </p>
            <p class="muted">{showDate(withdrawnAt, visit.lang)}</p>
          </Notice>
        </Section>
      ) : (
        <Told visit={visit} decision={decision} />
      )}
    </PublicPage>
  )
}

const Told = ({ visit, decision }: Omit<Props, 'now'>) => (
  <>
    <Section>
      <p class="said large" lang={visit.only('sv')} dir="auto">
        {decision.text}
      </p>
      <Facts
        items={[
          {
            label: visit.s('strategy.decide.by'),
            value: <span lang={visit.only('sv')}>{decision.decidedBy}</span>,
          },
          { label: visit.s('strategy.decide.on'), value: showDate(decision.decidedOn, visit.lang) },
          { label: visit.s('strategy.decide.case'), value: decision.caseNumber },
          ...(decision.minutesUrl
            ? [
                {
                  label: visit.s('strategy.decided.minutes'),
                  value: (
                    <a href={decision.minutesUrl} rel="nofollow">
                      {visit.s('strategy.decided.minutes-link', { where: decision.minutesParagraph })}
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Section>
    <Section title={visit.s('strategy.decided.votes')} tinted>
      <Votes visit={visit} votes={decision.votes} />
      {decision.reservations.length > 0 ? (
        <>
          <h3>{visit.s('strategy.decided.reservations')}</h3>
          <dl class="facts">
            {decision.reservations.map(({ partyGroup, text }) => (
              <div lang={visit.only('sv')}>
                <dt>{partyGroup}</dt>
                <dd dir="auto">{text}</dd>
              </div>
            ))}
          </dl>
        </>
      ) : null}
    </Section>
    {decision.wordings.length > 0 ? (
      <Section title={visit.s('strategy.decided.wordings')}>
        {decision.wordings.map((wording) => (
          <article>
            <h3>
              <a
                href={visit.href(`/strategin/${wording.documentSlug}/${wording.passageSlug}`)}
                lang={visit.only(wording.language)}
              >
                {wording.heading}
              </a>
            </h3>
            {wording.before === wording.after ? (
              <p class="muted">{visit.s('strategy.decided.unchanged')}</p>
            ) : (
              <Changes visit={visit} {...wording} />
            )}
          </article>
        ))}
      </Section>
    ) : null}
  </>
)

/** Who voted how; where nobody asked for a vote, that. */
export const Votes = ({ visit, votes }: { visit: Visit; votes: readonly Vote[] }) => {
  if (votes.length === 0) return <p>{visit.s('strategy.decided.no-votes')}</p>
  const cells = ({ inFavour, against, abstained }: Omit<Vote, 'partyGroup'>) =>
    [inFavour, against, abstained].map((count) => showNumber(count, visit.lang))
  return (
    <DataTable
      caption={visit.s('strategy.decided.votes-caption')}
      label={visit.t('strategy.decided.votes')}
      columns={[
        { label: visit.s('strategy.decided.group') },
        { label: visit.s('strategy.decided.for'), numeric: true },
        { label: visit.s('strategy.decided.against'), numeric: true },
        { label: visit.s('strategy.decided.abstained'), numeric: true },
      ]}
      rows={votes.map((vote) => [<span lang={visit.only('sv')}>{vote.partyGroup}</span>, ...cells(vote)])}
      total={[visit.s('strategy.decided.all'), ...cells(sumOf(votes))]}
    />
  )
}
