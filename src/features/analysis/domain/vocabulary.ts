import { gramsOf, tokensOf, type WordKit } from './tokens'

/** What a word as it is written comes to: its features, worked out once. */
interface Entry {
  /** −1 for a word that says nothing of what a text is about. */
  stem: number
  grams: Int32Array
}

/** All texts as numbers: which written words each holds, and what each word comes to. */
export interface Vocabulary {
  /** Written words of text i: `words[k]` for k from `starts[i]` to `starts[i + 1]`. */
  starts: Uint32Array
  words: Uint32Array
  written: string[]
  entries: Entry[]
  /** The feature's name: a stem as it is, a gram after "#". */
  features: string[]
  isStem: Uint8Array
}

const NOTHING = new Int32Array(0)
const FIGURES = /^[\d.,-]+$/

/** A list of whole numbers that grows. */
const growing = () => {
  let held = new Uint32Array(1 << 12)
  let size = 0
  return {
    add(value: number) {
      if (size === held.length) {
        const larger = new Uint32Array(size * 2)
        larger.set(held)
        held = larger
      }
      held[size++] = value
    },
    size: () => size,
    taken: () => held.slice(0, size),
  }
}

/** Reads the texts once. A word that comes again costs one look-up: neither stem nor grams are worked out twice. */
export const readTexts = (texts: readonly string[], kit: WordKit): Vocabulary => {
  const starts = new Uint32Array(texts.length + 1)
  const words = growing()
  const [known, written, entries] = [new Map<string, number>(), [] as string[], [] as Entry[]]
  const [numbers, features, isStem] = [new Map<string, number>(), [] as string[], [] as number[]]

  const feature = (name: string, stem: 0 | 1): number => {
    const found = numbers.get(name)
    if (found !== undefined) return found
    numbers.set(name, features.length)
    isStem.push(stem)
    return features.push(name) - 1
  }
  const entryOf = (word: string): Entry => {
    const lower = word.toLowerCase()
    if (lower.length < 2 || kit.isStop(lower)) return { stem: -1, grams: NOTHING }
    const stem = feature(kit.stem(lower), 1)
    const grams = FIGURES.test(lower)
      ? NOTHING
      : Int32Array.from(gramsOf(lower), (gram) => feature(`#${gram}`, 0))
    return { stem, grams }
  }

  texts.forEach((text, i) => {
    for (const token of tokensOf(text)) {
      let word = known.get(token)
      if (word === undefined) {
        word = written.length
        known.set(token, word)
        written.push(token)
        entries.push(entryOf(token))
      }
      words.add(word)
    }
    starts[i + 1] = words.size()
  })
  return { starts, words: words.taken(), written, entries, features, isStem: Uint8Array.from(isStem) }
}

/** A stem as people most often write it: what a pile is named by. The first met where two are as common. */
export const writtenForms = ({ words, written, entries }: Vocabulary): Map<number, string> => {
  const counts = new Uint32Array(written.length)
  for (const word of words) counts[word] = (counts[word] as number) + 1
  const best = new Map<number, number>()
  for (let word = 0; word < written.length; word++) {
    const { stem } = entries[word] as Entry
    const other = best.get(stem)
    if (stem >= 0 && (other === undefined || (counts[word] as number) > (counts[other] as number)))
      best.set(stem, word)
  }
  return new Map([...best].map(([stem, word]) => [stem, written[word] as string]))
}
