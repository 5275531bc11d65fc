/** What a command answers when the user can cause a refusal: a value, or a reason from a closed set. */
export type Result<T, R extends string = string> = { ok: true; value: T } | { ok: false; reason: R }

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value })
export const fail = <R extends string>(reason: R): { ok: false; reason: R } => ({ ok: false, reason })
