import type { Visit } from '~/platform/http/visit'
import type { Block } from '../../domain'
import { EDITOR_WORDS } from './words'

/** A word of the glossary. */
export interface Term {
  slug: string
  word: string
}

// Filled in by the script.
const HOLES = { time: '[time]', what: '[what]', row: '[row]', column: '[column]', count: '[count]' }

interface Props {
  visit: Visit
  story: { id: string; language: string } | undefined
  terms: readonly Term[]
  blocks: readonly Block[]
  /** Addresses of the pictures in the text, by id. */
  pictures: Record<string, string>
}

/**
 * What the editor starts from. Without scripts nothing of it is shown or sent: the field is switched on by
 * the script, which takes the plain parts out of the form.
 */
export const EditorIsland = ({ visit, story, terms, blocks, pictures }: Props) => {
  const words = Object.fromEntries(EDITOR_WORDS.map((word) => [word, visit.t(`newsroom.${word}`, HOLES)]))
  return (
    <>
      <div
        hidden
        data-editor
        data-blocks={JSON.stringify(blocks)}
        data-words={JSON.stringify(words)}
        data-terms={JSON.stringify(terms)}
        data-pictures={JSON.stringify(pictures)}
        data-lang={story?.language ?? visit.lang}
        data-save={story ? visit.href(`/arbete/redaktionen/${story.id}/autospara`) : undefined}
        data-remarks={story ? visit.href(`/arbete/redaktionen/${story.id}/sprak`) : undefined}
        data-story={story ? visit.href(`/arbete/redaktionen/${story.id}`) : undefined}
        data-picture={visit.href('/arbete/redaktionen/bild')}
      />
      <input type="hidden" name="blocks" disabled />
      <script type="module" src="/tillgangar/editor.js" />
    </>
  )
}
