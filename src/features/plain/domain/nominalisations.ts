import concrete from '../words/concrete.txt?raw'
import verbs from '../words/verbs.txt?raw'
import { linesOf, wordSet } from './lists'
import type { Spelling } from './spelling'

const CONCRETE = [...wordSet(concrete)]
const VERBS = new Map(linesOf(verbs).map((line) => line.split(' = ') as [string, string]))

/** Nouns made of verbs, in their forms. "-ande" only when it is sure to be a noun: "omfattande" is none. */
const NOMINAL =
  /^(\p{L}{2,}(?:ning|ring|ling|else|tion|sion|and|end))(?:en|ens|ar|ars|arna|arnas|er|ers|erna|ernas|n|ns|et|ets|s)?$/u

/** The noun itself or a compound that ends in it; short ones ("ring") end too many other words. */
const isConcrete = (base: string): boolean =>
  CONCRETE.some(
    (noun) => base === noun || (noun.length > 5 && base.length > noun.length + 2 && base.endsWith(noun)),
  )

/** The base form of a noun that holds a verb: "utvärderingen" is "utvärdering", "införandet" is "införande". */
export const nominalBase = (lower: string): string | undefined => {
  const base = NOMINAL.exec(lower)?.[1]
  if (!base) return undefined
  if (/(?:and|end)$/.test(base)) return /^\p{L}{3,}(?:and|end)ets?$/u.test(lower) ? `${base}e` : undefined
  return isConcrete(base) ? undefined : base
}

const candidates = function* (base: string): Generator<string> {
  if (base.endsWith('ande')) yield base.slice(0, -3)
  if (base.endsWith('ende')) yield base.slice(0, -4)
  if (base.endsWith('ning')) yield `${base.slice(0, -4)}a`
  if (base.endsWith('ing')) yield `${base.slice(0, -3)}a`
  if (base.endsWith('ation')) yield `${base.slice(0, -5)}era`
  if (base.endsWith('ktion')) yield `${base.slice(0, -5)}cera`
  if (base.endsWith('tion') || base.endsWith('sion')) yield `${base.slice(0, -3)}era`
  if (base.endsWith('else')) yield `${base.slice(0, -4)}a`
}

/** The verb that is hidden in such a noun, where there is one. */
export const verbIn = (base: string, spelling: Spelling): string | undefined =>
  VERBS.get(base) ?? [...candidates(base)].find((verb) => spelling.isVerb(verb))
