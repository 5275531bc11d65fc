import { strToU8, unzipSync, Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { fail, ok, type Result } from '~/kernel/result'
import { isZip, unfold } from '~/platform/files'
import { breather } from '~/platform/pdf/breath'
import type { Unread } from '../domain'

const ENTRIES_MAX = 65_000
const UNFOLDED_MAX = 200 * 1024 * 1024

export interface NewEntry {
  name: string
  parts: Iterable<string>
  /** Short: making it smaller would take longer than it is worth. */
  isShort?: boolean
}

/** Files as a zip, made piece by piece; other work of the process goes on in between. */
export async function* zipped(files: Iterable<NewEntry>): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  const breathe = breather()
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    if (chunk.length > 0) ready.push(chunk)
  })
  for (const { name, parts, isShort } of files) {
    const file = isShort ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 })
    zip.add(file)
    for (const part of parts) {
      file.push(strToU8(part))
      await breathe()
      yield* ready.splice(0)
    }
    file.push(new Uint8Array(), true)
    yield* ready.splice(0)
  }
  zip.end()
  yield* ready.splice(0)
}

/** The files of a zip by their names in small letters; what grows out of hand is not unfolded. */
export const unzipped = (bytes: Uint8Array): Result<Map<string, Uint8Array>, Unread> => {
  if (!isZip(bytes)) return fail('no_zip')
  try {
    if (!unfold(bytes, UNFOLDED_MAX, ENTRIES_MAX).isModest) return fail('unfolds')
    let said = 0
    const files = unzipSync(bytes, {
      // What an entry says of its size is how much memory is set aside for it.
      filter: ({ name, originalSize }) => {
        if (!/^(project\.qde|sources\/[^/]+)$/i.test(name)) return false
        said += originalSize
        return said <= UNFOLDED_MAX
      },
    })
    if (said > UNFOLDED_MAX) return fail('unfolds')
    return ok(new Map(Object.entries(files).map(([name, content]) => [name.toLowerCase(), content])))
  } catch {
    return fail('no_zip')
  }
}
