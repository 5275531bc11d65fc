import { v5, v7 } from 'uuid'

/** A key made by the app: UUIDv7, in time order, so that indexes stay compact. Not for secrets: it shows when. */
export const newId = (): string => v7()

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
export const isId = (value: string): boolean => UUID.test(value)

const NAMED = '9a1f5d0e-3b1c-4e0b-8f53-0c1f7f2e2040'

/** The key of what has only a name: the same for the same name, wherever and whenever it is asked for. */
export const namedId = (name: string): string => v5(name, NAMED)
