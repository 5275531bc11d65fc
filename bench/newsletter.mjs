import { fork, spawn } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import nodemailer from 'nodemailer'
import { newDataDir, removeDataDir, report, residentMb, start } from './lib/server.mjs'

const RECIPIENTS = Number(process.env.BENCH_RECIPIENTS ?? 100_000)
const ALONE = Number(process.env.BENCH_ALONE ?? 20_000)
const KILLS = Number(process.env.BENCH_KILLS ?? 20)
const DOMAINS = 1_000
const CONNECTIONS = 5

const sink = fork(new URL('lib/smtp-sink.mjs', import.meta.url))
const answer = async (word) => {
  const said = once(sink, 'message')
  if (word) sink.send(word)
  return (await said)[0]
}
const { port } = await answer()
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const settings = {
  SMTP_URL: `smtp://127.0.0.1:${port}`,
  MAIL_FROM: 'Region Norrbotten <nyhetsbrev@region.example>',
  TIPS_SMTP: '127.0.0.1:0',
  BOUNCE_ADDRESS: 'studs@region.example',
  DKIM_DOMAIN: 'region.example',
  DKIM_SELECTOR: 'brev',
  DKIM_KEY: privateKey.export({ type: 'pkcs8', format: 'pem' }),
}
const dataDir = newDataDir()
// The server sends nothing itself: what is measured is one worker of its own.
const server = await start(dataDir, { MAIL_LOCAL: '0' })
const pool = server.pool()
const worker = () =>
  spawn(
    process.execPath,
    ['--max-semi-space-size=4', join('dist', 'server', 'inspel.js'), 'newsletter', 'send'],
    {
      env: { ...process.env, ...settings, INSPEL_DATA: dataDir, LOG_LEVEL: 'error' },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  )
const one = async (sql, values) => (await pool.query(sql, values)).rows[0]

/** Readers in three languages and fourteen municipalities, some with topics of their own. */
const seed = () =>
  pool.query(
    `insert into newsletter_subscriber (id, email, topics, municipality_code, language, asked_at, confirmed_at)
     select gen_random_uuid(), 'lasare' || n || '@doman' || n % $2 || '.example',
       case when n % 3 = 0 then array[(array['work','travel','culture','health','homes'])[1 + n % 5]] else '{}' end,
       case when n % 2 = 0 then (array['2505','2521','2580','2584'])[1 + n % 4] end,
       (array['sv','sv','sv','en','fi'])[1 + n % 5], now(), now()
     from generate_series(1, $1::int) n`,
    [RECIPIENTS, DOMAINS],
  )

const LEAD = 'Det här har hänt sedan sist, och det här betyder det för dig som bor i länet. '.repeat(4)
const stories = ['travel', 'culture', 'health', 'homes', 'work', 'climate'].map((topic, i) => ({
  id: crypto.randomUUID(),
  topics: [topic],
  municipalities: [i % 2 ? 'county' : '2521'],
  editions: ['sv', 'en', 'fi'].map((language) => ({
    language,
    slug: `${topic}-${language}`,
    headline: `En berättelse om ${topic}`,
    text: LEAD,
    picture: { src: `/bild/${topic}/delning-50-50.jpg`, width: 1200, height: 630, alt: 'Vad bilden visar' },
  })),
}))
const happenings = Array.from({ length: 10 }, (_, i) => ({
  key: `meeting:${i}`,
  title: { sv: `Möte nummer ${i}`, en: `Meeting number ${i}` },
  day: '2026-12-03',
  lastDay: '2026-12-03',
  time: '18:00',
  place: 'Folkets hus, Pajala',
  municipality: i % 3 ? '2521' : null,
  href: `/moten/nummer-${i}`,
}))
const content = { headline: { sv: 'Vinterns nyheter' }, intro: { sv: LEAD }, stories, happenings }

/** An issue that begins at once, with a row for every reader. */
const newIssue = async () => {
  const id = crypto.randomUUID()
  await pool.query(
    `insert into newsletter_issue (id, headline, intro, state, content, made_at, changed_at, send_at, began_at)
     values ($1, '{"sv":""}', '{"sv":""}', 'stopped', $2, now(), now(), now(), now())`,
    [id, JSON.stringify(content)],
  )
  await pool.query(
    `insert into newsletter_delivery (issue_id, subscriber_id, due_at, at)
     select $1, id, now(), now() from newsletter_subscriber where confirmed_at is not null`,
    [id],
  )
  await pool.query('analyze newsletter_delivery')
  await pool.query(`update newsletter_issue set state = 'sending' where id = $1`, [id])
  return id
}

const counts = async (id) => {
  const { rows } = await pool.query(
    'select state, count(*)::int as n from newsletter_delivery where issue_id = $1 group by state',
    [id],
  )
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]))
}

