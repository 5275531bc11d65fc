import { seed } from './lib/seed.mjs'
import { newDataDir, removeDataDir, report, start } from './lib/server.mjs'

const INSPEL = Number(process.env.BENCH_INSPEL ?? 100_000)
const LETTERS = 20
const COPIES = 50

const dataDir = newDataDir()
const server = await start(dataDir)
const pool = server.pool()
const one = async (sql, values) => (await pool.query(sql, values)).rows[0]

/** Letters of 40 words, each sent 50 times with a greeting and a few words of one's own. */
const plant = async () => {
  await pool.query(
    `with letters as (
       select l, (select string_agg('mening' || floor(random() * 5000 + l + 0 * g.word)::int, ' ') from generate_series(1, 40) g(word)) as text
       from generate_series(1, $1::int) l
     ), made as (
       select gen_random_uuid() as id, l, 'Hej! ' || text || ' Hälsningar från plats ' || c as text
       from letters, generate_series(1, $2::int) c
     ), way as (select id, process_id from way_in where kind = 'open_question' order by opens_at limit 1)
     insert into contribution (id, process_id, way_in_id, language, body, received_at, code_hash, idempotency_key, origin, origin_key)
     select made.id, way.process_id, way.id, 'sv', made.text, now(), sha256(made.id::text::bytea), gen_random_uuid(),
       'letter', l || ':' || made.id from made, way`,
    [LETTERS, COPIES],
  )
}

const left = async () =>
  (
    await one(
      'select count(*)::int as n from contribution c where not exists (select 1 from likeness l where l.contribution_id = c.id)',
    )
  ).n

/** Milliseconds until the server's own job has compared everything. */
const untilCompared = async () => {
  const waiting = await left()
  while ((await left()) === waiting) await new Promise((done) => setTimeout(done, 50))
  const began = performance.now()
  let rest = await left()
  const toGo = rest
  while (rest > 0) {
    await new Promise((done) => setTimeout(done, 1_000))
    rest = await left()
  }
  return { ms: performance.now() - began, compared: toGo }
}

try {
  await seed(pool, INSPEL)
  await plant()
  const { ms, compared } = await untilCompared()
  // Of each letter: the share of its copies that stand in its largest group.
  const recall = await one(
    `select round(avg(largest)::numeric / $1, 3)::float as share from (
       select split_part(origin_key, ':', 1), max(n) as largest from (
         select c.origin_key, count(*) over (partition by split_part(c.origin_key, ':', 1), l.group_id) as n
         from contribution c join likeness l on l.contribution_id = c.id where c.origin = 'letter') s group by 1) t`,
    [COPIES],
  )
  const wrong = await one(
    `select count(*)::int as n from likeness l join contribution c on c.id = l.contribution_id
     where c.origin is null and l.group_id in (select group_id from likeness l2 join contribution c2 on c2.id = l2.contribution_id
       where c2.origin = 'letter')`,
  )
  const size = await one(
    `select round((pg_total_relation_size('likeness') + pg_total_relation_size('likeness_band')
       + pg_total_relation_size('likeness_group')) / 1048576.0)::int as mb`,
  )
  const idle = await one(
    'explain (analyze, format json) select c.id from contribution c where not exists (select 1 from likeness l where l.contribution_id = c.id) order by c.id limit 1000',
  )
  report('similar', {
    inspel: INSPEL + LETTERS * COPIES,
    perSecond: Math.round((compared / ms) * 1000),
    seconds: Math.round(ms / 100) / 10,
    recallOfCopies: recall.share,
    strangersAmongCopies: wrong.n,
    tablesMb: size.mb,
    nothingNewMs: Math.round(idle['QUERY PLAN'][0]['Execution Time']),
  })
} finally {
  await pool.end()
  await server.stop()
  removeDataDir(dataDir)
}
