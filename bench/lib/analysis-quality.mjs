import { resampled, wordsOf } from './analysis-texts.mjs'

const DRAWS = 10
const EXAMPLES = [5, 20, 50]
const LEFT_OUT = 140
const rounded = (value) => Number(value.toFixed(3))

/** The texts in an order by chance: some left out to be asked about, of the rest so many that each code has `most` where there are as many. */
const drawn = (domain, codes, most, seed) => {
  const random = domain.randomFrom(seed)
  const order = codes.map((_, i) => [random.next(), i]).sort(([a], [b]) => a - b)
  const [asked, rest] = [order.slice(0, LEFT_OUT), order.slice(LEFT_OUT)].map((part) =>
    part.map(([, i]) => i),
  )
  const counts = new Map()
  const known = rest.filter((i) => {
    if (!codes[i].some((code) => (counts.get(code) ?? 0) < most)) return false
    for (const code of codes[i]) counts.set(code, (counts.get(code) ?? 0) + 1)
    return true
  })
  return { known, asked: asked.filter((i) => codes[i].length > 0) }
}

/** What is said for each asked text, by a model learnt from the known ones: outright, and three to choose from. */
const told = (domain, { lesson, matrix }, known, asked, kind, seed) => {
  const { coded } = lesson
  const part = {
    ...lesson,
    coded: { texts: known.map((i) => coded.texts[i]), codes: known.map((i) => coded.codes[i]) },
  }
  const { threshold } = domain.heldOut(matrix, part, kind, domain.randomFrom(seed))
  const model = domain.learn(matrix, part, kind, domain.randomFrom(seed))
  return asked.map((i) => {
    const sure = domain.confidences(model, matrix, coded.texts[i])
    return { outright: domain.outright(sure, threshold), three: domain.ranked(sure).slice(0, domain.OFFERED) }
  })
}

/** Macro-F1 at 5, 20 and 50 examples a code, beside the commonest code and a plain nearest centroid, in the same draws. */
export const suggestionQuality = function* (engine, domain, { rows, codebook }) {
  const prepared = (book) => {
    const { codes, lesson, rows: texts } = engine.lessonOf('sv', rows, book)
    return { codes, lesson, texts }
  }
  const [bare, described] = [prepared([]), prepared(codebook)]
  // The plain baseline: stems alone, the one nearest centroid.
  const vocabulary = domain.readTexts(bare.texts, engine.wordKit('sv'))
  for (const entry of vocabulary.entries) entry.grams = new Int32Array(0)
  const plain = {
    lesson: bare.lesson,
    matrix: domain.weigh(vocabulary, { ...domain.FOR_CODES, shareOfStems: 1 }).matrix,
  }
  const ours = { lesson: bare.lesson, matrix: engine.materialOf('sv', bare.texts, domain.FOR_CODES).matrix }
  const withBook = {
    lesson: described.lesson,
    matrix: engine.materialOf('sv', described.texts, domain.FOR_CODES).matrix,
  }
  const codes = bare.lesson.coded.codes
  const size = bare.codes.length
  for (const most of EXAMPLES) {
    const sums = {}
    let learntFrom = 0
    for (let draw = 1; draw <= DRAWS; draw++) {
      const { known, asked } = drawn(domain, codes, most, draw)
      learntFrom += known.length / DRAWS
      const chosen = asked.map((i) => codes[i])
      const common = domain.commonest({ texts: known, codes: known.map((i) => codes[i]) }, size).order
      const nearest = told(domain, plain, known, asked, 'centroid', draw)
      const ways = {
        commonest: asked.map(() => ({ outright: common.slice(0, 1), three: common.slice(0, 3) })),
        plainCentroid: nearest.map(({ three }) => ({ outright: three.slice(0, 1), three })),
        ours: told(domain, ours, known, asked, 'both', draw),
        oursWithCodebook: told(domain, withBook, known, asked, 'both', draw),
      }
      for (const [way, said] of Object.entries(ways)) {
        const { macroF1, microF1 } = domain.scoresOf(
          said.map(({ outright }) => outright),
          chosen,
          size,
        )
        const three =
          said.reduce((sum, one, i) => sum + domain.shareOffered(one.three, chosen[i]), 0) / said.length
        sums[way] ??= { macroF1: 0, microF1: 0, amongThree: 0 }
        const sum = sums[way]
        sum.macroF1 += macroF1 / DRAWS
        sum.microF1 += microF1 / DRAWS
        sum.amongThree += three / DRAWS
      }
    }
    for (const sum of Object.values(sums)) for (const key of Object.keys(sum)) sum[key] = rounded(sum[key])
    yield {
      set: 'gold',
      examplesACode: most,
      learntFrom: Math.round(learntFrom),
      askedAbout: LEFT_OUT,
      draws: DRAWS,
      ...sums,
    }
  }
}

