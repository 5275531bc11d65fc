import type { Request } from '~/platform/http/routes'

/** Hands over a file as it came: to be saved, never opened as a page of ours. */
export const sendFile = (
  c: Request,
  { name, mime, bytes }: { name: string; mime: string; bytes: Buffer },
) => {
  c.header('content-type', mime)
  c.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
  c.header('cache-control', 'private, no-store')
  return c.body(new Uint8Array(bytes))
}
