import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { seed } from './seed.mjs'
import { newDataDir, removeDataDir, residentMb, start } from './server.mjs'

const PATHS = ['/', '/svara', '/inspel', '/teman']

/** Asks for one page after the other until told to stop; how long each took, in milliseconds. */
const reader = (origin) => {
  const took = []
  let going = true
  const done = (async () => {
    for (let turn = 0; going; turn++) {
      const began = performance.now()
      const answer = await fetch(`${origin}${PATHS[turn % PATHS.length]}?n=${turn}`)
      await answer.text()
      took.push(performance.now() - began)
      await wait(20)
    }
  })()
  const stop = () => {
    going = false
    return done
  }
  return { took, stop }
}
const at = (times, share) =>
  Math.round([...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))])

/** Until the server has compared what was planted: that is work of its own, and not what is measured here. */
const untilCompared = async (pool) => {
  for (;;) {
    const { rows } = await pool.query(
      'select exists (select 1 from contribution c where not exists (select 1 from likeness l where l.contribution_id = c.id)) as waiting',
    )
    if (!rows[0].waiting) return
    await wait(1_000)
  }
}

/** What readers of the site notice while the house makes a map of so many inspel: new pages, four at once. */
export const meanwhile = async (inspel) => {
  const dataDir = newDataDir()
  const server = await start(dataDir)
  const pool = server.pool()
  try {
    await seed(pool, inspel)
    await untilCompared(pool)
    const watch = async (until) => {
      const readers = [1, 2, 3, 4].map(() => reader(server.origin))
      const peak = await until()
      await Promise.all(readers.map(({ stop }) => stop()))
      const took = readers.flatMap(({ took: its }) => its)
      return {
        pages: took.length,
        p50Ms: at(took, 0.5),
        p99Ms: at(took, 0.99),
        worstMs: at(took, 1),
        ...peak,
      }
    }
    const calm = await watch(async () => {
      await wait(10_000)
      return {}
    })
    const { rows } = await pool.query('select id from process order by created_at limit 1')
    const id = randomUUID()
    const busy = await watch(async () => {
      const began = performance.now()
      await pool.query(
        `insert into analysis_run (id, process_id, kind, parameters, state, asked_at)
         values ($1, $2, 'piles', '{"algorithm": 1, "seed": 1}', 'waiting', now())`,
        [id, rows[0].id],
      )
      let peakMb = 0
      for (;;) {
        await wait(250)
        peakMb = Math.max(peakMb, residentMb(server.child.pid))
        const { rows: found } = await pool.query('select state, figures from analysis_run where id = $1', [
          id,
        ])
        if (['done', 'failed'].includes(found[0].state))
          return {
            state: found[0].state,
            seconds: Math.round((performance.now() - began) / 100) / 10,
            ofWhichSorting: Math.round(found[0].figures?.seconds * 10) / 10,
            serverPeakMb: peakMb,
          }
      }
    })
    return { inspel, calm, whileSorting: busy, goalP99Ms: 100 }
  } finally {
    await pool.end()
    await server.stop()
    removeDataDir(dataDir)
  }
}
