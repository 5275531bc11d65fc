import type { EditorView } from 'prosemirror-view'
import { button, make } from './words'

export interface Tool {
  label: string
  shortcut?: string | undefined
  press: (view: EditorView) => void
  /** Whether what is selected is this already; left out for what is no state. */
  isOn?: (view: EditorView) => boolean
  isPossible?: (view: EditorView) => boolean
}

/** A toolbar with one stop for Tab and arrows within, as ARIA's practices have it. */
export const toolbar = (label: string, groups: Tool[][]) => {
  const bar = make('div', { role: 'toolbar', class: 'editor-tools', 'aria-label': label })
  const tools: { tool: Tool; made: HTMLButtonElement }[] = []
  let view: EditorView | undefined

  for (const group of groups) {
    const part = make('div', { class: 'editor-tool-group' })
    for (const tool of group) {
      const made = button(tool.label, { tabindex: '-1', 'aria-pressed': tool.isOn ? 'false' : undefined })
      made.addEventListener('mousedown', (event) => event.preventDefault())
      made.addEventListener('click', () => {
        if (view && made.getAttribute('aria-disabled') !== 'true') tool.press(view)
      })
      part.append(made)
      tools.push({ tool, made })
    }
    bar.append(part)
  }

  const stopAt = (at: number) => {
    tools.forEach(({ made }, place) => {
      made.tabIndex = place === at ? 0 : -1
    })
    return tools[at]?.made
  }
  stopAt(0)
  bar.addEventListener('focusin', (event) => stopAt(tools.findIndex(({ made }) => made === event.target)))
  bar.addEventListener('keydown', (event) => {
    const at = tools.findIndex(({ made }) => made === event.target)
    const last = tools.length - 1
    const to = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowLeft: at === 0 ? last : at - 1,
      Home: 0,
      End: last,
    }[event.key]
    if (event.key === 'Escape') view?.focus()
    if (to === undefined || at < 0) return
    event.preventDefault()
    stopAt(to)?.focus()
  })

  const show = (now: EditorView) => {
    view = now
    for (const { tool, made } of tools) {
      if (tool.isOn) made.setAttribute('aria-pressed', String(tool.isOn(now)))
      made.setAttribute('aria-disabled', String(!(tool.isPossible?.(now) ?? true)))
    }
  }
  const focus = () => tools.find(({ made }) => made.tabIndex === 0)?.made.focus()
  return { bar, show, focus }
}
