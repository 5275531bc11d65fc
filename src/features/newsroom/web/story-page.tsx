import { Explained, type PageWords } from '~/features/glossary'
import { type PulseAsked, PulseInvitation } from '~/features/pulse'
import { PublicPage } from '~/features/site'
import { withoutMarkup } from '~/features/strategy'
import { excerpt } from '~/kernel/plain-text'
import { showDate, showKronor } from '~/kernel/time'
import { JsonLd } from '~/platform/http/json-ld'
import type { Visit } from '~/platform/http/visit'
import { Card, Cards, PageHead, ReadAloud, Section } from '~/ui'
import type { correctionsOf, grantsOfStory, languagesOf, picturesOf, WholeStory } from '../queries'
import { storyUrl } from './feeds/feed'
import { FeedLinks } from './feeds/feed-links'
import { placesOf } from './places'
import { sharedPicture } from './shared'
import { StoryBeside, StoryNear } from './story-beside'
import { StoryBody, StoryPicture } from './story-body'

interface Props {
  visit: Visit
  now: Date
  story: WholeStory
  pictures: Awaited<ReturnType<typeof picturesOf>>
  corrections: Awaited<ReturnType<typeof correctionsOf>>
  languages: Awaited<ReturnType<typeof languagesOf>>
  words: PageWords
  grants: Awaited<ReturnType<typeof grantsOfStory>>
  passages: readonly { slug: string; documentSlug: string; heading: string; language: string; text: string }[]
  /** Whether chance asks those who read it now one question. */
  asked: PulseAsked | undefined
}

/** One story, with what search engines and those who share it need, and the way back along the thread. */
export const StoryPage = ({ visit, now, story, words, passages, grants, ...rest }: Props) => {
  const { pictures, corrections, languages } = rest
  const picture = sharedPicture(story)
  return (
    <PublicPage
      visit={visit}
      title={{ text: story.headline, lang: story.language }}
      description={excerpt(story.lead, 160)}
      now={now}
      type="article"
      editions={[story, ...languages].map((one) => ({ lang: one.language, href: storyUrl('', one) }))}
      picture={picture}
      head={
        <>
          <JsonLd thing={newsArticle(visit, story, picture.src)} />
          <FeedLinks visit={visit} place={undefined} topic={story.topics[0]} />
        </>
      }
    >
      <article>
        <PageHead
          kicker={placesOf(visit, story.municipalities)}
          title={<span lang={visit.only(story.language)}>{story.headline}</span>}
          seed={story.municipalities[0] ?? story.slug}
        >
          <Explained words={words} text={story.lead} lang={story.language} class="lead" />
        </PageHead>
        <Section>
          {story.pictureId ? (
            <div lang={visit.only(story.language)}>
              <StoryPicture
                id={story.pictureId}
                width={story.pictureWidth ?? 0}
                height={story.pictureHeight ?? 0}
                alt={story.pictureAlt ?? ''}
                credit={story.pictureCredit}
                base="/bild"
                first
              />
            </div>
          ) : null}
          <p class="muted">
            {story.publishedAt
              ? visit.s('newsroom.story.published', {
                  date: showDate(story.publishedAt, visit.lang),
                  by: { text: story.authorTitle, lang: 'sv' },
                })
              : null}
            {story.publishedAt && story.updatedAt.getTime() - story.publishedAt.getTime() > 60_000
              ? [' ', visit.s('newsroom.story.changed', { date: showDate(story.updatedAt, visit.lang) })]
              : null}
          </p>
          {story.credit ? (
            <p class="muted">{visit.s('newsroom.story.credit', { who: story.credit })}</p>
          ) : null}
          <StoryNear visit={visit} story={story} />
          <ReadAloud
            reads={['berattelse']}
            label={visit.s('newsroom.story.listen')}
            stop={visit.t('newsroom.story.listen-stop')}
          />
          <StoryBody
            {...{ visit, pictures, words }}
            id="berattelse"
            blocks={story.blocks}
            lang={story.language}
            base="/bild"
          />
          <StoryBeside {...{ visit, story, corrections, languages }} />
          <p>
            {visit.s('newsletter.invite.lead')}{' '}
            <a href={visit.href('/nyhetsbrev')}>{visit.s('newsletter.invite.link')}</a>
          </p>
          <PulseInvitation visit={visit} asked={rest.asked} />
          <p>
            <a href={visit.href(`/badda-in?berattelse=${story.slug}`)}>{visit.s('thread.embed.this')}</a>
          </p>
        </Section>
      </article>
      {grants.length > 0 ? (
        <Section title={visit.s('newsroom.story.money')}>
          <ul>
            {grants.map(({ id, amountSek, recipient, purpose, project }) => (
              <li>
                <a href={visit.href(`/hit-gick-pengarna/stod/${id}`)}>
                  {visit.l({ sv: project ?? purpose })}, {showKronor(amountSek, visit.lang)}
                </a>
                , {visit.l({ sv: recipient })}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {passages.length > 0 ? (
        <Section title={visit.s('newsroom.story.thread')} tinted>
          <p>{visit.s('newsroom.story.thread-lead')}</p>
          <Cards>
            {passages.map((passage) => (
              <Card
                href={visit.href(`/strategin/${passage.documentSlug}/${passage.slug}`)}
                title={<span lang={visit.only(passage.language)}>{passage.heading}</span>}
              >
                <p lang={passage.language}>{excerpt(withoutMarkup(passage.text), 160)}</p>
              </Card>
            ))}
          </Cards>
        </Section>
      ) : null}
    </PublicPage>
  )
}

/** schema.org's NewsArticle. */
const newsArticle = (visit: Visit, story: WholeStory, picture: string) => ({
  '@type': 'NewsArticle',
  headline: story.headline,
  description: story.lead,
  inLanguage: story.language,
  datePublished: story.publishedAt?.toISOString(),
  dateModified: story.updatedAt.toISOString(),
  mainEntityOfPage: storyUrl(visit.origin, story),
  author: { '@type': 'Organization', name: story.authorTitle },
  publisher: { '@type': 'GovernmentOrganization', name: 'Region Norrbotten' },
  image: [visit.origin + picture],
})
