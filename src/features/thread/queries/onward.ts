import { sql } from 'kysely'
import { MONEY_IS_PUBLIC } from '~/features/progress'
import type { Db } from '~/platform/db'
import type { Outcome } from '../domain'

/** Where a walk along the thread begins: themes, inspel, or both; either may be empty. */
export interface Origin {
  themeIds: readonly string[]
  contributionIds?: readonly string[]
}

export type Onward = Awaited<ReturnType<typeof onwardFrom>>

const NOBODY = ['00000000-0000-0000-0000-000000000000']
const orNobody = (ids: readonly string[]): readonly string[] => (ids.length > 0 ? ids : NOBODY)

/** Everything published that rests on the themes or the inspel: passages, answers, decisions, actions, stories. */
export const onwardFrom = async (db: Db, { themeIds, contributionIds = [] }: Origin) => {
  const sources = await db
    .selectFrom('passageSource')
    .select(['passageId', 'themeId', 'contributionId'])
    .where((eb) =>
      eb.or([eb('themeId', 'in', orNobody(themeIds)), eb('contributionId', 'in', orNobody(contributionIds))]),
    )
    .execute()
  const passages = await passagesById(
    db,
    sources.map((source) => source.passageId),
  )
  const answers = await db
    .selectFrom('officialAnswer')
    .select(['id', 'outcome', 'text', 'forwardedTo', 'publishedAt', 'themeId', 'contributionId', 'passageId'])
    .where('publishedAt', 'is not', null)
    .where((eb) =>
      eb.or([eb('themeId', 'in', orNobody(themeIds)), eb('contributionId', 'in', orNobody(contributionIds))]),
    )
    .orderBy('publishedAt')
    .execute()
  return {
    sources,
    passages,
    answers: answers.map((answer) => ({ ...answer, outcome: answer.outcome as Outcome })),
    ...(await afterPassages(
      db,
      passages.map((passage) => passage.id),
    )),
  }
}

/** Published passages with their first and present wording. */
export const passagesById = async (db: Db, ids: readonly string[]) => {
  const wordings = await db
    .selectFrom('passage')
    .innerJoin('document', 'document.id', 'passage.documentId')
    .innerJoin('passageWording', 'passageWording.passageId', 'passage.id')
    .select(['passage.id', 'passage.slug', 'passage.heading', 'passage.part', 'passage.language'])
    .select(['document.slug as documentSlug', 'document.title as documentTitle', 'document.processId'])
    .select(['passageWording.version', 'passageWording.text', 'passageWording.publishedAt'])
    .where('passage.id', 'in', orNobody(ids))
    .where('passage.withdrawnAt', 'is', null)
    .where('passageWording.publishedAt', 'is not', null)
    .orderBy('passage.position')
    .orderBy('passageWording.version')
    .execute()
  const byPassage = new Map<string, { first: (typeof wordings)[number]; now: (typeof wordings)[number] }>()
  for (const wording of wordings) {
    const known = byPassage.get(wording.id)
    byPassage.set(wording.id, { first: known?.first ?? wording, now: wording })
  }
  return [...byPassage.values()].map(({ first, now }) => ({
    ...now,
    address: `/strategin/${now.documentSlug}/${now.slug}`,
    firstText: first.text,
    firstPublishedAt: first.publishedAt,
  }))
}

export type PassageOnThread = Awaited<ReturnType<typeof passagesById>>[number]

/** What came of passages: decisions with the wording before and after, actions with figures, stories. */
export const afterPassages = async (db: Db, passageIds: readonly string[]) => {
  const ids = orNobody(passageIds)
  const [decisions, actions, stories, grants] = await Promise.all([
    db
      .selectFrom('decisionWording')
      .innerJoin('decision', 'decision.id', 'decisionWording.decisionId')
      .innerJoin('passageWording as before', 'before.id', 'decisionWording.beforeWordingId')
      .innerJoin('passageWording as after', 'after.id', 'decisionWording.afterWordingId')
      .select(['decision.id', 'decision.title', 'decision.text', 'decision.decidedBy', 'decision.decidedOn'])
      .select(['decision.caseNumber', 'decision.publishedAt', 'decisionWording.passageId'])
      .select(['before.text as before', 'after.text as after'])
      .where('decisionWording.passageId', 'in', ids)
      .where('decision.publishedAt', 'is not', null)
      .where('decision.withdrawnAt', 'is', null)
      .orderBy('decision.decidedOn')
      .execute(),
    db
      .selectFrom('actionPassage')
      .innerJoin('action', 'action.id', 'actionPassage.actionId')
      .select(['action.id', 'action.slug', 'action.title', 'action.state', 'action.responsible'])
      .select(['action.startsOn', 'action.endsOn', 'action.publishedAt', 'actionPassage.passageId'])
      .select((eb) =>
        eb
          .selectFrom('money')
          .whereRef('money.actionId', '=', 'action.id')
          .select(sql<number>`coalesce(sum(amount_sek), 0)::float8`.as('sum'))
          .$asScalar()
          .$notNull()
          .as('money'),
      )
      .where('actionPassage.passageId', 'in', ids)
      .where('action.publishedAt', 'is not', null)
      .orderBy('action.startsOn')
      .execute(),
    db
      .selectFrom('story')
      .innerJoin('storyVersion as shown', 'shown.id', 'story.publishedVersionId')
      .innerJoin('passage', (join) => join.on(sql<boolean>`passage.id = any(shown.passage_ids)`))
      .select(['story.id', 'story.slug', 'shown.headline', 'shown.lead', 'shown.language'])
      .select(['story.publishedAt', 'passage.id as passageId'])
      .where('passage.id', 'in', ids)
      .orderBy('story.publishedAt')
      .execute(),
    grantedFor(db, ids),
  ])
  const measured = await latestValues(
    db,
    actions.map((action) => action.id),
  )
  return {
    decisions,
    stories,
    grants,
    actions: actions.map((action) => ({
      ...action,
      measured: measured.filter((m) => m.actionId === action.id),
    })),
  }
}

/** What was granted for each passage itself; the money of an action stands with the action. */
const grantedFor = (db: Db, passageIds: readonly string[]) =>
  db
    .selectFrom('money')
    .innerJoin('passage', 'passage.id', 'money.passageId')
    .leftJoin('action', 'action.id', 'money.actionId')
    .select(['passage.id as passageId', 'passage.heading', 'passage.language'])
    .select(sql<number>`sum(money.amount_sek)::float8`.as('amountSek'))
    .select(sql<number>`count(*)::int`.as('count'))
    .select(sql<string>`max(money.decided_on)::text`.as('lastOn'))
    .where('passage.id', 'in', passageIds)
    .where('passage.withdrawnAt', 'is', null)
    .where(MONEY_IS_PUBLIC)
    .groupBy('passage.id')
    .orderBy('passage.position')
    .execute()

/** Each indicator's last value, with where it started and where it should go. */
const latestValues = (db: Db, actionIds: readonly string[]) =>
  db
    .selectFrom('indicator')
    .innerJoin('indicatorValue', 'indicatorValue.indicatorId', 'indicator.id')
    .distinctOn('indicator.id')
    .select(['indicator.actionId', 'indicator.name', 'indicator.unit', 'indicator.baselineValue'])
    .select(['indicator.targetValue', 'indicatorValue.value', 'indicatorValue.measuredOn'])
    .where('indicator.actionId', 'in', orNobody(actionIds))
    .orderBy('indicator.id')
    .orderBy('indicatorValue.measuredOn', 'desc')
    .execute()
