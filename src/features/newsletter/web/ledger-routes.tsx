import { answerPage, StaffPage } from '~/features/site'
import { isId } from '~/kernel/ids'
import { showDateTime } from '~/kernel/time'
import type { Context } from '~/platform/context'
import { readForm, textOf } from '~/platform/http/form'
import { found, Problem } from '~/platform/http/problem'
import { actorWith, type Routes, routes, seeOther } from '~/platform/http/routes'
import type { Visit } from '~/platform/http/visit'
import { DataTable, Notice } from '~/ui'
import { decideDoubts, liftSuppression } from '../commands'
import { issueById, suppressions } from '../queries'

/** What a person decides about the ledger, and whom nothing is sent to any more. */
export const ledgerRoutes = (context: Context): Routes => {
  const app = routes()
  const { db } = context

  app.get('/arbete/nyhetsbrev/sparrade', async (c) => {
    actorWith(c, 'communicator', 'admin')
    const isLifted = c.req.query('klart') === 'borttagen'
    const rows = await suppressions(db)
    return answerPage(c, <SuppressedPage visit={c.var.visit} rows={rows} isLifted={isLifted} />, 200, true)
  })

  app.post('/arbete/nyhetsbrev/sparrade/:id', async (c) => {
    const actor = actorWith(c, 'communicator', 'admin')
    const id = c.req.param('id')
    if (!isId(id) || !(await liftSuppression(context, id, actor))) throw new Problem(404)
    return seeOther(c, '/arbete/nyhetsbrev/sparrade?klart=borttagen')
  })

  app.post('/arbete/nyhetsbrev/:id/ovisst', async (c) => {
    const actor = actorWith(c, 'communicator', 'admin')
    const id = c.req.param('id')
    const issue = found(isId(id) ? await issueById(db, id) : undefined)
    const decision = textOf(await readForm(c), 'beslut')
    if (decision !== 'sent' && decision !== 'again') throw new Problem(400)
    await decideDoubts(context, issue.id, decision, actor)
    return seeOther(c, `/arbete/nyhetsbrev/${issue.id}?klart=avgjort`)
  })

  return app
}

interface Props {
  visit: Visit
  rows: Awaited<ReturnType<typeof suppressions>>
  isLifted: boolean
}

const SuppressedPage = ({ visit, rows, isLifted }: Props) => (
  <StaffPage
    visit={visit}
    title={visit.t('newsletter.suppressed.title')}
    lead={visit.s('newsletter.suppressed.lead')}
  >
    {isLifted ? (
      <div role="status">
        <Notice kind="done">
          <p>{visit.s('newsletter.suppressed.lifted')}</p>
        </Notice>
      </div>
    ) : null}
    {rows.length === 0 ? (
      <p>{visit.s('newsletter.suppressed.none')}</p>
    ) : (
      <DataTable
        caption={visit.s('newsletter.suppressed.title')}
        captionUnseen
        label={visit.t('newsletter.suppressed.title')}
        columns={(['who', 'why', 'codes', 'when', 'deed'] as const).map((key) => ({
          label: visit.s(`newsletter.suppressed.column.${key}`),
        }))}
        rows={rows.map(({ id, shown, reason, codes, at }) => [
          shown,
          visit.s(`newsletter.suppressed.${reason}`),
          codes,
          showDateTime(at, visit.lang),
          <form method="post" action={visit.href(`/arbete/nyhetsbrev/sparrade/${id}`)}>
            <button
              class="button secondary small"
              type="submit"
              aria-label={visit.t('newsletter.suppressed.lift-whose', { who: shown })}
            >
              {visit.s('newsletter.suppressed.lift')}
            </button>
          </form>,
        ])}
      />
    )}
    <p>
      <a href={visit.href('/arbete/nyhetsbrev')}>{visit.s('newsletter.desk.back')}</a>
    </p>
  </StaffPage>
)
