import { waitingCount } from '~/features/contributions'
import { mainProcess } from '~/features/processes'
import { answerPage, StaffPage } from '~/features/site'
import { promise } from '~/features/strategy'
import { showDate, showNumber } from '~/kernel/time'
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
