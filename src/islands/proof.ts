import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'

/** Solves the form's puzzle while its text is being written; who sends before it is solved waits a moment. */
const PATIENCE_MS = 20_000

for (const field of document.querySelectorAll<HTMLInputElement>('input[data-puzzle]')) {
  const { form } = field
  if (!form || !window.crypto?.subtle) continue
  const challenge = JSON.parse(field.dataset['puzzle'] ?? '{}')
  // A browser may put back the solution of a form that was sent before.
  field.value = ''
  let done = false
  const solving = solveChallenge({ challenge, deriveKey, timeout: PATIENCE_MS })
    .then((solution) => {
      if (solution) field.value = JSON.stringify({ challenge, solution })
    })
    // Without a solution the text is sent all the same: it is only read with more care.
    .catch(() => undefined)
    .finally(() => {
      done = true
    })
  form.addEventListener('submit', async (event) => {
    if (done) return
    event.preventDefault()
    const waiting = form.querySelector<HTMLElement>('[data-waiting]')
    if (waiting) waiting.hidden = false
    await solving
    form.submit()
  })
}
