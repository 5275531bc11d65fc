export const DECLENSIONS = [
  'en-ar',
  'en-er',
  'ett-0',
  'ett-n',
  'are',
  'an',
  'ie',
  'acronym',
  'fixed',
] as const
/** How a Swedish noun is inflected; its last word, when it has several. */
export type Declension = (typeof DECLENSIONS)[number]

interface Inflected {
  singular: string
  /** "-en", "-et": with "den", "det" an adjective before it ends in -a. */
  others: string[]
}

const withoutE = (word: string): string => word.replace(/e$/, '')

const inflected = (word: string, declension: Declension): Inflected => {
  const stem = withoutE(word)
  switch (declension) {
    case 'en-ar':
      return { singular: word, others: [`${stem}en`, `${stem}ar`, `${stem}arna`] }
    case 'en-er': {
      const definite = /([iåoéö]|or)$/.test(word) ? `${word}n` : `${stem}en`
      return { singular: word, others: [definite, `${stem}er`, `${stem}erna`] }
    }
    case 'ett-0':
      return { singular: word, others: [`${word}et`, word, `${word}en`] }
    case 'ett-n':
      return { singular: word, others: [`${word}t`, `${word}n`, `${word}na`] }
    case 'are':
      return { singular: word, others: [`${word}n`, word, `${stem}na`] }
    case 'an': {
      const root = word.replace(/a$/, '')
      return { singular: word, others: [`${root}an`, `${root}or`, `${root}orna`] }
    }
    case 'ie':
      return { singular: word, others: [`${word}n`, `${word}r`, `${word}rna`] }
    case 'acronym':
    case 'fixed':
      return { singular: word, others: [] }
  }
}

/** "regional" and "regionalt" become "regionala"; "smart" is "smarta"; "förvaltande" stays. */
const weak = (adjective: string, isNeuter: boolean): string => {
  if (/[aeiouyåäö]$/i.test(adjective)) return adjective
  return `${isNeuter ? adjective.replace(/t$/, '') : adjective}a`
}

const genitive = (form: string): string[] => (/[sxz]$/i.test(form) ? [form] : [form, `${form}s`])

/**
 * The forms of a term, each also in the genitive. What is generated is a proposal: whoever keeps the term
 * can change it. An acronym has none, since it is recognised as it is written.
 */
export const formsOf = (lemma: string, declension: Declension): string[] => {
  if (declension === 'acronym') return []
  const words = lemma.trim().split(/\s+/)
  const last = words.at(-1) ?? ''
  const before = words.slice(0, -1)
  if (declension === 'fixed') return genitive(lemma.trim())
  const { singular, others } = inflected(last, declension)
  const isNeuter = declension.startsWith('ett')
  const strong = [...before, singular].join(' ')
  const definite = before.map((word) => weak(word, isNeuter))
  return [...new Set([strong, ...others.map((one) => [...definite, one].join(' '))].flatMap(genitive))]
}
