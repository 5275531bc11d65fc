import { municipalityBySlug } from '~/kernel/place'
import { CARD, type Card, cardPicture, cardStamp } from '~/platform/cards'
import type { Context } from '~/platform/context'
import { found, Problem } from '~/platform/http/problem'
import { type Request, type Routes, routes } from '~/platform/http/routes'
import type { Visit } from '~/platform/http/visit'
import { told } from '~/platform/i18n'
import { PAGE_NAMES } from './navigation'

/** The picture that stands for a page where it is shared. */
export interface SharedPicture {
  /** From the root. */
  src: string
  alt: string
  /** Where it is known. */
  size?: { width: number; height: number }
}

/** Where a card stands: another text gets another address, so that whoever keeps it never shows an old one. */
export const cardAddress = (name: string, card: Card): string => `/delning/${name}.${cardStamp(card)}.png`

/** What a card's picture says to those who can't see it. */
export const cardAlt = (lang: Visit['lang'], { title }: Card): string =>
  told(lang, 'site.share.alt', { title }).text

/** A card's name out of the last part of its address. */
export const cardNamed = (c: Request): string => {
  const [name, , ending] = (c.req.param('file') ?? '').split('.')
  if (ending !== 'png') throw new Problem(404)
  return name ?? ''
}

/** A card as it is now. Only under its own address may it be kept for good: an old one shows what has come since. */
export const answerCard = async (c: Request, card: Card) => {
  const isOwn = c.req.path.endsWith(`.${cardStamp(card)}.png`)
  c.header('cache-control', isOwn ? 'public, max-age=31536000, immutable' : 'public, max-age=300')
  c.header('content-type', 'image/png')
  return c.body(new Uint8Array(await cardPicture(card)))
}

const START = 'start'

/** The card of a page of the menu, of a municipality, and of the first page for all others. */
const cardOf = (lang: Visit['lang'], name: string): Card | undefined => {
  const place = name.startsWith('kommun-') ? municipalityBySlug(name.slice('kommun-'.length)) : undefined
  if (place) return { title: place.name, kicker: '', lit: [place.code] }
  const key = name === START ? 'thread.start.description' : PAGE_NAMES.get(`/${name}`)
  return key && { title: told(lang, key).text, kicker: '', lit: [] }
}

const nameFor = (path: string): string => {
  const [first = '', second = ''] = path.slice(1).split('/')
  if (first === 'kommun' && municipalityBySlug(second)) return `kommun-${second}`
  return PAGE_NAMES.has(`/${first}`) ? first : START
}

/** The picture of a page that has none of its own. */
export const pagePicture = ({ lang, path, href }: Visit): SharedPicture => {
  const name = nameFor(path)
  const card = cardOf(lang, name) ?? { title: 'Inspel', kicker: '', lit: [] }
  return { src: href(cardAddress(`sida/${name}`, card)), alt: cardAlt(lang, card), size: CARD }
}

const LOCALES: Partial<Record<string, string>> = { en: 'en_GB', fi: 'fi_FI' }
/** A language with its country, as Open Graph writes it. */
const localeOf = (lang: string): string => LOCALES[lang] ?? `${lang}_SE`

interface Props {
  visit: Visit
  title: string
  description: string | undefined
  type: 'website' | 'article'
  picture: SharedPicture
  /** The page's languages and addresses, its own first. */
  editions: readonly { lang: string; href: string }[]
}

/** What those tell of a page where somebody shares it (ogp.me). */
export const OpenGraph = ({ visit, title, description, type, picture, editions }: Props) => (
  <>
    <meta property="og:title" content={title} />
    <meta
      property="og:description"
      content={description ?? told(visit.lang, 'thread.start.description').text}
    />
    <meta property="og:type" content={type} />
    <meta property="og:url" content={visit.origin + editions[0]?.href} />
    {editions.map(({ lang }, nth) => (
      <meta property={nth === 0 ? 'og:locale' : 'og:locale:alternate'} content={localeOf(lang)} />
    ))}
    <meta property="og:image" content={visit.origin + picture.src} />
    {picture.size ? (
      <>
        <meta property="og:image:width" content={String(picture.size.width)} />
        <meta property="og:image:height" content={String(picture.size.height)} />
      </>
    ) : null}
    {picture.alt ? <meta property="og:image:alt" content={picture.alt} /> : null}
  </>
)

/** The pictures of the site's own pages. */
export const sharedPictures = (_: Context): Routes => {
  const app = routes()
  app.get('/delning/sida/:file', (c) => answerCard(c, found(cardOf(c.var.visit.lang, cardNamed(c)))))
  return app
}
