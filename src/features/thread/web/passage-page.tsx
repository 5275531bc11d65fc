import type { PublicContribution } from '~/features/contributions'
import type { PageWords } from '~/features/glossary'
import { AgreementWord, type casesOfPassage } from '~/features/minorities'
import { PublicPage } from '~/features/site'
import {
  Changes,
  CommentsByVersion,
  type DecidedWording,
  PassageText,
  Proposal,
  type PublicComment,
  passageOnLeaf,
  type Reference,
  References,
  type Wording,
  whatHolds,
} from '~/features/strategy'
import type { Localized } from '~/kernel/language'
import { showDate } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { Card, Cards, PageHead, Section } from '~/ui'
import type { Onward, PassageOnThread } from '../queries'
import { InspelItem, type ThemeName } from './inspel-page'
import { AfterPassages } from './theme-page'

export interface SourceTheme extends ThemeName {
  description: Localized
  count: number
}

interface Props {
  visit: Visit
  now: Date
  passage: PassageOnThread
  words: PageWords
  /** The same with every wording it has had in public. */
  known: { slug: string; language: string; withdrawnAt: Date | null; wordings: readonly Wording[] }
  /** Its newest wording in public, and the one last decided. */
  latest: { wordingId: string; version: number; text: string; publishedAt: Date }
  decided: DecidedWording | undefined
  isDecidedBeside: boolean
  comments: readonly PublicComment[]
  themes: readonly SourceTheme[]
  inspel: PublicContribution[]
  references: readonly Reference[]
  after: Pick<Onward, 'decisions' | 'actions' | 'grants' | 'stories'>
  /** What was talked through with a minority's representatives about it. */
  cases: Awaited<ReturnType<typeof casesOfPassage>>
  consultations: readonly { slug: string; title: Localized; open: boolean; comments: number }[]
}

/** One passage of the strategy: what it says, what it rests on, what came of it. */
export const PassagePage = (props: Props) => {
  const { visit, passage, themes, inspel } = props
  const open = props.consultations.find((one) => one.open)
  return (
    <PublicPage visit={visit} title={{ text: passage.heading, lang: passage.language }} now={props.now}>
      <PageHead
        kicker={
          <a href={visit.href(`/strategin/${passage.documentSlug}`)}>
            {visit.l(passage.documentTitle)} · <span lang={passage.language}>{passage.part}</span>
          </a>
        }
        title={<span lang={visit.only(passage.language)}>{passage.heading}</span>}
        seed={passage.slug}
      />
      <Section>
        <div class="large">
          <PassageText
            words={props.words}
            text={whatHolds(props.latest, props.decided).text}
            language={passage.language}
            level={2}
          />
        </div>
        <p class="muted">
          {visit.s('thread.passage.version', {
            version: (props.decided ?? props.latest).version,
            date: showDate(props.decided?.decidedOn ?? props.latest.publishedAt, visit.lang),
          })}
        </p>
        <Proposal
          visit={visit}
          latest={props.latest}
          decided={props.decided}
          language={passage.language}
          isDecidedBeside={props.isDecidedBeside}
          openAt={open && visit.href(passageOnLeaf(`/remiss/${open.slug}`, passage.slug))}
        />
      </Section>
      <Section title={visit.s('thread.passage.sources')} tinted>
        {themes.length + inspel.length + props.references.length === 0 ? (
          <p>{visit.s('thread.passage.no-sources')}</p>
        ) : null}
        <Cards>
          {themes.map((theme) => (
            <Card
              href={visit.href(`/tema/${theme.slug}`)}
              title={visit.l(theme.title)}
              meta={visit.s('thread.theme.kicker', { count: theme.count })}
            >
              <p>{visit.l(theme.description)}</p>
            </Card>
          ))}
        </Cards>
        <References visit={visit} references={props.references} />
        {inspel.length > 0 ? <h3>{visit.s('thread.passage.inspel')}</h3> : null}
        {inspel.map((one) => (
          <InspelItem visit={visit} inspel={one} themes={themes} />
        ))}
      </Section>
      {props.consultations.length > 0 ? (
        <Section title={visit.s('thread.passage.consultations')}>
          <Cards>
            {props.consultations.map((one) => (
              <Card
                href={visit.href(passageOnLeaf(`/remiss/${one.slug}`, passage.slug))}
                title={visit.l(one.title)}
                meta={visit.s('thread.passage.comments', { count: one.comments })}
              >
                <p>{visit.s(one.open ? 'thread.passage.open' : 'thread.passage.closed')}</p>
              </Card>
            ))}
          </Cards>
          <CommentsByVersion visit={visit} passage={props.known} comments={props.comments} />
        </Section>
      ) : null}
      {props.cases.length > 0 ? (
        <Section title={visit.s('minorities.on-passage')}>
          <Cards>
            {props.cases.map((one) => (
              <Card
                href={visit.href(`/minoriteter/samrad/${one.id}`)}
                title={visit.l(one.title)}
                meta={visit.s(`minorities.kind.${one.kind}`)}
              >
                {one.agreement ? (
                  <p>
                    <AgreementWord visit={visit} agreement={one.agreement} />
                  </p>
                ) : null}
              </Card>
            ))}
          </Cards>
        </Section>
      ) : null}
      <AfterPassages visit={visit} onward={props.after} />
      {props.known.wordings.length > 1 ? (
        <Section title={visit.s('thread.passage.versions')}>
          {props.known.wordings.map((one, n, all) => (
            <details>
              <summary>
                {visit.s('thread.passage.version', {
                  version: one.version,
                  date: showDate(one.publishedAt, visit.lang),
                })}
              </summary>
              {n === 0 ? (
                <PassageText text={one.text} language={passage.language} />
              ) : (
                <Changes
                  visit={visit}
                  before={all[n - 1]?.text ?? ''}
                  after={one.text}
                  language={passage.language}
                />
              )}
            </details>
          ))}
        </Section>
      ) : null}
    </PublicPage>
  )
}
