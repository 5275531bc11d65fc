/** Reads the question aloud in the page's own language, where the browser has a voice for it. */
const button = document.querySelector<HTMLButtonElement>('button[data-reads]')
const text = button && document.getElementById(button.dataset['reads'] ?? '')
const synthesis = window.speechSynthesis as SpeechSynthesis | undefined

if (button && text && synthesis) {
  const language = text.closest('[lang]')?.getAttribute('lang') ?? 'sv'
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
  button.addEventListener('click', () => {
    if (synthesis.speaking) {
      synthesis.cancel()
      rest()
      return
    }
    const spoken = new SpeechSynthesisUtterance(text.textContent ?? '')
    spoken.lang = language
    spoken.voice = voice() ?? null
    spoken.onend = rest
    button.textContent = words.stop
    synthesis.speak(spoken)
  })
}
