import { z } from 'zod'
import { MUNICIPALITY_CODES } from '~/kernel/place'
import { fetchable } from '~/platform/fetch'
import { orEmpty } from '~/platform/http/form'
import { ACTION_STATES, SOURCE_FORMATS } from '../domain'

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
    costSek: orEmpty(
      number.refine((amount) => Number.isInteger(amount) && amount >= 0, 'progress.error.amount'),
    ),
    passageIds: some,
  })
  .refine((action) => action.startsOn <= action.endsOn, { path: ['endsOn'], message: 'progress.error.order' })

export const IndicatorForm = z
  .object({
    name: line,
    unit: line,
    source: line,
    method: z.string().trim().max(1_000, 'progress.error.too-long').optional(),
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

export const GoalForm = z.object({ title: line, text, passageIds: some, actionIds: some })

export const MilestoneForm = z.object({
  title: line,
  happensOn: day,
  goalId: orEmpty(z.uuid('site.error.not-valid')),
  reachedOn: orEmpty(day),
})

export const SourceForm = z.object({
  address: z
    .string('progress.error.address')
    .trim()
    .max(2_000, 'progress.error.too-long')
    .refine((typed) => fetchable(typed) !== undefined, 'progress.error.address'),
  format: z.enum(SOURCE_FORMATS, 'site.error.not-valid'),
  everyDays: number.refine(
    (days) => Number.isInteger(days) && days >= 1 && days <= 366,
    'progress.error.every-days',
  ),
})
