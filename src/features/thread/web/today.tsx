import { waitingCount } from '~/features/contributions'
import { staleHandbookPages } from '~/features/handbook'
import { isFinished, progressOf, STEPS } from '~/features/introduction'
import { mainProcess } from '~/features/processes'
import { answerPage, StaffPage } from '~/features/site'
import { answersToRead, promise } from '~/features/strategy'
import { waitingTips } from '~/features/tips'
import { dayInSweden, showDate, showNumber } from '~/kernel/time'
import type { Context } from '~/platform/context'
import { actorWith, hasRole, type Routes, routes } from '~/platform/http/routes'
import type { Visit } from '~/platform/http/visit'
import type { MessageKey } from '~/platform/i18n'
import { Card, Cards } from '~/ui'
import { awaitingStaff } from '../queries'
import { OwnTasks, ownTasks } from './own-tasks'

/** What waits for whoever is signed in, in rooms that the thread does not know. */
export type WaitsElsewhere = (
  context: Context,
  visit: Visit,
) => Promise<readonly { href: string; key: MessageKey; count: number }[]>

/** Min dag: what waits for somebody, and where to begin. */
export const todayRoutes = (context: Context, waitsElsewhere: WaitsElsewhere = async () => []): Routes => {
  const app = routes()
  const { db } = context
  app.get('/arbete', async (c) => {
    actorWith(c)
    const { visit } = c.var
    const steps = await progressOf(db, visit.staff?.id ?? '')
    const isWriter = hasRole(visit, 'communicator', 'admin')
    const stale = isWriter ? await staleHandbookPages(db, dayInSweden(context.clock.now())) : 0
    const tips = isWriter ? (await waitingTips(db)).length : 0
    const elsewhere = await waitsElsewhere(context, visit)
    const process = await mainProcess(db)
    const now = context.clock.now()
    const decides = hasRole(visit, 'strategist', 'admin')
    const [waiting, more, kept, own, toRead] = await Promise.all([
      waitingCount(db),
      awaitingStaff(db),
      process ? promise(db, process.id) : { received: 0, answered: 0 },
      ownTasks(db, visit, now),
      decides ? answersToRead(db, visit.staff?.id ?? '') : [],
    ])
    const count = (value: number) => showNumber(value, visit.lang)
    return answerPage(
      c,
      <StaffPage
        visit={visit}
        title={visit.t('thread.today.title')}
        lead={visit.s('thread.today.lead', { title: visit.staff?.title ?? '' })}
      >
        {isFinished(steps) ? null : (
          <p>
            <a class="button secondary" href={visit.href('/arbete/introduktion')}>
              {visit.s('thread.today.introduction', { done: steps.size, all: STEPS.length })}
            </a>
          </p>
        )}
        <OwnTasks visit={visit} now={now} tasks={own} />
        <h2>{visit.s('thread.today.waits')}</h2>
        <Cards>
          {hasRole(visit, 'moderator', 'analyst', 'admin') ? (
            <Card
              href={visit.href('/arbete/inspel')}
              title={visit.s('thread.today.inbox', { count: waiting.count })}
              meta={
                waiting.oldest
                  ? visit.s('thread.today.oldest', { date: showDate(waiting.oldest, visit.lang) })
                  : undefined
              }
            />
          ) : null}
          {hasRole(visit, 'analyst', 'admin') ? (
            <Card
              href={visit.href('/arbete/sortera')}
              title={visit.s('thread.today.unsorted', { count: more.unsorted })}
            />
          ) : null}
          {decides ? (
            <>
              {toRead.map((one) => (
                <Card
                  href={visit.href(one.href)}
                  title={visit.s('thread.today.to-read', { count: one.count })}
                />
              ))}
              <Card
                href={visit.href('/arbete/remiss')}
                title={visit.s('thread.today.comments', { count: more.comments })}
              />
              <Card
                href={visit.href('/arbete/strategi/svar')}
                title={visit.s('thread.today.unanswered', { count: kept.received - kept.answered })}
              />
            </>
          ) : null}
          {isWriter ? (
            <Card href={visit.href('/arbete/tips')} title={visit.s('thread.today.tips', { count: tips })} />
          ) : null}
          {elsewhere.map(({ href, key, count: waits }) => (
            <Card href={visit.href(href)} title={visit.s(key, { count: waits })} />
          ))}
          <Card
            href={visit.href('/arbete/redaktionen')}
            title={visit.s('thread.today.drafts', { count: more.storyDrafts })}
          />
          {stale > 0 ? (
            <Card
              href={visit.href('/arbete/handbok')}
              title={visit.s('thread.today.handbook', { count: stale })}
            />
          ) : null}
        </Cards>
        <p>
          <a href={visit.href('/arbete/designsystem')}>{visit.s('thread.today.design-system')}</a>
        </p>
        <p class="muted">
          {visit.s('thread.today.promise', {
            answered: count(kept.answered),
            received: count(kept.received),
          })}
        </p>
      </StaffPage>,
      200,
      true,
    )
  })
  return app
}
