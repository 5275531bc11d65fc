import { once } from 'node:events'
import { parentPort } from 'node:worker_threads'
import { inputOfThread, startThread } from '../thread'
import { makePdf } from '.'
import type { PdfDocument } from './blocks'

/** What the program is to do on a thread of its own; part of the data it is started with. */
export const SET_DOCUMENT = 'set a document'

/** Sets a long document on a thread of its own, so that nobody who reads meanwhile waits for it. */
export const makePdfApart = async (document: PdfDocument): Promise<Buffer> => {
  const worker = startThread(SET_DOCUMENT, document)
  if (!worker) return makePdf(document)
  try {
    const [bytes] = (await once(worker, 'message')) as [Uint8Array]
    return Buffer.from(bytes)
  } finally {
    await worker.terminate()
  }
}

/** What such a thread does, and all it does. */
export const setAndTell = async (): Promise<void> => {
  parentPort?.postMessage(await makePdf(inputOfThread() as PdfDocument))
}
