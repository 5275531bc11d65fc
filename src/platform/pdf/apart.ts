import { once } from 'node:events'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { makePdf } from '.'
import type { PdfDocument } from './blocks'

/** What the program is to do on a thread of its own; part of the data it is started with. */
const TASK = 'set a document'

/** The built program begins each of its threads too; as sources, it has no such file. */
const PROGRAM = import.meta.filename.endsWith('.js') ? import.meta.filename : undefined

/** Sets a long document on a thread of its own, so that nobody who reads meanwhile waits for it. */
export const makePdfApart = async (document: PdfDocument): Promise<Buffer> => {
  if (!PROGRAM) return makePdf(document)
  const worker = new Worker(PROGRAM, { workerData: { task: TASK, document } })
  try {
    const [bytes] = (await once(worker, 'message')) as [Uint8Array]
    return Buffer.from(bytes)
  } finally {
    await worker.terminate()
  }
}

/** True on a thread that was started to set a document. */
export const isSettingThread = (): boolean => !isMainThread && workerData?.task === TASK

/** What such a thread does, and all it does. */
export const setAndTell = async (): Promise<void> => {
  parentPort?.postMessage(await makePdf(workerData.document as PdfDocument))
}
