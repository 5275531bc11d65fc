import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'

/** The lines of a compressed file, byte for byte, each with its line feed. */
export async function* linesOf(path: string): AsyncGenerator<Buffer> {
  const zip = createGunzip()
  createReadStream(path)
    .on('error', (error) => zip.destroy(error))
    .pipe(zip)
  let begun: Buffer[] = []
  for await (const chunk of zip as AsyncIterable<Buffer>) {
    let from = 0
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, from)) {
      const rest = chunk.subarray(from, end + 1)
      yield begun.length > 0 ? Buffer.concat([...begun, rest]) : rest
      begun = []
      from = end + 1
    }
    if (from < chunk.length) begun.push(chunk.subarray(from))
  }
  if (begun.length > 0) yield Buffer.concat(begun)
}
