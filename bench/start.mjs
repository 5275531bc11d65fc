import { setTimeout as wait } from 'node:timers/promises'
import { newDataDir, removeDataDir, report, residentMb, start } from './lib/server.mjs'

const dataDir = newDataDir()
try {
  const fresh = await start(dataDir)
  await fresh.stop()
  const second = await start(dataDir)
  for (const path of ['/', '/svara', '/inspel', '/vad-hande-sen'])
    await (await fetch(second.origin + path)).text()
  await wait(3_000)
  report('start', { freshMs: fresh.startMs, secondMs: second.startMs, nodeMb: residentMb(second.child.pid) })
  await second.stop()
} finally {
  removeDataDir(dataDir)
}
