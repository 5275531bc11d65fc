import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { FALLBACK, INTL_LOCALES, LANGUAGES, PLURAL_FORMS, PLURAL_LOCALE } from '~/kernel/language'
import { MUNICIPALITIES_BY_NAME } from '~/kernel/place'
import { showDate, showNumber } from '~/kernel/time'
import { CATALOGUES, KEPT_STATES, layOver, told } from '~/platform/i18n'

const holes = (text: string): string =>
  [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map((found) => found[1]))].sort().join()
const PLURAL = /_(one|two|other)$/
/** The Swedish text that a text in another language was made from. */
const swedishOf = (key: string): string | undefined =>
  CATALOGUES.sv[key] ?? (key.endsWith('_two') ? CATALOGUES.sv[key.replace(PLURAL, '_other')] : undefined)

test('every text of the interface is there in Swedish and English', () => {
  const { sv, en } = CATALOGUES
  expect(Object.keys(en).sort()).toEqual(Object.keys(sv).sort())
})

test.each(LANGUAGES)('each text in %s has a Swedish one, with the same holes to fill', (language) => {
  for (const [key, text] of Object.entries(CATALOGUES[language])) {
    expect(swedishOf(key), key).toBeDefined()
    expect(holes(text), key).toBe(holes(swedishOf(key) ?? ''))
    expect(text, key).not.toMatch(/—|\$t\(/)
  }
})

test.each(LANGUAGES)('a plural in %s has every form that the language needs', (language) => {
  const keys = Object.keys(CATALOGUES[language])
  const families = new Set(keys.filter((key) => PLURAL.test(key)).map((key) => key.replace(PLURAL, '')))
  for (const family of families) {
    const forms = keys.filter((key) => key.replace(PLURAL, '') === family && PLURAL.test(key))
    const needed = PLURAL_FORMS[language].map((form) => `${family}_${form}`)
    expect(forms.sort(), family).toEqual([...needed].sort())
  }
})

test('the forms that are asked for are those that the language has', () => {
  for (const language of LANGUAGES) {
    const rules = new Intl.PluralRules(PLURAL_LOCALE[language])
    expect(rules.resolvedOptions().locale).toBe(PLURAL_LOCALE[language])
    expect([...rules.resolvedOptions().pluralCategories].sort()).toEqual([...PLURAL_FORMS[language]].sort())
  }
})

test('two is counted as two where there is a dual, and falls back to the plural of the next language', () => {
  const dual = {
    'thread.count_one': 'A{{count}}',
    'thread.count_two': 'B{{count}}',
    'thread.count_other': 'C{{count}}',
  }
  layOver({ smj: dual })
  try {
    const counted = (count: number) => told('smj', 'thread.count', { count }).text
    expect([1, 2, 3].map(counted)).toEqual(['A1', 'B2', 'C3'])
    expect(told('se', 'thread.count', { count: 2 })).toEqual({ text: '2 inspel', lang: 'sv' })
    expect(told('fit', 'thread.count', { count: 1 })).toEqual(told('fi', 'thread.count', { count: 1 }))
  } finally {
    layOver({})
  }
})

test.each(['en', 'fi'] as const)(
  'every text in %s has its state, so that it is seen when it falls behind',
  (language) => {
    expect(Object.keys(KEPT_STATES[language]).sort()).toEqual(Object.keys(CATALOGUES[language]).sort())
  },
)

test('no minority text stands here that nobody has signed', () => {
  for (const language of ['fit', 'se', 'smj'] as const) {
    for (const key of Object.keys(CATALOGUES[language]))
      expect(KEPT_STATES[language][key]?.state, key).toBe('reviewed')
  }
})

test("dates are the language's own where somebody has signed them, else plain figures", () => {
  const dates = LANGUAGES.map((language) => [language, showDate('2026-03-05', language)])
  expect(Object.fromEntries(dates)).toEqual({
    sv: '5 mars 2026',
    en: '5 March 2026',
    fi: '5. maaliskuuta 2026',
    fit: '2026-03-05',
    se: '2026-03-05',
    smj: '2026-03-05',
  })
})

test.each(['C', 'C.UTF-8', 'sv_SE.UTF-8', 'en_US.UTF-8'])(
  'figures and counting never follow the machine: the same with LANG=%s',
  (LANG) => {
    const script = `
      const [locales, plurals] = ${JSON.stringify([INTL_LOCALES, PLURAL_LOCALE])}
      const out = Object.entries(locales).map(([lang, chain]) => [lang,
        new Intl.NumberFormat(chain, { maximumFractionDigits: 2 }).format(1234567.89),
        new Intl.PluralRules(plurals[lang]).select(2)])
      console.log(JSON.stringify(out))`
    const env = { ...process.env, LANG, LC_ALL: LANG }
    const said = JSON.parse(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8', env }))
    expect(said).toEqual(
      LANGUAGES.map((lang) => [
        lang,
        '1\u00a0234\u00a0567,89',
        PLURAL_FORMS[lang].includes('two') ? 'two' : 'other',
      ]),
    )
    expect(LANGUAGES.map((lang) => showNumber(1234567.89, lang, 2))).toEqual(LANGUAGES.map(() => said[0][1]))
  },
)

test('names of places stand in Swedish order in every language', () => {
  const names = MUNICIPALITIES_BY_NAME.map(({ name }) => name)
  expect(names.slice(-3)).toEqual(['Älvsbyn', 'Överkalix', 'Övertorneå'])
})

test('a missing text is looked for in the nearest language first, and last in Swedish', () => {
  for (const language of LANGUAGES.filter((one) => one !== 'sv')) expect(FALLBACK[language].at(-1)).toBe('sv')
  expect(told('fit', 'site.skip').lang).toBe('fi')
  expect(told('smj', 'site.skip').lang).toBe('sv')
})
