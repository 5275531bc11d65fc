import type { RowFault } from '../domain'
import type { Cells, CsvRow } from './csv-rows'

export interface SoundRow<T> {
  line: number
  value: T
}

/** Tells the rows that can be taken in from those that can't; an id counts once in a file. */
export const readRows = <T extends { key: string }>(
  rows: readonly CsvRow[],
  read: (cells: Cells) => T | { fault: RowFault },
): { sound: SoundRow<T>[]; damaged: { line: number; fault: RowFault }[] } => {
  const sound: SoundRow<T>[] = []
  const damaged: { line: number; fault: RowFault }[] = []
  const keys = new Set<string>()
  for (const { line, cells } of rows) {
    const value = cells ? read(cells) : { fault: 'columns' as const }
    if ('fault' in value) damaged.push({ line, fault: value.fault })
    else if (keys.has(value.key)) damaged.push({ line, fault: 'twice' })
    else {
      keys.add(value.key)
      sound.push({ line, value })
    }
  }
  return { sound, damaged }
}
