import type { Process } from '~/features/processes'
import { PublicPage } from '~/features/site'
import { excerpt } from '~/kernel/plain-text'
import { showDate } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { Card, Cards, Details, Notice, PageHead, Section, Tags } from '~/ui'
import type { Leaved } from '../domain'
import type {
  DecidedWording,
  decisionsOfDocument,
  PassageSources,
  PublicDocument,
  PublicPassage,
  Reference,
} from '../queries'
import { DocumentFrame, type FrameProps } from './document-frame'
import { partAnchor, passageOnLeaf } from './leaves'
import { Changes, PassageArticle, partLanguage } from './parts'
import { Proposal, whatHolds } from './proposal'
import { References } from './references'

interface ListProps {
  visit: Visit
  now: Date
  shelves: readonly { process: Process; documents: readonly PublicDocument[] }[]
}

/** Every document of the strategy that has been sent out, by process. */
export const StrategyPage = ({ visit, now, shelves }: ListProps) => (
  <PublicPage visit={visit} title={visit.t('strategy.documents.title')} now={now}>
    <PageHead
      title={visit.s('strategy.documents.title')}
      lead={visit.s('strategy.documents.lead')}
      seed="strategin"
    />
    {shelves.length === 0 ? (
      <Section>
        <Notice title={visit.s('strategy.documents.none')}>
          <p>{visit.s('strategy.documents.none-body')}</p>
        </Notice>
        <p class="buttons">
          <a class="button" href={visit.href('/vad-hande-sen')}>
            {visit.s('strategy.to-thread')}
          </a>
        </p>
      </Section>
    ) : null}
    {shelves.map(({ process, documents }) => (
      <Section title={visit.l(process.title)}>
        <Cards>
          {documents.map((document) => (
            <Card
              href={visit.href(`/strategin/${document.slug}`)}
              title={visit.l(document.title)}
              meta={
                <>
                  {visit.s('strategy.document.passages', { count: document.passages })} ·{' '}
                  {visit.s('strategy.document.changed', {
                    date: showDate(document.changedAt, visit.lang),
                  })}
                </>
              }
            >
              <p lang={visit.langOf(visit.plain(document.summary))}>
                {excerpt(visit.plain(document.summary), 220)}
              </p>
            </Card>
          ))}
        </Cards>
      </Section>
    ))}
  </PublicPage>
)

interface DocumentProps extends FrameProps {
  leaved: Leaved<PublicPassage>
  sources: ReadonlyMap<string, PassageSources>
  references: ReadonlyMap<string, Reference[]>
  behind: ReadonlyMap<string, number>
  decisions: Awaited<ReturnType<typeof decisionsOfDocument>>
  /** The wording last decided of each passage. */
  decidedAs: ReadonlyMap<string, DecidedWording>
  /** What a link to a theme needs when its process is not the region's own. */
  themeQuery: string
}

/** The strategy to be read: passage by passage with what each rests on; a long one leaf by leaf. */
export const DocumentPage = (props: DocumentProps) => (
  <DocumentFrame {...props} reading="whole">
    {props.leaved.leaf.parts.map(({ part, passages }, n) => (
      <Section
        id={partAnchor(part)}
        title={<span lang={partLanguage(props.visit, passages)}>{part}</span>}
        tinted={n % 2 === 1}
      >
        {passages.map((passage) => (
          <Passage {...props} passage={passage} />
        ))}
      </Section>
    ))}
  </DocumentFrame>
)

const Passage = ({
  visit,
  document,
  passage,
  sources,
  references,
  behind,
  decisions,
  themeQuery,
  words,
  decidedAs,
  open,
}: DocumentProps & { passage: PublicPassage }) => {
  const address = visit.href(`/strategin/${document.slug}/${passage.slug}`)
  const themes = sources.get(passage.id)?.themes ?? []
  const count = behind.get(passage.id) ?? 0
  const others = references.get(passage.id) ?? []
  const decided = decisions.filter(({ passageId }) => passageId === passage.id)
  const holding = decidedAs.get(passage.id)
  const version = holding ?? passage
  return (
    <PassageArticle
      slug={passage.slug}
      language={passage.language}
      heading={
        <a href={address} lang={visit.only(passage.language)}>
          {passage.heading}
        </a>
      }
      text={whatHolds(passage, holding).text}
      words={words}
      aside={
        <>
          <h4>{visit.s('strategy.passage.rests-on')}</h4>
          {themes.length + count + others.length === 0 ? (
            <p class="muted">{visit.s('strategy.passage.no-sources')}</p>
          ) : null}
          <Tags
            items={themes.map((theme) => ({
              href: visit.href(`/tema/${theme.slug}${themeQuery}`),
              label: visit.l(theme.title),
            }))}
          />
          {count > 0 ? (
            <p>
              <a href={address}>{visit.s('strategy.passage.behind', { count })}</a>
            </p>
          ) : null}
          <References visit={visit} references={others} />
          <p class="muted small">
            {visit.s('strategy.passage.version', {
              version: version.version,
              date: showDate(holding?.decidedOn ?? passage.publishedAt, visit.lang),
            })}
          </p>
        </>
      }
    >
      <Proposal
        visit={visit}
        latest={passage}
        decided={holding}
        language={passage.language}
        isDecidedBeside={decisions.length > 0}
        openAt={open ? visit.href(passageOnLeaf(`/remiss/${open.slug}`, passage.slug)) : undefined}
      />
      {decided.map((decision) => (
        <Details
          summary={visit.s(
            decision.before === decision.after ? 'strategy.passage.confirmed' : 'strategy.passage.changed',
            { by: { text: decision.decidedBy, lang: 'sv' }, date: showDate(decision.decidedOn, visit.lang) },
          )}
        >
          <p lang={visit.only('sv')} dir="auto">
            {decision.text}
          </p>
          {decision.before === decision.after ? null : (
            <Changes visit={visit} {...decision} language={passage.language} />
          )}
          <p class="muted small">
            <a href={visit.href(`/beslut/${decision.id}`)}>
              {visit.s('strategy.decided.whole', { number: decision.caseNumber })}
            </a>
          </p>
        </Details>
      ))}
    </PassageArticle>
  )
}
