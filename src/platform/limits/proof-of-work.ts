import { createHash, randomInt } from 'node:crypto'
import { type Challenge, createChallenge, type Solution, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { z } from 'zod'
import { type Config, keyFor } from '~/platform/config'
import type { Db } from '~/platform/db'

declare module '~/platform/db' {
  interface Tables {
    altchaSolution: { solutionHash: Buffer; expiresAt: Date }
  }
}

/** Some hundred derivations: half a second for a phone, a bill for who sends by the thousand. */
const COST = 1_000
const COUNTER = { least: 100, most: 400 }
const VALID_MS = 2 * 3_600_000

const secretsOf = (config: Config) => ({
  hmacSignatureSecret: keyFor(config, 'proof-of-work'),
  hmacKeySignatureSecret: keyFor(config, 'proof-of-work-answer'),
})

/** A signed puzzle, as JSON, for a browser to solve within two hours (a long text takes its time). */
export const newPuzzle = async (config: Config, now: Date): Promise<string> =>
  JSON.stringify(
    await createChallenge({
      algorithm: 'PBKDF2/SHA-256',
      cost: COST,
      counter: randomInt(COUNTER.least, COUNTER.most),
      deriveKey,
      expiresAt: new Date(now.getTime() + VALID_MS),
      ...secretsOf(config),
    }),
  )

const Sent = z.object({
  challenge: z.object({
    parameters: z.looseObject({ expiresAt: z.number() }),
    signature: z.string(),
  }),
  solution: z.object({ counter: z.number(), derivedKey: z.string() }),
})

/**
 * Whether this is the solution of a puzzle of ours that nobody has used before; it is used hereby.
 * The library would take one solution twice, so the used ones are kept until they expire.
 * @param sent JSON {challenge, solution}, as the browser posts it
 */
export const useSolution = async (db: Db, config: Config, sent: string): Promise<boolean> => {
  const parsed = Sent.safeParse(parse(sent))
  if (!parsed.success) return false
  const { challenge, solution } = parsed.data as unknown as { challenge: Challenge; solution: Solution }
  const { verified } = await verifySolution({ challenge, solution, deriveKey, ...secretsOf(config) })
  if (!verified) return false
  const first = await db
    .insertInto('altchaSolution')
    .values({
      solutionHash: createHash('sha256')
        .update(challenge.signature ?? '')
        .digest(),
      expiresAt: new Date((challenge.parameters.expiresAt ?? 0) * 1_000),
    })
    .onConflict((conflict) => conflict.column('solutionHash').doNothing())
    .returning('expiresAt')
    .executeTakeFirst()
  return first !== undefined
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Forgets solutions that could not be used again anyway. */
export const forgetOldSolutions = (db: Db, now: Date) =>
  db.deleteFrom('altchaSolution').where('expiresAt', '<', now).execute()
