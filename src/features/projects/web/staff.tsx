import { answerPage } from '~/features/site'
import { isId, newId } from '~/kernel/ids'
import { dayInSweden, monthsAfter, startOfDay } from '~/kernel/time'
import type { Actor } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { check, type FieldError, readForm, textOf, type Values } from '~/platform/http/form'
import { found, Problem } from '~/platform/http/problem'
import { actorWith, type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { beginProject, changeProject, chooseChannels, finishFollowUp, showProject } from '../commands'
import { choices, meetingIdsOf, projectsForStaff, type StaffProject } from '../queries'
import { ChannelsForm, FollowUpForm, ProjectForm } from '../schema'
import { FormPage } from './form-page'
import { noteField, ProjectsPage, StaffProjectPage } from './staff-pages'

const OLD_MEETINGS_MONTHS = 12

const valuesOf = (project: StaffProject, meetingIds: string[]): Values => ({
  key: newId(),
  name: project.name,
  summary: project.summary,
  contactRole: project.contactRole,
  contactAddress: project.contactAddress,
  municipalities: project.municipalities,
  startsOn: project.startsOn,
  endsOn: project.endsOn,
  funder: project.funder,
  actionId: project.actionId ?? '',
  ownerId: project.ownerId ?? '',
  meetingIds,
})

/** Projects and their base packages. */
export const projectsStaff = (context: Context): Routes => {
  const app = routes()
  const { db } = context
  const today = () => dayInSweden(context.clock.now())
  const leader = (c: Request) =>
    actorWith(c, 'strategist', 'communicator', 'admin') as Actor & { kind: 'staff' }

  const projectOf = async (c: Request): Promise<StaffProject> => {
    const id = c.req.param('id') ?? ''
    return found(isId(id) ? (await projectsForStaff(db, today(), id))[0] : undefined)
  }

  app.get('/arbete/projekt', async (c) => {
    leader(c)
    const projects = await projectsForStaff(db, today())
    return answerPage(c, <ProjectsPage visit={c.var.visit} projects={projects} />, 200, true)
  })

  const possible = () => choices(db, startOfDay(monthsAfter(today(), -OLD_MEETINGS_MONTHS)))

  const formPage = async (c: Request, id: string | undefined, values: Values, errors: FieldError[] = []) => {
    const page = <FormPage visit={c.var.visit} {...{ id, values, errors }} choices={await possible()} />
    return answerPage(c, page, errors.length > 0 ? 422 : 200, true)
  }

  /** What was typed, checked also against what there is to choose from. */
  const readProject = async (c: Request) => {
    const values = await readForm(c)
    const checked = check(ProjectForm, values)
    if (!checked.ok) return { values, errors: checked.errors, input: undefined }
    const { owners, actions, meetings } = await possible()
    const { ownerId, actionId, ...rest } = checked.data
    const errors: FieldError[] = [
      ...(owners.some((one) => one.id === ownerId)
        ? []
        : [{ field: 'ownerId', message: 'projects.error.owner' }]),
      ...(actionId === null || actions.some((one) => one.id === actionId)
        ? []
        : [{ field: 'actionId', message: 'site.error.not-valid' }]),
    ]
    const meetingIds = rest.meetingIds.filter((id) => meetings.some((meeting) => meeting.id === id))
    return { values, errors, input: errors.length > 0 ? undefined : { ...checked.data, meetingIds } }
  }

  app.get('/arbete/projekt/ny', (c) => {
    const { id } = leader(c)
    return formPage(c, undefined, { key: newId(), ownerId: id })
  })

  app.post('/arbete/projekt/ny', async (c) => {
    const actor = leader(c)
    const { values, errors, input } = await readProject(c)
    if (!input) return formPage(c, undefined, values, errors)
    const authorTitle = c.var.visit.staff?.title ?? ''
    const { id } = await beginProject(context, { ...input, authorTitle }, actor)
    return seeOther(c, `/arbete/projekt/${id}?klart=ny`)
  })

  const projectPage = async (
    c: Request,
    { values = {}, errors = [], at }: { values?: Values; errors?: FieldError[]; at?: string } = {},
  ) => {
    const props = { visit: c.var.visit, project: await projectOf(c), values, errors, at }
    const page = <StaffProjectPage {...props} done={c.req.query('klart')} />
    return answerPage(c, page, errors.length > 0 ? 422 : 200, true)
  }

  app.get('/arbete/projekt/:id', (c) => {
    leader(c)
    return projectPage(c)
  })

  app.get('/arbete/projekt/:id/andra', async (c) => {
    leader(c)
    const project = await projectOf(c)
    return formPage(c, project.id, valuesOf(project, await meetingIdsOf(db, project.id)))
  })

  app.post('/arbete/projekt/:id/andra', async (c) => {
    const actor = leader(c)
    const { id } = await projectOf(c)
    const { values, errors, input } = await readProject(c)
    if (!input) return formPage(c, id, values, errors)
    const { key: _, ...project } = input
    await changeProject(context, id, project, actor)
    return seeOther(c, `/arbete/projekt/${id}?klart=sparat`)
  })

  for (const [deed, shown] of [
    ['visa', true],
    ['dolj', false],
  ] as const) {
    app.post(`/arbete/projekt/:id/${deed}`, async (c) => {
      const actor = leader(c)
      const { id } = await projectOf(c)
      await showProject(context, id, shown, actor)
      return seeOther(c, `/arbete/projekt/${id}?klart=${deed}`)
    })
  }

  app.post('/arbete/projekt/:id/kanaler', async (c) => {
    const actor = leader(c)
    const { id } = await projectOf(c)
    const checked = check(ChannelsForm, await readForm(c))
    if (!checked.ok) throw new Problem(400)
    await chooseChannels(context, id, checked.data.part, checked.data.channels, actor)
    return seeOther(c, `/arbete/projekt/${id}?klart=sparat`)
  })

  app.post('/arbete/projekt/:id/uppfoljning', async (c) => {
    const actor = leader(c)
    const project = await projectOf(c)
    const values = await readForm(c)
    const followUp = found(project.followUps.find((one) => one.id === textOf(values, 'followUp')))
    const field = noteField(followUp.moment)
    const checked = check(FollowUpForm, { note: textOf(values, field) })
    if (!checked.ok) {
      const errors = checked.errors.map((error) => ({ ...error, field }))
      return projectPage(c, { values, errors, at: followUp.id })
    }
    await finishFollowUp(context, followUp.id, checked.data.note, actor)
    return seeOther(c, `/arbete/projekt/${project.id}?klart=foljt`)
  })

  return app
}
