import { fail, ok, type Result } from '~/kernel/result'
import { type Actor, record, staffIdOf } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction, type Tx } from '~/platform/db'
import { queueMail } from '~/platform/mail'
import { type IssueState, LETTER_LANGUAGES, type LetterLanguage } from '../domain'
import { writeIssue } from '../letter'
import { type Issue, issueById } from '../queries'
import * as store from '../store'
import { contentOf, fingerprint, issueSubject } from './issue'

type Reason = 'unknown' | 'not_now' | 'empty' | 'own' | 'changed' | 'other_written'

/** One step in an issue's life: from one of some states, with what it changes and what it is called. */
const step = (
  { db, clock }: Context,
  id: string,
  actor: Actor,
  from: readonly IssueState[],
  work: (
    tx: Tx,
    issue: Issue,
    at: Date,
  ) => Promise<Result<{ kind: string; change: Parameters<typeof store.updateIssue>[2] }, Reason>>,
): Promise<Result<null, Reason>> =>
  inTransaction(db, async (tx) => {
    const issue = await store.lockIssue(tx, id)
    if (!issue) return fail('unknown')
    if (!from.includes(issue.state)) return fail('not_now')
    const at = clock.now()
    const done = await work(tx, issue, at)
    if (!done.ok) return done
    const { kind, change } = done.value
    if (!(await store.updateIssue(tx, id, change))) return fail('other_written')
    await record(tx, { at, actor, subject: issueSubject(id), kind: `newsletter.${kind}` })
    return ok(null)
  })

/** Asks somebody else to read and approve it. */
export const askForApproval = (context: Context, id: string, actor: Actor) =>
  step(context, id, actor, ['draft'], async (_tx, { headline, stories, happenings }) => {
    if (!headline.sv.trim() || stories.length + happenings.length === 0) return fail('empty')
    return ok({ kind: 'asked', change: { state: 'asked', askedBy: staffIdOf(actor) } })
  })

/**
 * Another person than who wrote it says that it may go out, exactly as it was read: what `seen` names is kept word for
 * word, and refused when something has changed since.
 */
export const approve = (context: Context, id: string, seen: string, actor: Actor) =>
  step(context, id, actor, ['asked'], async (tx, issue, at) => {
    const me = staffIdOf(actor)
    if (me === null || me === issue.changedBy || me === issue.askedBy) return fail('own')
    const content = await contentOf(tx, issue, at)
    if (fingerprint(content) !== seen) return fail('changed')
    const change = {
      state: 'approved',
      content: JSON.stringify(content),
      approvedBy: me,
      approvedAt: at,
    } as const
    return ok({ kind: 'approved', change })
  })

/** Opens it again for changes; it must be approved anew. */
export const reopen = (context: Context, id: string, actor: Actor) =>
  step(context, id, actor, ['asked', 'approved'], async () =>
    ok({
      kind: 'reopened',
      change: { state: 'draft', content: null, askedBy: null, approvedBy: null, approvedAt: null },
    }),
  )

/** Sends it at a time, or at once when that is over. */
export const schedule = (context: Context, id: string, sendAt: Date, actor: Actor) =>
  step(context, id, actor, ['approved'], async () =>
    ok({ kind: 'scheduled', change: { state: 'scheduled', sendAt } }),
  )

/** Calls it off before it goes. */
export const callOff = (context: Context, id: string, actor: Actor) =>
  step(context, id, actor, ['scheduled'], async () =>
    ok({ kind: 'called-off', change: { state: 'approved', sendAt: null } }),
  )

/** Halts what is on its way: nobody who has not been handed over gets it until it goes on. */
export const stop = (context: Context, id: string, actor: Actor) =>
  step(context, id, actor, ['sending'], async () => ok({ kind: 'stopped', change: { state: 'stopped' } }))

export const goOn = (context: Context, id: string, actor: Actor) =>
  step(context, id, actor, ['stopped'], async () => ok({ kind: 'went-on', change: { state: 'sending' } }))

/** The issue as it is now, to who asks, by the same way as any other letter. */
export const sendToMyself = async (
  { db, clock, config }: Context,
  id: string,
  { email, language, mark }: { email: string; language: LetterLanguage; mark: (headline: string) => string },
): Promise<boolean> => {
  const issue = await issueById(db, id)
  if (!issue || !LETTER_LANGUAGES.includes(language)) return false
  const at = clock.now()
  const content = issue.content ?? (await contentOf(db, issue, at))
  const origin = config.publicUrl
  const links = { wish: `${origin}/nyhetsbrev`, leave: `${origin}/nyhetsbrev` }
  const wish = { topics: [], municipality: null, language }
  const { subject, text, html } = writeIssue(content, wish, { id, origin, links })
  const letter = { purpose: 'newsletter.proof', to: email, subject: mark(subject), text, html, language }
  await inTransaction(db, (tx) => queueMail(tx, letter, at))
  return true
}
