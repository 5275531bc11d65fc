import { asTree, type Code } from '~/features/coding'
import { type Described, describe } from './description'
import { HEX } from './looks'

export type FileKind = 'codebook' | 'project'

/** Why a file can't be read. Each has its words on the page. */
export type Unread =
  | 'too_large'
  | 'not_xml'
  | 'doctype'
  | 'other_file'
  | 'no_codes'
  | 'key'
  | 'no_name'
  | 'too_deep'
  | 'no_zip'
  | 'unfolds'
  | 'no_project'
  | 'no_text'

/** A code as a file has it, a parent before what lies under it. */
export interface FileCode {
  guid: string
  parentGuid: string | null
  name: string
  /** #rrggbb */
  colour: string | null
  description: string
}

/** What a file gathers under a name: here, a theme with its codes. */
export interface FileSet {
  guid: string
  name: string
  description: string
  codeGuids: string[]
  sourceGuids: string[]
}

export interface FileBook {
  codes: FileCode[]
  sets: FileSet[]
}

export interface BookTheme {
  id: string
  title: string
  description: string
}

const describedOf = ({ definition, includeWhen, excludeWhen, shortcut, shape }: Code): Described => ({
  definition,
  includeWhen,
  excludeWhen,
  shortcut,
  shape,
})

/** A codebook as a file has it: in the order it is read, with the themes its codes are sorted to. */
export const toFileBook = (codes: readonly Code[], themes: readonly BookTheme[]): FileBook => {
  const ids = new Set(codes.map(({ id }) => id))
  const inOrder = asTree(codes).map(({ code }) => code)
  return {
    codes: inOrder.map((code) => ({
      guid: code.id,
      parentGuid: code.parentId && ids.has(code.parentId) ? code.parentId : null,
      name: code.name,
      colour: HEX[code.colour],
      description: describe(describedOf(code)),
    })),
    sets: themes.flatMap(({ id, title, description }) => {
      const codeGuids = inOrder.filter(({ themeId }) => themeId === id).map((code) => code.id)
      return codeGuids.length > 0 ? [{ guid: id, name: title, description, codeGuids, sourceGuids: [] }] : []
    }),
  }
}
