import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { PolisFiles } from '~/features/records'

export const SAMPLE = resolve('test/data/polis-sample')
const REAL = resolve('../shared/data/polis/bg2050-volunteers')

const read = (folder: string, slug: string): PolisFiles => ({
  slug,
  comments: readFileSync(join(folder, 'comments.csv'), 'utf8'),
  summary: readFileSync(join(folder, 'summary.csv'), 'utf8'),
})

export const samplePolis = (): PolisFiles => ({
  ...read(SAMPLE, 'polis-sample'),
  attribution: readFileSync(join(SAMPLE, 'ATTRIBUTION.txt'), 'utf8').trim(),
})

/** The real statements where they lie beside the project; our own sample in their format otherwise. */
export const realPolis = (): PolisFiles =>
  existsSync(REAL) ? read(REAL, 'bg2050-volunteers') : samplePolis()
