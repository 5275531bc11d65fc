/** Reads texts of the page aloud in their own language, where the browser has a voice for it. */
const button = document.querySelector<HTMLButtonElement>('button[data-reads]')
const texts = (button?.dataset['reads'] ?? '').split(' ').flatMap((id) => document.getElementById(id) ?? [])
const synthesis = window.speechSynthesis as SpeechSynthesis | undefined

/** What is read in one breath: a long utterance is cut off by some browsers. */
const PARTS = 'p, li, h2, h3, blockquote, figcaption, summary, td, th, dt, dd'
const partsOf = (text: HTMLElement): string[] => {
  const parts = [...text.querySelectorAll<HTMLElement>(PARTS)].filter((one) => !one.querySelector(PARTS))
  return (parts.length > 0 ? parts : [text]).map((one) => one.textContent?.trim() ?? '').filter(Boolean)
}

if (button && texts.length > 0 && synthesis) {
  const language = texts[0]?.closest('[lang]')?.getAttribute('lang') ?? 'sv'
  const words = { start: button.textContent ?? '', stop: button.dataset['stop'] ?? '' }
  const voice = () => synthesis.getVoices().find((one) => one.lang.toLowerCase().startsWith(language))
  // A voice of another language reads Swedish as noise: without its own the button stays away.
  const offer = () => {
    button.hidden = voice() === undefined
  }
  const rest = () => {
    button.textContent = words.start
  }
  synthesis.addEventListener?.('voiceschanged', offer)
  offer()
  // Else it would go on after the page is left.
  window.addEventListener('pagehide', () => synthesis.cancel())
  button.addEventListener('click', () => {
    if (synthesis.speaking) {
      synthesis.cancel()
      rest()
      return
    }
    const parts = texts.flatMap(partsOf)
    for (const [at, part] of parts.entries()) {
      const spoken = new SpeechSynthesisUtterance(part)
      spoken.lang = language
      spoken.voice = voice() ?? null
      if (at === parts.length - 1) spoken.onend = rest
      synthesis.speak(spoken)
    }
    button.textContent = words.stop
  })
}
