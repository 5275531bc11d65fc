import terms from '~messages/terms.json'
import type { Target } from './languages'

/** Texts that only the staff meets: translated last, and never counted against what the public can read. */
const STAFF: readonly RegExp[] = [
  /^(people|plain|translations|introduction|mirror\.(?!public|dimension|value|stories|per-thousand|counted|whole-county|unit|map|minority|age|topic))\b/,
  /^\w+\.staff\./,
  /^capture\.staff\./,
  /^site\.(staff|catalogue)\./,
  /^contributions\.(inbox|flag|read|state|done|event|waited|alike|paper|scans|translate|reports)\b/,
  /^contributions\.error\.(reason|mask-empty|merge)$/,
  /^strategy\.(work|send|review|answer|decide)\./,
  /^strategy\.error\.(date|dates|slug|slug-taken|empty-document|outcome|forwarded-to|answer-published|reason|source|text-missing|case-number|no-passage|never-published)$/,
  /^sensemaking\.(staff|theme|sort|done|error)\./,
  /^thread\.today\./,
  /^(newsroom|progress)\.(field|mark|done|error)\b/,
  /^processes\.(form|kind|question-kind)\./,
  /^processes\.error\.(?!(too-many|too-long|write|choose|same-rank)$)/,
  /^meetings\.(chore|done)\./,
  /^meetings\.error\.(?!(too-long|name|people|email|full|not-saved|too-often)$)/,
  /^capture\.(desk\.|way\.|signs\.(title|lead|back)|undo\.reason)/,
  /^surveys\.error\.(comment|prize|winners|delete-on)$/,
  /^workshops\.error\.reply/,
]

export const isPublicText = (key: string): boolean => !STAFF.some((staff) => staff.test(key))

/** Places that hold no longer text than so, in characters. */
const PLACES: readonly [RegExp, number][] = [
  [/^site\.staff\.(today|inbox|themes|strategy|consultations|progress|newsroom|account|translations)$/, 20],
  [/^site\.nav\./, 32],
  [/^site\.skip$/, 40],
  [/\.(send|save|skip|show|search|publish)$/, 40],
]

export const maxLengthOf = (key: string): number | undefined => PLACES.find(([place]) => place.test(key))?.[1]

const ENDING = '(?:s|n|t|a|na|an|ns|e|en|et|ens|ets|ar|er|or|arna|erna|orna|arnas|ernas)?'

/** Words of the field in a Swedish text, with the word that was chosen for each in the language, e.g. "remiss = lausuntokierros". */
export const hintsIn = (source: string, language: Target): string[] =>
  Object.entries(terms as Record<string, Partial<Record<Target, string>>>).flatMap(([word, chosen]) => {
    const its = chosen[language]
    const stands = new RegExp(`(?<!\\p{L})${word}${ENDING}(?!\\p{L})`, 'iu').test(source)
    return its && stands ? [`${word} = ${its}`] : []
  })
