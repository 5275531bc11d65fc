import { po } from 'gettext-parser'
import { z } from 'zod'
import { isLanguage, type Language } from '~/kernel/language'
import { translator } from '~/platform/i18n'
import type { Entry, IncomingText, Stand } from './domain'
import type { Help } from './queries'

export const TextForm = z.object({
  text: z.string('translations.error.empty').max(10_000, 'translations.error.too-long'),
  state: z.enum(['draft', 'reviewed'], 'site.error.not-valid'),
})

export interface PoFile {
  language: Language | undefined
  texts: IncomingText[]
}

const POSITION = /^msgctxt\s+"((?:[^"\\]|\\.)*)"/

/** The line on which each key's own "msgctxt" stands: the parser doesn't tell. */
const linesOf = (file: string): Map<string, number> => {
  const lines = new Map<string, number>()
  for (const [index, line] of file.split('\n').entries()) {
    const key = line.match(POSITION)?.[1]
    if (key !== undefined && !lines.has(key)) lines.set(key, index + 1)
  }
  return lines
}

/** Reads a translator's PO file; undefined when it is none. */
export const readPo = (bytes: Uint8Array): PoFile | undefined => {
  try {
    const file = po.parse(Buffer.from(bytes), { defaultCharset: 'utf-8' })
    const { Language: code } = file.headers
    const lines = linesOf(new TextDecoder().decode(bytes))
    const texts = Object.entries(file.translations).flatMap(([key, rows]) =>
      Object.values(rows)
        .filter(({ msgid }) => msgid !== '')
        .map(({ msgid, msgstr, comments }) => ({
          line: lines.get(key) ?? 1,
          key,
          source: msgid,
          text: msgstr[0] ?? '',
          isDraft: (comments?.flag ?? '').split(/[,\s]+/).includes('fuzzy'),
        })),
    )
    return { language: isLanguage(code) ? code : undefined, texts }
  } catch {
    return undefined
  }
}

type OutgoingText = Entry & Stand & Help

/** What a translator needs to know of a text, a line each, in the language it is translated from. */
const notesOn = ({ key, state, isPublic, hints, maxLength }: OutgoingText): string[] => {
  const say = translator('sv')
  const form = (['one', 'two', 'other'] as const).find((one) => key.endsWith(`_${one}`))
  return [
    say(isPublic ? 'translations.po.open' : 'translations.po.staff'),
    ...(form ? [say(`translations.po.plural.${form}`)] : []),
    ...(maxLength ? [say('translations.po.limit', { count: maxLength })] : []),
    ...(hints.length > 0 ? [say('translations.po.words', { words: hints.join(', ') })] : []),
    ...(state === 'outdated' ? [say('translations.po.outdated')] : []),
  ]
}

/** Writes a PO file: the key as context, the Swedish text as source, a draft marked fuzzy. */
export const writePo = (language: Language, texts: readonly OutgoingText[]): Uint8Array =>
  po.compile(
    {
      charset: 'utf-8',
      headers: {
        'Project-Id-Version': 'Inspel',
        Language: language,
        'MIME-Version': '1.0',
        'Content-Type': 'text/plain; charset=utf-8',
        'Content-Transfer-Encoding': '8bit',
      },
      translations: Object.fromEntries(
        texts.map((one) => [
          one.key,
          {
            [one.source]: {
              msgctxt: one.key,
              msgid: one.source,
              msgstr: [one.text],
              comments: {
                extracted: notesOn(one).join('\n'),
                ...(one.places.length > 0 ? { reference: one.places.join('\n') } : {}),
                ...(one.state === 'draft' || one.state === 'outdated' ? { flag: 'fuzzy' } : {}),
              },
            },
          },
        ]),
      ),
    },
    { foldLength: 0 },
  )
