/**
 * Says while one writes how long a card's text is, counted as a reader counts: a letter with its accents is one.
 * The first number in the hint of each field is the length; without this script it is told when the cards are saved.
 */
const graphemes = new Intl.Segmenter(document.documentElement.lang || 'sv', { granularity: 'grapheme' })
const lengthOf = (text: string): number => [...graphemes.segment(text)].length

for (const field of document.querySelectorAll<HTMLTextAreaElement>('textarea[name^="text-"]')) {
  const hint = document.getElementById(`${field.id}-tips`)
  if (!hint) continue
  const [most = 0] = (hint.textContent?.match(/\d+/g) ?? []).slice(1).map(Number)
  const show = () => {
    const length = lengthOf(field.value)
    hint.textContent = (hint.textContent ?? '').replace(/\d+/, String(length))
    hint.classList.toggle('wrong', length > most)
  }
  field.addEventListener('input', show)
  show()
}
