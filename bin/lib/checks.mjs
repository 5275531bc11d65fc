import { tool } from './prepare.mjs'

const steps = [
  ['types', 'typescript/bin/tsc', ['--noEmit']],
  ['lint', '@biomejs/biome/bin/biome', ['check', '.', '--max-diagnostics=50']],
  ['arrows', 'dependency-cruiser/bin/dependency-cruiser.mjs', ['--config', '.dependency-cruiser.cjs', 'src']],
]

/** Types, lint and arrows side by side; prints what failed. Returns how many passed and failed. */
export const runChecks = async () => {
  const results = await Promise.all(
    steps.map(async ([name, script, args]) => ({ name, ...(await tool(script, args)) })),
  )
  for (const { name, ok, output, seconds } of results) {
    console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds.toFixed(1)} s)`)
    if (!ok) console.log(output)
  }
  const passed = results.filter((result) => result.ok).length
  return { passed, failed: results.length - passed }
}
