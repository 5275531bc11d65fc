import mammoth from 'mammoth'
import { fail, ok, type Result } from '~/kernel/result'
import { isZip, unfold } from '~/platform/files'
import { FILE_BYTES_MAX, type ReceivedFile, TEXT_MAX } from '../domain'
import { pdfText } from './read-pdf'

export type UnreadFile = 'too_large' | 'wrong_type' | 'locked' | 'broken' | 'no_text' | 'too_long'

const PDF = 'application/pdf'
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
/** What a document may unfold to; a real one of our size stays far below. */
const UNFOLDED_MAX = 100 * 1024 * 1024
/** Older Word files begin so, and so do new ones with a password. */
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])
/** Fewer letters than this to a file is a picture of a text, or none. */
const LETTERS_MIN = 40

/** Reads the text of a Word or PDF document. What it is, is seen by its contents, whatever it is called. */
export const readReplyFile = async (
  name: string,
  bytes: Uint8Array,
): Promise<Result<ReceivedFile, UnreadFile>> => {
  if (bytes.length > FILE_BYTES_MAX) return fail('too_large')
  const kind = kindOf(bytes)
  if (!kind.ok) return kind
  const text = kind.value === PDF ? await pdfText(bytes) : await docxText(bytes)
  if (!text.ok) return text
  const tidy = text.value
    .replace(/\r\n?/g, '\n')
    .replace(UNPRINTABLE, '')
    .replace(/[\t\u00a0 ]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  if (tidy.replace(/\P{L}/gu, '').length < LETTERS_MIN) return fail('no_text')
  if (tidy.length > TEXT_MAX) return fail('too_long')
  return ok({ name: fileName(name), mime: kind.value, bytes, text: tidy })
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: files hold them, texts don't
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b\ufeff\ufffe\uffff]/g

/** The name alone, without folders or what no name holds. */
const fileName = (name: string): string =>
  (name.split(/[/\\]/).at(-1) ?? '').replace(/[\p{C}"<>|:*?]/gu, '').slice(-120) || 'remissvar'

const kindOf = (bytes: Uint8Array): Result<string, UnreadFile> => {
  const head = Buffer.from(bytes.subarray(0, 1024))
  if (head.includes('%PDF-')) return ok(PDF)
  if (head.subarray(0, 4).equals(COMPOUND)) return fail('locked')
  if (!isZip(bytes)) return fail('wrong_type')
  try {
    const { isModest, names } = unfold(bytes, UNFOLDED_MAX)
    if (!isModest) return fail('too_large')
    // Programs are not taken, not even inside a text.
    const isPlain =
      names.includes('word/document.xml') && !names.some((one) => one.endsWith('vbaProject.bin'))
    return isPlain ? ok(DOCX) : fail('wrong_type')
  } catch {
    return fail('broken')
  }
}

const docxText = async (bytes: Uint8Array): Promise<Result<string, UnreadFile>> => {
  try {
    return ok((await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value)
  } catch {
    return fail('broken')
  }
}
