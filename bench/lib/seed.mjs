/**
 * Fills a database that holds the demo up to `wanted` published inspel: sentences of Swedish words in the
 * frequencies of a language (a few common ones, many rare), spread over municipalities, days and the demo's themes.
 */
export const seed = async (pool, wanted) => {
  const { rows } = await pool.query('select count(*)::int as n from publication')
  const missing = wanted - rows[0].n
  if (missing <= 0) return
  await pool.query(
    `with words as (
       select array['bussen','vägen','skolan','jobb','sjukvård','ungdomar','bostäder','skogen','älven','föreningen','biblioteket',
         'kvällarna','tåget','företag','kultur','språket','vatten','förskolan','mötesplats','bredband','pengar','byn','kommunen',
         'vintern','cykelvägen','turister','renar','gruvan','kyrkan','marknaden'] as common
     ), made as (
       select n, gen_random_uuid() as id, gen_random_uuid() as publication,
         (select string_agg(
           case when random() < 0.6
             then common[1 + 0 * g.word + floor(power(random(), 2) * array_length(common, 1))::int]
             else 'ord' || floor(power(random(), 2) * 20000)::int end, ' ')
          from generate_series(1, 8 + (n % 20)) as g(word)) as text,
         now() - (random() * 400) * interval '1 day' as at
       from generate_series(1, $1::int) n, words
     ), process as (
       select p.id, (select id from way_in where process_id = p.id and kind = 'open_question' order by opens_at limit 1) as way
       from process p order by created_at limit 1
     ), themes as (select array_agg(id order by position) as ids from theme where process_id = (select id from process)),
     inspel as (
       insert into contribution (id, process_id, way_in_id, language, body, received_at, code_hash, idempotency_key)
       select made.id, process.id, process.way, 'sv', made.text, made.at, sha256(made.id::text::bytea), gen_random_uuid()
       from made, process returning id
     ), register as (
       insert into register_entry select made.id, 'B-' || made.id, made.at, left(made.text, 80) from made
     ), standings as (
       insert into standing select made.id, process.id, 'published', null, null, null, made.at, made.at from made, process
     ), statements as (
       insert into statement (id, contribution_id, position, text, created_at)
       select made.publication, made.id, 0, made.text, made.at from made
     ), codings as (
       insert into coding select made.publication, themes.ids[1 + made.n % array_length(themes.ids, 1)], null, made.at
       from made, themes where made.n % 10 <> 0
     )
     insert into publication
     select made.publication, made.id, process.id, 'open_question', null, 'sv', made.text,
       (array['2505','2506','2510','2513','2514','2518','2521','2523','2560','2580','2581','2582','2583','2584'])[1 + made.n % 14],
       case when made.n % 10 <> 0 then array[themes.ids[1 + made.n % array_length(themes.ids, 1)]] else '{}' end,
       made.at, made.at, true, to_tsvector('swedish', made.text)
     from made, process, themes`,
    [missing],
  )
  await pool.query('vacuum analyze')
}
