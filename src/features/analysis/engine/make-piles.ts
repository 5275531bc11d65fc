import {
  coarsePiles,
  FOR_PILES,
  inPieces,
  lsaOf,
  type MadeMember,
  type MadePile,
  type Material,
  NEARLY_SAME,
  type Neighbours,
  neighboursOf,
  type Parameters,
  type PileKind,
  type PilesFigures,
  pilesFor,
  pileWords,
  type RunText,
  randomFrom,
  type Sorted,
  type Step,
  typicalOf,
} from '../domain'
import { finePiles } from './communities'
import { byLanguage, materialOf, seedOf, wordsOf } from './material'

/** The graph joins each text to so many; a page shows the ten nearest. */
const JOINED = 15
const SHOWN = 10
/** Above this many texts of one language only coarse piles are made. */
export const MOST_FOR_FINE = 15_000

interface Made {
  piles: MadePile[]
  members: MadeMember[]
}

const nearOf = (texts: readonly RunText[], { most, near, cosine }: Neighbours, text: number) => {
  const found: MadeMember['near'] = []
  for (let k = text * most; k < text * most + SHOWN && (near[k] as number) >= 0; k++)
    found.push({ id: (texts[near[k] as number] as RunText).id, cosine: cosine[k] as number })
  return found
}

/** Piles of one kind with their members, in reading order: the most central first. */
const told = (
  kind: PileKind,
  language: string,
  texts: readonly RunText[],
  { vocabulary }: Material,
  sorted: Sorted,
  neighbours: Neighbours | undefined,
  first: number,
): Made => {
  const [words, typical] = [pileWords(vocabulary, sorted), typicalOf(vocabulary, sorted)]
  const inPile = Array.from({ length: sorted.piles }, () => [] as number[])
  sorted.pileOf.forEach((pile, text) => {
    if (pile >= 0) inPile[pile]?.push(text)
  })
  const piles = inPile.map((own, number) => ({
    language,
    kind,
    number: number + 1,
    size: own.length,
    words: words[number] as string[],
    parent: null,
  }))
  const members = inPile.flatMap((own, pile) =>
    own
      .sort(
        (one, other) =>
          (sorted.centrality[other] as number) - (sorted.centrality[one] as number) || one - other,
      )
      .map((text) => ({
        pile: first + pile,
        id: (texts[text] as RunText).id,
        centrality: sorted.centrality[text] as number,
        isTypical: typical[pile]?.includes(text) ?? false,
        near: neighbours ? nearOf(texts, neighbours, text) : [],
      })),
  )
  return { piles, members }
}

/** The coarse pile that most of each fine pile's texts are in. */
const parentsOf = (fine: Sorted, coarse: Sorted): number[] => {
  const shared = Array.from({ length: fine.piles }, () => new Uint32Array(coarse.piles))
  fine.pileOf.forEach((pile, text) => {
    const [own, parent] = [shared[pile], coarse.pileOf[text] as number]
    if (own && parent >= 0) own[parent] = (own[parent] as number) + 1
  })
  return shared.map((counts) => counts.indexOf(Math.max(...counts)))
}

/** Texts that no word leads anywhere: the last coarse pile, so that nobody forgets to read them. */
const withTheRest = ({ piles, pileOf, centrality }: Sorted): { sorted: Sorted; rest: number } => {
  const rest = pileOf.reduce((count, pile) => count + (pile < 0 ? 1 : 0), 0)
  if (rest === 0) return { sorted: { piles, pileOf, centrality }, rest }
  return {
    sorted: { piles: piles + 1, pileOf: pileOf.map((pile) => (pile < 0 ? piles : pile)), centrality },
    rest,
  }
}

const alike = ({ most, near, cosine }: Neighbours): number => {
  let count = 0
  for (let at = 0; at < near.length; at += most)
    if ((near[at] as number) >= 0 && (cosine[at] as number) >= NEARLY_SAME) count++
  return count
}

/** Only the coarse piles of one language's texts: what the command line prints. */
export const coarseOf = (material: Material, language: string, { seed, piles }: Parameters): Sorted => {
  const points = lsaOf(material.matrix, randomFrom(seedOf(seed, language, 'directions')))
  return coarsePiles(points, piles ?? pilesFor(points.rows), randomFrom(seedOf(seed, language, 'coarse')))
}

/**
 * A map of the material: an order to read in, never a theme. Texts are sorted language by language into coarse piles
 * (LSA and k-means) and, where they are not too many, fine ones (their nearest texts and Louvain's communities).
 */
export const makePiles = function* (texts: readonly RunText[], parameters: Parameters): Generator<Step> {
  const began = performance.now()
  const made: Made = { piles: [], members: [] }
  const languages: PilesFigures['languages'] = []
  let nearlySame = 0
  for (const [language, own] of byLanguage(texts)) {
    yield { stage: 'words', language }
    const material = materialOf(language, wordsOf(own), FOR_PILES)
    yield { stage: 'piles', language }
    const { sorted: coarse, rest } = withTheRest(coarseOf(material, language, parameters))
    yield { stage: 'neighbours', language }
    const neighbours = neighboursOf(material.matrix, JOINED)
    nearlySame += alike(neighbours)
    const first = made.piles.length
    const byCoarse = told('coarse', language, own, material, coarse, neighbours, first)
    made.piles.push(...byCoarse.piles)
    made.members = made.members.concat(byCoarse.members)
    let fine = 0
    if (own.length <= MOST_FOR_FINE) {
      const sorted = finePiles(own.length, neighbours, randomFrom(seedOf(parameters.seed, language, 'fine')))
      const byFine = told('fine', language, own, material, sorted, undefined, made.piles.length)
      const parents = parentsOf(sorted, coarse)
      made.piles.push(...byFine.piles.map((pile, i) => ({ ...pile, parent: first + (parents[i] as number) })))
      made.members = made.members.concat(byFine.members)
      fine = sorted.piles
    }
    languages.push({ language, texts: own.length, coarse: coarse.piles, fine, withoutWords: rest })
  }
  for (const piles of inPieces(made.piles)) yield { piles }
  for (const members of inPieces(made.members)) yield { members }
  const seconds = (performance.now() - began) / 1000
  yield { figures: { texts: texts.length, seconds, nearlySame, languages } satisfies PilesFigures }
}
