/** What every OpenAI-compatible service answers at, below its base. */
const ENDPOINT = '/chat/completions'

/** The address that is asked, from a base or the whole as somebody typed it; undefined where it is none to ask. */
export const addressOf = (typed: string): string | undefined => {
  const url = URL.parse(typed.trim())
  if (!url || !/^https?:$/.test(url.protocol)) return undefined
  if (url.username || url.password || url.search || url.hash) return undefined
  const path = url.pathname.replace(/\/+$/, '')
  if (path.endsWith(ENDPOINT)) url.pathname = path
  else url.pathname = `${path === '' ? '/v1' : path}${ENDPOINT}`
  return url.href
}

/** Host and port, as the log of calls names it. */
export const hostIn = (address: string): string => URL.parse(address)?.host ?? ''
