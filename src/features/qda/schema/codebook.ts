import { fail, ok, type Result } from '~/kernel/result'
import type { FileBook, FileCode, FileSet, Unread } from '../domain'
import { guidIn } from './guid'
import { tag, worded, XML_HEAD } from './written'
import { childNamed, childrenNamed, type Element, readXml, textIn } from './xml'

export const CODEBOOK_NAMESPACE = 'urn:QDA-XML:codebook:1.0'
export const ORIGIN = 'Inspel'
/** Deeper than anybody can read, and far from where a parser gives up. */
const LEVELS_MAX = 50

/** The codes as nested elements, in the order they are read. */
export const writeCodes = (codes: readonly FileCode[]): string => {
  const under = Map.groupBy(codes, ({ parentGuid }) => parentGuid)
  const written = (parent: string | null): string[] =>
    (under.get(parent) ?? []).map(({ guid, name, colour, description }) =>
      tag('Code', { guid, name, isCodable: true, color: colour }, [
        worded('Description', description),
        ...written(guid),
      ]),
    )
  return tag('Codes', {}, written(null))
}

/** Themes with what belongs to them; a codebook names members by `guid`, a project by `targetGUID`. */
export const writeSets = (sets: readonly FileSet[], key: 'guid' | 'targetGUID'): string =>
  sets.length === 0
    ? ''
    : tag(
        'Sets',
        {},
        sets.map(({ guid, name, description, codeGuids, sourceGuids }) =>
          tag('Set', { guid, name }, [
            worded('Description', description),
            ...codeGuids.map((code) => tag('MemberCode', { [key]: code })),
            ...sourceGuids.map((source) => tag('MemberSource', { [key]: source })),
          ]),
        ),
      )

/** A codebook as a REFI-QDA file (.qdc). */
export const writeCodebook = ({ codes, sets }: FileBook): string =>
  XML_HEAD +
  tag('CodeBook', { xmlns: CODEBOOK_NAMESPACE, origin: ORIGIN }, [writeCodes(codes), writeSets(sets, 'guid')])

/** Codes of a file, a parent before what lies under it. */
export const codesIn = (codes: Element | undefined): Result<FileCode[], Unread> => {
  const read: FileCode[] = []
  const seen = new Set<string>()
  const walk = (
    elements: readonly Element[],
    parentGuid: string | null,
    level: number,
  ): Unread | undefined => {
    if (level > LEVELS_MAX) return 'too_deep'
    for (const element of elements) {
      const guid = guidIn(element.attributes['guid'])
      if (!guid || seen.has(guid)) return 'key'
      seen.add(guid)
      const name = (element.attributes['name'] ?? '').trim()
      if (name === '') return 'no_name'
      const colour = element.attributes['color'] ?? null
      read.push({ guid, parentGuid, name, colour, description: textIn(element, 'Description') })
      const fault = walk(childrenNamed(element, 'Code'), guid, level + 1)
      if (fault) return fault
    }
    return undefined
  }
  const fault = walk(childrenNamed(codes, 'Code'), null, 1)
  return fault ? fail(fault) : ok(read)
}

/** What a file gathers under names. */
export const setsIn = (sets: Element | undefined): FileSet[] =>
  childrenNamed(sets, 'Set').flatMap((element): FileSet[] => {
    const guid = guidIn(element.attributes['guid'])
    if (!guid) return []
    const members = (name: string) =>
      childrenNamed(element, name).flatMap(
        ({ attributes }) => guidIn(attributes['guid'] ?? attributes['targetGUID']) ?? [],
      )
    return [
      {
        guid,
        name: (element.attributes['name'] ?? '').trim(),
        description: textIn(element, 'Description'),
        codeGuids: members('MemberCode'),
        sourceGuids: members('MemberSource'),
      },
    ]
  })

/** Whether an element says that it belongs to the standard, in any version of it. */
export const isQda = ({ attributes }: Element): boolean =>
  Object.entries(attributes).some(([name, value]) => name.startsWith('xmlns') && /^urn:QDA-XML:/i.test(value))

/** Bytes as text: what is not UTF-8 or UTF-16 by its mark is no such file. */
export const textOfBytes = (bytes: Uint8Array): string | undefined => {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const encoding = isWide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Reads a codebook that any tool of the standard wrote. */
export const readCodebook = (bytes: Uint8Array): Result<FileBook, Unread> => {
  const text = textOfBytes(bytes)
  if (text === undefined) return fail('not_xml')
  const xml = readXml(text)
  if (!xml.ok) return xml
  const root = xml.value
  if (root.name !== 'CodeBook' || !isQda(root)) return fail('other_file')
  const codes = codesIn(childNamed(root, 'Codes'))
  if (!codes.ok) return codes
  if (codes.value.length === 0) return fail('no_codes')
  return ok({ codes: codes.value, sets: setsIn(childNamed(root, 'Sets')) })
}
