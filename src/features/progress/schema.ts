import { z } from 'zod'
import { MUNICIPALITY_CODES } from '~/kernel/place'
import { ACTION_STATES } from './domain'

const line = z
  .string('progress.error.missing')
  .trim()
  .min(1, 'progress.error.missing')
  .max(200, 'progress.error.too-long')
const text = z
  .string('progress.error.missing')
  .trim()
  .min(1, 'progress.error.missing')
  .max(4_000, 'progress.error.too-long')
const day = z.iso.date('progress.error.date')
/** "12,5" and "1 250 000" as people write numbers here. */
const number = z
  .string('progress.error.number')
  .transform((typed) => Number(typed.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.') || Number.NaN))
  .refine(Number.isFinite, 'progress.error.number')
const some = z.preprocess(
  (value) => (value === undefined ? [] : [value].flat()),
  z.array(z.uuid('site.error.not-valid')),
)

export const ActionForm = z
  .object({
    title: line,
    text,
    responsible: line,
    state: z.enum(ACTION_STATES, 'site.error.not-valid'),
    startsOn: day,
    endsOn: day,
    passageIds: some,
  })
  .refine((action) => action.startsOn <= action.endsOn, { path: ['endsOn'], message: 'progress.error.order' })

export const IndicatorForm = z
  .object({
    name: line,
    unit: line,
    source: line,
    baselineValue: number,
    baselineOn: day,
    targetValue: number,
    targetOn: day,
  })
  .refine((one) => one.baselineOn < one.targetOn, { path: ['targetOn'], message: 'progress.error.order' })

export const ValueForm = z.object({
  measuredOn: day,
  value: number,
  note: z.string().trim().max(500, 'progress.error.too-long').optional(),
})

export const MoneyForm = z.object({
  amountSek: number.refine((amount) => Number.isInteger(amount) && amount > 0, 'progress.error.amount'),
  funder: line,
  recipient: line,
  municipality: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.enum(MUNICIPALITY_CODES, 'site.error.not-valid').optional(),
  ),
  decidedOn: day,
  purpose: text,
})
