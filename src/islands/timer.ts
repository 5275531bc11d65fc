/**
 * Counts down the minutes of a step, says when five, one and none are left, and lets the arrow keys turn the page.
 * What is left survives a reload of the page; without this script the page shows minutes or clock times.
 */
const key = `timer:${location.pathname}${location.search}`
const remembered = (): { until?: number; left?: number } => {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '{}')
  } catch {
    return {}
  }
}

const enliven = (timer: HTMLElement): void => {
  const clock = timer.querySelector<HTMLElement>('.timer-clock')
  const button = timer.querySelector('button')
  const status = timer.querySelector('[role=status]')
  if (!clock || !button || !status) return
  const whole = Number(timer.dataset['minutes']) * 60
  let { until, left = whole } = remembered()
  let said: number | undefined

  const keep = () => {
    try {
      sessionStorage.setItem(key, JSON.stringify({ until, left }))
    } catch {
      // Without a memory the timer only forgets at a reload.
    }
  }
  const say = (minutes: number, words: string | undefined) => {
    if (said === minutes) return
    if (said !== undefined || left === minutes * 60) status.textContent = words ?? ''
    said = minutes
  }
  const show = () => {
    if (until !== undefined) left = Math.max(0, Math.round((until - Date.now()) / 1000))
    clock.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`
    clock.classList.toggle('over', left === 0)
    if (until === undefined) return
    if (left === 0) say(0, timer.dataset['none'])
    else if (left <= 60) say(1, timer.dataset['one'])
    else if (left <= 300) say(5, timer.dataset['five'])
    else said = 99
  }
  const name = () => {
    const { start, pause, resume } = button.dataset
    button.textContent = (until !== undefined ? pause : left < whole ? resume : start) ?? ''
  }
  button.addEventListener('click', () => {
    if (until === undefined) {
      if (left === 0) left = whole
      until = Date.now() + left * 1000
    } else {
      show()
      until = undefined
    }
    keep()
    name()
    show()
  })
  clock.hidden = false
  button.hidden = false
  name()
  show()
  setInterval(show, 500)
}

for (const timer of document.querySelectorAll<HTMLElement>('.timer')) enliven(timer)

const TURN: Record<string, string> = {
  ArrowRight: 'next',
  PageDown: 'next',
  ArrowLeft: 'prev',
  PageUp: 'prev',
}
document.addEventListener('keydown', (event) => {
  const way = TURN[event.key]
  const typing = event.target instanceof Element && event.target.closest('input, textarea, select')
  if (!way || typing || event.altKey || event.ctrlKey || event.metaKey) return
  const control = document.querySelector<HTMLElement>(`[data-way=${way}]`)
  if (!control) return
  event.preventDefault()
  control.click()
})
