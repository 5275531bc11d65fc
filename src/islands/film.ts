/** Plays a film where its picture stands, when somebody asks for it. Until then nothing is fetched from elsewhere. */
for (const figure of document.querySelectorAll<HTMLElement>('[data-film]')) {
  const link = figure.querySelector<HTMLAnchorElement>('a')
  const said = figure.querySelector<HTMLElement>('[data-said]')
  link?.addEventListener('click', (event) => {
    const failed = figure.dataset['film'] === undefined
    if (failed || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    const picture = figure.querySelector('img')
    const film = document.createElement('video')
    film.controls = true
    film.playsInline = true
    film.tabIndex = 0
    film.setAttribute('aria-label', figure.dataset['film'] ?? '')
    if (picture) film.poster = picture.src
    // A film that can't be played here is a link again, and the next click goes where it leads.
    film.addEventListener('error', () => {
      film.replaceWith(...(picture ? [picture] : []))
      link.hidden = false
      figure.removeAttribute('data-film')
      if (said) {
        said.textContent = said.dataset['said'] ?? ''
        said.hidden = false
      }
      link.focus()
    })
    if (picture) picture.replaceWith(film)
    else figure.prepend(film)
    link.hidden = true
    film.src = link.href
    film.focus()
    film.play().catch(() => undefined)
  })
}
