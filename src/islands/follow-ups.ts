/** Shows a question that follows on another's answer only when that answer is given. */
const followUps = [...document.querySelectorAll<HTMLElement>('[data-only-if]')]

const isGiven = (form: HTMLFormElement, field: string, oneOf: string[]) =>
  new FormData(form).getAll(field).some((value) => oneOf.includes(String(value)))

const update = () => {
  for (const part of followUps) {
    const { onlyIf = '', oneOf = '' } = part.dataset
    const form = part.closest('form')
    if (!form) continue
    part.hidden = !isGiven(form, onlyIf, oneOf.split(' '))
  }
}

document.addEventListener('change', update)
// Going back to the page brings back what was chosen, after the scripts have run.
window.addEventListener('pageshow', update)
update()
