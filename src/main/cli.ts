import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SUGGEST_USAGE, suggestCommand, THEMES_USAGE, themesCommand } from '~/features/analysis'
import { CHANNELS_USAGE, channelsCommand } from '~/features/channels'
import { CONSISTENCY_USAGE, consistencyCommand } from '~/features/consistency'
import { EXPLAIN_USAGE, explainFile } from '~/features/glossary'
import { NEWSLETTER_USAGE, newsletterCommand } from '~/features/newsletter'
import { addStaff, showCode } from '~/features/people'
import { PLAIN_USAGE, plainCommand } from '~/features/plain'
import { QDA_USAGE, qdaCommand } from '~/features/qda'
import { EXPORT_USAGE, exportTo, IMPORT_USAGE, importFrom, type Told } from '~/features/records'
import { TRANSLATIONS_USAGE, translationsCommand } from '~/features/translations'
import { type ChainHead, sealAll, verifyChain } from '~/platform/audit/seal'
import { backup, restore } from '~/platform/db/backup'
import { DOCTOR_USAGE, doctor } from './doctor'
import { type Opened, openBeside } from './open'

/** Does its work on an open database and says what it did, line by line. */
type Command = (opened: Opened, args: string[]) => Promise<string[] | Told>

const backupTo: Command = async ({ context, pool }, [path]) => {
  if (!path) throw new Error('Usage: backup FILE')
  const counts = await backup(pool, path, { secret: context.config.secret, at: context.clock.now() })
  const rows = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return [
    `${rows} rows of ${Object.keys(counts).length} tables written to ${path}`,
    'The file holds personal data and the secret of the installation: keep it as safe as the installation.',
  ]
}

const restoreFrom: Command = async ({ context, pool, isServed }, args) => {
  const path = args.find((arg) => !arg.startsWith('--'))
  if (!path) throw new Error('Usage: restore FILE [--overwrite]')
  if (isServed) throw new Error('Inspel is running here. Stop it before restoring.')
  const { secret, at } = await restore(pool, path, { overwrite: args.includes('--overwrite') })
  if (secret !== context.config.secret) {
    if (process.env['INSPEL_SECRET']) {
      return [
        `Restored from ${at}.`,
        'INSPEL_SECRET differs from the secret in the backup: sign-in by code needs the old one.',
      ]
    }
    writeFileSync(join(context.config.dataDir, 'secret'), secret, { mode: 0o600 })
  }
  return [`Restored from ${at}.`]
}

const headIn = (typed: string): ChainHead => {
  const [, position, hash] = typed.match(/^(\d+)-([0-9a-f]{64})$/) ?? []
  if (!position || !hash) throw new Error('Usage: verify [HEAD], with the head that an earlier verify showed')
  return { position: Number(position), hash }
}

const verify: Command = async ({ context }, [typed]) => {
  const earlier = typed ? headIn(typed) : undefined
  await sealAll(context.db)
  const verdict = await verifyChain(context.db, earlier)
  if (!verdict.ok) throw new Error(`The audit chain does not hold at ${verdict.position}: ${verdict.why}`)
  return [
    `The audit chain holds: ${verdict.sealed} events, ${verdict.emptied} emptied under a retention decision.`,
    `Its head is ${verdict.head.position}-${verdict.head.hash}: keep it elsewhere to show later that nothing was cut off.`,
  ]
}

