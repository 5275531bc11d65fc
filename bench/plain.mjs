import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createServer } from 'vite'
import { report } from './lib/server.mjs'

// The checker has no page of its own to be measured through: its source is run as the server's build would.
const vite = await createServer({
  server: { middlewareMode: true, watch: null },
  appType: 'custom',
  logLevel: 'error',
})
const plain = await vite.ssrLoadModule('/src/features/plain/index.ts')

const textsIn = (folder) =>
  readdirSync(folder)
    .filter((name) => /\.(txt|md)$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))

// Other folders of plain texts can be named, of works that must not be copied into the project.
const easy = textsIn(process.env.BENCH_EASY ?? join('test', 'plain', 'texts', 'easy'))
const heavy = textsIn(process.env.BENCH_HEAVY ?? join('test', 'plain', 'texts', 'heavy'))

const began = performance.now()
const spelling = await plain.loadSpelling()
const loadMs = Math.round(performance.now() - began)

const check = (text) => plain.check(plain.partsOf(text), { spelling, language: 'sv' })

/** The texts after each other until they are of so many words. */
const ofWords = (texts, wanted) => {
  let words = 0
  const taken = []
  for (let at = 0; words < wanted; at++) {
    const left = texts[at % texts.length].split(/(?<=\s)/).slice(0, wanted - words)
    words += left.length
    taken.push(left.join(''))
  }
  return taken.join('\n\n')
}
const long = ofWords([...easy, ...heavy], 5_100)
const timed = () => {
  const [start, used] = [performance.now(), process.cpuUsage()]
  const { words } = check(long)
  const { user, system } = process.cpuUsage(used)
  return { words, ms: Math.round(performance.now() - start), cpuMs: Math.round((user + system) / 1000) }
}
const first = timed()
const again = timed()

/** How often a heavy text has more of it than an easy one, of all pairs: 1 is always, 0.5 is chance. */
const separation = (of) => {
  const [low, high] = [easy, heavy].map((texts) => texts.map((text) => of(check(text))))
  const won = low.flatMap((one) => high.map((other) => (other > one ? 1 : other === one ? 0.5 : 0)))
  return Number((won.reduce((sum, value) => sum + value, 0) / won.length).toFixed(3))
}
const median = (values) => values.sort((one, other) => one - other)[values.length >> 1]

report('plain', {
  loadMs,
  words: first.words,
  firstMs: first.ms,
  firstCpuMs: first.cpuMs,
  againMs: again.ms,
  texts: [easy.length, heavy.length],
  medianLix: [easy, heavy].map((texts) => Math.round(median(texts.map((text) => check(text).lix)))),
  auc: {
    lix: separation(({ lix }) => lix),
    nominalisations: separation(({ nominalisationsPer100 }) => nominalisationsPer100),
    hardestSentence: separation(({ hardest }) => hardest[0]?.score ?? 0),
    findings: separation(({ findings, words }) => findings.length / words),
    warnings: separation(
      ({ findings, words }) => findings.filter(({ kind }) => kind === 'warn').length / words,
    ),
    ovix: separation(({ ovix }) => ovix ?? 0),
  },
})
await vite.close()
