import { listProcesses } from '~/features/processes'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import { loadActions, loadTips, setMirrorGoals } from './act'
import { loadSurveys } from './ask'
import { calendarOf } from './calendar'
import { loadCodes, loadSentences } from './code'
import { loadStrategy } from './decide'
import { sendDrawings } from './drawings'
import { loadEvents } from './events'
import { linkGrant, loadGoals, loadGrants } from './goals'
import { loadListening } from './listen'
import { loadProject } from './project'
import { loadPulse } from './pulse'
import { loadReplies } from './replies'
import { loadStories } from './stories'
import { loadVotes } from './votes'

/**
 * Loads the demo process into an empty installation, through the same commands as the web, all or nothing.
 * @returns false when there is a process already
 */
export const loadDemo = async (context: Context): Promise<boolean> => {
  if ((await listProcesses(context.db)).length > 0) return false
  await inTransaction(context.db, async (tx) => {
    const calendar = calendarOf({ ...context, db: tx })
    const heard = await loadListening(calendar)
    await loadVotes(calendar, heard)
    await loadSurveys(calendar, heard)
    await loadCodes(calendar, heard)
    await loadSentences(calendar, heard)
    const passages = await loadStrategy(calendar, heard)
    await loadReplies(calendar, passages)
    await loadActions(calendar, heard, passages)
    await loadGoals(calendar, heard, passages)
    await loadGrants(calendar)
    const pictures = await sendDrawings(calendar)
    await loadStories(calendar, passages, pictures)
    await linkGrant(calendar)
    await loadTips(calendar)
    await loadProject(calendar, pictures)
    await loadEvents(calendar)
    await loadPulse(calendar)
    await setMirrorGoals(context)
  })
  return true
}
