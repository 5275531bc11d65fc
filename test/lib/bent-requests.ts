import { BENT, type FoundForm, ODD_TEXTS } from './malformed'

export interface Sent {
  method: string
  path: string
  body?: BodyInit | undefined
  type?: string | undefined
}

export interface Ground {
  forms: readonly FoundForm[]
  /** Pages that exist. */
  addresses: readonly string[]
  /** Routes as they are declared. */
  routes: readonly { method: string; path: string }[]
  /** Names of fields that occur anywhere. */
  fields: readonly string[]
  /** Keys and addresses of rows that exist. */
  ids: readonly string[]
}

const encoded = (text: string): string => {
  try {
    return encodeURIComponent(text)
  } catch {
    return '%ed%a0%80'
  }
}

/** Makes malformed requests over a ground, the same ones for the same chance. */
export const bender = (ground: Ground, chance: () => number) => {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(chance() * from.length)] as T
  const value = (): string => (chance() < 0.25 ? pick(ground.ids) : pick(ODD_TEXTS))

  /** A form of a real page with one or two of its fields bent. */
  const form = (): Sent => {
    const { action, method, fields } = pick(ground.forms)
    const bent = new Set([pick(fields)?.[0], chance() < 0.3 ? pick(fields)?.[0] : undefined])
    const sent = new URLSearchParams()
    for (const [name, own] of fields)
      if (chance() < 0.9) sent.append(name, bent.has(name) ? value() : own || value())
    if (chance() < 0.1) sent.append(pick(ground.fields), value())
    if (method === 'GET') return { method, path: `${action.split('?')[0]}?${sent}` }
    if (chance() > 0.1) return { method, path: action, body: sent }
    const data = new FormData()
    for (const [name, one] of sent) data.append(name, one)
    data.append(pick(ground.fields), new File([pick(ODD_TEXTS)], 'x'))
    return { method, path: action, body: data }
  }

  /** A page that exists, asked with what no page asks. */
  const address = (): Sent => {
    const [path = '', query] = pick(ground.addresses).split('?')
    const method = pick(['GET', 'GET', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS'])
    const own = query ? `${query}&` : ''
    return { method, path: `${pick(BENT)(path)}?${own}${encoded(pick(ground.fields))}=${encoded(value())}` }
  }

  /** Any route with anything in its holes, and any body. */
  const route = (): Sent => {
    const { method, path: declared } = pick(ground.routes)
    const path = pick(BENT)(declared.replace(/:\w+(\{[^}]*\})?/g, () => encoded(value())))
    const query =
      chance() < 0.5 ? '' : `?${encoded(pick(ground.fields))}=${encoded(value())}&${encoded(value())}`
    const asked = { method, path: path + query }
    if (method === 'GET') return asked
    const pairs = Array.from({ length: Math.floor(chance() * 12) }, () => [pick(ground.fields), value()])
    const kind = chance()
    if (kind < 0.6) return { ...asked, body: new URLSearchParams(pairs) }
    if (kind < 0.8)
      return { ...asked, body: JSON.stringify(Object.fromEntries(pairs)), type: 'application/json' }
    const type = pick(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', ''])
    return { ...asked, body: pick(ODD_TEXTS), type }
  }

  return (): Sent => {
    const kind = chance()
    return kind < 0.5 ? form() : kind < 0.75 ? address() : route()
  }
}
