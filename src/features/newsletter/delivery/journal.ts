import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Config } from '~/platform/config'
import type { Outcome } from '../domain'

const folderOf = (config: Pick<Config, 'dataDir'>) => join(config.dataDir, 'newsletter')
const pathOf = (config: Pick<Config, 'dataDir'>, batch: string) => join(folderOf(config), `${batch}.log`)

/** Another one after each start of the machine: what was written before it may have been lost with the power. */
const bootId = (): string => {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  } catch {
    return ''
  }
}

/**
 * Beside the ledger, one line for each letter's last step and one for its answer: written at once and outlived by no
 * more than one letter when the process is killed. The ledger can then be written for many at a time. It lies on the
 * machine that sends: another one that finds the batch abandoned takes all of it as in doubt.
 */
export const openJournal = (config: Pick<Config, 'dataDir'>, batch: string) => {
  mkdirSync(folderOf(config), { recursive: true })
  const file = openSync(pathOf(config, batch), 'ax', 0o600)
  writeSync(file, `boot ${bootId()}\n`)
  fsyncSync(file)
  return {
    lastStep: (subscriberId: string) => {
      writeSync(file, `step ${subscriberId}\n`)
    },
    ended: (subscriberId: string, { state, codes }: { state: string; codes: string }) => {
      writeSync(file, `end ${subscriberId} ${state} ${codes}\n`)
    },
    /** The ledger has it all. */
    close: () => {
      closeSync(file)
      rmSync(pathOf(config, batch), { force: true })
    },
  }
}
export type Journal = ReturnType<typeof openJournal>

export type Trace = Map<string, 'step' | (Omit<Outcome, 'state'> & { state: string })>

/**
 * How far a batch had come when its process died; undefined where nobody can say. Who is not in it was never handed
 * over.
 */
export const readJournal = (config: Pick<Config, 'dataDir'>, batch: string): Trace | undefined => {
  const path = pathOf(config, batch)
  if (!existsSync(path)) return undefined
  const [first, ...lines] = readFileSync(path, 'utf8').split('\n')
  const boot = bootId()
  if (!boot || first !== `boot ${boot}`) return undefined
  const trace: Trace = new Map()
  for (const line of lines) {
    const [word, id = '', state = '', ...codes] = line.split(' ')
    if (word === 'step') trace.set(id, 'step')
    if (word === 'end') trace.set(id, { state, codes: codes.join(' ') })
  }
  return trace
}

export const removeJournal = (config: Pick<Config, 'dataDir'>, batch: string) =>
  rmSync(pathOf(config, batch), { force: true })
