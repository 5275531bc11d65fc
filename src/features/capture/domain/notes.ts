import type { Language } from '~/kernel/language'

/** How a note was taken down: on a participant's own phone, or by a helper. */
export type NoteWay = 'phone' | 'row' | 'paste' | 'file' | 'photo' | 'backup'

export interface Note {
  /** Made where the note was written: sending it again gives its first receipt. */
  key: string
  text: string
  language: Language
  way: NoteWay
  tableNumber?: number | undefined
  promptId?: string | undefined
  themeHint?: string | undefined
  /** By the clock of the device; kept beside our own. */
  madeAt?: Date | undefined
  photoId?: string | undefined
  suspicion?: string | undefined
}

/**
 * What one meeting may send from phones in ten minutes. A hall of a thousand people stays far below both;
 * over the first the notes are taken but read with more care, over the second they wait on the phones.
 */
export const CROWD = { windowSeconds: 600, suspectFrom: 5_000, stopFrom: 50_000 }

/** What one sending from a device may hold. */
export const BATCH_MAX = 100
