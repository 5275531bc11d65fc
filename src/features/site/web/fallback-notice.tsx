import { type Language, pathIn } from '~/kernel/language'
import type { Visit } from '~/platform/http/visit'
import { translator } from '~/platform/i18n'

/**
 * Says in one line that not all of the page is in the language that was chosen, and in which it is instead.
 * It stands first and is made last: it waits until the rest of the page has asked for its texts.
 */
export const FallbackNotice = async ({ visit }: { visit: Visit }) => {
  await Promise.resolve()
  const others = [...visit.fellBackTo]
  if (others.length === 0) return null
  const { lang } = visit.told('site.fallback.notice')
  const say = translator(lang)
  const inWords = (language: Language) => say(`site.in.${language}`)
  const list = new Intl.ListFormat(lang, { type: 'conjunction' }).format(others.map(inWords))
  const query = visit.query ? `?${visit.query}` : ''
  return (
    <section
      class="fallback wide"
      lang={lang === visit.lang ? undefined : lang}
      aria-label={say('site.languages')}
    >
      <p>
        {say('site.fallback.notice', { language: inWords(visit.lang), others: list })}{' '}
        <a href={pathIn('sv', visit.path) + query} hreflang="sv" rel="alternate">
          {say('site.fallback.read')}
        </a>
      </p>
    </section>
  )
}
