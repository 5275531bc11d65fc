/** How an inspel reached us other than by the web. */
export const CAME_BY = ['letter', 'handed_over', 'phone'] as const
export type CameBy = (typeof CAME_BY)[number]

/** So many inspel may stand on one sheet. */
export const ON_A_SHEET_MAX = 60

/** Each line that holds something is an inspel; a dash or a bullet before it is only how lists are written. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-–—•*]\s+|\d{1,2}[.)]\s+)/, '').trim())
    .filter((line) => line !== '')

/** For so long the one who typed it in can print the receipt: who finds it later must have the code. */
export const RECEIPT_SHOWN_HOURS = 24

export const mayStillPrint = (enteredAt: Date, now: Date): boolean =>
  now.getTime() - enteredAt.getTime() <= RECEIPT_SHOWN_HOURS * 3_600_000
