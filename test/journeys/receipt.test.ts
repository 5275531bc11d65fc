import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { merge, publish, receive, removeUnderDecision, report, withhold } from '~/features/contributions'
import { CONFIRM_DAYS } from '~/features/following/domain'
import { KEEP_SIGN_UPS_DAYS } from '~/features/meetings/domain'
import { currentQuestion, phasesOf, type WayIn } from '~/features/processes'
import { codeWhole, createTheme, publishTheme } from '~/features/sensemaking'
import { prepareAnswer, publishAnswers, reviewAnswers } from '~/features/strategy'
import { newId } from '~/kernel/ids'
import { receiptCodeFor } from '~/kernel/receipt-code'
import type { Result } from '~/kernel/result'
import { showDate } from '~/kernel/time'
import { unrecordedChanges } from '~/platform/audit/testing'
import { keyFor } from '~/platform/config'
import { newPage, openBrowser, PHONE, WITHOUT_SCRIPT } from '../lib/browser'
import { openSite, type Site } from '../lib/site'

const staff = { kind: 'system' } as const
let site: Site
let browser: Browser
let page: Page
let wayIn: WayIn

beforeAll(async () => {
  site = await openSite()
  browser = await openBrowser()
  page = await newPage(browser, { ...PHONE, ...WITHOUT_SCRIPT })
  wayIn = (await currentQuestion(site.context.db, new Date())) as WayIn
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

const done = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.reason)
  return result.value
}
const send = async (text: string, more: Partial<Parameters<typeof receive>[1]> = {}) =>
  done(
    await receive(site.context, {
      wayInId: wayIn.id,
      text,
      language: 'sv',
      idempotencyKey: newId(),
      ...more,
    }),
  )
const timeline = async (path: string): Promise<string> => {
  await page.goto(site.origin + path)
  return page.locator('.timeline').innerText()
}
const theme = async (name: string) => {
  const words = { sv: name }
  const { processId } = wayIn
  const { id } = done(await createTheme(site.context, { processId, title: words, description: words }, staff))
  done(await publishTheme(site.context, id, staff))
  return id
}
const answer = async (themeId: string, outcome: 'woven_in' | 'outside_remit', text: string) => {
  const forwarded = outcome === 'outside_remit' ? { forwardedTo: 'Kalix kommun' } : {}
  const { id } = done(await prepareAnswer(site.context, { themeId, outcome, text, ...forwarded }, staff))
  done(await reviewAnswers(site.context, [id], staff))
  done(await publishAnswers(site.context, [id], staff))
}

test('who writes after the decision reads what it is used for and by whom, and is promised nothing that is over', async () => {
  const { code } = await send('Börja med bussen till Saltoluokta')
  const { db } = site.context
  const phases = await phasesOf(db, wayIn.processId)
  const decision = await db
    .selectFrom('decision')
    .select(['decidedBy', 'decidedOn'])
    .executeTakeFirstOrThrow()
  const shown = await timeline(`/kvitto/${code}`)
  expect(shown).not.toMatch(/Beslut om strategin|Regionfullmäktige beslutar|Vi skriver ett utkast/)
  for (const over of phases.slice(0, -1)) expect(shown).not.toContain(over.title.sv)
  expect(shown).toContain('Används i uppföljningen')
  expect(shown).toContain(`efter beslutet den ${showDate(decision.decidedOn, 'sv')} av ${decision.decidedBy}`)
  expect(shown).toContain(phases.at(-1)?.title.sv)
  expect(shown).toContain('Region Norrbotten')
  const acting = await db.selectFrom('action').select('responsible').where('state', '<>', 'done').execute()
  for (const { responsible } of acting) expect(shown).toContain(responsible)
  expect(shown).toContain('Svar: vad vi gör med det')
})

test('who wrote before the decision and is in no passage of it is told so, and still promised an answer', async () => {
  const opened = await site.context.db
    .selectFrom('wayIn')
    .selectAll()
    .where('slug', '=', 'fragan-2025')
    .executeTakeFirstOrThrow()
  const { code } = await send('Fler bänkar', { wayInId: opened.id, receivedAt: opened.opensAt })
  const shown = await timeline(`/kvitto/${code}`)
  expect(shown).toContain('Beslut av Regionfullmäktige')
  expect(shown).toContain('Inget stycke i beslutet bygger på det här inspelet.')
  expect(shown).toContain('Svar: så påverkade det, eller därför inte')
  expect(shown).not.toContain('Används i uppföljningen')
})

