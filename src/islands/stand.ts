/** A screen at a stand: after a while without a touch it asks whether somebody is there, then begins anew. */
const ASK_AFTER_MS = 60_000
const RESET_AFTER_MS = 90_000

const stand = document.querySelector<HTMLElement>('[data-stand]')
if (stand) {
  const { stand: start = '/', question = '', stay = '' } = stand.dataset
  let touched = Date.now()

  const dialog = document.createElement('dialog')
  const text = document.createElement('p')
  text.textContent = question
  const button = document.createElement('button')
  button.className = 'button'
  button.textContent = stay
  dialog.append(text, button)
  document.body.append(dialog)

  const stayed = () => {
    touched = Date.now()
    if (dialog.open) dialog.close()
  }
  button.addEventListener('click', stayed)
  dialog.addEventListener('close', stayed)
  for (const kind of ['pointerdown', 'keydown', 'input', 'scroll'])
    addEventListener(kind, () => {
      if (!dialog.open) touched = Date.now()
    })

  setInterval(() => {
    const idle = Date.now() - touched
    const atStart = location.pathname === new URL(start, location.href).pathname
    if (atStart) return
    if (idle > RESET_AFTER_MS) location.replace(start)
    else if (idle > ASK_AFTER_MS && !dialog.open) dialog.showModal()
  }, 1_000)
}
