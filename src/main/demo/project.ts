import { BLANK, changeStory, confirmTags, publishStory, toBlocks } from '~/features/newsroom'
import { actionBySlug } from '~/features/progress'
import { beginProject, projectsForStaff, showProject } from '~/features/projects'
import { newId } from '~/kernel/ids'
import { PROJECT } from '~demo/projects'
import type { Calendar } from './calendar'
import { type Pictures, pictureOf } from './drawings'
import { done, SYSTEM } from './system'

/** A project with its base package: the page is shown, what is due is told, the rest is planned. */
export const loadProject = async ({ on, day }: Calendar, pictures: Pictures) => {
  const { told, begunOn, action, ...project } = PROJECT
  const context = on(begunOn)
  const { id } = await beginProject(
    context,
    {
      ...project,
      municipalities: [...project.municipalities],
      startsOn: day(project.startsOn),
      endsOn: day(project.endsOn),
      actionId: (await actionBySlug(context.db, action))?.id ?? null,
      ownerId: null,
      meetingIds: [],
      key: newId(),
      authorTitle: 'Redaktionen (demo)',
    },
    SYSTEM,
  )
  const [made] = await projectsForStaff(context.db, day(begunOn), id)
  for (const { part, id: storyId, headline } of made?.stories ?? []) {
    if (part !== 'questions' && part !== 'start') continue
    const { body, drawing, ...words } = told[part]
    const text = {
      ...BLANK,
      headline,
      ...words,
      ...pictureOf(pictures, drawing),
      blocks: toBlocks(body),
      municipalities: [...project.municipalities],
      topics: ['travel' as const],
    }
    const kind = part === 'questions' ? ('questions' as const) : ('article' as const)
    const plannedOn = day(project.startsOn)
    done(await changeStory(context, storyId, { ...text, kind, plannedOn }, SYSTEM))
    done(await publishStory(context, storyId, SYSTEM))
    done(await confirmTags(context, storyId, SYSTEM))
  }
  done(await showProject(context, id, true, SYSTEM))
}