const REFIT = 25

/**
 * An analyst by script: takes one text after the other, takes a code with one key where it is among the three
 * suggested, types it where it is not. Learnt anew after every 25; suggestions are shown only while they are on.
 */
const atWork = (engine, domain, { rows, codebook, order, withBook }) => {
  const { lesson, rows: texts } = engine.lessonOf('sv', rows, withBook ? codebook : [])
  const { matrix } = engine.materialOf('sv', texts, domain.FOR_CODES)
  const left = new Set(rows.map((_, i) => i))
  const done = []
  let [typed, taken, switchedOnAt, model, isOn] = [0, 0, null, undefined, false]
  const learnAnew = () => {
    const coded = { texts: [...done].sort((a, b) => a - b), codes: [] }
    coded.codes = coded.texts.map((i) => lesson.coded.codes[i])
    const part = { ...lesson, coded }
    isOn = domain.heldOut(matrix, part, 'both', domain.randomFrom(1)).verdict === 'useful'
    if (isOn) switchedOnAt ??= done.length
    model = domain.learn(matrix, part, 'both', domain.randomFrom(1))
  }
  const doubtOf = (i) => {
    const sure = domain.confidences(model, matrix, i)
    const [first, second] = domain.ranked(sure)
    return 1 - (sure[first] - (sure[second] ?? 0))
  }
  let queue = [...left]
  while (left.size > 0) {
    if (done.length > 0 && done.length % REFIT === 0) {
      learnAnew()
      if (order === 'teaches most first')
        queue = [...left]
          .map((i) => [doubtOf(i), i])
          .sort(([a, i], [b, j]) => b - a || i - j)
          .map(([, i]) => i)
    }
    const next = queue.find((i) => left.has(i))
    left.delete(next)
    done.push(next)
    const three = isOn ? domain.ranked(domain.confidences(model, matrix, next)).slice(0, domain.OFFERED) : []
    for (const code of lesson.coded.codes[next]) {
      if (three.includes(code)) taken++
      else typed++
    }
  }
  return {
    texts: rows.length,
    decisions: typed + taken,
    typedByHand: rounded(typed / (typed + taken)),
    switchedOnAt,
  }
}

/** The gold set itself, and 1,500 texts made of it with their codes kept. */
export const analystAtWork = function* (engine, domain, { rows, codebook }) {
  const random = domain.randomFrom(3)
  const many = [...rows]
  const words = wordsOf(rows.map(({ text }) => text))
  while (many.length < 1_500) {
    const one = rows[random.below(rows.length)]
    many.push({ ...one, id: `${one.id}-${many.length}`, text: resampled(one.text, words, random) })
  }
  for (const [set, its] of [
    ['gold', rows],
    ['gold, words re-sampled', many],
  ])
    for (const withBook of [true, false])
      for (const order of ['as received', 'teaches most first'])
        yield {
          set,
          withBook,
          order,
          goal: 0.4,
          ...atWork(engine, domain, { rows: its, codebook, order, withBook }),
        }
}
