import type { Locator, Page } from 'playwright-core'

const PRESSES_MAX = 400

interface Stop {
  there: boolean
  /** What would leave a person without a mouse lost here. */
  fault: string | undefined
}

/** Runs in the page: where the focus stands, whether it is the goal, and whether a person can see it. */
const look = (goal: Element): Stop => {
  const at = document.activeElement
  if (!at || at === document.body) return { there: false, fault: undefined }
  const isRadioOfGoal =
    at instanceof HTMLInputElement &&
    goal instanceof HTMLInputElement &&
    at.type === 'radio' &&
    goal.type === 'radio' &&
    at.name === goal.name &&
    at.form === goal.form
  const there = at === goal || isRadioOfGoal
  const name = `<${at.localName}> "${(at.getAttribute('aria-label') ?? at.textContent ?? '').trim().slice(0, 40)}"`
  const marked = [at, at.closest('label')].some((element) => {
    if (!element) return false
    const style = getComputedStyle(element)
    return (
      (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2) ||
      style.boxShadow !== 'none'
    )
  })
  if (!marked) return { there, fault: `${name} does not show that it has the focus` }
  const boxes = [...(at.closest('label') ?? at).getClientRects()]
  const isSeen = boxes.some((box) => {
    const [x, y] = [box.x + box.width / 2, box.y + Math.min(box.height / 2, 20)]
    const top = document.elementFromPoint(x, y)
    return top !== null && (at.contains(top) || top.contains(at) || at.closest('label')?.contains(top))
  })
  return { there, fault: isSeen ? undefined : `${name} has the focus but is covered or out of view` }
}

/** Goes there by Tab alone, from where the focus stands. Every stop on the way must show itself. */
export const tabTo = async (target: Locator): Promise<void> => {
  const page = target.page()
  const goal = target.first()
  for (let presses = 0; presses < PRESSES_MAX; presses++) {
    const stop = await goal.evaluate(look)
    if (stop.fault) throw new Error(`${stop.fault} (on the way to ${target})`)
    if (stop.there) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never came to ${target}`)
}

/** A link, a button or what opens and closes. */
export const press = async (target: Locator): Promise<void> => {
  await tabTo(target)
  await target.page().keyboard.press('Enter')
}

/** Presses what leads to another page, and waits until that stands. */
export const follow = async (target: Locator): Promise<void> => {
  await tabTo(target)
  const page = target.page()
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
}

/** Replaces what stands in a field. A day (YYYY-MM-DD) is typed in the order of the browser's own language. */
export const type = async (target: Locator, text: string): Promise<void> => {
  await tabTo(target)
  const { keyboard } = target.page()
  if ((await target.first().getAttribute('type')) === 'date') {
    const [year, month, day] = text.split('-')
    await keyboard.type(`${month}${day}${year}`)
  } else {
    await keyboard.press('Control+A')
    await keyboard.press('Delete')
    await keyboard.type(text)
  }
  const typed = await target.first().inputValue()
  if (typed !== text) throw new Error(`typed "${text}", but ${target} says "${typed}"`)
}

/** One of several radio buttons, by the arrows; or a box to tick. */
export const pick = async (target: Locator): Promise<void> => {
  await tabTo(target)
  const { keyboard } = target.page()
  const goal = target.first()
  for (let presses = 0; !(await hasFocus(goal)); presses++) {
    if (presses > 50) throw new Error(`the arrows never came to ${target}`)
    await keyboard.press('ArrowDown')
  }
  if (!(await goal.isChecked())) await keyboard.press('Space')
  if (!(await goal.isChecked())) throw new Error(`${target} can't be chosen by keyboard`)
}

/** An option of a list. */
export const choose = async (target: Locator, label: string): Promise<void> => {
  await tabTo(target)
  const { keyboard } = target.page()
  const chosen = () =>
    target
      .first()
      .evaluate((list) => (list as HTMLSelectElement).selectedOptions[0]?.textContent?.trim() ?? '')
  await keyboard.press('Home')
  for (let presses = 0; (await chosen()) !== label; presses++) {
    if (presses > 100) throw new Error(`${target} has no ${label}`)
    await keyboard.press('ArrowDown')
  }
}

export const attach = async (
  target: Locator,
  file: { name: string; mimeType: string; buffer: Buffer },
): Promise<void> => {
  const page = target.page()
  // Waited for from here: the browser hands the choice over only to who has asked before.
  const opened = page.waitForEvent('filechooser')
  await tabTo(target)
  await page.keyboard.press('Enter')
  const chooser = await opened
  await chooser.setFiles(file)
}

const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement)

/** What the focus stands on, by its text: for the order of a page's first stops. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => (document.activeElement?.textContent ?? '').trim())
