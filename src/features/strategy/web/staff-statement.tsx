import { answerPage, errorAt, FormErrors, StaffPage } from '~/features/site'
import { tell } from '~/kernel/language'
import type { Context } from '~/platform/context'
import { check, type FieldError, readForm, textOf, type Values } from '~/platform/http/form'
import { found } from '~/platform/http/problem'
import { actorWith, type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import type { Visit } from '~/platform/http/visit'
import { Breadcrumb, Notice, TextArea } from '~/ui'
import { publishStatement } from '../commands'
import { consultationMoment } from '../domain'
import {
  consultationBySlug,
  type OpenPoints,
  openPoints,
  type PublicConsultation,
  type PublishedStatement,
  statementOf,
} from '../queries'
import { StatementForm } from '../schema'
import type { ConsultationBeside } from './beside'
import { DoneNotice, leftToDo } from './staff-parts'

interface Props {
  visit: Visit
  consultation: PublicConsultation
  statement: PublishedStatement | undefined
  left: OpenPoints
  isClosed: boolean
  done?: string | undefined
  values: Values
  errors: FieldError[]
}

/** What stands in the way of the statement, and the form that publishes it once nothing does. */
const StatementDesk = ({ visit, consultation, statement, left, isClosed, done, values, errors }: Props) => {
  const isReady = isClosed && left.unread + left.unanswered + left.uncut === 0
  return (
    <StaffPage
      visit={visit}
      title={visit.t('strategy.statement.of', { title: tell(consultation.title, visit.lang).text })}
      lead={visit.s('strategy.statement.lead')}
    >
      <Breadcrumb
        label={visit.t('strategy.crumbs')}
        links={[
          { href: visit.href('/arbete/remiss'), label: visit.s('strategy.review.title') },
          { href: visit.href(`/arbete/remiss/${consultation.slug}`), label: visit.l(consultation.title) },
        ]}
      />
      <DoneNotice visit={visit} word={done} />
      <FormErrors visit={visit} errors={errors} />
      <Notice kind={isReady ? 'done' : 'warning'} title={visit.s('strategy.statement.left')}>
        <p>{isClosed ? leftToDo(visit, left) : visit.s('strategy.statement.still-open')}</p>
      </Notice>
      {statement ? (
        <p>
          <a href={visit.href(`/remiss/${consultation.slug}/redogorelse`)}>
            {visit.s('strategy.work.read-public')}
          </a>
        </p>
      ) : null}
      <form novalidate method="post" action={visit.href(`/arbete/remiss/${consultation.slug}/redogorelse`)}>
        <TextArea
          name="intro"
          label={visit.s('strategy.statement.intro')}
          hint={visit.s('strategy.statement.intro-hint')}
          value={Object.keys(values).length > 0 ? textOf(values, 'intro') : (statement?.intro ?? '')}
          error={errorAt(visit, errors, 'intro')}
          rows={8}
        />
        <button class="button warm" type="submit">
          {visit.s(statement ? 'strategy.statement.correct' : 'strategy.statement.publish')}
        </button>
      </form>
    </StaffPage>
  )
}

export const statementStaff = (context: Context, beside: ConsultationBeside): Routes => {
  const app = routes()
  const { db } = context

  const desk = async (c: Request, values: Values = {}, errors: FieldError[] = []) => {
    const consultation = found(await consultationBySlug(db, c.req.param('slug') ?? ''))
    const [statement, left] = await Promise.all([
      statementOf(db, consultation.id),
      openPoints(db, consultation.id, beside.left),
    ])
    const isClosed = consultationMoment(consultation, context.clock.now()) === 'closed'
    const shown = { consultation, statement, left, isClosed, done: c.req.query('klart'), values, errors }
    return answerPage(
      c,
      <StatementDesk visit={c.var.visit} {...shown} />,
      errors.length > 0 ? 422 : 200,
      true,
    )
  }

  app.get('/arbete/remiss/:slug/redogorelse', (c) => {
    actorWith(c, 'strategist', 'admin')
    return desk(c)
  })

  app.post('/arbete/remiss/:slug/redogorelse', async (c) => {
    const actor = actorWith(c, 'strategist', 'admin')
    const { id, slug } = found(await consultationBySlug(db, c.req.param('slug')))
    const values = await readForm(c)
    const checked = check(StatementForm, values)
    if (!checked.ok) return desk(c, values, checked.errors)
    const input = { consultationId: id, intro: checked.data.intro, besides: beside.left }
    const stated = await publishStatement(context, input, actor)
    if (stated.ok) return seeOther(c, `/arbete/remiss/${slug}/redogorelse?klart=redogjort`)
    return desk(c, values, [{ field: 'intro', message: `strategy.statement.error.${stated.reason}` }])
  })

  return app
}
