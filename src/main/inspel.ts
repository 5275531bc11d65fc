import { ANALYSE, analyseAndTell } from '~/features/analysis'
import { ConfigInvalid } from '~/platform/config'
import { DataFolderInUse, EmbeddedPostgresFailed } from '~/platform/db/embedded'
import { SET_DOCUMENT, setAndTell } from '~/platform/pdf/apart'
import { taskOfThread } from '~/platform/thread'
import { runCommand } from './cli'
import { runServer } from './serve'

/** What the program does on threads of its own. */
const THREADS: Record<string, () => Promise<void>> = { [SET_DOCUMENT]: setAndTell, [ANALYSE]: analyseAndTell }
const task = taskOfThread()

try {
  const [, , name = 'help', ...args] = process.argv
  if (task) await THREADS[task]?.()
  else if (name === 'serve') await runServer(process.env)
  else process.exitCode = await runCommand(name, args, process.env)
} catch (error) {
  const known = [ConfigInvalid, DataFolderInUse, EmbeddedPostgresFailed].some((kind) => error instanceof kind)
  console.error(known ? (error as Error).message : error)
  if (task) throw error
  process.exit(1)
}
