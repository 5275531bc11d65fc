/**
 * Fills a database that holds the demo up to `wanted` published stories, each a copy of one of the demo's with an address,
 * a place, a topic and a day of its own; every fifth is the English edition of the one before it.
 */
export const seedStories = async (pool, wanted) => {
  const client = await pool.connect()
  const run = (sql, values) => client.query(sql, values)
  try {
    await run('begin')
    await run(
      `create temp table made on commit drop as
         select n, gen_random_uuid() as id, gen_random_uuid() as version, now() - n * interval '50 minutes' as at,
           (select id from story where published_version_id is not null and translation_of is null
            order by id offset n % 4 limit 1) as source
         from generate_series(1, $1::int - (select count(*)::int from story where published_version_id is not null)) n`,
      [wanted],
    )
    // The copy of a row in which what is told apart is put anew.
    await run(`
      insert into story
      select (jsonb_populate_record(story, jsonb_build_object('id', made.id, 'slug', 'matt-' || made.n,
        'published_at', made.at, 'published_version_id', null))).*
      from made join story on story.id = made.source`)
    await run(`
      insert into story_version
      select (jsonb_populate_record(shown, jsonb_build_object('id', made.version, 'story_id', made.id,
        'language', case when made.n % 5 = 0 then 'en' else 'sv' end,
        'municipalities', jsonb_build_array((array['2505','2514','2521','2523','2580','2581','2584'])[1 + made.n % 7]),
        'topics', jsonb_build_array((array['work','travel','culture','health','homes'])[1 + made.n % 5]),
        'made_at', made.at))).*
      from made join story on story.id = made.source join story_version shown on shown.id = story.published_version_id`)
    await run('update story set published_version_id = made.version from made where made.id = story.id')
    await run(`
      update story set translation_of = original.id from made, made original
      where made.id = story.id and made.n % 5 = 0 and original.n = made.n - 1`)
    await run('commit')
  } finally {
    client.release()
  }
  await pool.query('vacuum analyze')
}
