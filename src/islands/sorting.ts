/**
 * Gives every option of a sorting question a button up and one down, beside its list of places. The first touch
 * numbers all of them as they stand; until then the question is unanswered. One that is given no place again is left
 * out, and stands after the rest.
 */
for (const list of document.querySelectorAll<HTMLOListElement>('ol[data-sorting]')) {
  const { up = '', down = '', moved = '', left = '' } = list.dataset
  const status = list.parentElement?.querySelector<HTMLElement>('[role=status]')
  const leftOut = new Set<HTMLLIElement>()
  const rows = () => [...list.children] as HTMLLIElement[]
  const placeOf = (row: HTMLLIElement) => row.querySelector('select') as HTMLSelectElement
  const nameOf = (row: HTMLLIElement) => row.querySelector('.what')?.textContent ?? ''
  const say = (text: string) => {
    if (status) status.textContent = text
  }

  const number = () => {
    const ranked = rows().filter((row) => !leftOut.has(row))
    for (const row of rows()) {
      const at = ranked.indexOf(row)
      placeOf(row).value = at < 0 ? '' : String(at + 1)
    }
  }

  const put = (row: HTMLLIElement, at: number) => {
    leftOut.delete(row)
    const others = rows().filter((one) => one !== row && !leftOut.has(one))
    const place = Math.max(0, Math.min(at, others.length))
    const next = others[place] ?? rows().find((one) => leftOut.has(one))
    if (next) list.insertBefore(row, next)
    else list.append(row)
    number()
    const told = moved.replace('[what]', nameOf(row)).replace('[place]', String(place + 1))
    say(told.replace('[of]', String(others.length + 1)))
  }

  const leaveOut = (row: HTMLLIElement) => {
    leftOut.add(row)
    list.append(row)
    number()
    say(left.replace('[what]', nameOf(row)))
  }

  const sorted = rows().sort((a, b) => (Number(placeOf(a).value) || 99) - (Number(placeOf(b).value) || 99))
  list.append(...sorted)
  const isAnswered = sorted.some((row) => placeOf(row).value !== '')
  if (isAnswered) for (const row of sorted) if (placeOf(row).value === '') leftOut.add(row)

  for (const row of rows()) {
    const select = placeOf(row)
    select.addEventListener('change', () => {
      if (select.value) put(row, Number(select.value) - 1)
      else leaveOut(row)
      // A list that moves in the page loses the focus.
      select.focus()
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
