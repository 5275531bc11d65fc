import { spawnSync } from 'node:child_process'
import { createServer } from 'vite'
import { analystAtWork, suggestionQuality } from './lib/analysis-quality.mjs'
import { goldSet, multiplied, sourceTexts } from './lib/analysis-texts.mjs'
import { meanwhile } from './lib/analysis-web.mjs'
import { report } from './lib/server.mjs'

const GOALS = { 1500: 3, 15000: 25, 100000: 180 }
const MOST_MEMORY_MB = 2_048

const withSources = async (work) => {
  const vite = await createServer({
    server: { middlewareMode: true, watch: null },
    appType: 'custom',
    logLevel: 'error',
  })
  try {
    return await work((path) => vite.ssrLoadModule(path))
  } finally {
    await vite.close()
  }
}

/** One map of the material, in a process of its own so that its memory is its own. */
const sortOnce = (size) =>
  withSources(async (load) => {
    const { makePiles } = await load('/src/features/analysis/engine/index.ts')
    const { randomFrom } = await load('/src/features/analysis/domain/index.ts')
    const { from, language, texts } = await sourceTexts(load)
    const rows = multiplied(texts, size, randomFrom(1)).map((text, i) => ({ id: String(i), language, text }))
    const before = Math.round(process.memoryUsage().rss / 2 ** 20)
    const stages = {}
    let [stage, since] = ['reading', performance.now()]
    const began = since
    let figures
    for (const step of makePiles(rows, { algorithm: 1, seed: 1 })) {
      if (step.stage) {
        const now = performance.now()
        stages[stage] = Math.round(now - since)
        ;[stage, since] = [step.stage, now]
      }
      if (step.figures) figures = step.figures
    }
    stages[stage] = Math.round(performance.now() - since)
    const seconds = (performance.now() - began) / 1000
    const peakMb = Math.round(process.resourceUsage().maxRSS / 1024)
    const { coarse, fine } = figures.languages[0]
    report('analysis/piles', {
      texts: size,
      from,
      resampled: size - Math.min(size, texts.length),
      seconds: Number(seconds.toFixed(1)),
      goalSeconds: GOALS[size],
      stagesMs: stages,
      coarse,
      fine,
      peakMb,
      ofWhichToolsAndTextsMb: before,
      goalMb: MOST_MEMORY_MB,
    })
  })

const [, , what, size] = process.argv
if (what === 'piles' && size) await sortOnce(Number(size))
else {
  for (const texts of Object.keys(GOALS))
    spawnSync(process.execPath, [process.argv[1], 'piles', texts], { stdio: 'inherit' })
  await withSources(async (load) => {
    const gold = await goldSet((await load('/src/features/analysis/engine/index.ts')).readCodebook)
    if (!gold) return
    const [engine, domain] = await Promise.all(
      ['engine', 'domain'].map((part) => load(`/src/features/analysis/${part}/index.ts`)),
    )
    for (const line of suggestionQuality(engine, domain, gold)) report('analysis/suggestions', line)
    for (const line of analystAtWork(engine, domain, gold)) report('analysis/analyst', line)
  })
  report('analysis/web', await meanwhile(Number(process.env.BENCH_INSPEL ?? 15_000)))
}
