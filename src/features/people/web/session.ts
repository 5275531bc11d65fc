import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Context } from '~/platform/context'
import type { Request } from '~/platform/http/routes'
import type { SignedIn } from '~/platform/http/visit'
import { hashToken, personOf } from '../commands'
import { SESSION_HOURS } from '../domain'

const isHttps = (context: Context): boolean => context.config.publicUrl.startsWith('https:')
/** The __Host- prefix makes browsers refuse the cookie without TLS or from another host. */
const nameOf = (context: Context, what: string): string => (isHttps(context) ? `__Host-${what}` : what)

const options = (context: Context, maxAge: number) =>
  ({ path: '/', httpOnly: true, sameSite: 'Lax', secure: isHttps(context), maxAge }) as const

export const giveSession = (context: Context, c: Request, token: string): void =>
  setCookie(c, nameOf(context, 'inspel'), token, options(context, SESSION_HOURS * 3600))

export const sessionToken = (context: Context, c: Request): string | undefined =>
  getCookie(c, nameOf(context, 'inspel'))

export const sessionHash = (context: Context, c: Request): Buffer => hashToken(sessionToken(context, c) ?? '')

export const dropSession = (context: Context, c: Request): void => {
  deleteCookie(c, nameOf(context, 'inspel'), { path: '/', secure: isHttps(context) })
}

/** The key of a challenge stays in the browser that asked for it. */
export const giveChallenge = (context: Context, c: Request, key: string): void =>
  setCookie(c, nameOf(context, 'inspel-fraga'), key, options(context, 600))

export const challengeKey = (context: Context, c: Request): string =>
  getCookie(c, nameOf(context, 'inspel-fraga')) ?? ''

/** Who is signed in, by the request's session. */
export const signedInBy = async (context: Context, c: Request): Promise<SignedIn | undefined> => {
  const token = sessionToken(context, c)
  return token ? personOf(context, token) : undefined
}
