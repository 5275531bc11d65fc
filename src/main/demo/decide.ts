import { v5 } from 'uuid'
import {
  addPassage,
  addReference,
  attachSource,
  comment,
  completeDecision,
  createDocument,
  groupComments,
  openConsultation,
  prepareAnswer,
  publishAnswers,
  publishComment,
  recordDecision,
  recordForwarding,
  reviewAnswers,
  writeTelling,
} from '~/features/strategy'
import {
  COMMENTS,
  CONSULTATION,
  DECISION,
  DOCUMENT,
  FORWARDED,
  OWN_ANSWERS,
  PASSAGES,
  REFERENCES,
  SAME,
  TELLINGS,
  THEME_ANSWERS,
} from '~demo/strategy'
import type { Calendar } from './calendar'
import { done, type Heard, SYSTEM } from './listen'
import { beginCases, finishCases } from './minorities'

const NAMESPACE = '1c6f6b7e-6f0e-4c0a-8f5f-5b0d2b9e2040'

/** The draft with its sources, the consultation with its answers, the decision. Returns the passages by address. */
export const loadStrategy = async (calendar: Calendar, heard: Heard): Promise<Map<string, string>> => {
  const { on, day } = calendar
  const { processId, themes, inspel } = heard
  const { day: drafted, ...document } = DOCUMENT
  const { id: documentId } = done(await createDocument(on(drafted), { ...document, processId }, SYSTEM))
  const passages = new Map<string, string>()
  for (const { sources, ...passage } of PASSAGES) {
    const { id } = done(await addPassage(on(drafted), { ...passage, documentId, language: 'sv' }, SYSTEM))
    passages.set(passage.slug, id)
    for (const source of sources) {
      const [kind, ref = ''] = source.split(':')
      const target =
        kind === 'theme' ? { themeId: themes.get(ref) ?? '' } : { contributionId: inspel.get(ref) ?? '' }
      done(await attachSource(on(drafted), id, target, SYSTEM))
    }
  }
  for (const { passage, day: seen, ...reference } of REFERENCES) {
    const input = { ...reference, seenOn: day(seen) }
    done(await addReference(on(drafted), passages.get(passage) ?? '', input, SYSTEM))
  }

  const opensOn = day(CONSULTATION.opensOn)
  const closesOn = day(CONSULTATION.closesOn)
  const opening = on(CONSULTATION.opensOn)
  const asked = { ...CONSULTATION, documentId, opensOn, closesOn }
  const { id: consultationId } = done(await openConsultation(opening, asked, SYSTEM))

  const answers: string[] = []
  const passedOn = new Map<string, string>()
  for (const { theme, passage, forwardedTo, ...answer } of THEME_ANSWERS.map((one) => ({
    passage: undefined,
    forwardedTo: undefined,
    ...one,
  }))) {
    const passageId = passage ? passages.get(passage) : undefined
    const input = { ...answer, themeId: themes.get(theme) ?? '', forwardedTo, passageId }
    const { id } = done(await prepareAnswer(opening, input, SYSTEM))
    passedOn.set(theme, id)
    answers.push(id)
  }
  for (const { inspel: ref, forwardedTo, ...answer } of OWN_ANSWERS.map((one) => ({
    forwardedTo: undefined,
    ...one,
  }))) {
    const input = { ...answer, contributionId: inspel.get(ref) ?? '', forwardedTo }
    const { id } = done(await prepareAnswer(opening, input, SYSTEM))
    passedOn.set(ref, id)
    answers.push(id)
  }
  done(await reviewAnswers(opening, answers, SYSTEM))
  done(await publishAnswers(opening, answers, SYSTEM))
  for (const { answer, day: told, ...step } of FORWARDED) {
    const input = { ...step, answerId: passedOn.get(answer) ?? '', happenedOn: day(told), link: '' }
    done(await recordForwarding(on(told), input, SYSTEM))
  }

  await loadComments(calendar, consultationId, passages)
  const cases = await beginCases(calendar, passages, documentId)
  await loadDecision(calendar, processId, passages)
  for (const { day: told, ...telling } of TELLINGS) {
    const input = { ...telling, documentId, fromVersion: 0, isPublic: true }
    done(await writeTelling(on(told), input, SYSTEM))
  }
  await finishCases(calendar, passages, cases)
  return passages
}

const ANSWERED_ON = '2026-10-20'

/** Those that say the same, under one heading with one answer; it is prepared, not yet published. */
const loadSame = async ({ on }: Calendar, consultationId: string, passages: Map<string, string>) => {
  const commentIds: string[] = []
  for (const one of SAME.comments) {
    const sender = 'sender' in one ? one.sender : undefined
    const said = {
      consultationId,
      passageId: passages.get(one.passage) ?? '',
      stance: one.stance,
      body: one.text,
      language: 'sv',
      senderKind: sender ? 'organisation' : 'private',
      senderName: sender,
      idempotencyKey: v5(one.text, NAMESPACE),
    } as const
    const { commentId } = done(await comment(on(one.day), said))
    done(await publishComment(on(one.day, 5), commentId, {}, SYSTEM))
    commentIds.push(commentId)
  }
  const answering = on(ANSWERED_ON)
  const { title, outcome, answer: text } = SAME
  const { id: groupId } = done(await groupComments(answering, { consultationId, title, commentIds }, SYSTEM))
  return done(await prepareAnswer(answering, { groupId, outcome, text }, SYSTEM)).id
}

const loadComments = async ({ on, day }: Calendar, consultationId: string, passages: Map<string, string>) => {
  const answers: string[] = []
  const sent: string[] = []
  for (const [nth, one] of COMMENTS.entries()) {
    const sender = 'sender' in one ? one.sender : undefined
    const { commentId } = done(
      await comment(on(one.day, nth), {
        consultationId,
        passageId: passages.get(one.passage) ?? '',
        stance: one.stance,
        body: one.text,
        language: 'sv',
        senderKind: sender ? 'organisation' : 'private',
        senderName: sender,
        idempotencyKey: v5(`${one.passage}${nth}`, NAMESPACE),
      }),
    )
    done(await publishComment(on(one.day, nth + 5), commentId, {}, SYSTEM))
    const forwardedTo = 'forwardedTo' in one ? one.forwardedTo : undefined
    const input = {
      commentId,
      outcome: one.outcome,
      text: one.answer,
      forwardedTo,
      passageId: passages.get(one.passage),
    }
    const { id } = done(await prepareAnswer(on(ANSWERED_ON), input, SYSTEM))
    answers.push(id)
    if (forwardedTo) sent.push(id)
  }
  answers.push(await loadSame({ on, day }, consultationId, passages))
  done(await reviewAnswers(on(ANSWERED_ON), answers, SYSTEM))
  done(await publishAnswers(on(ANSWERED_ON), answers, SYSTEM))
  for (const answerId of sent) {
    const step = { answerId, step: 'sent', happenedOn: day(ANSWERED_ON), text: '', link: '' } as const
    done(await recordForwarding(on(ANSWERED_ON), step, SYSTEM))
  }
}

const loadDecision = async ({ on, day }: Calendar, processId: string, passages: Map<string, string>) => {
  const { wordings, decidedOn, voices, ...decision } = DECISION
  const decided = PASSAGES.map((passage) => ({
    passageId: passages.get(passage.slug) ?? '',
    newText: wordings[passage.slug] ?? passage.text,
  }))
  const input = { ...decision, processId, decidedOn: day(decidedOn), wordings: decided }
  const { id } = done(await recordDecision(on(decidedOn), input, SYSTEM))
  done(await completeDecision(on(decidedOn, 3), id, voices, SYSTEM))
}
