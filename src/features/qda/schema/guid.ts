const GUID = /^\{?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\}?$/i

/** A key as the standard writes it, with or without braces, in small letters; undefined when it is none. */
export const guidIn = (text: string | undefined): string | undefined =>
  GUID.exec(text?.trim() ?? '')?.[1]?.toLowerCase()
