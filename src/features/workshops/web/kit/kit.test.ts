import { create } from 'qrcode'
import { expect, test } from 'vitest'
import type { Language } from '~/kernel/language'
import { told } from '~/platform/i18n'
import { makePdf } from '~/platform/pdf'
import { readPdf } from '~/platform/pdf/testing'
import { type KitInput, type KitKind, kitDocument, LESSON_KIT, WORKSHOP_KIT } from '.'

const QUESTIONS = ['Vad ska finnas kvar?', 'Vad ska bli annorlunda?', 'Vad ska göras först?']

const workshop: KitInput = {
  language: 'sv',
  title: 'Byaföreningens workshop',
  code: '7KXM2Q',
  captureAddress: 'https://inspel.example/mote/7KXM2Q',
  deadline: new Date('2026-12-12T22:59:59Z'),
  question: 'Hur ska det vara att bo här?',
  tables: 4,
  steps: [
    { minutes: 5, title: 'Välkomna' },
    ...QUESTIONS.map((question, at) => ({ minutes: 20, title: `Steg ${at + 1}`, question })),
    { minutes: 10, title: 'Skicka in', say: 'Samla in bladen med egna ord.' },
  ],
}

const printed = async (kind: KitKind, input: KitInput = workshop) => {
  const { language } = input
  return readPdf(await makePdf(kitDocument(kind, input, (key, params) => told(language, key, params))))
}

const PAGES: Record<KitKind, number> = {
  invitation: 1,
  script: 2,
  worksheets: 12,
  notes: 3,
  result: 2,
  guide: 2,
  'worksheet-1': 1,
  'worksheet-2': 1,
  poster: 1,
}
const KINDS: readonly KitKind[] = [...WORKSHOP_KIT, ...LESSON_KIT, 'poster']
const LANGUAGES: readonly Language[] = ['en', 'smj']

test.each(KINDS)(
  '%s keeps to its pages and carries the code, also where questions are long',
  async (kind) => {
    for (const words of [1, 12]) {
      const steps = workshop.steps.map((step) =>
        step.question ? { ...step, question: Array(words).fill(step.question).join(' ') } : step,
      )
      const { pages, faults } = await printed(kind, { ...workshop, steps })
      expect(faults).toBe('')
      expect(pages).toHaveLength(PAGES[kind])
      for (const page of pages) expect(page).toContain('7KXM2Q')
      expect(pages.join()).toContain('7KX M2Q')
      expect(pages.join()).toContain('https://inspel.example/mote/7KXM2Q')
    }
  },
)

test.each(KINDS)('the square code on %s, read off the printed page, is the way in', async (kind) => {
  const { size, data } = create(workshop.captureAddress, { errorCorrectionLevel: 'M' }).modules
  const wanted = Array.from({ length: size }, (_, down) =>
    Array.from({ length: size }, (_, along) => data[down * size + along] === 1),
  )
  expect((await printed(kind)).square(1, size)).toEqual(wanted)
})

test.each(LANGUAGES)('every sheet can be printed in %s, and what fell back says so', async (language) => {
  for (const kind of KINDS) {
    const { objects } = await printed(kind, { ...workshop, language })
    expect(objects).toContain('/Marked true')
    expect(objects).toContain(`/Lang (${language})`)
    if (language === 'smj') expect(objects).toContain('/Lang (sv)')
  }
})

test('a leader reads when each step begins, what to ask and what to do', async () => {
  const { pages } = await printed('script')
  const plan = pages[1] ?? ''
  for (const span of ['0–5', '5–25', '25–45', '45–65', '65–75']) expect(plan).toContain(span)
  for (const question of QUESTIONS) expect(plan.replace(/\s+/g, ' ')).toContain(question)
  expect(plan.replace(/\s+/g, ' ')).toContain('Samla in bladen med egna ord.')
})

test('each table has a worksheet for each question', async () => {
  const { pages } = await printed('worksheets', { ...workshop, tables: 2 })
  expect(pages.map((page) => page.split('\n')[0])).toEqual([
    'Bord 1: Steg 1',
    'Bord 2: Steg 1',
    'Bord 1: Steg 2',
    'Bord 2: Steg 2',
    'Bord 1: Steg 3',
    'Bord 2: Steg 3',
  ])
})

test('who has only paper reads where to post it and when', async () => {
  const { pages } = await printed('result', { ...workshop, postAddress: 'Regionen\n999 99 Orten' })
  expect(pages[1]).toContain('12 december 2026')
  expect(pages[1]).toContain('Regionen\n999 99 Orten')
})

test('a class gets the answer and what became of what it wrote, on its wall', async () => {
  const { pages, info } = await printed('poster', {
    ...workshop,
    place: 'Pajala',
    followAddress: 'https://inspel.example/ung/klass/7KXM2Q',
    reply: {
      text: 'Bussen går senare från augusti. '.repeat(30),
      became: ['Bussen: en tur till.', 'Biblioteket: togs inte med, därför att kommunen bestämmer.'],
      on: '2027-02-15',
    },
  })
  const text = pages.join(' ').replace(/\s+/g, ' ')
  expect(pages).toHaveLength(1)
  expect(text).toContain('Pajala')
  expect(text).toContain('togs inte med, därför att')
  expect(text).toContain('15 februari 2027')
  expect(text).toContain('/ung/klass/7KXM2Q')
  expect(info).toContain('Svaret som affisch')
})

test('an invitation without a day and a place has lines to write them on', async () => {
  expect((await printed('invitation')).pages[0]).toMatch(/^När$/m)
  const told = await printed('invitation', { ...workshop, when: 'torsdag klockan 18', place: 'bygdegården' })
  expect(told.pages[0]).toContain('Var: bygdegården')
})
