// A spreadsheet runs what begins with these as a formula, even when it is quoted in the file.
const FORMULA = /^'*[=+\-@\t\r]/
const GUARDED = /^'+[=+\-@\t\r]/

/** A cell that no spreadsheet runs: an apostrophe before what looks like a formula. `unguard` gives it back exactly. */
export const guard = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell)
export const unguard = (cell: string): string => (GUARDED.test(cell) ? cell.slice(1) : cell)
