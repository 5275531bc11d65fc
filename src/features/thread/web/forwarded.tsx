import { answerPage, PublicPage } from '~/features/site'
import { FORWARDED_PATH, ForwardedItem, forwardedAnswers, forwardedCounts } from '~/features/strategy'
import { isId } from '~/kernel/ids'
import type { Context } from '~/platform/context'
import { found } from '~/platform/http/problem'
import { type Routes, routes } from '~/platform/http/routes'
import { PageHead, Pager, Section } from '~/ui'
import { allProcesses, chosenProcess } from './process'

const ON_PAGE = 30

/** Every question that was passed on to somebody else, and what is known to have become of it. */
export const forwardedRoutes = (context: Context): Routes => {
  const app = routes()
  const { db } = context
  app.get(FORWARDED_PATH, async (c) => {
    const { visit } = c.var
    const one = c.req.query('svar')
    const asked = one
      ? found(isId(one) ? (await forwardedAnswers(db, { answerId: one, limit: 1 }))[0] : undefined)
      : undefined
    const process = asked
      ? found((await allProcesses(db)).find(({ id }) => id === asked.processId))
      : await chosenProcess(context, c)
    const { all } = await forwardedCounts(db, process.id)
    const pages = Math.max(1, Math.ceil(all / ON_PAGE))
    const typed = Number(c.req.query('sida'))
    const page = Number.isInteger(typed) ? Math.min(Math.max(typed, 1), pages) : 1
    const offset = (page - 1) * ON_PAGE
    const answers = asked
      ? [asked]
      : await forwardedAnswers(db, { processId: process.id, limit: ON_PAGE, offset })
    const at = (number: number) =>
      visit.href(
        `${FORWARDED_PATH}?${new URLSearchParams({ process: process.slug, ...(number > 1 ? { sida: String(number) } : {}) })}`,
      )
    return answerPage(
      c,
      <PublicPage visit={visit} title={visit.t('strategy.forwarding.title')} now={context.clock.now()}>
        <PageHead
          kicker={visit.l(process.title)}
          title={visit.s('strategy.forwarding.title')}
          lead={visit.s('strategy.forwarding.lead')}
          seed="skickat-vidare"
        />
        <Section title={visit.s('strategy.forwarding.count', { count: answers.length === 1 ? 1 : all })}>
          <ul class="plain">
            {answers.map((answer) => (
              <ForwardedItem visit={visit} process={process.slug} answer={answer} />
            ))}
          </ul>
          {asked ? (
            <p>
              <a href={at(1)}>{visit.s('strategy.forwarding.read-all')}</a>
            </p>
          ) : null}
          <Pager
            label={visit.t('strategy.leaves.label')}
            position={visit.s('strategy.leaves.position', { number: page, count: pages })}
            previous={
              page > 1 && !asked
                ? { href: at(page - 1), label: visit.s('strategy.leaves.previous') }
                : undefined
            }
            next={
              page < pages && !asked
                ? { href: at(page + 1), label: visit.s('strategy.leaves.next') }
                : undefined
            }
          />
          <p>
            <a href={visit.href(`/vad-hande-sen?process=${process.slug}`)}>{visit.s('thread.flow.title')}</a>
          </p>
        </Section>
      </PublicPage>,
    )
  })
  return app
}
