import type { EditorView } from 'prosemirror-view'
import { whileAsking } from './asking'
import { COMMANDS, type CommandName, type Kind, kindOf, touched } from './commands'
import { showHelp } from './help'
import type { Tool } from './toolbar'
import type { Words } from './words'

/** Keys of the commands. None is Ctrl with Alt: that is how many keyboards write @ and the like. */
export const KEYS: Partial<Record<CommandName | 'link' | 'help' | 'edit' | 'toolbar', string>> = {
  paragraph: 'Mod-Shift-1',
  heading2: 'Mod-Shift-2',
  heading3: 'Mod-Shift-3',
  bullets: 'Mod-Shift-8',
  numbers: 'Mod-Shift-7',
  quote: 'Mod-Shift-9',
  link: 'Mod-k',
  up: 'Alt-ArrowUp',
  down: 'Alt-ArrowDown',
  remove: 'Mod-Shift-Backspace',
  after: 'Mod-Enter',
  select: 'Mod-Shift-Enter',
  undo: 'Mod-z',
  redo: 'Mod-y',
  toolbar: 'Alt-F10',
  help: 'Alt-F1',
}
const shown = (key: string): string =>
  key
    .replace('Mod', 'Ctrl')
    .replace('ArrowUp', '↑')
    .replace('ArrowDown', '↓')
    .replace(/-[a-z]$/, (sign) => sign.toUpperCase())
    .replaceAll('-', '+')

/** What every editor has: the kinds of blocks, moving and taking them away, undoing, and help with the keys. */
export const writingTools = (words: Words, kinds: readonly Kind[], say: (text: string) => void) => {
  const run = (view: EditorView, name: CommandName): boolean => {
    const isDone = COMMANDS[name](view.state, view.dispatch, view)
    view.focus()
    return isDone
  }
  const command = (name: CommandName, said?: string): Tool => ({
    label: words(`editor.${name}` as 'editor.up'),
    shortcut: KEYS[name],
    press: (view) => {
      if (run(view, name) && said) say(said)
    },
    isPossible: (view) => COMMANDS[name](view.state),
  })
  const turn = kinds.map(
    (kind): Tool => ({
      ...command(kind),
      isOn: (view) => touched(view.state).blocks.every((node) => kindOf(node) === kind),
    }),
  )
  const block = [
    command('up', words('editor.moved-up')),
    command('down', words('editor.moved-down')),
    command('remove', words('editor.removed')),
  ]
  /** The last group of a toolbar, which tells the keys of all the others too. */
  const lastOf = (others: readonly Tool[]) => {
    const help: Tool = {
      label: words('editor.help'),
      shortcut: KEYS.help,
      press: (view) => whileAsking(view, showHelp(words, shortcuts)),
    }
    const last = [command('undo'), command('redo'), help]
    const shortcuts = [
      ...[...others, ...last].flatMap(({ label, shortcut }) =>
        shortcut ? [{ label, keys: shown(shortcut) }] : [],
      ),
      { label: words('editor.key-block'), keys: shown(KEYS.select ?? '') },
      { label: words('editor.key-new'), keys: shown(KEYS.after ?? '') },
      { label: words('editor.key-toolbar'), keys: shown(KEYS.toolbar ?? '') },
      { label: words('editor.key-leave'), keys: 'Tab' },
    ]
    return { help, last }
  }
  return { turn, block, command, lastOf }
}
