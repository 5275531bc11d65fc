import { newId } from '~/kernel/ids'
import { findWords } from '~/kernel/plain-text'
import { fail, ok, type Result } from '~/kernel/result'
import { type Actor, record, staffIdOf } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction, type Tx } from '~/platform/db'
import * as store from '../store'
import type { SentenceKind, Stance } from '../tables'

const subjectOf = (themeId: string) => ({ kind: 'theme', id: themeId })

/** Writes one sentence of what a theme says, last of all; nobody outside reads it until it rests on words and is published. */
export const writeSentence = (
  { db, clock }: Context,
  themeId: string,
  { kind, text, isMachine = false }: { kind: SentenceKind; text: string; isMachine?: boolean },
  actor: Actor,
): Promise<Result<{ id: string }, 'unknown'>> =>
  inTransaction(db, async (tx) => {
    if (!(await store.lockTheme(tx, themeId))) return fail('unknown')
    const id = newId()
    const at = clock.now()
    const position = await store.nextSentence(tx, themeId)
    await store.insertSentence(tx, {
      id,
      themeId,
      position,
      kind,
      text,
      isMachine,
      writtenBy: staffIdOf(actor),
      takenBy: null,
      createdAt: at,
      publishedAt: null,
      withdrawnAt: null,
    })
    const data = { sentenceId: id, ...(isMachine ? { isMachine } : {}) }
    await record(tx, { at, actor, subject: subjectOf(themeId), kind: 'theme.sentence-written', data })
    return ok({ id })
  })

export interface Citing {
  sentenceId: string
  /** Words that stand in a published inspel of the theme. */
  words: string
  stance: Stance
  /** Which inspel; left out: the first of the theme that holds the words. */
  contributionId?: string | undefined
}

/** Lets a sentence rest on words of an inspel, word for word. */
export const cite = (
  { db, clock }: Context,
  { sentenceId, words, stance, contributionId }: Citing,
  actor: Actor,
): Promise<Result<{ id: string }, 'unknown' | 'not_found'>> =>
  inTransaction(db, async (tx) => {
    const sentence = await store.lockSentence(tx, sentenceId)
    if (!sentence || sentence.withdrawnAt) return fail('unknown')
    const inspel = await store.inspelWithWords(tx, sentence.themeId, words.trim(), contributionId)
    const place = inspel ? findWords(inspel.text, words) : undefined
    if (!inspel || !place) return fail('not_found')
    const id = newId()
    const at = clock.now()
    await store.insertEvidence(tx, {
      id,
      sentenceId,
      contributionId: inspel.contributionId,
      startsAt: place.start,
      endsAt: place.end,
      quote: words.trim(),
      stance,
      citedBy: staffIdOf(actor),
      at,
    })
    const data = { sentenceId, evidenceId: id, contributionId: inspel.contributionId, stance }
    await record(tx, { at, actor, subject: subjectOf(sentence.themeId), kind: 'theme.cited', data })
    return ok({ id })
  })

/** Takes away words that a sentence rests on; the last ones of a published sentence stay. */
export const uncite = (
  { db, clock }: Context,
  evidenceId: string,
  actor: Actor,
): Promise<Result<null, 'unknown' | 'last_words'>> =>
  inTransaction(db, async (tx) => {
    const evidence = await store.evidenceById(tx, evidenceId)
    const sentence = evidence ? await store.lockSentence(tx, evidence.sentenceId) : undefined
    if (!evidence || !sentence) return fail('unknown')
    const isLast = (await store.evidenceCount(tx, sentence.id)) < 2
    if (isLast && sentence.publishedAt && !sentence.withdrawnAt) return fail('last_words')
    await store.deleteEvidence(tx, evidenceId)
    const at = clock.now()
    const data = { sentenceId: sentence.id, evidenceId }
    await record(tx, { at, actor, subject: subjectOf(sentence.themeId), kind: 'theme.uncited', data })
    return ok(null)
  })

/** "Many agree" is said of no fewer inspel than this. */
export const MANY = 3

/** Does something to a sentence that is not withdrawn: its row is held, what it did is written down. */
const onSentence = <Refusal extends string = never>(
  { db, clock }: Context,
  sentenceId: string,
  actor: Actor,
  /** What happened, as an event's kind; nothing where nothing changed. */
  act: (
    tx: Tx,
    sentence: store.SentenceRow,
    at: Date,
  ) => Promise<Result<`theme.sentence-${string}` | null, Refusal>>,
): Promise<Result<null, 'unknown' | Refusal>> =>
  inTransaction(db, async (tx): Promise<Result<null, 'unknown' | Refusal>> => {
    const sentence = await store.lockSentence(tx, sentenceId)
    if (!sentence || sentence.withdrawnAt) return fail('unknown')
    const at = clock.now()
    const done = await act(tx, sentence, at)
    if (!done.ok) return done
    const subject = subjectOf(sentence.themeId)
    if (done.value) await record(tx, { at, actor, subject, kind: done.value, data: { sentenceId } })
    return ok(null)
  })

/** Shows a sentence no longer; it can be mended and shown again. */
export const hideSentence = (context: Context, sentenceId: string, actor: Actor) =>
  onSentence(context, sentenceId, actor, async (tx, sentence) => {
    if (!sentence.publishedAt) return ok(null)
    await store.updateSentence(tx, sentenceId, { publishedAt: null })
    return ok('theme.sentence-hidden')
  })

/** Shows a sentence to everyone. Without words it rests on it can't be: the database refuses it too. */
export const publishSentence = (context: Context, sentenceId: string, actor: Actor) =>
  onSentence<'no_words' | 'too_few'>(context, sentenceId, actor, async (tx, sentence, at) => {
    if (sentence.publishedAt) return ok(null)
    if ((await store.evidenceCount(tx, sentenceId)) === 0) return fail('no_words')
    if (sentence.kind === 'agree' && (await store.citedInspel(tx, sentenceId)) < MANY) return fail('too_few')
    // What a machine proposed is a person's from here on: whoever publishes it stands for it.
    const takenBy = sentence.isMachine ? staffIdOf(actor) : null
    await store.updateSentence(tx, sentenceId, { publishedAt: at, takenBy })
    return ok('theme.sentence-published')
  })

export const withdrawSentence = (context: Context, sentenceId: string, actor: Actor) =>
  onSentence(context, sentenceId, actor, async (tx, _, at) => {
    await store.updateSentence(tx, sentenceId, { withdrawnAt: at })
    return ok('theme.sentence-withdrawn')
  })