const COMMANDS: Record<string, { usage: string; run: Command }> = {
  import: {
    usage: IMPORT_USAGE,
    run: ({ context }, args) => importFrom(context, args),
  },
  export: {
    usage: EXPORT_USAGE,
    run: ({ context }, args) => exportTo(context, args),
  },
  backup: { usage: 'backup FILE', run: backupTo },
  restore: { usage: 'restore FILE [--overwrite]', run: restoreFrom },
  verify: { usage: 'verify [HEAD]', run: verify },
  doctor: { usage: DOCTOR_USAGE, run: (opened) => doctor(opened) },
  channels: { usage: CHANNELS_USAGE, run: ({ context }, args) => channelsCommand(context, args) },
  consistency: { usage: CONSISTENCY_USAGE, run: ({ context }) => consistencyCommand(context) },
  newsletter: {
    usage: NEWSLETTER_USAGE,
    run: ({ context }, args) => newsletterCommand(context, args),
  },
  qda: { usage: QDA_USAGE, run: ({ context }, args) => qdaCommand(context, args) },
  staff: {
    usage: 'staff add EMAIL TITLE ROLE[,ROLE]',
    run: ({ context }, [verb, ...rest]) => addStaff(context, verb === 'add' ? rest : []),
  },
  translations: {
    usage: TRANSLATIONS_USAGE,
    run: ({ context }, args) => translationsCommand(context, args),
  },
  totp: { usage: 'totp EMAIL', run: ({ context }, args) => showCode(context, args) },
}

/** Commands that need nothing but what they are given. */
const ALONE: Record<string, { usage: string; run: (args: string[]) => Promise<string[]> }> = {
  plain: { usage: PLAIN_USAGE, run: plainCommand },
  themes: { usage: THEMES_USAGE, run: themesCommand },
  suggest: { usage: SUGGEST_USAGE, run: suggestCommand },
}

export const USAGE = [
  'Usage: npm run inspel -- COMMAND',
  '  serve',
  ...Object.values({ ...COMMANDS, ...ALONE }).map(({ usage }) => `  ${usage}`),
  `  ${EXPLAIN_USAGE}`,
  'Each but serve and restore also works while the server runs.',
  'Exit code: 0 done, 1 refused or failed, 2 no such command, 3 done but for rows that were left out.',
]

/** The database, where one runs; reading a text needs none and starts none. */
const openIfRunning = async (environment: NodeJS.ProcessEnv): Promise<Opened | undefined> => {
  const folder = environment['INSPEL_DATA'] ?? '.data'
  const runs = environment['DATABASE_URL'] || existsSync(join(folder, 'postgres', 'postmaster.pid'))
  return runs ? openBeside(environment).catch(() => undefined) : undefined
}

/** Finds the hard words in a text: by this installation's glossary, or by the one that came with the version. */
const explain = async (args: string[], environment: NodeJS.ProcessEnv): Promise<number> => {
  const opened = await openIfRunning({ LOG_LEVEL: 'silent', ...environment })
  try {
    if (!opened) console.error('No database is running: the starting glossary is used.')
    console.log(await explainFile(opened?.context.db, args))
    return 0
  } catch (error) {
    console.error((error as Error).message)
    return 1
  } finally {
    await opened?.close()
  }
}

/** Runs one command and prints what it says. Returns the exit code. */
const saying = async (run: () => Promise<string[] | Told>): Promise<number> => {
  try {
    // npm runs scripts in the project's folder: paths are meant as seen from where the person stands.
    process.chdir(process.env['INIT_CWD'] ?? '.')
    const done = await run()
    const { lines, inPart } = Array.isArray(done) ? { lines: done, inPart: false } : done
    for (const line of lines) console.log(line)
    return inPart ? 3 : 0
  } catch (error) {
    console.error((error as Error).message)
    return 1
  }
}

/** Runs one command, beside a running server if it needs the database and there is one. Returns the exit code. */
export const runCommand = async (
  name: string,
  args: string[],
  environment: NodeJS.ProcessEnv,
): Promise<number> => {
  const alone = ALONE[name]
  if (alone) return saying(() => alone.run(args))
  if (name === 'explain') return explain(args, environment)
  const command = COMMANDS[name]
  if (!command) {
    const isAsked = ['help', '--help', '-h'].includes(name)
    ;(isAsked ? console.log : console.error)(USAGE.join('\n'))
    return isAsked ? 0 : 2
  }
  const opened = await openBeside({ LOG_LEVEL: 'warn', ...environment })
  try {
    return await saying(() => command.run(opened, args))
  } finally {
    await opened.close()
  }
}
