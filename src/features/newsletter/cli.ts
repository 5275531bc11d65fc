import { setTimeout as wait } from 'node:timers/promises'
import type { Context } from '~/platform/context'
import { sendNewsletters } from './delivery'
import { isHandingOver } from './queries'

export const NEWSLETTER_USAGE = 'newsletter send'

const PAUSE_MS = 1_000

/**
 * Hands over what is due in a process of its own, beside those that serve pages, until nothing is left but what was
 * refused for now.
 */
export const newsletterCommand = async (context: Context, [verb]: string[]): Promise<string[]> => {
  if (verb !== 'send') throw new Error(`Usage: ${NEWSLETTER_USAGE}`)
  if (!context.config.mail) throw new Error('No mail server is set: SMTP_URL')
  let rows = await sendNewsletters(context)
  while (await isHandingOver(context.db)) {
    await wait(PAUSE_MS)
    rows += await sendNewsletters(context)
  }
  return [`${rows} letters were taken up; what is left of them, if anything, is tried again later.`]
}
