/**
 * Gives every option of a sorting question a button up and one down, beside its list of places. The first touch
 * numbers all of them as they stand; until then the question is unanswered.
 */
for (const list of document.querySelectorAll<HTMLOListElement>('ol[data-sorting]')) {
  const { up = '', down = '', moved = '' } = list.dataset
  const status = list.parentElement?.querySelector<HTMLElement>('[role=status]')
  const rows = () => [...list.children] as HTMLLIElement[]
  const placeOf = (row: HTMLLIElement) => row.querySelector('select') as HTMLSelectElement
  const nameOf = (row: HTMLLIElement) => row.querySelector('.what')?.textContent ?? ''

  const put = (row: HTMLLIElement, at: number) => {
    const others = rows().filter((one) => one !== row)
    const place = Math.max(0, Math.min(at, others.length))
    const next = others[place]
    if (next) list.insertBefore(row, next)
    else list.append(row)
    rows().forEach((one, i) => {
      placeOf(one).value = String(i + 1)
    })
    if (status)
      status.textContent = moved
        .replace('[what]', nameOf(row))
        .replace('[place]', String(place + 1))
        .replace('[of]', String(others.length + 1))
  }

  const sorted = rows().sort((a, b) => (Number(placeOf(a).value) || 99) - (Number(placeOf(b).value) || 99))
  list.append(...sorted)

  for (const row of rows()) {
    const select = placeOf(row)
    select.addEventListener('change', () => {
      if (select.value) put(row, Number(select.value) - 1)
      else for (const one of rows()) placeOf(one).value = ''
    })
    for (const [sign, word, step] of [
      ['↑', up, -1],
      ['↓', down, 1],
    ] as const) {
      const button = document.createElement('button')
      button.type = 'button'
      button.className = 'button secondary small'
      button.textContent = sign
      button.setAttribute('aria-label', `${word} ${nameOf(row)}`)
      button.addEventListener('click', () => {
        put(row, rows().indexOf(row) + step)
        button.focus()
      })
      row.append(button)
    }
  }
}
