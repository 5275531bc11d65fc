import { ask } from './dialog'
import { make, type Words } from './words'

/** Every shortcut, in a window. */
export const showHelp = (words: Words, shortcuts: { label: string; keys: string }[]): Promise<unknown> =>
  ask({
    words,
    title: words('editor.keys'),
    fields: [],
    body: make(
      'dl',
      { class: 'editor-keys' },
      ...shortcuts.map(({ label, keys }) =>
        make('div', {}, make('dt', {}, label), make('dd', {}, make('kbd', {}, keys))),
      ),
    ),
    read: async () => ({ value: true }),
  })
