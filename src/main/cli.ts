import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { addStaff, showCode } from '~/features/people'
import { exportTo, importFrom } from '~/features/records'
import { sealEvents, verifyChain } from '~/platform/audit/seal'
import { backup, restore } from '~/platform/db/backup'
import { type Opened, openBeside } from './open'

/** Does its work on an open database and says what it did, line by line. */
type Command = (opened: Opened, args: string[]) => Promise<string[]>

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

const verify: Command = async ({ context }) => {
  while ((await sealEvents(context.db)) > 0);
  const verdict = await verifyChain(context.db)
  if (!verdict.ok) throw new Error(`The audit chain does not hold at ${verdict.position}: ${verdict.why}`)
  return [
    `The audit chain holds: ${verdict.sealed} events, ${verdict.emptied} emptied under a retention decision.`,
  ]
}

const COMMANDS: Record<string, { usage: string; run: Command }> = {
  import: {
    usage: 'import polis FOLDER [--slug SLUG] [--attribution TEXT] | import decidim FILE [--slug SLUG]',
    run: ({ context }, args) => importFrom(context, args),
  },
  export: {
    usage: 'export decidim FILE [--process SLUG]',
    run: ({ context }, args) => exportTo(context, args),
  },
  backup: { usage: 'backup FILE', run: backupTo },
  restore: { usage: 'restore FILE [--overwrite]', run: restoreFrom },
  verify: { usage: 'verify', run: verify },
  staff: {
    usage: 'staff add EMAIL TITLE ROLE[,ROLE]',
    run: ({ context }, [verb, ...rest]) => addStaff(context, verb === 'add' ? rest : []),
  },
  totp: { usage: 'totp EMAIL', run: ({ context }, args) => showCode(context, args) },
}

export const USAGE = [
  'Usage: npm run inspel -- COMMAND',
  '  serve',
  ...Object.values(COMMANDS).map(({ usage }) => `  ${usage}`),
]

/** Runs one command, beside a running server if there is one. Returns the exit code. */
export const runCommand = async (
  name: string,
  args: string[],
  environment: NodeJS.ProcessEnv,
): Promise<number> => {
  const command = COMMANDS[name]
  if (!command) {
    console.error(USAGE.join('\n'))
    return name === 'help' ? 0 : 2
  }
  const opened = await openBeside({ LOG_LEVEL: 'warn', ...environment })
  try {
    for (const line of await command.run(opened, args)) console.log(line)
    return 0
  } catch (error) {
    console.error((error as Error).message)
    return 1
  } finally {
    await opened.close()
  }
}
