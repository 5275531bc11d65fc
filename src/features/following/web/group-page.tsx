import { Explained, type PageWords } from '~/features/glossary'
import type { Meeting } from '~/features/meetings'
import { PublicPage } from '~/features/site'
import {
  type Course,
  type Fates,
  type Happened,
  laterStatesOf,
  Since,
  type SinceDay,
} from '~/features/thread'
import { excerpt } from '~/kernel/plain-text'
import { showDate, showNumber } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { Card, Cards, KeyFigures, Notice, PageHead, Section, Timeline } from '~/ui'
import type { GroupFigures, GroupTheme, groupInspel } from '../queries'

const EXCERPT = 140

interface Props {
  visit: Visit
  now: Date
  code: string
  meeting: Meeting
  figures: GroupFigures
  inspel: Awaited<ReturnType<typeof groupInspel>>
  themes: GroupTheme[]
  fates: Fates
  course: Course
  words: PageWords
  day: SinceDay
  happened: readonly Happened[]
}

/** What became of all that one group said. What its host wrote shows only once it is published. */
export const GroupPage = ({
  visit,
  now,
  code,
  meeting,
  figures,
  inspel,
  themes,
  fates,
  course,
  words,
  ...since
}: Props) => (
  <PublicPage visit={visit} title={visit.t('following.group.title')} now={now}>
    <PageHead
      kicker={visit.s('following.group.kicker', { code })}
      title={visit.s('following.group.title')}
      lead={visit.s('following.group.lead')}
      seed={meeting.municipalityCode}
    />
    <Section>
      {meeting.publishedAt ? (
        <p>
          {visit.l(meeting.title)}, {showDate(meeting.startsAt, visit.lang)}
        </p>
      ) : null}
      <Figures visit={visit} figures={figures} />
      {meeting.repliedAt ? (
        <Notice kind="done" title={visit.s('following.group.reply')}>
          <Explained words={words} {...visit.nearest(meeting.reply)} />
        </Notice>
      ) : null}
      <Since {...{ visit, now, ...since }} />
    </Section>
    <Section title={visit.s('following.group.themes')} tinted>
      {themes.length === 0 ? <p>{visit.s('following.group.no-themes')}</p> : null}
      <Cards>
        {themes.map((theme) => (
          <ThemeCard visit={visit} theme={theme} answers={fates.answers} words={words} />
        ))}
      </Cards>
    </Section>
    <Later visit={visit} fates={fates} course={course} words={words} />
    <Section title={visit.s('following.group.inspel')} tinted>
      {inspel.length === 0 ? <p>{visit.s('following.group.none')}</p> : null}
      <ol>
        {inspel.map((one) => (
          <li>
            <a href={visit.href(`/inspel/${one.id}`)}>
              <span lang={one.language} dir="auto">
                {excerpt(one.text, EXCERPT)}
              </span>
            </a>
          </li>
        ))}
      </ol>
    </Section>
  </PublicPage>
)

const Figures = ({ visit, figures }: { visit: Visit; figures: GroupFigures }) => {
  const names = (['received', 'read', 'published', 'merged'] as const).filter(
    (name) => name !== 'merged' || figures.merged > 0,
  )
  return (
    <KeyFigures
      items={names.map((name) => ({
        value: showNumber(figures[name], visit.lang),
        label: visit.s(`following.group.${name}`, { count: figures[name] }),
      }))}
    />
  )
}

interface ThemeProps {
  visit: Visit
  theme: GroupTheme
  answers: Fates['answers']
  words: PageWords
}

const ThemeCard = ({ visit, theme, answers, words }: ThemeProps) => {
  const own = answers.filter((answer) => answer.themeId === theme.id)
  return (
    <Card
      href={visit.href(`/tema/${theme.slug}`)}
      title={visit.l(theme.title)}
      meta={visit.s('following.group.theme-count', { count: theme.count })}
    >
      {own.length === 0 ? <p>{visit.s('following.group.no-answer')}</p> : null}
      {own.map((answer) => (
        <>
          <p>
            <strong>
              {visit.s(`thread.outcome.${answer.outcome}`, {
                to: { text: answer.forwardedTo ?? '', lang: 'sv' },
              })}
            </strong>
          </p>
          <Explained words={words} text={answer.text} lang="sv" />
        </>
      ))}
    </Card>
  )
}

/** Answers to single inspel, passages, decisions, what was done and what is to come; the themes' answers stand with them. */
const Later = ({ visit, fates, course, words }: Pick<Props, 'visit' | 'fates' | 'course' | 'words'>) => (
  <Section title={visit.s('following.group.later')}>
    <Timeline items={laterStatesOf(visit, fates, course, words, { themesApart: true })} />
  </Section>
)
