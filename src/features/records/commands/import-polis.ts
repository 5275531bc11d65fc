import { TEXT_MAX } from '~/features/contributions'
import type { Actor } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { type Damaged, readPolisComments, readPolisSummary } from '../domain'
import { bringIn, processFor } from './bring-in'

export interface Imported {
  slug: string
  added: number
  known: number
  damaged: Damaged[]
}

/** Makes a process of a Polis conversation: every statement once, as it stands, with its time and its moderation. */
export const importPolis = async (
  context: Context,
  files: { slug: string; comments: string; summary: string; attribution?: string | undefined },
  actor: Actor,
): Promise<Imported> => {
  const { statements, damaged } = readPolisComments(files.comments)
  const about = readPolisSummary(files.summary)
  const times = statements.map((statement) => statement.receivedAt.getTime())
  const topic = about.get('topic') || files.slug
  const question = (about.get('conversation-description') || topic).slice(0, 1_000)
  const wayInId = await processFor(
    context,
    {
      slug: files.slug,
      title: { sv: `Samtal i Polis: ${files.slug}`, en: topic },
      summary: {
        sv: 'Påståenden inlästa från ett samtal i Polis. De visas på originalspråket.',
        en: question,
      },
      language: 'en',
      attribution:
        files.attribution ??
        `Polis, ${about.get('url') ?? 'pol.is'}. CC BY 4.0, The Computational Democracy Project`,
      question: { sv: 'Frågan ställdes i Polis.', en: question },
      from: new Date(Math.min(...times)),
      to: new Date(Math.max(...times)),
    },
    actor,
  )
  const result: Imported = { slug: files.slug, added: 0, known: 0, damaged }
  for (const { key, text, receivedAt, moderated } of statements) {
    if (text.length > TEXT_MAX) continue
    const shown =
      moderated === 1
        ? ('published' as const)
        : moderated === 0
          ? ('waiting' as const)
          : { withheld: 'Avvisat av moderatorn i ursprunget.' }
    const origin = { name: 'polis', key }
    const one = await bringIn(context, { wayInId, origin, text, language: 'en', receivedAt, shown }, actor)
    if (one.added) result.added++
    else result.known++
  }
  return result
}
