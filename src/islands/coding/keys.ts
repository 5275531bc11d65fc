export type Pressed = { kind: 'code'; codeId: string } | { kind: 'wait' } | { kind: 'unknown'; keys: string }

/**
 * Codes have one or two keys, and no code's keys begin with another's: so the first key either sets a code or waits
 * for the second.
 */
export const pressed = (keys: Readonly<Record<string, string>>, typed: string): Pressed => {
  const codeId = keys[typed]
  if (codeId) return { kind: 'code', codeId }
  return Object.keys(keys).some((one) => one.startsWith(typed))
    ? { kind: 'wait' }
    : { kind: 'unknown', keys: typed }
}

/** Whether the key belongs to whatever has the focus: a field, a list, a button that Enter presses. */
export const isElsewhere = (target: EventTarget | null, key: string): boolean => {
  if (!(target instanceof HTMLElement)) return false
  if (target.matches('input:not([type=hidden]), textarea, select, [contenteditable]')) return true
  return key === 'Enter' && target.matches('button, a, summary')
}
