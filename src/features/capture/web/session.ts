import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Meeting } from '~/features/meetings'
import { LANGUAGES, pathIn } from '~/kernel/language'
import type { Context } from '~/platform/context'
import type { Request } from '~/platform/http/routes'
import { helperIn } from '../commands'
import type { HelperSession } from '../domain'

const isHttps = (context: Context): boolean => context.config.publicUrl.startsWith('https:')
const nameOf = (context: Context, meeting: Meeting): string =>
  `${isHttps(context) ? '__Secure-' : ''}inspel-mote-${meeting.code}`

const PATHS = LANGUAGES.map((language) => pathIn(language, '/mote'))

/** Keeps a helper signed in to one meeting, in every language's addresses of meetings and nowhere else. */
export const keepHelper = (context: Context, c: Request, meeting: Meeting, token: string): void => {
  const secure = isHttps(context)
  const expires = new Date(Math.min(untilOf(token), context.clock.now().getTime() + YEAR_MS))
  for (const path of PATHS) {
    setCookie(c, nameOf(context, meeting), token, {
      path,
      httpOnly: true,
      sameSite: 'Strict',
      secure,
      expires,
    })
  }
}

/** Browsers keep no cookie for longer than 400 days. */
const YEAR_MS = 365 * 86_400_000

const untilOf = (token: string): number =>
  (JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()) as HelperSession).until

export const helperOf = (context: Context, c: Request, meeting: Meeting): HelperSession | undefined =>
  helperIn(context, meeting, getCookie(c, nameOf(context, meeting)))

export const dropHelper = (context: Context, c: Request, meeting: Meeting): void => {
  for (const path of PATHS) deleteCookie(c, nameOf(context, meeting), { path, secure: isHttps(context) })
}
