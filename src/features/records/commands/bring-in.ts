import { v5 } from 'uuid'
import { forStaff, publish, receive, withhold } from '~/features/contributions'
import { foundProcess, type Process, processBySlug, waysInto } from '~/features/processes'
import type { Language, Localized } from '~/kernel/language'
import { dayInSweden } from '~/kernel/time'
import type { Actor } from '~/platform/audit'
import type { Context } from '~/platform/context'

const NAMESPACE = 'b7e5f3d4-3c9e-4e6b-9a3b-20400c0ffee0'

export interface Material {
  slug: string
  title: Localized
  summary: Localized
  language: Language
  attribution: string
  question: Localized
  from: Date
  to: Date
}

/** The process that imported material belongs to: found by its address, or founded. Returns where inspel go in. */
export const processFor = async (context: Context, material: Material, actor: Actor): Promise<string> => {
  const known = await processBySlug(context.db, material.slug)
  if (known) return wayInOf(context, known)
  const { waysIn } = await foundProcess(
    context,
    {
      slug: material.slug,
      title: material.title,
      summary: material.summary,
      language: material.language,
      attribution: material.attribution,
      phases: [],
      waysIn: [
        {
          slug: 'import',
          kind: 'import',
          title: { sv: 'Inläst material', en: 'Imported material' },
          question: material.question,
          minutes: 2,
          languages: [material.language],
          opensOn: dayInSweden(material.from),
          closesOn: dayInSweden(material.to),
          closedText: { sv: 'Materialet är inläst.', en: 'The material has been imported.' },
        },
      ],
    },
    actor,
  )
  return waysIn.get('import') ?? ''
}

const wayInOf = async ({ db }: Context, process: Process): Promise<string> => {
  const all = await waysInto(db, process.id)
  const wayIn = all.find((one) => one.kind === 'import') ?? all[0]
  if (!wayIn) throw new Error(`the process ${process.slug} has no way in`)
  return wayIn.id
}

export interface Brought {
  wayInId: string
  origin: { name: string; key: string }
  text: string
  language: Language
  receivedAt: Date
  /** What the source had decided about showing it. */
  shown: 'published' | 'waiting' | { withheld: string }
}

/** Receives one imported inspel through the same command as the web; a second time changes nothing. */
export const bringIn = async (
  context: Context,
  { shown, ...one }: Brought,
  actor: Actor,
): Promise<{ contributionId: string; added: boolean; refused?: string }> => {
  const idempotencyKey = v5(`${one.wayInId} ${one.origin.name} ${one.origin.key}`, NAMESPACE)
  const received = await receive(context, { ...one, idempotencyKey })
  if (!received.ok) return { contributionId: '', added: false, refused: received.reason }
  const { contributionId, repeated } = received.value
  // An import that was cut off between receiving and deciding is finished by the next one.
  const state = repeated ? (await forStaff(context.db, contributionId))?.state : null
  if (!state && shown === 'published') await publish(context, contributionId, actor)
  else if (!state && typeof shown === 'object') await withhold(context, contributionId, shown.withheld, actor)
  return { contributionId, added: !repeated }
}
