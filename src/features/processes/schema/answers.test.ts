import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MUNICIPALITY_CODES } from '~/kernel/place'
import type { Values } from '~/platform/http/form'
import { type Answer, type Answers, isAsked, PLACE_OTHERS, type Question } from '../domain'
import { ANSWER_TEXT_MAX, answersFrom, fieldOf, rankFieldOf, valuesOf } from './answers'

const words = fc.constant({ sv: 'Fråga' })
const options = (n: number) => Array.from({ length: n }, (_, i) => ({ id: `a${i}`, label: { sv: `A ${i}` } }))
const places = [...MUNICIPALITY_CODES, ...PLACE_OTHERS]

const question = (id: string, earlier: Question[]): fc.Arbitrary<Question> => {
  const common = { id, label: { sv: id } }
  const asked = fc.record({
    required: fc.boolean(),
    onlyIf: fc.option(
      earlier.length === 0
        ? fc.constant(undefined)
        : fc.record({
            question: fc.constantFrom(...earlier.map((one) => one.id)),
            oneOf: fc.constantFrom<string[]>(['a0'], ['a1', 'a2'], ['1', '2'], ['2584']),
          }),
      { nil: undefined },
    ),
  })
  const kind = fc.oneof(
    fc.constant({ kind: 'text' as const }),
    fc
      .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 1, max: 6 }))
      .map(([n, atMost]) => ({ kind: 'choice' as const, options: options(n), atMost })),
    fc.record({
      kind: fc.constant('scale' as const),
      steps: fc.integer({ min: 2, max: 10 }),
      low: words,
      high: words,
    }),
    fc.constant({ kind: 'place' as const }),
    fc.integer({ min: 2, max: 6 }).map((n) => ({ kind: 'sorting' as const, options: options(n) })),
  )
  return fc.tuple(asked, kind).map(([{ required, onlyIf }, rest]) => ({
    ...common,
    ...rest,
    required,
    ...(onlyIf ? { onlyIf } : {}),
  }))
}

const form: fc.Arbitrary<Question[]> = fc
  .integer({ min: 1, max: 6 })
  .chain((n) =>
    Array.from({ length: n }).reduce<fc.Arbitrary<Question[]>>(
      (before, _, i) => before.chain((earlier) => question(`f${i}`, earlier).map((one) => [...earlier, one])),
      fc.constant([]),
    ),
  )

const goodAnswer = (one: Question): fc.Arbitrary<Answer> => {
  switch (one.kind) {
    case 'text':
      return fc
        .string({ minLength: 1, maxLength: 50, unit: 'grapheme' })
        .map((text) => `x${text.replace(/[\p{Cc}\p{Cs}]/gu, '')}`)
    case 'choice':
      return fc.subarray(
        one.options.map(({ id }) => id),
        { minLength: 1, maxLength: Math.min(one.atMost ?? 1, one.options.length) },
      )
    case 'scale':
      return fc.integer({ min: 1, max: one.steps })
    case 'place':
      return fc.constantFrom(...places)
    case 'sorting':
      return fc.shuffledSubarray(
        one.options.map(({ id }) => id),
        { minLength: 1 },
      )
  }
}

/** A form with an answer to each question that is asked. */
const answered = form.chain((questions) =>
  fc.tuple(...questions.map(goodAnswer)).map((all) => {
    const answers: Answers = {}
    questions.forEach((one, i) => {
      if (isAsked(one, answers)) answers[one.id] = all[i] as Answer
    })
    return { questions, answers }
  }),
)

/** Whatever a browser, or somebody who is none, may send. */
const anyValues = (questions: Question[]): fc.Arbitrary<Values> => {
  const names = questions.flatMap((one) => [
    fieldOf(one),
    ...('options' in one ? one.options.map(({ id }) => rankFieldOf(one, id)) : []),
  ])
  const value = fc.oneof(
    fc.constantFrom('', 'a0', 'a1', '1', '2', '3', '01', '1e1', '-1', '99', '2584', 'county', '__proto__'),
    fc.string({ unit: 'binary', maxLength: 20 }),
  )
  return fc.dictionary(fc.constantFrom(...names, 'else'), fc.oneof(value, fc.array(value, { maxLength: 4 })))
}

describe('the answers to a form', () => {
  test('come back as they were given, whatever the form', () => {
    fc.assert(
      fc.property(answered, ({ questions, answers }) => {
        expect(answersFrom(questions, valuesOf(questions, answers))).toEqual({ ok: true, data: answers })
      }),
    )
  })

  test('are either all within what the form allows, or each fault stands at a field of an asked question', () => {
    fc.assert(
      fc.property(
        form.chain((questions) => fc.tuple(fc.constant(questions), anyValues(questions))),
        ([questions, values]) => {
          const read = answersFrom(questions, values)
          if (!read.ok) {
            const fields = questions.map(fieldOf)
            expect(read.errors.length).toBeGreaterThan(0)
            expect(
              read.errors.every(({ field, message }) => fields.includes(field) && message.includes('.')),
            ).toBe(true)
            expect(new Set(read.errors.map(({ field }) => field)).size).toBe(read.errors.length)
            return
          }
          for (const one of questions) {
            const answer = read.data[one.id]
            if (answer === undefined) expect(one.required && isAsked(one, read.data)).toBeFalsy()
            else expect(isAsked(one, read.data) && fits(one, answer)).toBe(true)
          }
          expect(Object.keys(read.data).every((id) => questions.some((one) => one.id === id))).toBe(true)
        },
      ),
      { numRuns: 500 },
    )
  })

  test('leave out what was not asked, and say what is missing in each field that must be filled', () => {
    fc.assert(
      fc.property(form, (questions) => {
        const read = answersFrom(questions, {})
        const missing = questions.filter((one) => one.required && !one.onlyIf).map(fieldOf)
        expect(read.ok ? [] : read.errors.map(({ field }) => field)).toEqual(missing)
      }),
    )
  })

  test('may be long, but not longer together than an inspel can be', () => {
    const asks: Question[] = ['a', 'b'].map((id) => ({ id, kind: 'text', label: { sv: id } }))
    const half = 'x'.repeat(ANSWER_TEXT_MAX / 2 - 1)
    expect(answersFrom(asks, { 'q-a': half, 'q-b': half }).ok).toBe(true)
    expect(answersFrom(asks, { 'q-a': half, 'q-b': `${half}xxx` })).toEqual({
      ok: false,
      errors: [{ field: 'q-b', message: 'processes.error.too-long' }],
    })
  })
})

const fits = (one: Question, answer: Answer): boolean => {
  switch (one.kind) {
    case 'text':
      return typeof answer === 'string' && answer.trim() !== ''
    case 'scale':
      return Number.isInteger(answer) && Number(answer) >= 1 && Number(answer) <= one.steps
    case 'place':
      return places.includes(String(answer))
    default: {
      const known = one.options.map(({ id }) => id)
      const most = one.kind === 'choice' ? (one.atMost ?? 1) : known.length
      return (
        Array.isArray(answer) &&
        answer.length >= 1 &&
        answer.length <= most &&
        new Set(answer).size === answer.length &&
        answer.every((id) => known.includes(id))
      )
    }
  }
}
