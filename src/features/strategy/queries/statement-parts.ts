import type { Db } from '~/platform/db'
import { type InPart, type Outcome, STANCES, type Stance } from '../domain'
import { askedPassages, commentsOf, type PublicAnswerToComment, type PublicComment } from './consultation'
import { publishedGroups, withheldComments } from './statements'

type Answered = PublicComment & { answer: PublicAnswerToComment }

/** Comments with one answer: those of a group under its heading, any other alone. */
export interface AnsweredTogether {
  title: string | null
  answer: PublicAnswerToComment
  comments: Answered[]
}

export interface Stated {
  stances: Record<Stance, number>
  /** The most comments first. */
  answered: AnsweredTogether[]
}

export interface StatedPassage extends InPart, Stated {
  id: string
  slug: string
  heading: string
  language: string
  text: string
}

export interface StatementParts {
  received: number
  withheld: number
  organisations: string[]
  private: number
  outcomes: [Outcome, number][]
  passages: StatedPassage[]
  /** What was said of the document as a whole. */
  whole: Stated
}

const isAnswered = (comment: PublicComment): comment is Answered => comment.answer !== null

/** Within one passage: each group once with those who said it there, then the others as they came. */
const together = (comments: readonly Answered[], titles: ReadonlyMap<string, string>): AnsweredTogether[] => {
  const by = new Map<string, AnsweredTogether>()
  for (const comment of comments) {
    const key = comment.groupId ?? comment.id
    const there = by.get(key)
    if (there) there.comments.push(comment)
    else {
      const title = comment.groupId ? (titles.get(comment.groupId) ?? null) : null
      by.set(key, { title, answer: comment.answer, comments: [comment] })
    }
  }
  return [...by.values()].sort((a, b) => b.comments.length - a.comments.length)
}

const stated = (those: readonly Answered[], titles: ReadonlyMap<string, string>): Stated => ({
  stances: Object.fromEntries(
    STANCES.map((stance) => [stance, those.filter((one) => one.stance === stance).length]),
  ) as Record<Stance, number>,
  answered: together(those, titles),
})

/** All that a statement tells, out of what is published alone: passage by passage, each comment with its answer. */
export const statementParts = async (db: Db, consultationId: string): Promise<StatementParts> => {
  const [passages, comments, titles, withheld] = await Promise.all([
    askedPassages(db, consultationId),
    commentsOf(db, { consultationId }),
    publishedGroups(db, consultationId),
    withheldComments(db, consultationId),
  ])
  const answered = comments.filter(isAnswered)
  const byPassage = Map.groupBy(answered, ({ passageId }) => passageId)
  const names = new Set(answered.map(({ senderName }) => senderName).filter((name) => name !== null))
  const outcomes = Map.groupBy(answered, ({ answer }) => answer.outcome)
  return {
    received: comments.length + withheld,
    withheld,
    organisations: [...names].sort((a, b) => a.localeCompare(b, 'sv')),
    private: answered.filter(({ senderKind }) => senderKind === 'private').length,
    outcomes: [...outcomes].map(([outcome, those]): [Outcome, number] => [outcome, those.length]),
    passages: passages.map(({ id, slug, part, heading, language, text }) => {
      const told = stated(byPassage.get(id) ?? [], titles)
      return { id, slug, part, heading, language, text, ...told }
    }),
    whole: stated(byPassage.get(null) ?? [], titles),
  }
}