test('an inspel in two themes shows both fates with who, why and when, on the receipt and in the open', async () => {
  const [lamps, water] = [await theme('Lampor'), await theme('Badvatten')]
  const { code, contributionId } = await send('Lampor vid badet och renare vatten')
  done(await publish(site.context, contributionId, staff))
  done(await codeWhole(site.context, contributionId, [lamps, water], staff))
  await answer(lamps, 'woven_in', 'Vi sätter upp lampor.')
  await answer(water, 'outside_remit', 'Kommunen sköter badet.')
  const { id } = await site.context.db
    .selectFrom('publication')
    .select('id')
    .where('contributionId', '=', contributionId)
    .executeTakeFirstOrThrow()
  for (const path of [`/kvitto/${code}`, `/inspel/${id}`]) {
    await page.goto(site.origin + path)
    for (const [fate, why, name] of [
      ['vävdes in', 'Vi sätter upp lampor.', 'Lampor'],
      ['Skickat vidare till Kalix kommun', 'Kommunen sköter badet.', 'Badvatten'],
    ] as const) {
      const state = page.locator('.timeline li', { has: page.getByText(why) })
      const said = await state.innerText()
      expect(said, path).toContain(fate)
      expect(said).toContain(showDate(new Date(), 'sv'))
      expect(said).toContain(`Region Norrbotten svarade på alla inspel i temat ${name}`)
    }
    expect(await page.locator('.timeline').innerText()).not.toContain('Svar: vad vi gör med det')
  }
})

test("a theme's later answer reaches the group's page, also for a note that was merged with another", async () => {
  const { db } = site.context
  const meeting = await db
    .selectFrom('publication')
    .innerJoin('meeting', 'meeting.id', 'publication.meetingId')
    .select(['meeting.id', 'meeting.code', 'meeting.wayInId', 'meeting.startsAt'])
    .executeTakeFirstOrThrow()
  const paths = await theme('Stigar')
  const twin = await send('Röj stigen')
  done(await publish(site.context, twin.contributionId, staff))
  done(await codeWhole(site.context, twin.contributionId, [paths], staff))
  const note = await send('Stigen måste röjas', {
    wayInId: meeting.wayInId,
    meetingId: meeting.id,
    receivedAt: meeting.startsAt,
  })
  done(await merge(site.context, note.contributionId, twin.contributionId, staff))
  const card = page.locator('.card', { hasText: 'Stigar' })
  await page.goto(`${site.origin}/folj/grupp/${meeting.code}`)
  expect(await card.count()).toBe(1)
  expect(await card.innerText()).not.toContain('Vi röjer i vår.')
  await answer(paths, 'woven_in', 'Vi röjer i vår.')
  // Another address than before, since a public page may be five seconds old.
  await page.goto(`${site.origin}/folj/grupp/${meeting.code}?sedan`)
  expect(await card.innerText()).toContain('Vi röjer i vår.')
})

test('a sender who wrote Finnish on the Swedish page says so, staff correct it, and the text is marked with it', async () => {
  const { db } = site.context
  await page.goto(`${site.origin}/svara`)
  await page.getByLabel('Ditt inspel').fill('Lisää valoa uimarannalle')
  await page.getByRole('button', { name: 'Skicka' }).click()
  const spoken = page.getByLabel('Vilket språk skrev du på?')
  expect(await spoken.inputValue()).toBe('sv')
  expect(await spoken.locator('option').allInnerTexts()).toContain('julevsámegiella')
  await spoken.selectOption({ label: 'suomi' })
  await page.getByRole('button', { name: 'Spara och visa kvittot' }).click()
  expect(await page.locator('blockquote').getAttribute('lang')).toBe('fi')
  expect(await page.locator('main').innerText()).toContain('Skrivet på suomi')

  const { id } = await db
    .selectFrom('contribution')
    .select('id')
    .where('body', '=', 'Lisää valoa uimarannalle')
    .executeTakeFirstOrThrow()
  done(await publish(site.context, id, staff))
  const shown = () =>
    db
      .selectFrom('publication')
      .select(['id', 'language'])
      .where('contributionId', '=', id)
      .executeTakeFirstOrThrow()
  const address = `${site.origin}/inspel/${(await shown()).id}`
  await page.goto(address)
  expect(await page.locator('blockquote').getAttribute('lang')).toBe('fi')

  const desk = await newPage(browser, WITHOUT_SCRIPT)
  await site.signIn(desk, 'moderator')
  await desk.goto(`${site.origin}/arbete/inspel/${id}`)
  await desk.getByText('Rätta språket').click()
  await desk.getByLabel('Språk som texten är skriven på').selectOption({ label: 'meänkieli' })
  await desk.getByRole('button', { name: 'Spara språket' }).click()
  expect(await desk.getByRole('status').innerText()).toContain('Språket är rättat')
  expect(await desk.locator('.timeline').innerText()).toContain('Språket angivet')
  await page.goto(address)
  expect(await page.locator('blockquote').getAttribute('lang')).toBe('fit')
  await desk.goto(`${site.origin}/arbete/inspel/${id}`)
  await desk.getByText('Rätta språket').click()
  await desk.getByLabel('Språk som texten är skriven på').selectOption({ label: 'annat språk' })
  await desk.getByRole('button', { name: 'Spara språket' }).click()
  await page.goto(address)
  expect(await page.locator('blockquote').getAttribute('lang')).toBe('und')

  const kept = await db.selectFrom('contribution').select(['body', 'language']).where('id', '=', id).execute()
  expect(kept).toEqual([{ body: 'Lisää valoa uimarannalle', language: 'sv' }])
  expect(await unrecordedChanges(site.pool)).toEqual([])
})

