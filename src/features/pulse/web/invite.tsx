import { createHmac, randomInt } from 'node:crypto'
import type { Context } from '~/platform/context'
import type { Visit } from '~/platform/http/visit'
import { isDrawn, type Occasion, type Question, questionAt } from '../domain'
import { pulseShare } from '../queries'

const MINUTE_MS = 60_000
const EVEN = 2 ** 32

/** The words of the addresses. */
export const OCCASION_WORDS: Record<Occasion, string> = {
  inspel: 'inspel',
  story: 'berattelse',
  meeting: 'mote',
  answer: 'svar',
}
export const QUESTION_WORDS: Record<Question, string> = {
  understand: 'forstar',
  matters: 'viktigt',
  contribute: 'bidra',
  stay: 'vara-med',
}

export interface PulseAsked {
  href: string
}

/** Two numbers in 0 up to 1, each as likely as any other. */
type Chances = [draw: number, question: number]

/**
 * Chance for a page that everyone gets from a cache: drawn anew each minute, and the same for all who are shown
 * the page in it, whichever process or cache answers. Nothing of the reader goes into it.
 */
const ofThisMinute = ({ config, clock }: Context, path: string): Chances => {
  const minute = Math.floor(clock.now().getTime() / MINUTE_MS)
  const bytes = createHmac('sha256', config.secret).update(`pulse\n${path}\n${minute}`).digest()
  return [bytes.readUInt32BE(0) / EVEN, bytes.readUInt32BE(4) / EVEN]
}

/** Chance for one showing, on a page that is made for one reader. */
const ofThisShowing = (): Chances => [randomInt(EVEN) / EVEN, randomInt(EVEN) / EVEN]

interface About {
  occasion: Occasion
  /** The page's address, where everyone gets the same page; none where it is made for one reader. */
  path?: string
  /** The kind of way in that an inspel came by. */
  wayIn?: string | null
}

/** Whether chance asks this time, and then which of the four questions. */
export const pulseAsked = async (
  context: Context,
  { occasion, path, wayIn }: About,
): Promise<PulseAsked | undefined> => {
  const [draw, which] = path === undefined ? ofThisShowing() : ofThisMinute(context, path)
  if (!isDrawn(draw, await pulseShare(context.db))) return undefined
  const address = `/puls/${OCCASION_WORDS[occasion]}/${QUESTION_WORDS[questionAt(which)]}`
  return { href: wayIn ? `${address}?vag=${wayIn}` : address }
}

/** Asks for an answer to one question, on a page of its own. */
export const PulseInvitation = ({ visit, asked }: { visit: Visit; asked: PulseAsked | undefined }) =>
  asked ? (
    <p class="no-print">
      <strong>{visit.s('pulse.invite.title')}</strong>{' '}
      <a href={visit.href(asked.href)} rel="nofollow">
        {visit.s('pulse.invite.link')}
      </a>
    </p>
  ) : null
