import { isLanguage, type Language, tell } from '~/kernel/language'
import { showDate } from '~/kernel/time'
import type { Translate } from '~/platform/i18n'
import type { Block, PdfDocument } from '~/platform/pdf/blocks'
import { byPart, STANCES } from '../domain'
import type {
  PublicConsultation,
  PublishedStatement,
  Stated,
  StatedPassage,
  StatementParts,
} from '../queries'

type Said = StatedPassage['answered'][number]['comments'][number]

/** The language a text is in, for a document that must name one it knows. */
const languageIn = (language: string | undefined): Language => (isLanguage(language) ? language : 'sv')

const senderIn = (t: Translate, { senderKind, senderName }: Said): string =>
  senderKind === 'organisation' && senderName ? senderName : t('strategy.sender.private')

/** How many wanted what, those that nobody wanted left out. */
export const stanceCounts = (t: Translate, { stances }: Stated): string =>
  STANCES.filter((stance) => stances[stance] > 0)
    .map((stance) => `${t(`strategy.stance.${stance}`)}: ${stances[stance]}`)
    .join(', ')

const headed = (t: Translate, passage: StatedPassage): Block[] => [
  { kind: 'heading', level: 3, text: { text: passage.heading, lang: languageIn(passage.language) } },
  ...blocksOf(t, passage),
]

const blocksOf = (t: Translate, passage: Stated): Block[] => [
  {
    kind: 'paragraph',
    size: 'small',
    text: passage.answered.length > 0 ? stanceCounts(t, passage) : t('strategy.statement.no-comments'),
  },
  ...passage.answered.flatMap(({ title, answer, comments }): Block[] => [
    ...(title
      ? [
          {
            kind: 'paragraph',
            text: t('strategy.statement.group', { title, count: comments.length }),
          } as const,
        ]
      : []),
    ...comments.map(
      (comment): Block => ({
        kind: 'quote',
        text: { text: comment.text, lang: languageIn(comment.language) },
        by: `${senderIn(t, comment)}. ${t(`strategy.stance.${comment.stance}`)}`,
      }),
    ),
    {
      kind: 'notice',
      title: `${t('strategy.comment.answer')}: ${
        answer.outcome === 'outside_remit' && answer.forwardedTo
          ? t('strategy.outcome.outside_remit-to', { to: answer.forwardedTo })
          : t(`strategy.outcome.${answer.outcome}`)
      }`,
      text: answer.text,
    },
  ]),
]

/** The statement as a document: the same parts as the page, in the same order, in Swedish. */
export const statementDocument = (
  t: Translate,
  {
    consultation,
    statement,
    parts,
  }: {
    consultation: PublicConsultation
    statement: PublishedStatement
    parts: StatementParts
  },
): PdfDocument => {
  const title = t('strategy.statement.of', { title: tell(consultation.title, 'sv').text })
  return {
    title,
    language: 'sv',
    blocks: [
      { kind: 'heading', level: 1, text: title },
      { kind: 'paragraph', size: 'small', text: dated(t, statement) },
      { kind: 'paragraph', text: statement.intro },
      { kind: 'heading', level: 2, text: t('strategy.statement.numbers') },
      { kind: 'list', items: numbers(t, consultation, parts) },
      ...(parts.organisations.length > 0
        ? ([
            { kind: 'heading', level: 2, text: t('strategy.statement.organisations') },
            { kind: 'list', items: parts.organisations },
          ] satisfies Block[])
        : []),
      ...(parts.whole.answered.length > 0
        ? [
            { kind: 'heading', level: 2, text: t('strategy.comment.whole-document') } as const,
            ...blocksOf(t, parts.whole),
          ]
        : []),
      ...byPart(parts.passages).flatMap(({ part, passages }): Block[] => [
        { kind: 'heading', level: 2, text: { text: part, lang: languageIn(passages[0]?.language) } },
        ...passages.flatMap((passage) => headed(t, passage)),
      ]),
    ],
    foot: title,
    pageLabel: t('strategy.statement.page', { number: '{page}', pages: '{pages}' }),
  }
}

export const dated = (t: Translate, { version, publishedAt }: PublishedStatement): string =>
  t(version > 1 ? 'strategy.statement.corrected' : 'strategy.statement.published', {
    date: showDate(publishedAt, 'sv'),
    version,
  })

/** The consultation in figures, a line each. */
export const numbers = (
  t: Translate,
  { opensAt, closesAt }: PublicConsultation,
  parts: StatementParts,
): string[] => [
  t('strategy.consultation.dates', { from: showDate(opensAt, 'sv'), to: showDate(closesAt, 'sv') }),
  t('strategy.review.received', { count: parts.received }),
  t('strategy.statement.from', { organisations: parts.organisations.length, private: parts.private }),
  ...parts.outcomes.map(([outcome, count]) => `${t(`strategy.outcome.${outcome}`)}: ${count}`),
  ...(parts.withheld > 0 ? [t('strategy.statement.withheld', { count: parts.withheld })] : []),
]
