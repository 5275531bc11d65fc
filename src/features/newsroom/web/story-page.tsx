import { Explained, type PageWords } from '~/features/glossary'
import { PublicPage } from '~/features/site'
import { MUNICIPALITIES_BY_NAME, municipalityByCode } from '~/kernel/place'
import { excerpt } from '~/kernel/plain-text'
import { showDate } from '~/kernel/time'
import { widthsFor } from '~/platform/files'
import { JsonLd } from '~/platform/http/json-ld'
import type { Visit } from '~/platform/http/visit'
import { Card, Cards, FilterForm, PageHead, Pager, Section, Select } from '~/ui'
import { WHOLE_COUNTY } from '../domain'
import type { correctionsOf, ListedStory, languagesOf, picturesOf, WholeStory } from '../queries'
import { StoryBeside, StoryNear } from './story-beside'
import { StoryBody, StoryPicture } from './story-body'

interface ListProps {
  visit: Visit
  now: Date
  rows: readonly ListedStory[]
  next: string | null
  place: string
}

export const StoryListPage = ({ visit, now, rows, next, place }: ListProps) => (
  <PublicPage
    visit={visit}
    title={visit.t('newsroom.list.title')}
    now={now}
    head={
      <>
        <link rel="alternate" type="application/atom+xml" href="/nyheter/atom.xml" title="Atom" />
        <link rel="alternate" type="application/feed+json" href="/nyheter/feed.json" title="JSON Feed" />
      </>
    }
  >
    <PageHead
      title={visit.s('newsroom.list.title')}
      lead={visit.s('newsroom.list.lead')}
      seed={place || 'nyheter'}
    />
    <Section>
      <FilterForm
        action={visit.href('/nyheter')}
        label={visit.t('newsroom.list.filter')}
        submit={visit.s('newsroom.list.show')}
      >
        <Select
          name="kommun"
          label={visit.s('newsroom.list.place')}
          value={place}
          emptyLabel={visit.t('newsroom.list.everywhere')}
          options={MUNICIPALITIES_BY_NAME.map((one) => ({ value: one.slug, label: one.name }))}
        />
      </FilterForm>
      <h2>{visit.s('newsroom.list.stories')}</h2>
      {rows.length === 0 ? <p>{visit.s('newsroom.list.none')}</p> : null}
      <Cards>
        {rows.map((story) => (
          <Card
            href={visit.href(`/nyheter/${story.slug}`)}
            title={<span lang={visit.only(story.language)}>{story.headline}</span>}
            meta={`${story.publishedAt ? showDate(story.publishedAt, visit.lang) : ''} · ${placesOf(visit, story.municipalities)}`}
          >
            <p lang={visit.only(story.language)}>{excerpt(story.lead, 180)}</p>
          </Card>
        ))}
      </Cards>
      <Pager
        label={visit.t('newsroom.list.more')}
        next={
          next
            ? {
                href: visit.href(
                  `/nyheter?${new URLSearchParams({ ...(place ? { kommun: place } : {}), efter: next })}`,
                ),
                label: visit.s('newsroom.list.older'),
              }
            : undefined
        }
      />
      <p>
        {visit.s('newsroom.list.follow')} <a href="/nyheter/atom.xml">Atom</a> ·{' '}
        <a href="/nyheter/feed.json">JSON Feed</a>
      </p>
    </Section>
  </PublicPage>
)

export const placesOf = (visit: Visit, codes: readonly string[]): string =>
  codes.includes(WHOLE_COUNTY)
    ? visit.t('newsroom.whole-county')
    : codes.map((code) => municipalityByCode(code)?.name ?? code).join(', ')

interface Props {
  visit: Visit
  now: Date
  story: WholeStory
  pictures: Awaited<ReturnType<typeof picturesOf>>
  corrections: Awaited<ReturnType<typeof correctionsOf>>
  languages: Awaited<ReturnType<typeof languagesOf>>
  words: PageWords
  passages: readonly { slug: string; documentSlug: string; heading: string; language: string; text: string }[]
}

/** One story, with what search engines and those who share it need, and the way back along the thread. */
export const StoryPage = ({ visit, now, story, words, passages, ...rest }: Props) => {
  const { pictures, corrections, languages } = rest
  const picture = story.pictureId
    ? `/bild/${story.pictureId}/${widthsFor(story.pictureWidth ?? 0).at(-1)}.jpg`
    : undefined
  return (
    <PublicPage
      visit={visit}
      title={{ text: story.headline, lang: story.language }}
      description={excerpt(story.lead, 160)}
      now={now}
      type="article"
      {...(picture ? { picture } : {})}
      head={<JsonLd thing={newsArticle(visit, story, picture)} />}
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
              ? ` ${visit.t('newsroom.story.changed', { date: showDate(story.updatedAt, visit.lang) })}`
              : ''}
          </p>
          {story.credit ? (
            <p class="muted">{visit.s('newsroom.story.credit', { who: story.credit })}</p>
          ) : null}
          <StoryNear visit={visit} story={story} />
          <StoryBody
            {...{ visit, pictures, words }}
            blocks={story.blocks}
            lang={story.language}
            base="/bild"
          />
          <StoryBeside {...{ visit, story, corrections, languages }} />
        </Section>
      </article>
      {passages.length > 0 ? (
        <Section title={visit.s('newsroom.story.thread')} tinted>
          <p>{visit.s('newsroom.story.thread-lead')}</p>
          <Cards>
            {passages.map((passage) => (
              <Card
                href={visit.href(`/strategin/${passage.documentSlug}/${passage.slug}`)}
                title={<span lang={visit.only(passage.language)}>{passage.heading}</span>}
              >
                <p lang={passage.language}>{excerpt(passage.text, 160)}</p>
              </Card>
            ))}
          </Cards>
        </Section>
      ) : null}
    </PublicPage>
  )
}

/** schema.org's NewsArticle. */
const newsArticle = (visit: Visit, story: WholeStory, picture: string | undefined) => ({
  '@type': 'NewsArticle',
  headline: story.headline,
  description: story.lead,
  inLanguage: story.language,
  datePublished: story.publishedAt?.toISOString(),
  dateModified: story.updatedAt.toISOString(),
  mainEntityOfPage: `${visit.origin}/nyheter/${story.slug}`,
  author: { '@type': 'Organization', name: story.authorTitle },
  publisher: { '@type': 'GovernmentOrganization', name: 'Region Norrbotten' },
  ...(picture ? { image: [visit.origin + picture] } : {}),
})
