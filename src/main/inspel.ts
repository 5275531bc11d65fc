import { ConfigInvalid } from '~/platform/config'
import { DataFolderInUse, EmbeddedPostgresFailed } from '~/platform/db/embedded'
import { isSettingThread, setAndTell } from '~/platform/pdf/apart'
import { runCommand } from './cli'
import { runServer } from './serve'

try {
  const [, , name = 'help', ...args] = process.argv
  if (isSettingThread()) await setAndTell()
  else if (name === 'serve') await runServer(process.env)
  else process.exitCode = await runCommand(name, args, process.env)
} catch (error) {
  const known = [ConfigInvalid, DataFolderInUse, EmbeddedPostgresFailed].some((kind) => error instanceof kind)
  console.error(known ? (error as Error).message : error)
  if (isSettingThread()) throw error
  process.exit(1)
}
