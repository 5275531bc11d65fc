import { fail, ok, type Result } from '~/kernel/result'
import { isZip } from '~/platform/files'
import type { FileBook, FileKind, FileProject, Unread } from '../domain'
import { readCodebook } from './codebook'
import { readProject } from './project-in'

export { writeCodebook } from './codebook'
export { packProject } from './project-out'

export const FILE_BYTES_MAX = 50 * 1024 * 1024

export type ReadFile = { kind: 'codebook'; file: FileBook } | { kind: 'project'; file: FileProject }

/** Reads a codebook or a project; which of them it is, is seen by its contents, whatever it is called. */
export const readFile = (bytes: Uint8Array): Result<ReadFile, Unread> => {
  if (bytes.length > FILE_BYTES_MAX) return fail('too_large')
  const kind: FileKind = isZip(bytes) ? 'project' : 'codebook'
  if (kind === 'project') {
    const read = readProject(bytes)
    return read.ok ? ok({ kind, file: read.value }) : read
  }
  const read = readCodebook(bytes)
  return read.ok ? ok({ kind, file: read.value }) : read
}
