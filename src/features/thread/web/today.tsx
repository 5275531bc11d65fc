import { waitingCount } from '~/features/contributions'
import { staleHandbookPages } from '~/features/handbook'
import { isFinished, progressOf, STEPS } from '~/features/introduction'
import { mainProcess } from '~/features/processes'
import { answerPage, StaffPage } from '~/features/site'
import { promise } from '~/features/strategy'
import { dayInSweden, showDate, showNumber } from '~/kernel/time'
import type { Context } from '~/platform/context'
import { found } from '~/platform/http/problem'
import { actorWith, type Routes, routes } from '~/platform/http/routes'
import { Card, Cards } from '~/ui'
import { awaitingStaff } from '../queries'

/** Min dag: what waits for somebody, and where to begin. */
export const todayRoutes = (context: Context): Routes => {
  const app = routes()
  const { db } = context
  app.get('/arbete', async (c) => {
    actorWith(c)
    const { visit } = c.var
    const steps = await progressOf(db, visit.staff?.id ?? '')
    const isWriter = visit.staff?.roles.some((role) => role === 'communicator' || role === 'admin')
    const stale = isWriter ? await staleHandbookPages(db, dayInSweden(context.clock.now())) : 0
    const process = found(await mainProcess(db))
    const [waiting, more, kept] = await Promise.all([
      waitingCount(db),
      awaitingStaff(db),
      promise(db, process.id),
    ])
    const count = (value: number) => showNumber(value, visit.lang)
    return answerPage(
      c,
      <StaffPage
        visit={visit}
        title={visit.t('thread.today.title')}
        lead={visit.s('thread.today.lead', { title: visit.staff?.title ?? '' })}
      >
        <h2>{visit.s('thread.today.waits')}</h2>
        <Cards>
          {isFinished(steps) ? null : (
            <Card
              href={visit.href('/arbete/introduktion')}
              title={visit.s('thread.today.introduction', { done: steps.size, all: STEPS.length })}
            />
          )}
          <Card
            href={visit.href('/arbete/inspel')}
            title={visit.s('thread.today.inbox', { count: waiting.count })}
            meta={
              waiting.oldest
                ? visit.s('thread.today.oldest', { date: showDate(waiting.oldest, visit.lang) })
                : undefined
            }
          />
          <Card
            href={visit.href('/arbete/kodning')}
            title={visit.s('thread.today.unsorted', { count: more.unsorted })}
          />
          <Card
            href={visit.href('/arbete/remiss')}
            title={visit.s('thread.today.comments', { count: more.comments })}
          />
          <Card
            href={visit.href('/arbete/strategi/svar')}
            title={visit.s('thread.today.unanswered', { count: kept.received - kept.answered })}
          />
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
