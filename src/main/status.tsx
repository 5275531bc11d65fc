import { latestLook } from '~/features/consistency'
import { accounts, isEven } from '~/features/contributions'
import { findWayIn } from '~/features/processes'
import { answerPage, PublicPage } from '~/features/site'
import { showDateTime, showNumber } from '~/kernel/time'
import type { Context } from '~/platform/context'
import { type Routes, routes } from '~/platform/http/routes'
import { canMail, waitingMail } from '~/platform/mail'
import { DataTable, Facts, Notice, PageHead, Section } from '~/ui'
import { version } from '../../package.json'

const STARTED = new Date()
type Sums = Record<(typeof SUMS)[number], number>
const SUMS = ['received', 'published', 'withheld', 'merged', 'removed'] as const

/** How the service is doing, for people and for programs. */
const statusOf = async ({ db, clock, config }: Context) => {
  const before = performance.now()
  const perWayIn = await accounts(db)
  const databaseMs = Math.round(performance.now() - before)
  const ways = await Promise.all(
    perWayIn.map(async ({ wayInId, accounts: sums }) => ({ wayIn: await findWayIn(db, wayInId), ...sums })),
  )
  const total = Object.fromEntries(
    SUMS.map((name) => [name, ways.reduce((sum, way) => sum + way[name], 0)]),
  ) as Sums
  // Each way in by itself: one too many here would hide one too few there.
  const even = ways.every(isEven)
  const mail = { sending: canMail(config), waiting: await waitingMail(db) }
  const look = await latestLook(db)
  const thread = look && { lookedAt: look.at, tookMs: look.tookMs, holds: look.broken.length === 0 }
  return { version, startedAt: STARTED, at: clock.now(), databaseMs, mail, even, total, thread, ways }
}

export const statusRoutes = (context: Context): Routes => {
  const app = routes()

  app.get('/readyz', async (c) => {
    await accounts(context.db)
    return c.json({ status: 'ready' })
  })

  app.get('/status.json', async (c) => {
    const { ways, startedAt, at, ...status } = await statusOf(context)
    c.header('cache-control', 'no-store')
    return c.json({
      ...status,
      startedAt: startedAt.toISOString(),
      uptimeSeconds: Math.round((at.getTime() - startedAt.getTime()) / 1000),
      database: 'ok',
      waysIn: ways.map(({ wayIn, ...sums }) => ({ wayIn: wayIn?.slug, ...sums })),
    })
  })

  app.get('/status', async (c) => {
    const { visit } = c.var
    const status = await statusOf(context)
    const row = (way: Sums) => SUMS.map((name) => showNumber(way[name], visit.lang))
    return answerPage(
      c,
      <PublicPage visit={visit} title={visit.t('records.status.title')} now={context.clock.now()}>
        <PageHead
          title={visit.s('records.status.title')}
          lead={visit.s('records.status.lead')}
          seed="status"
        />
        <Section>
          <Notice kind="done">
            <p>{visit.s('records.status.works')}</p>
          </Notice>
          <Facts
            items={[
              { label: visit.s('records.status.version'), value: status.version },
              { label: visit.s('records.status.since'), value: showDateTime(status.startedAt, visit.lang) },
              {
                label: visit.s('records.status.database'),
                value: visit.s('records.status.database-ok', { ms: status.databaseMs }),
              },
              {
                label: visit.s('records.status.thread'),
                value: status.thread
                  ? visit.s(`records.status.thread-${status.thread.holds ? 'holds' : 'broken'}`, {
                      at: showDateTime(status.thread.lookedAt, visit.lang),
                    })
                  : visit.s('records.status.thread-never'),
              },
              {
                label: visit.s('records.status.mail'),
                value: visit.s(`records.status.mail-${status.mail.sending ? 'on' : 'off'}`, {
                  count: status.mail.waiting,
                }),
              },
            ]}
          />
        </Section>
        <Section title={visit.s('records.status.sum')} tinted>
          <p>{visit.s('records.status.sum-about')}</p>
          <Notice kind={status.even ? 'done' : 'error'}>
            <p>{visit.s(status.even ? 'records.status.even' : 'records.status.uneven')}</p>
          </Notice>
          <DataTable
            caption={visit.s('records.status.sum')}
            label={visit.t('records.status.sum')}
            captionUnseen
            columns={[
              { label: visit.s('records.status.way-in') },
              ...SUMS.map((name) => ({ label: visit.s(`records.status.${name}`), numeric: true })),
            ]}
            rows={status.ways.map((way) => [way.wayIn ? visit.l(way.wayIn.title) : '', ...row(way)])}
            total={[visit.s('records.status.total'), ...row(status.total)]}
          />
          <p>
            <a href="/status.json">{visit.s('records.status.json')}</a>
          </p>
        </Section>
      </PublicPage>,
    )
  })

  return app
}
