import { foundProcess } from '~/features/processes'
import type { Localized } from '~/kernel/language'
import type { Context } from '~/platform/context'

/** A process with one open question in Swedish that is open for as long as any test runs. */
export const askingProcess = async (
  context: Context,
  slug = 'prov',
  title: Localized = { sv: 'Vad ska vi börja med?' },
): Promise<{ processId: string; wayInId: string }> => {
  const { id, waysIn } = await foundProcess(
    context,
    {
      slug,
      title,
      summary: title,
      language: 'sv',
      phases: [],
      waysIn: [
        {
          slug: 'fragan',
          kind: 'open_question',
          title,
          question: title,
          minutes: 2,
          languages: ['sv'],
          opensOn: '2020-01-01',
          closesOn: '2040-12-31',
          closedText: title,
        },
      ],
    },
    { kind: 'system' },
  )
  return { processId: id, wayInId: waysIn.get('fragan') ?? '' }
}
