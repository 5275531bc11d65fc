import type { Consent } from '~/features/newsroom/domain/document'
import { BlockSchema } from '~/features/newsroom/schema/document'
import type { AtomBlock } from './convert'
import { ask, type Field, type Filled } from './dialog'
import { type Setting, sendPicture } from './pictures'
import type { AtomKind } from './schema'
import { askTable } from './table'
import type { Words } from './words'

type Asked = Promise<AtomBlock | undefined>
type Read = { value: AtomBlock } | { wrong: string; field: string }

/** Asks for a picture, money, a film or a table: a new one, or the one that stands there. */
export const askAtom = (setting: Setting, kind: AtomKind, before: AtomBlock | undefined): Asked => {
  switch (kind) {
    case 'picture':
      return askPicture(setting, before?.kind === kind ? before : undefined)
    case 'money':
      return askMoney(setting, before?.kind === kind ? before : undefined)
    case 'film':
      return askFilm(setting, before?.kind === kind ? before : undefined)
    case 'table':
      return askTable(setting.words, before?.kind === kind ? before : undefined)
  }
}

type Of<K extends AtomKind> = Extract<AtomBlock, { kind: K }>

const line = (words: Words, name: string, label: Parameters<Words>[0], more: Partial<Field> = {}): Field => ({
  name,
  label: words(label),
  ...more,
})

/** Too long for its field is the only thing left that can be wrong. */
const checked = (words: Words, block: unknown, field: string): Read => {
  const read = BlockSchema.safeParse(block)
  return read.success ? { value: read.data as AtomBlock } : { wrong: words('editor.too-long'), field }
}

const fileField = (words: Words): Field =>
  line(words, 'file', 'body.label.file', { kind: 'file', hint: words('field.picture-hint') })

/** The picture that was chosen now, else the one that was there. */
const pictureFrom = async (setting: Setting, form: HTMLFormElement, before: string | null) => {
  const file = new FormData(form).get('file')
  return file instanceof File && file.size > 0 ? sendPicture(setting, file) : { id: before }
}

const askPicture = (setting: Setting, before: Of<'picture'> | undefined): Asked => {
  const { words } = setting
  const consents = (['nobody', 'given'] as const).map((value) => ({
    value,
    label: words(`consent.${value}`),
  }))
  const fields = [
    fileField(words),
    line(words, 'alt', 'body.label.alt', {
      hint: words('body.alt-hint'),
      value: before?.alt ?? '',
      required: true,
    }),
    line(words, 'consent', 'body.label.consent', {
      kind: 'radio',
      options: consents,
      value: before?.consent ?? '',
      required: true,
    }),
    line(words, 'credit', 'body.label.credit', { value: before?.credit ?? '' }),
  ]
  const read = async ({ alt, consent, credit }: Filled, form: HTMLFormElement): Promise<Read> => {
    const sent = await pictureFrom(setting, form, before?.pictureId ?? null)
    if ('wrong' in sent) return { wrong: sent.wrong, field: 'file' }
    if (!sent.id) return { wrong: words('editor.needed', { what: words('body.label.file') }), field: 'file' }
    const block = { kind: 'picture', pictureId: sent.id, alt, credit, consent: consent as Consent }
    return checked(words, block, 'alt')
  }
  return ask({ words, title: words('editor.picture'), fields, read })
}

const askMoney = ({ words }: Setting, before: Of<'money'> | undefined): Asked => {
  const fields = [
    line(words, 'what', 'body.label.what', { value: before?.what ?? '', required: true }),
    line(words, 'sek', 'body.label.sek', {
      kind: 'number',
      hint: words('body.kronor'),
      value: before ? String(before.sek) : '',
      required: true,
    }),
    line(words, 'funder', 'body.label.funder', { value: before?.funder ?? '' }),
    line(words, 'year', 'body.label.year', {
      kind: 'number',
      value: before ? String(before.year) : '',
      required: true,
    }),
  ]
  const read = async ({ what, sek = '', funder, year = '' }: Filled): Promise<Read> => {
    const kronor = sek.replace(/[\s.]|kr$/g, '')
    if (!/^\d{1,12}$/.test(kronor)) return { wrong: words('error.body-sek'), field: 'sek' }
    if (!/^(199\d|20\d\d|2100)$/.test(year)) return { wrong: words('error.body-year'), field: 'year' }
    const moneyId = before?.moneyId
    const money = { kind: 'money', what, sek: Number(kronor), funder, year: Number(year) }
    return checked(words, moneyId ? { ...money, moneyId } : money, 'what')
  }
  return ask({ words, title: words('editor.money'), fields, read })
}

const askFilm = (setting: Setting, before: Of<'film'> | undefined): Asked => {
  const { words } = setting
  const fields = [
    line(words, 'href', 'body.label.href', {
      kind: 'address',
      hint: words('body.href-hint'),
      value: before?.href ?? '',
      required: true,
    }),
    line(words, 'title', 'body.label.title', { value: before?.title ?? '', required: true }),
    line(words, 'transcript', 'body.label.transcript', { kind: 'text', value: before?.transcript ?? '' }),
    fileField(words),
    line(words, 'alt', 'body.label.alt', { hint: words('body.alt-hint'), value: before?.alt ?? '' }),
  ]
  const read = async (
    { href = '', title, transcript, alt }: Filled,
    form: HTMLFormElement,
  ): Promise<Read> => {
    if (!URL.canParse(href) || !href.startsWith('https://'))
      return { wrong: words('error.body-film'), field: 'href' }
    const sent = await pictureFrom(setting, form, before?.pictureId ?? null)
    if ('wrong' in sent) return { wrong: sent.wrong, field: 'file' }
    return checked(words, { kind: 'film', href, title, transcript, pictureId: sent.id, alt }, 'transcript')
  }
  return ask({ words, title: words('editor.film'), fields, read })
}
