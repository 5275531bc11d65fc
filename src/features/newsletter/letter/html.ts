import { tell } from '~/kernel/language'
import { escapeXml as e } from '~/platform/http/xml'
import { type Edition, editionFor, type IssueContent, type IssueHappening } from '../domain'
import type { OwnLinks, Words } from './words'

const FONT = "font-family:'Source Sans 3','Segoe UI',Arial,sans-serif"
const CELL = `padding:0 24px 24px;${FONT};color:#16263a;font-size:17px;line-height:1.5`
const LINK = 'color:#0b5d7a'
const HEADING = `margin:0 0 8px;${FONT};color:#16263a;line-height:1.25`

/** A table that only lays out: said to those who listen. */
const table = (rows: string, style: string): string =>
  `<table role="presentation" style="border-collapse:collapse;width:100%;${style}">\n<tbody>\n${rows}\n</tbody>\n</table>`

const row = (cell: string, style = CELL): string => `<tr>\n<td style="${style}">\n${cell}\n</td>\n</tr>`

const inLanguage = (lang: string, words: Words): string =>
  lang === words.language ? '' : ` lang="${e(lang)}"`

const paragraphs = (text: string, lang: string): string =>
  text
    .split(/\n\s*\n/)
    .filter((part) => part.trim())
    .map((part) => `<p${lang} style="margin:0 0 12px">${e(part).replaceAll('\n', '<br>\n')}</p>`)
    .join('\n')

const picture = (edition: Edition, words: Words): string => {
  if (!edition.picture) return ''
  const { src, width, height, alt } = edition.picture
  const shown = Math.round((height * 552) / width)
  return `<img src="${e(words.origin + src)}" width="552" height="${shown}" alt="${e(alt)}" style="display:block;width:100%;height:auto;border:0;margin:0 0 12px">\n`
}

const story = (edition: Edition, words: Words): string => {
  const lang = inLanguage(edition.language, words)
  const href = e(words.url(`/nyheter/${edition.slug}`))
  return row(
    `${picture(edition, words)}<h2${lang} style="${HEADING};font-size:22px">
<a href="${href}" style="${LINK}">${e(edition.headline)}</a>
</h2>
${paragraphs(edition.text, lang)}`,
  )
}

const happening = (one: IssueHappening, words: Words): string => {
  const title = tell(one.title, words.language)
  return `<li style="margin:0 0 10px">
<a href="${e(words.url(one.href))}" style="${LINK}"${inLanguage(title.lang, words)}>${e(title.text)}</a><br>
${e(words.when(one))}
</li>`
}

const link = (href: string, text: string): string => `<a style="${LINK}" href="${e(href)}">${e(text)}</a>`

/**
 * The letter for programs that show HTML: tables to lay out, styles in attributes, because that is what mail programs
 * read. No picture that tells when it is opened, no link that leads anywhere but where it says.
 */
export const htmlOf = (
  { headline, intro, stories, happenings }: IssueContent,
  words: Words,
  links: OwnLinks,
  web: string,
): string => {
  const { t, language } = words
  const title = tell(headline, language)
  const begin = tell(intro, language)
  const editions = stories.flatMap((one) => editionFor(one, language) ?? [])
  const small = `padding:20px 24px;${FONT};color:#3c4b5c;font-size:15px;line-height:1.5`
  const head = `<p style="margin:0 0 4px;font-size:15px">${e(t('newsletter.issue.from'))}</p>
<h1${inLanguage(title.lang, words)} style="${HEADING};font-size:28px">${e(title.text)}</h1>
${paragraphs(begin.text, inLanguage(begin.lang, words))}`
  const rows = [
    row(head, `${CELL};padding-top:24px`),
    ...editions.map((edition) => story(edition, words)),
    ...(happenings.length > 0
      ? [
          row(
            `<h2 style="${HEADING};font-size:22px">${e(t('newsletter.issue.happenings'))}</h2>
<ul style="margin:0;padding:0 0 0 20px">\n${happenings.map((one) => happening(one, words)).join('\n')}\n</ul>`,
          ),
        ]
      : []),
    row(
      `<p style="margin:0 0 8px">${e(t('newsletter.issue.why', { site: words.url('/') }))}</p>
<p style="margin:0">
${link(web, t('newsletter.issue.web'))} ·
${link(links.wish, t('newsletter.issue.wish'))} ·
${link(links.leave, t('newsletter.issue.leave'))}
</p>`,
      `${small};border-top:1px solid #cdd7df`,
    ),
  ]
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${e(title.text)}</title>
</head>
<body style="margin:0;padding:0;background:#eef3f6">
${table(
  row(table(rows.join('\n'), 'max-width:600px;margin:0 auto;background:#ffffff'), 'padding:16px 8px'),
  'background:#eef3f6',
)}
</body>
</html>
`
}
