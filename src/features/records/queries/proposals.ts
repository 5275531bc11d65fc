import { sql } from 'kysely'
import { municipalityByCode } from '~/kernel/place'
import type { Db } from '~/platform/db'
import type { ExportedProposal } from '../domain'

const BATCH = 1_000

/** Published inspel in Decidim's terms, oldest first, read in batches so that memory does not grow with them. */
export async function* proposals(
  db: Db,
  publicUrl: string,
  processSlug?: string,
): AsyncGenerator<ExportedProposal> {
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const { rows } = await sql<{
      id: string
      processId: string
      processSlug: string
      wayInId: string
      text: string
      language: string
      themes: string[] | null
      municipalityCode: string | null
      outcome: string | null
      answer: string | null
      answeredAt: Date | null
      reference: string
      publishedAt: Date
      meetingSlug: string | null
    }>`
      select p.id, p.process_id, process.slug as process_slug, c.way_in_id, p.text, p.language,
        p.municipality_code, p.published_at, r.diary_number as reference, m.slug as meeting_slug,
        (select array_agg(t.title->>'sv' order by t.position) from theme t
          where t.id = any(p.theme_ids) and t.published_at is not null) as themes,
        a.outcome, a.text as answer, a.published_at as answered_at
      from publication p
      join contribution c on c.id = p.contribution_id
      join register_entry r on r.contribution_id = p.contribution_id
      join process on process.id = p.process_id
      left join meeting m on m.id = p.meeting_id
      left join lateral (
        select outcome, text, published_at from official_answer
        where published_at is not null
          and (contribution_id = p.contribution_id or theme_id = any(p.theme_ids))
        order by contribution_id is null, published_at limit 1) a on true
      where p.id > ${after} and (${processSlug ?? null}::text is null or process.slug = ${processSlug ?? null})
      order by p.id
      limit ${BATCH}`.execute(db)
    for (const { processSlug: slug, municipalityCode, meetingSlug, themes, ...row } of rows) {
      yield {
        ...row,
        processUrl: `${publicUrl}/vad-hande-sen?process=${slug}`,
        themes: themes ?? [],
        place: municipalityByCode(municipalityCode ?? '')?.name ?? '',
        url: `${publicUrl}/inspel/${row.id}`,
        meetingUrl: meetingSlug ? `${publicUrl}/moten/${meetingSlug}` : null,
      }
    }
    const last = rows.at(-1)
    if (!last || rows.length < BATCH) return
    after = last.id
  }
}
