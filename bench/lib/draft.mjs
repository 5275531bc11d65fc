/**
 * Beside what `seed` made: a draft of `passages` passages in parts of 20, each resting on a theme and two inspel,
 * sent out and closed, with `comments` published comments on it, of which a tenth was answered in groups of ten and
 * the rest one by one; a decision on every tenth passage; and a theme of `gathered` inspel that 40 passages rest on.
 */
export const seedDraft = async (pool, { passages, comments, gathered }) => {
  const client = await pool.connect()
  const run = (sql, values) => client.query(sql, values)
  try {
    await run('begin')
    await run(`
      create temp table main on commit drop as
        select id, (select array_agg(id order by position) from theme where process_id = process.id) as themes
        from process order by created_at limit 1`)
    await run(
      `insert into theme (id, process_id, slug, title, description, position, created_at, published_at)
       select gen_random_uuid(), id, 'matt-tema', '{"sv":"Uppmätt tema"}', '{"sv":"Det som mäts."}', 99, now(), now() from main`,
    )
    await run(
      `create temp table gathered on commit drop as
         select publication.id, contribution_id from publication, main
         where process_id = main.id and is_demo and exists (
           select from statement where statement.contribution_id = publication.contribution_id)
         order by publication.id limit $1`,
      [gathered],
    )
    await run(`
      insert into coding
        select statement.id, theme.id, null, now()
        from gathered join statement using (contribution_id), theme where theme.slug = 'matt-tema'
      on conflict do nothing`)
    await run(`
      update publication set theme_ids = theme_ids || theme.id
      from gathered, theme where gathered.id = publication.id and theme.slug = 'matt-tema'`)
    await run(`
      insert into document (id, process_id, slug, title, summary, created_at)
        select gen_random_uuid(), id, 'uppmatt', '{"sv":"Uppmätt utkast"}', '{"sv":"Ett långt utkast."}', now() from main`)
    await run(
      `create temp table made on commit drop as
         select n, gen_random_uuid() as id, gen_random_uuid() as wording, gen_random_uuid() as later
         from generate_series(1, $1::int) n`,
      [passages],
    )
    await run(`
      insert into passage (id, document_id, slug, part, heading, position, language, created_at)
        select made.id, document.id, 'stycke-' || n, 'Del ' || ((n - 1) / 20 + 1), 'Stycke ' || n, n, 'sv', now()
        from made, document where document.slug = 'uppmatt'`)
    const said = `(select string_agg('Mening ' || s || ' om bussar, vägar och skolor i stycket, som den som läser ska förstå.', ' ')
      from generate_series(1, 6) s)`
    await run(`
      insert into passage_wording (id, passage_id, version, text, created_at, published_at)
        select wording, id, 1, ${said}, now() - interval '60 days', now() - interval '60 days' from made
        union all
        select later, id, 2, 'Ny mening först. ' || ${said}, now() - interval '5 days', now() - interval '5 days'
        from made where n % 10 = 0`)
    await run(`
      insert into passage_source (id, passage_id, theme_id, contribution_id, added_at)
        select gen_random_uuid(), made.id, themes[1 + n % array_length(themes, 1)], null::uuid, now() from made, main
        union all
        select gen_random_uuid(), made.id, theme.id, null::uuid, now() from made, theme where n <= 40 and slug = 'matt-tema'
        union all
        select gen_random_uuid(), made.id, null::uuid, contribution_id, now()
        from made join (select row_number() over (order by id) as r, contribution_id from gathered) picked
          on picked.r in (made.n * 2, made.n * 2 + 1)`)
    await run(`
      insert into consultation (id, document_id, slug, title, intro, opens_at, closes_at, published_at)
        select gen_random_uuid(), id, 'uppmatt', '{"sv":"Uppmätt remiss"}', '{"sv":"Läs och tyck till."}',
          now() - interval '60 days', now() - interval '10 days', now() - interval '60 days'
        from document where slug = 'uppmatt'`)
    await run(`
      insert into consultation_passage (consultation_id, passage_id, wording_id)
        select consultation.id, made.id, made.wording from made, consultation where consultation.slug = 'uppmatt'`)
    await run(
      `create temp table sent on commit drop as
         select c as n, gen_random_uuid() as id, made.id as passage, made.wording, now() - c * interval '10 minutes' - interval '11 days' as at,
           'Synpunkt ' || c || ': skriv tydligare vad som ska göras, när det ska vara klart och vem som betalar för det.' as body
         from generate_series(1, $1::int) c join made on made.n = 1 + (c * 7919) % $2::int`,
      [comments, passages],
    )
    await run(`
      insert into consultation_comment (id, consultation_id, passage_id, wording_id, stance, body, language,
          sender_kind, sender_name, received_at, code_hash, idempotency_key)
        select sent.id, consultation.id, passage, wording, (array['keep','change','remove','question'])[1 + n % 4], body, 'sv',
          case when n % 5 = 0 then 'organisation' else 'private' end, case when n % 5 = 0 then 'Förening ' || n end,
          at, sha256(sent.id::text::bytea), gen_random_uuid()
        from sent, consultation where consultation.slug = 'uppmatt'`)
    await run('insert into comment_publication select id, body, at from sent')
    await run(`
      insert into comment_group (id, consultation_id, title, created_at)
        select gen_random_uuid(), consultation.id, 'Grupp ' || g, now()
        from generate_series(0, (select count(*)::int / 100 - 1 from sent)) g, consultation where slug = 'uppmatt'`)
    await run(`
      insert into comment_group_member (comment_id, group_id, added_at)
        select sent.id, comment_group.id, now()
        from sent join comment_group on comment_group.title = 'Grupp ' || (n / 10 - 1) / 10 where n % 10 = 0`)
    await run(`
      insert into official_answer (id, comment_id, group_id, passage_id, outcome, text, prepared_at, reviewed_at, published_at)
        select gen_random_uuid(), sent.id, null::uuid, passage, (array['woven_in','partly','not_taken_up','already_so'])[1 + n % 4],
          'Regionen svarar på synpunkt ' || n || ' med skäl som den som skrev kan förstå.', now(), now(), now()
        from sent where n % 10 <> 0
        union all
        select gen_random_uuid(), null::uuid, id, null::uuid, 'woven_in', 'Regionen svarar på allt som är lika.', now(), now(), now()
        from comment_group where title like 'Grupp %'`)
    const decided = `decided_by, decided_on, case_number, title, text, published_at, changed_at`
    await run(`
      insert into decision (id, process_id, ${decided})
        select gen_random_uuid(), id, 'Regionfullmäktige', current_date, 'MÄT 1', 'Uppmätt beslut', 'Antas.', now(), now() from main`)
    await run(`
      insert into decision_wording (decision_id, passage_id, before_wording_id, after_wording_id)
        select decision.id, made.id, wording, later from made, decision where case_number = 'MÄT 1' and n % 10 = 0`)
    await run('commit')
  } finally {
    client.release()
  }
  await pool.query('vacuum analyze')
}