/** What nodemailer does by itself: pooled, unsigned, the same text to so many. */
const alone = async (sample) => {
  const transport = nodemailer.createTransport({
    url: settings.SMTP_URL,
    pool: true,
    maxConnections: CONNECTIONS,
    maxMessages: 500,
  })
  const began = performance.now()
  let next = 0
  const person = async () => {
    while (next < ALONE) {
      const n = next++
      await transport.sendMail({
        from: settings.MAIL_FROM,
        to: `lasare${n}@doman${n % DOMAINS}.example`,
        subject: content.headline.sv,
        ...sample,
      })
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS * 2 }, person))
  transport.close()
  return Math.round(ALONE / ((performance.now() - began) / 1000))
}

/** A letter as our own readers get it, to give nodemailer the same. */
const sampleOf = async () => {
  const lines = stories.map(
    ({ editions: [{ headline, text, slug }] }) =>
      `${headline}\n\n${text}\n\nhttps://x.example/nyheter/${slug}`,
  )
  const cells = stories.map(
    ({ editions: [{ headline, text, slug, picture }] }) =>
      `<tr><td style="padding:0 24px 24px;font-family:Arial,sans-serif;color:#16263a;font-size:17px;line-height:1.5"><img src="https://x.example${picture.src}" width="552" height="290" alt="${picture.alt}" style="display:block;width:100%;height:auto;border:0"><h2 style="margin:0 0 8px"><a href="https://x.example/nyheter/${slug}" style="color:#0b5d7a">${headline}</a></h2><p style="margin:0 0 12px">${text}</p></td></tr>`,
  )
  const comes = happenings.map(
    ({ title, href }) =>
      `<li style="margin:0 0 10px"><a href="https://x.example${href}">${title.sv}</a></li>`,
  )
  return {
    text: `${LEAD}\n\n${lines.join('\n\n')}\n\n${happenings.map(({ title, href }) => `* ${title.sv}\n  https://x.example${href}`).join('\n\n')}`,
    html: `<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8"><title>x</title></head><body><table role="presentation">${cells.join('')}</table><ul>${comes.join('')}</ul></body></html>`,
  }
}

try {
  await seed()
  await pool.query('analyze newsletter_subscriber')
  const unsigned = await alone(await sampleOf())
  await answer('forget')
  const id = await newIssue()
  const sender = worker()
  const began = performance.now()
  let mb = 0
  for (;;) {
    if (sender.exitCode === null) mb = Math.max(mb, residentMb(sender.pid))
    const { state } = await one('select state from newsletter_issue where id = $1', [id])
    if (state === 'sent') break
    await wait(250)
  }
  const seconds = (performance.now() - began) / 1000
  const sum = await answer('sum')
  const perSecond = Math.round(RECIPIENTS / seconds)
  report('newsletter', {
    recipients: RECIPIENTS,
    perSecond,
    nodemailerAloneUnsigned: unsigned,
    share: Math.round((perSecond / unsigned) * 100) / 100,
    seconds: Math.round(seconds),
    peakMb: mb,
    differentRecipients: sum.recipients,
    twice: sum.twice,
  })

  await answer('forget')
  const killed = await newIssue()
  const settled = async () => {
    const { accepted = 0, in_doubt: doubt = 0 } = await counts(killed)
    return accepted + doubt
  }
  let victim = worker()
  for (let nth = 1; nth <= KILLS; nth++) {
    // Somewhere within the next part of the way, never at the same step.
    const goal = Math.round(((nth - 0.5) / KILLS) * RECIPIENTS * 0.9)
    while ((await settled()) < goal) await wait(50)
    await wait(Math.random() * 50)
    victim.kill('SIGKILL')
    await once(victim, 'exit')
    victim = worker()
  }
  for (;;) {
    const { state } = await one('select state from newsletter_issue where id = $1', [killed])
    if (state === 'sent') break
    await wait(500)
  }
  const { all, recipients, twice } = await answer('sum')
  const inDoubt = (
    await pool.query(
      `select email from newsletter_delivery row join newsletter_subscriber reader on reader.id = row.subscriber_id
       where issue_id = $1 and row.state = 'in_doubt'`,
      [killed],
    )
  ).rows.map(({ email }) => email)
  const arrived = new Set(all)
  const { rows } = await pool.query('select email from newsletter_subscriber')
  report('newsletter-kills', {
    kills: KILLS,
    recipients: RECIPIENTS,
    arrived: recipients,
    twice,
    inDoubt: inDoubt.length,
    missing: rows.filter(({ email }) => !arrived.has(email) && !inDoubt.includes(email)).length,
  })
} finally {
  await pool.end()
  await server.stop()
  sink.kill()
  removeDataDir(dataDir)
}
