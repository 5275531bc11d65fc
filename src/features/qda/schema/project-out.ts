import { namedId } from '~/kernel/ids'
import { type FileNote, type FileProject, type FileSource, VARIABLES } from '../domain'
import { ORIGIN, writeCodes, writeSets } from './codebook'
import { opened, tag, worded, XML_HEAD } from './written'
import { zipped } from './zip'

export const PROJECT_NAMESPACE = 'urn:QDA-XML:project:1.0'

/** A plain zip names at most 65,535 files: beyond this the texts stand in the project itself. */
const FILES_MAX = 60_000
/** Most inspel are shorter. */
const SHORT = 4_000

const caseOf = ({ guid, name, values }: FileSource): string =>
  tag('Case', { guid: namedId(`case ${guid}`), name }, [
    ...VARIABLES.flatMap((variable) => {
      const value = values[variable.name]
      return value
        ? [
            tag('VariableValue', {}, [
              tag('VariableRef', { targetGUID: variable.guid }),
              worded('TextValue', value),
            ]),
          ]
        : []
    }),
    tag('SourceRef', { targetGUID: guid }),
  ])

const sourceOf = (source: FileSource, inFile: boolean): string => {
  const { guid, name, text, at, marks, notes } = source
  const coding = ({ guid: mark, codeGuid, userGuid, at: when }: FileSource['marks'][number]) =>
    tag('Coding', { guid: mark, creatingUser: userGuid, creationDateTime: when }, [
      tag('CodeRef', { targetGUID: codeGuid }),
    ])
  const selections = marks.flatMap((mark) =>
    mark.span
      ? [
          tag(
            'PlainTextSelection',
            {
              guid: namedId(`selection ${mark.guid}`),
              startPosition: mark.span.start,
              endPosition: mark.span.end,
              creatingUser: mark.userGuid,
              creationDateTime: mark.at,
            },
            [coding(mark)],
          ),
        ]
      : [],
  )
  const path = inFile ? `internal://${guid}.txt` : undefined
  return tag('TextSource', { guid, name, plainTextPath: path, creationDateTime: at }, [
    inFile ? '' : worded('PlainTextContent', text),
    ...selections,
    ...marks.filter(({ span }) => !span).map(coding),
    ...notes.map((note) => tag('NoteRef', { targetGUID: note.guid })),
  ])
}

const noteOf = ({ guid, text, userGuid, at }: FileNote): string =>
  tag('Note', { guid, creatingUser: userGuid, creationDateTime: at }, [worded('PlainTextContent', text)])

/** Each item written on its own within one element; nothing when there is none. */
function* each<T>(
  name: string,
  items: readonly T[],
  write: (item: T) => string | string[],
): Generator<string> {
  let isOpen = false
  for (const item of items) {
    for (const part of [write(item)].flat()) {
      if (!isOpen) yield opened(name)
      isOpen = true
      yield part
    }
  }
  if (isOpen) yield `</${name}>`
}

/** The project's XML piece by piece, in the order of the standard. */
function* writeProject(project: FileProject, at: Date, inFiles: boolean): Generator<string> {
  const { name, users, codes, sets, sources } = project
  const about = { xmlns: PROJECT_NAMESPACE, name, origin: ORIGIN, creationDateTime: at.toISOString() }
  yield XML_HEAD + opened('Project', about)
  yield* each('Users', users, (user) => tag('User', { ...user }))
  if (codes.length > 0) yield tag('CodeBook', {}, [writeCodes(codes)])
  yield* each('Variables', VARIABLES, ({ guid, name: variable }) =>
    tag('Variable', { guid, name: variable, typeOfVariable: 'Text' }),
  )
  yield* each('Cases', sources, caseOf)
  yield* each('Sources', sources, (source) => sourceOf(source, inFiles))
  yield* each('Notes', sources, ({ notes }) => notes.map(noteOf))
  yield writeSets(sets, 'targetGUID')
  yield '</Project>'
}

/** The project as a REFI-QDA file (.qdpx): a zip of its XML and each text beside it. */
export const packProject = (project: FileProject, at: Date): AsyncGenerator<Uint8Array> => {
  const { sources } = project
  const inFiles = sources.length <= FILES_MAX
  const files = function* () {
    yield { name: 'project.qde', parts: writeProject(project, at, inFiles) }
    if (!inFiles) return
    for (const { guid, text } of sources)
      yield { name: `Sources/${guid}.txt`, parts: [text], isShort: text.length < SHORT }
  }
  return zipped(files())
}
