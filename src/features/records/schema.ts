import { z } from 'zod'

export const LICENCE = 'https://creativecommons.org/publicdomain/zero/1.0/'

const id = z.uuid().describe('Key, the same in every dataset')
const time = z.iso.datetime().describe('UTC')
const day = z.iso.date()
const language = z.string().describe('BCP 47')

/** One row of each open dataset. Its JSON Schema is made from this, and the rows are held to it by tests. */
export const ROWS = {
  inspel: z.strictObject({
    id,
    process: z.string().describe('Address of the process'),
    text: z.string().describe('As it is shown: personal data is masked'),
    language,
    wayIn: z.string().describe('How it came in'),
    municipality: z.string().nullable().describe('Municipality code of Statistics Sweden'),
    receivedAt: time,
    publishedAt: time,
    attribution: z
      .string()
      .nullable()
      .describe('Source and licence, where the material came from somebody else'),
    demonstration: z.boolean().describe('True for made-up data'),
    url: z.url(),
  }),
  teman: z.strictObject({
    id,
    process: z.string(),
    slug: z.string(),
    titleSv: z.string(),
    titleEn: z.string().nullable(),
    descriptionSv: z.string(),
    url: z.url(),
  }),
  ord: z.strictObject({
    slug: z.string(),
    wordSv: z.string(),
    short: z.string().nullable().describe('Short name, as it is written'),
    explanationSv: z.string(),
    wordEn: z.string().nullable(),
    explanationEn: z.string().nullable(),
    forms: z.string().describe('Recognised forms, separated by semicolons'),
    source: z.string(),
    checkedOn: day,
    url: z.url(),
  }),
  lankar: z.strictObject({
    from: id.describe('Inspel or theme'),
    fromKind: z.enum(['inspel', 'tema']),
    to: id.describe('Theme or passage'),
    toKind: z.enum(['tema', 'stycke']),
  }),
  stycken: z.strictObject({
    id,
    document: z.string(),
    slug: z.string(),
    part: z.string(),
    heading: z.string(),
    version: z.number().int(),
    text: z.string(),
    language,
    publishedAt: time,
    url: z.url(),
  }),
  svar: z.strictObject({
    id,
    answers: z.enum(['tema', 'inspel', 'synpunkt']).describe('What is answered'),
    answered: id.describe('The theme or inspel; for a comment the passage it is about'),
    outcome: z.enum(['woven_in', 'partly', 'not_taken_up', 'outside_remit', 'already_so']),
    text: z.string(),
    forwardedTo: z.string().nullable(),
    passage: id.nullable(),
    publishedAt: time,
  }),
  atgarder: z.strictObject({
    id,
    slug: z.string(),
    title: z.string(),
    state: z.enum(['planned', 'ongoing', 'done']),
    responsible: z.string(),
    startsOn: day,
    endsOn: day,
    amountSek: z.number().describe('Granted in all, kronor'),
    indicator: z.string().nullable(),
    unit: z.string().nullable(),
    value: z.number().nullable().describe('The last measured'),
    measuredOn: day.nullable(),
    target: z.number().nullable(),
    url: z.url(),
  }),
} as const

export type DatasetName = keyof typeof ROWS
export const DATASET_NAMES = Object.keys(ROWS) as DatasetName[]

/** JSON Schema (draft 2020-12) of a dataset's JSON file. */
export const jsonSchemaOf = (name: DatasetName, publicUrl: string): Record<string, unknown> => ({
  ...z.toJSONSchema(
    z.strictObject({
      licence: z.url(),
      schema: z.url(),
      rows: z.array(ROWS[name]),
    }),
  ),
  $id: `${publicUrl}/oppna-data/schema/${name}.json`,
  title: name,
})

/** Moments with their offset, as OParl writes them (RFC 3339). */
const moment = z.iso
  .datetime({ offset: true })
  .transform((typed) => new Date(typed))
  .optional()

export const OparlQuery = z.object({
  created_since: moment,
  created_until: moment,
  modified_since: moment,
  modified_until: moment,
})
