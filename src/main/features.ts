import { contributionsPublic, contributionsStaff } from '~/features/contributions'
import { sensemakingPublic, sensemakingStaff } from '~/features/sensemaking'
import { sitePublic, siteStaff } from '~/features/site'
import { strategyPublic } from '~/features/strategy'
import type { Context } from '~/platform/context'
import type { Request, Routes } from '~/platform/http/routes'
import type { SignedIn } from '~/platform/http/visit'

/** Every feature's routes, in the order they are asked. */
export const featureRoutes = (context: Context): Routes[] =>
  [
    contributionsPublic,
    contributionsStaff,
    sensemakingPublic,
    sensemakingStaff,
    strategyPublic,
    sitePublic,
    siteStaff,
  ].map((feature) => feature(context))

/** Who is signed in, by the request's session. */
export const signedInBy = async (_context: Context, _c: Request): Promise<SignedIn | undefined> => undefined
