import { ENTRANCES, type Entrance, type ListedStory, StoryCards } from '~/features/newsroom'
import { addressOfWayIn, type WayIn } from '~/features/processes'
import { PublicPage } from '~/features/site'
import { showDate } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import type { MessageKey } from '~/platform/i18n'
import { Card, Cards, PageHead, Section } from '~/ui'
import { ComingCards, type ComingHere } from './coming-here'

interface Props {
  visit: Visit
  now: Date
  entrance: Entrance
  /** The ways in that are open, those made for these readers first. */
  ways: readonly WayIn[]
  coming: readonly ComingHere[]
  stories: readonly ListedStory[]
}

/** Pages that these readers most often need. */
const USEFUL: Record<Entrance, readonly (readonly [path: string, label: MessageKey])[]> = {
  young: [
    ['/ung', 'site.nav.young'],
    ['/ordlista', 'site.nav.words'],
    ['/folj', 'site.nav.follow'],
  ],
  associations: [
    ['/egen-workshop', 'site.nav.own-workshop'],
    ['/hit-gick-pengarna', 'site.nav.money'],
    ['/kalender', 'site.nav.calendar'],
  ],
  companies: [
    ['/hit-gick-pengarna', 'site.nav.money'],
    ['/projekt', 'site.nav.projects'],
    ['/framsteg', 'site.nav.progress'],
  ],
  municipalities: [
    ['/kommun', 'site.nav.municipalities'],
    ['/remiss', 'site.nav.consultations'],
    ['/oppna-data', 'site.nav.open-data'],
  ],
}

/** What there is for one kind of reader, the same for everybody who opens it: nothing is known of who that is. */
export const EntrancePage = ({ visit, now, entrance, ways, coming, stories }: Props) => (
  <PublicPage visit={visit} title={visit.t(`thread.entrance.title.${entrance}`)} now={now}>
    <PageHead
      title={visit.s(`thread.entrance.title.${entrance}`)}
      lead={visit.s(`thread.entrance.lead.${entrance}`)}
      seed={entrance}
    />
    {ways.length > 0 ? (
      <Section title={visit.s('thread.entrance.ways')}>
        <Cards>
          {ways.map((wayIn) => (
            <Card
              href={visit.href(addressOfWayIn(wayIn))}
              title={visit.l(wayIn.title)}
              meta={visit.s('thread.start.until', { date: showDate(wayIn.closesAt, visit.lang) })}
            >
              <p>{visit.l(wayIn.about)}</p>
            </Card>
          ))}
        </Cards>
        <p>
          <a href={visit.href('/delta')}>{visit.s('thread.start.ways')}</a>
        </p>
      </Section>
    ) : null}
    {coming.length > 0 ? (
      <Section title={visit.s('thread.entrance.coming')} tinted>
        <ComingCards visit={visit} coming={coming} />
        <p>
          <a href={visit.href(`/kalender?for=${entrance}`)}>{visit.s('thread.entrance.calendar')}</a>
        </p>
      </Section>
    ) : null}
    <Section title={visit.s('thread.entrance.stories')}>
      {stories.length === 0 ? <p>{visit.s('newsroom.list.none')}</p> : null}
      <StoryCards visit={visit} stories={stories} withPlaces />
      <p>
        <a href={visit.href(`/nyheter?for=${entrance}`)}>{visit.s('thread.entrance.all-stories')}</a>
      </p>
    </Section>
    <Section title={visit.s('thread.entrance.useful')} tinted>
      <ul>
        {USEFUL[entrance].map(([path, label]) => (
          <li>
            <a href={visit.href(path)}>{visit.s(label)}</a>
          </li>
        ))}
      </ul>
      <h3>{visit.s('thread.entrance.others')}</h3>
      <EntranceLinks visit={visit} but={entrance} />
      <p class="muted">{visit.s('thread.entrance.same')}</p>
    </Section>
  </PublicPage>
)

const LISTED = Object.keys(ENTRANCES) as Entrance[]

/** The ways to the pages that gather what is for one kind of reader. */
export const EntranceLinks = ({ visit, but }: { visit: Visit; but?: Entrance }) => (
  <ul>
    {LISTED.filter((one) => one !== but).map((one) => (
      <li>
        <a href={visit.href(`/for-dig/${ENTRANCES[one]}`)}>{visit.s(`thread.entrance.title.${one}`)}</a>
      </li>
    ))}
  </ul>
)
