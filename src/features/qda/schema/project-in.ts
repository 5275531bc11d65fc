import type { Span } from '~/features/coding'
import { fail, ok, type Result } from '~/kernel/result'
import type { FileMark, FileNote, FileProject, FileSource, Unread } from '../domain'
import { codesIn, isQda, setsIn, textOfBytes } from './codebook'
import { guidIn } from './guid'
import { childNamed, childrenNamed, type Element, readXml, textIn } from './xml'
import { unzipped } from './zip'

type Files = ReadonlyMap<string, Uint8Array>

const INTERNAL = /^internal:\/\//i

/** What a text source says: in the file itself or in a file beside it. Undefined when it is not there. */
const textOfSource = (element: Element, files: Files): string | undefined => {
  const content = childNamed(element, 'PlainTextContent')
  if (content) return content.text
  const path = element.attributes['plainTextPath'] ?? ''
  if (!INTERNAL.test(path)) return undefined
  const bytes = files.get(`sources/${path.replace(INTERNAL, '')}`.toLowerCase())
  return bytes ? textOfBytes(bytes) : undefined
}

const whole = (text: string | undefined): number => (/^\d{1,9}$/.test(text ?? '') ? Number(text) : -1)

const marksIn = (element: Element, span: Span | null): FileMark[] =>
  childrenNamed(element, 'Coding').flatMap((coding): FileMark[] => {
    const codeGuid = guidIn(childNamed(coding, 'CodeRef')?.attributes['targetGUID'])
    if (!codeGuid) return []
    return [
      {
        guid: guidIn(coding.attributes['guid']) ?? '',
        codeGuid,
        span,
        userGuid: guidIn(coding.attributes['creatingUser']) ?? null,
        at: coding.attributes['creationDateTime'] ?? null,
      },
    ]
  })

const sourceIn = (
  element: Element,
  files: Files,
  notes: ReadonlyMap<string, FileNote>,
): FileSource | undefined => {
  const text = textOfSource(element, files)
  const guid = guidIn(element.attributes['guid'])
  if (text === undefined || !guid) return undefined
  const selections = childrenNamed(element, 'PlainTextSelection').flatMap((selection) => {
    const span = {
      start: whole(selection.attributes['startPosition']),
      end: whole(selection.attributes['endPosition']),
    }
    return marksIn(selection, span)
  })
  return {
    guid,
    name: element.attributes['name'] ?? guid,
    text,
    at: element.attributes['creationDateTime'] ?? null,
    marks: [...selections, ...marksIn(element, null)],
    notes: childrenNamed(element, 'NoteRef').flatMap(
      ({ attributes }) => notes.get(guidIn(attributes['targetGUID']) ?? '') ?? [],
    ),
    values: {},
  }
}

const notesIn = (project: Element, files: Files): Map<string, FileNote> => {
  const notes = new Map<string, FileNote>()
  for (const element of childrenNamed(childNamed(project, 'Notes'), 'Note')) {
    const guid = guidIn(element.attributes['guid'])
    const text = textOfSource(element, files)
    if (!guid || !text) continue
    const userGuid = guidIn(element.attributes['creatingUser']) ?? null
    notes.set(guid, { guid, text, userGuid, at: element.attributes['creationDateTime'] ?? null })
  }
  return notes
}

/** What cases say of their sources: the values of variables by the variables' names. */
const valuesIn = (project: Element): Map<string, Record<string, string>> => {
  const names = new Map(
    childrenNamed(childNamed(project, 'Variables'), 'Variable').map(({ attributes }) => [
      guidIn(attributes['guid']) ?? '',
      attributes['name'] ?? '',
    ]),
  )
  const values = new Map<string, Record<string, string>>()
  for (const one of childrenNamed(childNamed(project, 'Cases'), 'Case')) {
    const said = childrenNamed(one, 'VariableValue').flatMap((value): [string, string][] => {
      const name = names.get(guidIn(childNamed(value, 'VariableRef')?.attributes['targetGUID']) ?? '')
      return name ? [[name, textIn(value, 'TextValue')]] : []
    })
    for (const { attributes } of childrenNamed(one, 'SourceRef'))
      values.set(guidIn(attributes['targetGUID']) ?? '', Object.fromEntries(said))
  }
  return values
}

/** Reads a project that any tool of the standard wrote. Sources that are no texts are passed over. */
export const readProject = (bytes: Uint8Array): Result<FileProject, Unread> => {
  const files = unzipped(bytes)
  if (!files.ok) return files
  const inside = files.value.get('project.qde')
  const text = inside && textOfBytes(inside)
  if (!inside) return fail('no_project')
  if (text === undefined) return fail('not_xml')
  const xml = readXml(text)
  if (!xml.ok) return xml
  const project = xml.value
  if (project.name !== 'Project' || !isQda(project)) return fail('other_file')
  const codes = codesIn(childNamed(childNamed(project, 'CodeBook'), 'Codes'))
  if (!codes.ok) return codes
  const notes = notesIn(project, files.value)
  const values = valuesIn(project)
  const sources: FileSource[] = []
  for (const element of childrenNamed(childNamed(project, 'Sources'), 'TextSource')) {
    const source = sourceIn(element, files.value, notes)
    if (!source) return fail('no_text')
    sources.push({ ...source, values: values.get(source.guid) ?? {} })
  }
  if (codes.value.length === 0 && sources.length === 0) return fail('no_codes')
  return ok({
    name: project.attributes['name'] ?? '',
    users: childrenNamed(childNamed(project, 'Users'), 'User').flatMap(({ attributes }) => {
      const guid = guidIn(attributes['guid'])
      return guid ? [{ guid, name: attributes['name'] ?? '' }] : []
    }),
    codes: codes.value,
    sets: setsIn(childNamed(project, 'Sets')),
    sources,
  })
}
