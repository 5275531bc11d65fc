import { answerPage, StaffPage } from '~/features/site'
import { wordDiff } from '~/features/strategy'
import { isId } from '~/kernel/ids'
import { showDate, showDateTime } from '~/kernel/time'
import type { Context } from '~/platform/context'
import { found } from '~/platform/http/problem'
import { actorWith, type Request, type Routes, routes } from '~/platform/http/routes'
import type { Visit } from '~/platform/http/visit'
import { WordDiff } from '~/ui'
import { readParts, type StoryText } from '../../domain'
import { storyForStaff, versionById, versionOf, versionsOf } from '../../queries'
import { storyOf } from './story'

type Told = Pick<StoryText, 'headline' | 'lead' | 'blocks' | 'language'>

/** A story's words in reading order, a line each: what two versions are compared by. */
const textOfStory = ({ headline, lead, blocks }: Told): string =>
  [headline, lead, ...readParts(blocks).map((part) => part.text)].join('\n\n')

const Changes = ({ visit, before, after }: { visit: Visit; before: Told; after: Told }) => (
  <div lang={after.language}>
    <WordDiff
      parts={wordDiff(textOfStory(before), textOfStory(after))}
      removedLabel={visit.s('newsroom.versions.removed')}
      addedLabel={visit.s('newsroom.versions.added')}
    />
  </div>
)

/** What has changed: between a version and the one before, and between a translation's source then and now. */
export const versionRoutes = (context: Context): Routes => {
  const app = routes()
  const { db } = context
  const editor = (c: Request) => actorWith(c, 'communicator', 'admin')

  app.get('/arbete/redaktionen/:id/versioner/:number', async (c) => {
    editor(c)
    const { visit } = c.var
    const story = await storyOf(context, c)
    const number = Number(c.req.param('number'))
    const version = found(Number.isInteger(number) ? await versionOf(db, story.id, number) : undefined)
    const before = await versionOf(db, story.id, number - 1)
    const versions = await versionsOf(db, story.id)
    const page = (
      <StaffPage
        visit={visit}
        title={visit.t('newsroom.versions.one', { number, date: showDateTime(version.madeAt, visit.lang) })}
      >
        <p>
          <a href={visit.href(`/arbete/redaktionen/${story.id}`)}>{visit.s('newsroom.versions.back')}</a>
        </p>
        <p>
          {visit.s(before ? 'newsroom.versions.against' : 'newsroom.versions.first', { number: number - 1 })}
        </p>
        <Changes
          visit={visit}
          before={before ?? { ...version, headline: '', lead: '', blocks: [] }}
          after={version}
        />
        <ul>
          {versions.map((one) => (
            <li>
              <a
                href={visit.href(`/arbete/redaktionen/${story.id}/versioner/${one.number}`)}
                aria-current={one.number === number ? 'true' : undefined}
              >
                {visit.s('newsroom.versions.one', {
                  number: one.number,
                  date: showDateTime(one.madeAt, visit.lang),
                })}
              </a>
            </li>
          ))}
        </ul>
      </StaffPage>
    )
    return answerPage(c, page, 200, true)
  })

  app.get('/arbete/redaktionen/:id/kallan', async (c) => {
    editor(c)
    const { visit } = c.var
    const story = await storyOf(context, c)
    const source = found(
      story.translationOf && isId(story.translationOf)
        ? await storyForStaff(db, story.translationOf)
        : undefined,
    )
    const made = story.translatedVersionId
      ? await versionById(db, source.id, story.translatedVersionId)
      : undefined
    const now = source.publishedVersionId
      ? await versionById(db, source.id, source.publishedVersionId)
      : undefined
    const isOld = made !== undefined && now !== undefined && made.id !== now.id
    const page = (
      <StaffPage visit={visit} title={visit.t('newsroom.translate.beside')}>
        <p>
          <a href={visit.href(`/arbete/redaktionen/${story.id}`)}>{visit.s('newsroom.versions.back')}</a>
        </p>
        {isOld ? (
          <>
            <h2>{visit.s('newsroom.translate.changed', { date: showDate(now.madeAt, visit.lang) })}</h2>
            <Changes visit={visit} before={made} after={now} />
            <form method="post" action={visit.href(`/arbete/redaktionen/${story.id}/ikapp`)}>
              <button class="button" type="submit">
                {visit.s('newsroom.translate.caught-up')}
              </button>
            </form>
          </>
        ) : (
          <p>{visit.s('newsroom.translate.up-to-date')}</p>
        )}
        <div class="two">
          {[source, story].map((one) => (
            <article lang={one.language}>
              <h2>{one.headline}</h2>
              {textOfStory(one)
                .split('\n\n')
                .slice(1)
                .map((line) => (
                  <p dir="auto">{line}</p>
                ))}
            </article>
          ))}
        </div>
      </StaffPage>
    )
    return answerPage(c, page, 200, true)
  })

  return app
}
