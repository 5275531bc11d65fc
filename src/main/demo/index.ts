import { listProcesses } from '~/features/processes'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import { loadActions, loadStories, loadTips, setMirrorGoals } from './act'
import { loadSurveys } from './ask'
import { calendarOf } from './calendar'
import { loadStrategy } from './decide'
import { loadEvents } from './events'
import { loadListening } from './listen'
import { loadProject } from './project'

/**
 * Loads the demo process into an empty installation, through the same commands as the web, all or nothing.
 * @returns false when there is a process already
 */
export const loadDemo = async (context: Context): Promise<boolean> => {
  if ((await listProcesses(context.db)).length > 0) return false
  await inTransaction(context.db, async (tx) => {
    const calendar = calendarOf({ ...context, db: tx })
    const heard = await loadListening(calendar)
    await loadSurveys(calendar, heard)
    const passages = await loadStrategy(calendar, heard)
    await loadActions(calendar, heard, passages)
    await loadStories(calendar, passages)
    await loadTips(calendar)
    await loadProject(calendar)
    await loadEvents(calendar)
    await setMirrorGoals(context)
  })
  return true
}
