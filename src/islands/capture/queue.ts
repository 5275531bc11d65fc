import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

/** A note that waits on this device. Nothing about who wrote it. */
export interface Queued {
  /** UUIDv7 made here: sending it twice gives one note. */
  key: string
  /** The meeting's code and where its notes are sent. */
  code: string
  to: string
  text: string
  bord: string
  steg: string
  sprak: string
  /** By this device's clock, ISO 8601. */
  tid: string
  state: 'waiting' | 'refused'
  /** Why it was refused, in the reader's language. */
  message?: string
}

interface Device extends DBSchema {
  notes: { key: string; value: Queued; indexes: { code: string } }
  drafts: { key: string; value: string }
}

export type Queue = IDBPDatabase<Device>

export const openQueue = (): Promise<Queue> =>
  openDB<Device>('inspel-mote', 1, {
    upgrade: (db) => {
      db.createObjectStore('notes', { keyPath: 'key' }).createIndex('code', 'code')
      db.createObjectStore('drafts')
    },
  })

/** Puts a note in the queue; done when it is on the disk. */
export const put = async (db: Queue, note: Queued): Promise<void> => {
  const tx = db.transaction('notes', 'readwrite', { durability: 'strict' })
  await Promise.all([tx.store.put(note), tx.done])
}

/** All of a meeting's notes on this device, in the order they were written: the keys tell it. */
export const notesOf = (db: Queue, code: string): Promise<Queued[]> =>
  db.getAllFromIndex('notes', 'code', code)

/** One sender at a time on a device. Where browsers lack locks two may send the same, and its key makes it one. */
export const alone = <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks ? (navigator.locks.request('inspel-mote', work) as Promise<T>) : work()
