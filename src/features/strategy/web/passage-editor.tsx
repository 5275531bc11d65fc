import type { Visit } from '~/platform/http/visit'

/** The newsroom's texts for an editor, by their keys without "newsroom." before them. */
const EDITOR_WORDS = [
  'editor.toolbar',
  'editor.paragraph',
  'editor.heading3',
  'editor.bullets',
  'editor.quote',
  'editor.up',
  'editor.down',
  'editor.remove',
  'editor.undo',
  'editor.redo',
  'editor.help',
  'editor.close',
  'editor.done',
  'editor.cancel',
  'editor.saving',
  'editor.retry',
  'editor.refused',
  'editor.conflict',
  'editor.theirs',
  'editor.signed-out',
  'editor.moved-up',
  'editor.moved-down',
  'editor.removed',
  'editor.chosen',
  'editor.no-pictures',
  'editor.too-long',
  'editor.key-toolbar',
  'editor.key-leave',
  'editor.key-block',
  'editor.key-new',
  'editor.keys',
] as const

/** Texts with a hole that the script fills: it is shown as it is written, in brackets. */
const HOLES = { what: '[what]', time: '[time]', count: '[count]' }

interface Props {
  visit: Visit
  language: string
  /** Where what is being written is kept. */
  saveTo: string
  /** The page where others' texts can be seen. */
  page: string
  text: string
}

/**
 * What the editor starts from. Without scripts nothing of it is shown: the script takes the plain field away and
 * writes the same text into one of its own.
 */
export const PassageEditor = ({ visit, language, saveTo, page, text }: Props) => {
  const words = {
    ...Object.fromEntries(EDITOR_WORDS.map((word) => [word, visit.t(`newsroom.${word}`, HOLES)])),
    'editor.area': visit.t('strategy.work.text'),
    'editor.unsaved': visit.t('writing.editor.unsaved'),
    'editor.saved': visit.t('writing.editor.saved', HOLES),
  }
  return (
    <>
      <div
        data-editor
        data-words={JSON.stringify(words)}
        data-text={text}
        data-lang={language}
        data-save={saveTo}
        data-page={page}
      />
      <script type="module" src="/tillgangar/passage.js" />
    </>
  )
}
