import { answerPage, PublicPage } from '~/features/site'
import { isId } from '~/kernel/ids'
import type { Context } from '~/platform/context'
import { Problem } from '~/platform/http/problem'
import { type Request, type Routes, routes } from '~/platform/http/routes'
import type { Visit } from '~/platform/http/visit'
import { Notice, PageHead, Section } from '~/ui'
import { isStopKey, stopFollowing } from '../commands'

/** The way out that stands in every letter. */
export const stopRoutes = (context: Context): Routes => {
  const app = routes()

  const given = (c: Request) => {
    const { id = '', key = '' } = c.req.param() as { id?: string; key?: string }
    if (!isId(id) || !isStopKey(context.config, id, key)) throw new Problem(404)
    return { id, action: `/folj/sluta/${id}/${key}` }
  }

  // Programs that look through letters open every link in them: only the button stops the letters.
  app.get('/folj/sluta/:id/:key', (c) => {
    const { action } = given(c)
    const page = <StopPage visit={c.var.visit} now={context.clock.now()} action={action} />
    return answerPage(c, page, 200, true)
  })

  // RFC 8058: the reader's mail program posts here by itself and follows no redirect.
  app.post('/folj/sluta/:id/:key', async (c) => {
    await stopFollowing(context, given(c).id)
    return answerPage(c, <StoppedPage visit={c.var.visit} now={context.clock.now()} />, 200, true)
  })

  return app
}

interface Props {
  visit: Visit
  now: Date
}

const StopPage = ({ visit, now, action }: Props & { action: string }) => (
  <PublicPage visit={visit} title={visit.t('following.stop.title')} now={now}>
    <PageHead title={visit.s('following.stop.title')} lead={visit.s('following.stop.lead')} seed="sluta" />
    <Section>
      <form novalidate method="post" action={visit.href(action)}>
        <button class="button" type="submit">
          {visit.s('following.stop.yes')}
        </button>
      </form>
    </Section>
  </PublicPage>
)

const StoppedPage = ({ visit, now }: Props) => (
  <PublicPage visit={visit} title={visit.t('following.stopped.title')} now={now}>
    <PageHead title={visit.s('following.stopped.title')} seed="sluta" />
    <Section>
      <Notice kind="done">
        <p>{visit.s('following.stopped.lead')}</p>
      </Notice>
    </Section>
  </PublicPage>
)
