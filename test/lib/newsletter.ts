import { beginIssue, contentOf } from '~/features/newsletter/commands'
import { leavePath, wishPath } from '~/features/newsletter/commands/addresses'
import { issueById } from '~/features/newsletter/queries'
import { namedId } from '~/kernel/ids'
import { putLocalMail } from '~/platform/mail'
import type { Site } from './site'

const READER = namedId('a reader of the newsletter')
const SENT = namedId('an issue that was sent')
const LETTER = namedId('a letter that went nowhere')

/** Pages of a reader and of an issue that was sent, the same at every call. */
export const newsletterAddresses = async ({ context }: Site): Promise<string[]> => {
  const { db, config, clock } = context
  const at = clock.now()
  const draft = await issueById(db, (await beginIssue(context, { kind: 'system' })).id)
  if (!draft) throw new Error('no issue')
  const content = await contentOf(db, draft, at)
  const words = { headline: { sv: 'Ett nyhetsbrev som har gått ut' }, intro: { sv: 'Det här har hänt.' } }
  await db
    .insertInto('newsletterSubscriber')
    .values({
      id: READER,
      email: 'lasare@hem.example',
      topics: ['travel'],
      municipalityCode: '2521',
      language: 'sv',
      confirmHash: null,
      askedAt: at,
      confirmedAt: at,
      endedAt: null,
      ending: null,
    })
    .onConflict((same) => same.doNothing())
    .execute()
  await db
    .insertInto('newsletterIssue')
    .values({
      id: SENT,
      headline: JSON.stringify(words.headline),
      intro: JSON.stringify(words.intro),
      stories: draft.stories,
      happenings: draft.happenings,
      state: 'sent',
      content: JSON.stringify({ ...content, ...words }),
      madeAt: at,
      changedBy: null,
      changedAt: at,
      sendAt: at,
      beganAt: at,
      doneAt: at,
      totals: JSON.stringify({ accepted: 3, in_doubt: 1 }),
    })
    .onConflict((same) => same.doNothing())
    .execute()
  await db
    .insertInto('newsletterDelivery')
    .values({ issueId: SENT, subscriberId: READER, state: 'in_doubt', dueAt: at, at })
    .onConflict((same) => same.doNothing())
    .execute()
  return [
    '/nyhetsbrev?klart=skickat',
    wishPath(config, READER),
    leavePath(config, READER),
    `/nyhetsbrev/${SENT}`,
  ]
}

/** The desk's pages of an issue that is written and of one that was sent, and a letter in the house's own mailbox. */
export const newsletterDeskAddresses = async (site: Site): Promise<string[]> => {
  const { context } = site
  await newsletterAddresses(site)
  const { id } = await beginIssue(context, { kind: 'system' })
  const raw = Buffer.from(
    'From: inspel@region.example\r\nTo: a@hem.example\r\nSubject: Hej\r\nContent-Language: sv\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<!DOCTYPE html><html lang="sv"><head><title>Hej</title></head><body><p>Ett brev.</p></body></html>\r\n',
  )
  const letter = { id: LETTER, purpose: 'test', toAddress: 'a@hem.example', subject: 'Hej', raw }
  await putLocalMail(context.db, [{ ...letter, at: context.clock.now() }])
  return [
    `/arbete/nyhetsbrev/${id}`,
    `/arbete/nyhetsbrev/${id}/las`,
    `/arbete/nyhetsbrev/${id}/las?sprak=fi`,
    `/arbete/nyhetsbrev/${SENT}`,
    `/arbete/post/${LETTER}`,
  ]
}