test('the whole address of a receipt, pasted where its code is asked for, opens it', async () => {
  const { code } = await send('Min adress')
  for (const pasted of [
    `${site.origin}/en/kvitto/${code}/mer`,
    ` localhost/kvitto/${code.toLowerCase()}?x=1 `,
  ]) {
    await page.goto(`${site.origin}/folj`)
    await page.getByLabel('Kod').fill(pasted)
    await page.getByRole('button', { name: 'Visa' }).click()
    expect(new URL(page.url()).pathname).toBe(`/kvitto/${code}`)
  }
  await page.goto(`${site.origin}/folj`)
  await page.getByLabel('Kod').fill(`${site.origin}/kvitto/`)
  await page.getByRole('button', { name: 'Visa' }).click()
  expect(await page.getByLabel('Kod').inputValue()).toBe(`${site.origin}/kvitto/`)
})

test('what is said of lost codes and of days is true, on the page about personal data and where codes are typed', async () => {
  const { code, contributionId } = await send('Min kod')
  const { idempotencyKey } = await site.context.db
    .selectFrom('contribution')
    .select('idempotencyKey')
    .where('id', '=', contributionId)
    .executeTakeFirstOrThrow()
  expect(receiptCodeFor(keyFor(site.context.config, 'receipt'), idempotencyKey)).toBe(code)
  const read = async (path: string) => {
    await page.goto(site.origin + path)
    return page.locator('main').innerText()
  }
  for (const [prefix, workedOut, toNobody] of [
    ['', 'går koden ändå att räkna fram', 'lämnar vi inte ut koder till någon'],
    ['/en', 'can still be worked out', 'we give out codes to nobody'],
    ['/fi', 'koodi voidaan silti laskea', 'emme anna koodeja kenellekään'],
  ]) {
    expect(await read(`${prefix}/personuppgifter`)).toContain(workedOut)
    expect(await read(`${prefix}/folj`)).toContain(toNobody)
  }
  const privacy = await read('/personuppgifter')
  expect(privacy).toContain(`Allt tas bort ${KEEP_SIGN_UPS_DAYS} dagar efter mötet`)
  expect(CONFIRM_DAYS).toBe(7)
  expect(privacy).toContain('inom sju dagar')
  // Who was never staff and typed no helper's code has no cookie.
  expect(await page.context().cookies()).toEqual([])
})

test('the sum of every way in is shown and comes out even, whatever was decided; what is lost or shown against a decision is seen', async () => {
  const all = []
  for (let i = 0; i < 5; i++) all.push((await send(`Räknat ${i}`)).contributionId)
  const [one = '', two = '', three = '', four = '', five = ''] = all
  done(await publish(site.context, one, staff))
  done(await withhold(site.context, two, 'Pekar ut någon', staff))
  done(await merge(site.context, three, one, staff))
  done(await removeUnderDecision(site.context, four, 'Gallringsbeslut 3', staff))
  await report(site.context, { contributionId: one, reason: 'other', words: 'x', idempotencyKey: newId() })
  const status = async () => {
    await page.goto(`${site.origin}/status?${newId()}`)
    const rows = await page
      .locator('table tbody tr')
      .evaluateAll((lines) =>
        lines.map((line) =>
          [...line.querySelectorAll('td')].map((cell) => Number((cell.textContent ?? '').replace(/\D/g, ''))),
        ),
      )
    return { rows, said: await page.locator('main').innerText() }
  }
  const { rows, said } = await status()
  expect(rows.length).toBeGreaterThan(1)
  for (const cells of rows) {
    const [received, ...parts] = cells.slice(-5)
    expect(parts.reduce((sum, part) => sum + part)).toBe(received)
  }
  expect(said).toContain('Just nu går alla rader jämnt upp.')
  // Behind every command's back: one that ought to be shown is gone, and one that nobody decided about is there.
  const { pool } = site
  await pool.query(`update publication set contribution_id = $2 where contribution_id = $1`, [one, five])
  expect((await status()).said).toContain('Minst en rad går inte jämnt upp.')
  await pool.query(`update publication set contribution_id = $1 where contribution_id = $2`, [one, five])
  expect((await status()).said).toContain('Just nu går alla rader jämnt upp.')
})

test('a language that does not exist is told beside its field', async () => {
  const { code } = await send('Prov')
  const answered = await fetch(`${site.origin}/kvitto/${code}/mer`, {
    method: 'POST',
    body: new URLSearchParams({ textLanguage: 'klingon', age: '25-44' }),
  })
  expect(answered.status).toBe(422)
  const again = await answered.text()
  expect(again).toContain('id="f-textLanguage"')
  expect(again).toMatch(/value="25-44" checked/)
})
