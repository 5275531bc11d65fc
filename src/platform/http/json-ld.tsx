import { raw } from 'hono/html'

type Thing = Record<string, unknown>

const told = (thing: Thing): Thing => ({ '@context': 'https://schema.org', ...thing })

/** What a page tells machines, in the words of schema.org. "<" is written as an escape, so that no text can end the script element. */
export const JsonLd = ({ thing }: { thing: Thing | readonly Thing[] }) => {
  const all = Array.isArray(thing) ? thing.map(told) : told(thing as Thing)
  return <script type="application/ld+json">{raw(JSON.stringify(all).replaceAll('<', '\\u003c'))}</script>
}
