import type { Spelling } from '../domain'
import { wordSet } from '../domain/lists'
import region from './region.txt?raw'

type Hunspell = Awaited<ReturnType<typeof import('hunspell-wasm')['createHunspellFromStrings']>>

/** One way in which the dictionary understands a word. */
interface Reading {
  stem: string
  parts: string[]
}

/** No Swedish word in use is longer; what is longer is not worth the dictionary's time. */
const LONGEST = 64
/** Words kept from one text to the next. */
const KEPT = 40_000

/** Remembers answers, and forgets all of them when they are too many. */
const remembered = <T>(find: (word: string) => T): ((word: string) => T) => {
  const known = new Map<string, T>()
  return (word) => {
    const earlier = known.get(word)
    if (earlier !== undefined) return earlier
    if (known.size >= KEPT) known.clear()
    const found = find(word)
    known.set(word, found)
    return found
  }
}

/** A line of the analysis: " pa:projekt st:projekt pa:medlen  st:medel fl:F". */
const readingIn = (line: string): Reading => {
  const reading: Reading = { stem: '', parts: [] }
  for (const field of line.split(' ')) {
    if (field.startsWith('st:')) reading.stem = field.slice(3)
    else if (field.startsWith('pa:')) reading.parts.push(field.slice(3))
  }
  return reading
}

/** Words of the list that only stand inside others, or are there to be refused. */
const NO_WORD = /[Z%!¤]/

/** The words that the dictionary lists, as they stand there. */
const listedIn = (list: string): ReadonlySet<string> => {
  const words = new Set<string>()
  for (const line of list.split('\n')) {
    const [word = '', flags = ''] = line.trimEnd().split('/')
    if (word && !NO_WORD.test(flags)) words.add(word)
  }
  return words
}

const spellingBy = (hunspell: Hunspell, listed: ReadonlySet<string>): Spelling => {
  const isFit = (word: string) => word.length > 0 && word.length <= LONGEST && !word.includes('\0')
  const readings = remembered((word) => (isFit(word) ? hunspell.analyzeWord(word).map(readingIn) : []))
  const isSpelt = remembered((word) => hunspell.testSpelling(word))
  const stem = remembered((word): readonly string[] => [...new Set(readings(word).map((one) => one.stem))])
  const isFormOf = (form: string, base: string) =>
    readings(form).some((one) => one.stem === base && one.parts.length === 0)
  return {
    accepts: (word) => listed.has(word) || !isFit(word) || readings(word).length > 0 || isSpelt(word),
    stands: (word) => listed.has(word),
    stem,
    parts: remembered((word): readonly string[] => {
      const found = readings(word)
      const whole = found.find(({ parts }) => parts.length === 0)
      return whole ? [whole.stem] : (found[0]?.parts ?? [])
    }),
    isNoun: remembered((word) => {
      const endings = /[aeiouyåäö]$/.test(word)
        ? ['n', 't']
        : /e[lr]$/.test(word)
          ? ['n', 'et']
          : ['en', 'et']
      return endings.some((ending) => isFormOf(word + ending, word))
    }),
    isVerb: remembered((word) => {
      const root = word.slice(0, -1)
      if (!word.endsWith('a') || root.length < 2) return false
      const forms = [`${word}r`, `${root}er`, `${root}te`, `${root}de`, `${word}de`, `${root}s`, `${word}des`]
      if (forms.some((form) => isFormOf(form, word))) return true
      // Many strong verbs stand in the dictionary form by form, with nothing that ties them together.
      const stands = (form: string) => readings(form).some(({ parts }) => parts.length === 0)
      return (
        stands(word) &&
        [root, `${root}er`].some(stands) &&
        [`${root}de`, `${root}te`, `${root}s`].some(stands)
      )
    }),
    suggest: (word) => (isFit(word) ? hunspell.getSpellingSuggestions(word) : []),
  }
}

const load = async (): Promise<Spelling> => {
  const [{ createHunspellFromStrings }, { default: dictionary }] = await Promise.all([
    import('hunspell-wasm'),
    import('dictionary-sv'),
  ])
  const text = new TextDecoder()
  const list = text.decode(dictionary.dic)
  const hunspell = await createHunspellFromStrings(text.decode(dictionary.aff), list)
  for (const word of wordSet(region)) {
    hunspell.addWord(word)
    if (/\p{L}$/u.test(word) && !/[sxz]$/.test(word)) hunspell.addWord(`${word}s`)
  }
  return spellingBy(hunspell, listedIn(list))
}

let loading: Promise<Spelling> | undefined

/** The Swedish dictionary with the region's own words, read once in a process: half a second, thirty megabytes. */
export const loadSpelling = (): Promise<Spelling> => {
  loading ??= load()
  return loading
}
