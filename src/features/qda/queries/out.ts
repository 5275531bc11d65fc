import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify'
import { codesOf } from '~/features/coding'
import type { Process } from '~/features/processes'
import { guard } from '~/kernel/cells'
import type { Context } from '~/platform/context'
import { toFileBook } from '../domain'
import { packProject, writeCodebook } from '../schema'
import { themesOf } from './here'
import { projectOf } from './project'
import { MARK_COLUMNS, markRows, trailOf } from './trail'

const QDA = 'application/octet-stream'

/** Each file that goes out: its ending, its sort, and how it is made. Undefined where there is nothing to write. */
export interface OutFile {
  ending: string
  mime: string
  write(context: Context, process: Process): Promise<Readable | undefined>
}

const codebook = async ({ db }: Context, { id }: Process): Promise<Readable | undefined> => {
  const codes = await codesOf(db, id)
  // The standard knows no empty codebook.
  if (codes.length === 0) return undefined
  return Readable.from([Buffer.from(writeCodebook(toFileBook(codes, await themesOf(db, id))))])
}

const project = async ({ db, clock }: Context, process: Process): Promise<Readable> =>
  Readable.from(packProject(await projectOf(db, process), clock.now()))

const marks = async ({ db }: Context, { id }: Process): Promise<Readable> => {
  const rows = async function* () {
    yield [...MARK_COLUMNS]
    for await (const row of markRows(db, id)) yield row.map(guard)
  }
  return Readable.from(rows()).compose(stringify({ bom: true })) as Readable
}

const trail = async ({ db }: Context, { id }: Process): Promise<Readable> => {
  const lines = async function* () {
    for await (const line of trailOf(db, id)) yield `${JSON.stringify(line)}\n`
  }
  return Readable.from(lines(), { objectMode: false })
}

export const OUT_FILES: Record<'kodbok' | 'projekt' | 'markeringar' | 'historia', OutFile> = {
  kodbok: { ending: 'qdc', mime: 'application/xml', write: codebook },
  projekt: { ending: 'qdpx', mime: QDA, write: project },
  markeringar: { ending: 'csv', mime: 'text/csv; charset=utf-8', write: marks },
  historia: { ending: 'jsonl', mime: 'application/jsonl; charset=utf-8', write: trail },
}
export type OutName = keyof typeof OUT_FILES
export const OUT_NAMES = Object.keys(OUT_FILES) as OutName[]
