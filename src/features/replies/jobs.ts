import type { Context } from '~/platform/context'
import { forgetInvited, forgetUploads } from './commands'

/** Forgets what is no longer needed: files that were never sent, addresses of a process that is over. */
export const keepRepliesTidy = async (context: Context): Promise<void> => {
  await forgetUploads(context)
  await forgetInvited(context)
}
