import type { Context } from '~/platform/context'
import { lookThrough } from './jobs'

export const CONSISTENCY_USAGE = 'consistency'

/** Looks through the thread and says what does not hold; refuses the exit code 0 when something doesn't. */
export const consistencyCommand = async (context: Context): Promise<string[]> => {
  const { tookMs, broken } = await lookThrough(context)
  if (broken.length > 0) {
    const lines = broken.map(
      ({ rule, count, examples }) => `${rule}: ${count}, such as ${examples.join(', ')}`,
    )
    throw new Error(['Links of the thread do not hold:', ...lines].join('\n'))
  }
  return [`Every link of the thread holds, both ways. Looked through in ${tookMs} ms.`]
}
