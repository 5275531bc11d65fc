import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { cpus, loadavg, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'

export const newDataDir = () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'inspel-bench-'))
  chmodSync(dataDir, 0o755)
  return dataDir
}
export const removeDataDir = (dataDir) => rmSync(dataDir, { recursive: true, force: true })

export const freePort = async () => {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address()
  probe.close()
  await once(probe, 'close')
  return port
}

/** Starts the built program on a data folder; says how long it took until it answered. */
export const start = async (dataDir, more = {}) => {
  const port = await freePort()
  const began = performance.now()
  const child = spawn(process.execPath, [join('dist', 'server', 'inspel.js'), 'serve'], {
    env: { ...process.env, PORT: String(port), INSPEL_DATA: dataDir, LOG_LEVEL: 'error', ...more },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const origin = `http://localhost:${port}`
  for (;;) {
    const answer = await fetch(`${origin}/readyz`).catch(() => undefined)
    if (answer?.ok) break
    if (child.exitCode !== null) throw new Error('it ended')
    await wait(10)
  }
  return {
    origin,
    child,
    startMs: Math.round(performance.now() - began),
    stop: async () => {
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
    pool: () =>
      new pg.Pool({
        host: join(dataDir, 'postgres'),
        port: 5432,
        user: 'inspel',
        database: 'inspel',
        max: 32,
      }),
  }
}

/** Resident memory of a process, in megabytes. */
export const residentMb = (pid) => {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Math.round(Number(kilobytes) / 1024)
}

/** What a process has worked so far, in milliseconds of a core; Linux counts in hundredths of a second. */
export const processorMs = (pid) => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

/** One line of JSON for one measurement, with the state of the machine it was made on. */
export const report = (bench, figures) => {
  const machine = {
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    load: loadavg()[0].toFixed(2),
  }
  console.log(JSON.stringify({ bench, ...figures, machine, at: new Date().toISOString().slice(0, 16) }))
}
