import type { Occasion, Question } from '~/features/pulse'

/** Each month's answers to each question, most of them as "value × how many"; made up. */
export const PULSE: readonly { month: string; answers: Record<Question, readonly number[]> }[] = [
  {
    month: '2026-06',
    answers: {
      understand: [2, 3, 2, 4, 3, 1, 4],
      matters: [3, 2, 4, 3, 3, 5],
      contribute: [4, 4, 5, 3, 4, 2],
      stay: [3, 4, 3, 2, 5],
    },
  },
  {
    month: '2026-07',
    answers: {
      understand: [3, 3, 4, 2, 4],
      matters: [3, 4, 2, 3, 4],
      contribute: [5, 4, 4, 3, 5],
      stay: [3, 3],
    },
  },
  {
    month: '2026-09',
    answers: {
      understand: [4, 3, 4, 4, 2, 5, 3, 4],
      matters: [4, 3, 4, 2, 4, 5, 4],
      contribute: [4, 5, 5, 4, 3, 4, 5],
      stay: [4, 3, 4, 4, 2, 5],
    },
  },
  {
    month: '2026-10',
    answers: {
      understand: [4, 4, 5, 3, 4, 4, 2, 5, 4],
      matters: [4, 4, 5, 3, 4, 5, 4, 2],
      contribute: [5, 4, 5, 4, 4, 3, 5, 4],
      stay: [4, 4, 5, 3, 4, 4, 3],
    },
  },
  {
    month: '2026-11',
    answers: {
      understand: [5, 4, 4, 5, 3, 4, 5, 4, 2, 4],
      matters: [5, 4, 4, 5, 4, 3, 5, 4, 4],
      contribute: [5, 5, 4, 4, 5, 3, 4, 5, 4],
      stay: [4, 5, 4, 4, 3, 5, 4, 4],
    },
  },
]

/** Who answered after what, in turn. */
export const ASKED: readonly {
  occasion: Occasion
  wayIn: string | null
  municipalityCode: string | null
  role: string | null
}[] = [
  { occasion: 'inspel', wayIn: 'open_question', municipalityCode: '2580', role: 'citizen' },
  { occasion: 'story', wayIn: null, municipalityCode: '2581', role: 'citizen' },
  { occasion: 'answer', wayIn: 'meeting', municipalityCode: '2521', role: 'association' },
  { occasion: 'story', wayIn: null, municipalityCode: null, role: null },
  { occasion: 'meeting', wayIn: null, municipalityCode: '2584', role: 'citizen' },
  { occasion: 'inspel', wayIn: 'survey', municipalityCode: '2580', role: 'young' },
  { occasion: 'answer', wayIn: 'open_question', municipalityCode: null, role: 'company' },
]

/** What was written beside an answer: read through by a moderator, or waiting. */
export const PULSE_WORDS: readonly {
  day: string
  question: Question
  value: number
  words: string
  read: boolean
}[] = [
  {
    day: '2026-10-21',
    question: 'matters',
    value: 5,
    words: 'Jag fick svar på det jag skrev. Det hade jag inte räknat med.',
    read: true,
  },
  {
    day: '2026-11-12',
    question: 'understand',
    value: 2,
    words: 'Jag vet fortfarande inte vad regionen gör och vad kommunen gör.',
    read: true,
  },
  {
    day: '2026-11-19',
    question: 'contribute',
    value: 4,
    words: 'Ring mig gärna på 070-174 06 05 om ni behöver någon som håller i ett möte.',
    read: false,
  },
]
