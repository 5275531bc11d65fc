import { bareOf, WHOLE } from '../abbreviations'
import { across, type Finding, finding } from '../finding'
import { wordSet } from '../lists'
import { type Block, ownBlocks, type Reading } from '../reading'
import type { Spelling } from '../spelling'
import { isAcronym, isCapital, type Word } from '../words'

/** More different unknown words than this is no Swedish text: the rest is not looked up. */
const UNKNOWN_MOST = 400

/** Words that stand before nouns, or are nouns and something else as well: they are no halves of a word. */
const NEVER_SPLIT = wordSet(
  `en ett den det de min mitt mina din ditt dina sin sitt sina vår vårt våra er ert era man allt all alla mot för bar var mer val under över fram
  bort hem i på av om till från med ut upp ner in hos vid när där här hur vad som att så nu då ju nog än men eller och samt båda fler del antal par
  glas kopp burk flaska påse kilo liter meter gram ton timme timmar dag dagar år vecka månad minut procent grad grupp rad sort typ slag stycke krona
  kronor hundra tusen miljon tal bit mängd tid gång kväll natt morgon herr fru doktor professor kung drottning mamma pappa mormor farmor lag led rätt fel
  tack hej ja nej fast vis lov val tro lek ha gå se be le ta ge få bo tro sy fly ro ny ljus mörker grund rund stund skull hand kors tvärs hel halv tre två
  fyra fem sex sju åtta nio tio ena andra bara ens väl dock alltid aldrig jul påsk vinter sommar höst morgon måndag tisdag onsdag torsdag fredag lördag
  söndag vara far lätt gott ont vilt bad rest bok tur rik region län kommun stad sida punkt nummer kapitel steg plats`,
)

const isPlain = (text: string): boolean => /^\p{Ll}{3,}$/u.test(text)

/** What a noun may have after the form that the dictionary lists. */
const ENDINGS = [
  '',
  'en',
  'et',
  'n',
  't',
  'ar',
  'er',
  'or',
  'r',
  'arna',
  'erna',
  'orna',
  'na',
  's',
  'ens',
  'ets',
  'ns',
]

/** "barn cyklar": what could be a noun in the plural is what they do. */
const isVerbForm = (lower: string, spelling: Spelling): boolean =>
  lower.endsWith('ar') && spelling.isVerb(lower.slice(0, -1))

/** "nu övar en kör sånger": what there is one of cannot end in many. */
const isOneOf = (lower: string): boolean => lower === 'en' || lower === 'ett'
const isManyOf = (lower: string, spelling: Spelling): boolean =>
  /[aeo]r$/.test(lower) && !spelling.stands(lower)

/** "sjuk sköterska": a bare noun before a noun, where the dictionary itself has them as one word. */
const splitWord = (
  [before, one, other]: readonly [Word | undefined, Word, Word],
  spelling: Spelling,
): string | undefined => {
  const isFirst = before === undefined
  if (
    !isPlain(isFirst ? one.lower : one.text) ||
    !isPlain(other.text) ||
    [one, other].some(({ lower }) => NEVER_SPLIT.has(lower))
  )
    return undefined
  if (!spelling.stands(one.lower) || isVerbForm(other.lower, spelling)) return undefined
  if (before && isOneOf(before.lower) && isManyOf(other.lower, spelling)) return undefined
  const joined = [one.lower + other.lower, `${one.lower}s${other.lower}`].find((whole) =>
    ENDINGS.some(
      (ending) => whole.endsWith(ending) && spelling.stands(whole.slice(0, whole.length - ending.length)),
    ),
  )
  const isNoun = (word: string) => spelling.stem(word).some((stem) => spelling.isNoun(stem))
  return joined && spelling.isNoun(one.lower) && isNoun(other.lower) && isNoun(joined) ? joined : undefined
}

const isKnown = (word: Word, isFirst: boolean, spelling: Spelling): boolean => {
  const { text, lower } = word
  if (text.length < 2 || /\p{N}/u.test(text) || isAcronym(text) || WHOLE.sv.has(bareOf(text))) return true
  if (!/^[\p{Script=Latin}\p{M}'’:\-‑\u00ad.]+$/u.test(text) || (isCapital(text) && !isFirst)) return true
  const plain = text.replaceAll('\u00ad', '').replaceAll('‑', '-').replaceAll('’', "'")
  if (spelling.accepts(plain) || spelling.accepts(plain.toLowerCase())) return true
  if (/^\p{Ll}+\p{Lu}/u.test(text)) return true
  return lower.includes('-') && lower.split('-').every((piece) => piece === '' || spelling.accepts(piece))
}

/** "hälso- och sjukvård": the first half of a word that ends further on. */
const isHalf = ({ part }: Block, { end }: Word): boolean => part.text[end - part.start] === '-'

const unknownIn = (block: Block, spelling: Spelling): Word[] =>
  block.sentences.flatMap(({ words }) =>
    words.filter((word, at) => !isKnown(word, at === 0, spelling) && !isHalf(block, word)),
  )

/** Names that also stand inside a sentence need no dictionary at its beginning. */
const namesIn = (blocks: readonly Block[]): ReadonlySet<string> =>
  new Set(
    blocks.flatMap(({ sentences }) =>
      sentences.flatMap(({ words }) =>
        words
          .slice(1)
          .filter((word) => isCapital(word.text))
          .map((word) => word.text),
      ),
    ),
  )

/** R20: words that the dictionary doesn't know, each once, and words that may have been split. */
export const spelling = (reading: Reading): Finding[] => {
  const blocks = ownBlocks(reading)
  const names = namesIn(blocks)
  const told = new Set<string>()
  const found: Finding[] = []
  for (const block of blocks) {
    if (told.size >= UNKNOWN_MOST) break
    for (const word of unknownIn(block, reading.spelling)) {
      if (told.size >= UNKNOWN_MOST || told.has(word.lower) || names.has(word.text)) continue
      told.add(word.lower)
      found.push(finding('R20', 'warn', word, 'spelling', { params: { word: word.text } }))
    }
    for (const { words, text, start } of block.sentences) {
      for (const [at, word] of words.entries()) {
        const next = words[at + 1]
        if (!next || text.slice(word.end - start, next.start - start) !== ' ') continue
        const joined = splitWord([words[at - 1], word, next], reading.spelling)
        if (joined)
          found.push(
            finding('R20', 'warn', across([word, next]), 'split-word', {
              params: { word: joined },
              suggestion: joined,
            }),
          )
      }
    }
  }
  return found
}
