import { answerPage, PublicPage } from '~/features/site'
import { isId } from '~/kernel/ids'
import { showDate } from '~/kernel/time'
import type { Context } from '~/platform/context'
import { found } from '~/platform/http/problem'
import { type Routes, routes } from '~/platform/http/routes'
import type { Visit } from '~/platform/http/visit'
import { Card, Cards, PageHead, Prose, Section } from '~/ui'
import { editionFor, type IssueContent, type IssueStory, isLetterLanguage } from '../domain'
import { sentIssue, sentIssues, storiesOf } from '../queries'

/** What was sent, on the web: its own words as they were, its stories as they stand now. */
export const archiveRoutes = (context: Context): Routes => {
  const app = routes()
  const { db } = context
  const now = () => context.clock.now()

  app.get('/nyhetsbrev/arkiv', async (c) => {
    const { visit } = c.var
    const issues = await sentIssues(db)
    return answerPage(
      c,
      <PublicPage visit={visit} title={visit.t('newsletter.archive.title')} now={now()}>
        <PageHead
          title={visit.s('newsletter.archive.title')}
          lead={visit.s('newsletter.archive.lead')}
          seed="nyhetsbrev"
        />
        <Section>
          {issues.length === 0 ? <p>{visit.s('newsletter.archive.none')}</p> : null}
          <ul>
            {issues.map(({ id, content, beganAt }) => (
              <li>
                <a href={visit.href(`/nyhetsbrev/${id}`)}>{visit.l(content?.headline ?? { sv: '' })}</a>,{' '}
                {beganAt ? showDate(beganAt, visit.lang) : ''}
              </li>
            ))}
          </ul>
          <p>
            <a href={visit.href('/nyhetsbrev')}>{visit.s('newsletter.invite.link')}</a>
          </p>
        </Section>
      </PublicPage>,
    )
  })

  app.get('/nyhetsbrev/:id', async (c) => {
    const id = c.req.param('id')
    const issue = found(isId(id) ? await sentIssue(db, id) : undefined)
    const content = found(issue.content)
    const ids = content.stories.map((story) => story.id)
    // What has been taken back since is not shown, and what was corrected is shown corrected.
    const stories = await storiesOf(db, ids)
    const props = { visit: c.var.visit, now: now(), content, stories, at: issue.beganAt }
    return answerPage(c, <ArchivedPage {...props} />)
  })

  return app
}

interface Props {
  visit: Visit
  now: Date
  content: IssueContent
  stories: readonly IssueStory[]
  at: Date | null
}

const ArchivedPage = ({ visit, now, content, stories, at }: Props) => {
  const language = isLetterLanguage(visit.lang) ? visit.lang : 'sv'
  const intro = visit.nearest(content.intro)
  return (
    <PublicPage visit={visit} title={visit.nearest(content.headline)} now={now}>
      <PageHead
        kicker={
          <>
            {visit.s('newsletter.signup.title')}
            {at ? `, ${showDate(at, visit.lang)}` : ''}
          </>
        }
        title={visit.l(content.headline)}
        seed="nyhetsbrev"
      />
      <Section>
        {intro.text ? <Prose text={intro.text} lang={visit.only(intro.lang)} /> : null}
        <h2>{visit.s('site.nav.news')}</h2>
        <Cards>
          {stories.map((story) => {
            const edition = editionFor(story, language)
            return edition ? (
              <Card
                href={visit.href(`/nyheter/${edition.slug}`)}
                title={<span lang={visit.only(edition.language)}>{edition.headline}</span>}
              >
                <p lang={visit.only(edition.language)}>{edition.text}</p>
              </Card>
            ) : null
          })}
        </Cards>
        {content.happenings.length > 0 ? (
          <>
            <h2>{visit.s('newsletter.archive.happenings')}</h2>
            <ul>
              {content.happenings.map(({ title, day, time, place }) => (
                <li>
                  {visit.l(title)}, {[showDate(day, visit.lang), time, place].filter(Boolean).join(', ')}
                </li>
              ))}
            </ul>
          </>
        ) : null}
        <p>
          <a href={visit.href('/nyhetsbrev/arkiv')}>{visit.s('newsletter.archive.back')}</a>
        </p>
        <p>
          <a href={visit.href('/nyhetsbrev')}>{visit.s('newsletter.invite.link')}</a>
        </p>
      </Section>
    </PublicPage>
  )
}
