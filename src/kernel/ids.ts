import { v7 } from 'uuid'

/** A key made by the app: UUIDv7, in time order, so that indexes stay compact. Not for secrets: it shows when. */
export const newId = (): string => v7()

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
export const isId = (value: string): boolean => UUID.test(value)
