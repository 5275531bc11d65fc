import { createHash } from 'node:crypto'
import { encodeWords, foldLines } from 'nodemailer/lib/mime-funcs'
import { encode, wrap } from 'nodemailer/lib/qp'
import type { MailConfig } from '~/platform/config'
import { relaxedBody } from '~/platform/mail/dkim'
import type { WrittenIssue } from '.'
import type { OwnLinks } from './words'

/** Where a recipient's own links go: signs of nobody's alphabet. */
export const HOLES: OwnLinks = { wish: '\uE000wish\uE000', leave: '\uE000leave\uE000' }
const HOLE = /\uE000(wish|leave)\uE000/

const SOFT_BREAK = '=\r\n'

/** A link within quoted-printable text: on lines of its own, which a reader's program joins again. */
const asLines = (link: string): string =>
  `${link.replaceAll('=', '=3D').replace(/.{70}/g, `$&${SOFT_BREAK}`)}${SOFT_BREAK}`

type Piece = { bytes: Buffer; canonical: Buffer } | { hole: keyof OwnLinks }

const plain = (text: string): Piece => ({
  bytes: Buffer.from(text, 'latin1'),
  canonical: Buffer.from(relaxedBody(text), 'latin1'),
})

/** A part of the letter in quoted-printable, cut where a recipient's own links go. */
const piecesOf = (text: string): Piece[] =>
  text.split(HOLE).map((part, i) => {
    if (i % 2 === 1) return { hole: part as keyof OwnLinks }
    const encoded = wrap(encode(part.replace(/\r?\n/g, '\r\n')))
    const lines = i === 0 && part === text ? encoded : `${encoded}${SOFT_BREAK}`
    return plain(lines)
  })

export interface Recipient {
  address: string
  messageId: string
  date: Date
  links: OwnLinks
  unsubscribeMail: string | undefined
}

export interface Filled {
  headers: string[]
  /** In pieces, most of which all recipients share. */
  body: Buffer[]
  /** Base64 of the SHA-256 of the body as DKIM reads it (relaxed). */
  bodyHash: string
}

/**
 * An issue in the one shape that many recipients get, with holes for what is each one's own: composed once, filled a
 * hundred thousand times.
 */
export const mouldOf = (
  { subject, text, html, language }: WrittenIssue,
  { mail, id, archive }: { mail: MailConfig; id: string; archive: string },
) => {
  const boundary = `=_${id.replaceAll('-', '')}`
  const part = (type: string) =>
    `--${boundary}\r\nContent-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n`
  const pieces: Piece[] = [
    plain(part('text/plain')),
    ...piecesOf(text),
    plain(`\r\n${part('text/html')}`),
    ...piecesOf(html),
    plain(`\r\n--${boundary}--\r\n`),
  ]
  const { name, address } = mail.from
  const domain = address.split('@').at(-1) ?? ''
  const from = name ? `${encodeWords(name, 'Q', 52, true)} <${address}>` : address
  const fixed = [
    `From: ${from}`,
    foldLines(`Subject: ${encodeWords(subject, 'Q', 52, true)}`, 76),
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
    `Content-Language: ${language}`,
    // RFC 3834: no holiday reply comes back.
    'Auto-Submitted: auto-generated',
    `List-Id: <nyhetsbrev.${domain}>`,
    `List-Archive: <${archive}>`,
    'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
  ]
  return ({ address: to, messageId, date, links, unsubscribeMail }: Recipient): Filled => {
    const own = { wish: Buffer.from(asLines(links.wish)), leave: Buffer.from(asLines(links.leave)) }
    const hash = createHash('sha256')
    for (const piece of pieces) hash.update('hole' in piece ? own[piece.hole] : piece.canonical)
    const body = pieces.map((piece) => ('hole' in piece ? own[piece.hole] : piece.bytes))
    const mailto = unsubscribeMail ? `,\r\n <mailto:${unsubscribeMail}?subject=unsubscribe>` : ''
    const headers = [
      ...fixed,
      `To: ${to}`,
      `Message-ID: <${messageId}@${domain}>`,
      `Date: ${date.toUTCString().replace('GMT', '+0000')}`,
      `List-Unsubscribe: <${links.leave}>${mailto}`,
    ]
    return { headers, body, bodyHash: hash.digest('base64') }
  }
}
export type Mould = ReturnType<typeof mouldOf>
