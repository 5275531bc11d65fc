import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { strToU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addCode, type CodeInput, codesOf, mergeCodes, setMark, writeMemo } from '~/features/coding'
import { mask, publish, receive } from '~/features/contributions'
import { createStaff } from '~/features/people'
import { processBySlug } from '~/features/processes'
import { createTheme, splitIntoStatements } from '~/features/sensemaking'
import { unrecordedChanges } from '~/platform/audit/testing'
import { openTestDatabase, type Testing } from '~/platform/db/testing'
import { askingProcess } from '../../../test/lib/asking'
import { faultsBy } from '../../../test/lib/refi-qda'
import { qdaCommand } from './cli'
import { type TakeRefusal, takeFile } from './commands'
import { toFileBook } from './domain'
import { OUT_FILES, type OutName, previewOf, projectOf, themesOf } from './queries'
import { packProject, readFile, writeCodebook } from './schema'

const system = { kind: 'system' } as const
let testing: Testing
let coder: { kind: 'staff'; id: string }
const words = { sv: 'Vad ska vi börja med?' }
const BLANK = {
  definition: '',
  includeWhen: '',
  excludeWhen: '',
  shortcut: null,
  parentId: null,
  themeId: null,
}

const done = <T>(result: { ok: true; value: T } | { ok: false; reason: string }): T => {
  if (!result.ok) throw new Error(result.reason)
  return result.value
}

const processAt = async (slug: string) => {
  const { processId, wayInId } = await askingProcess(testing.context, slug, { sv: slug })
  const inspel = async (text: string): Promise<string> => {
    const idempotencyKey = randomUUID()
    const sent = done(await receive(testing.context, { wayInId, text, language: 'sv', idempotencyKey }))
    done(await publish(testing.context, sent.contributionId, system))
    return sent.contributionId
  }
  const code = async (name: string, more: Partial<CodeInput> = {}) =>
    done(await addCode(testing.context, processId, { ...BLANK, ...more, name }, coder)).id
  return { id: processId, slug, inspel, code }
}

const bookOf = async (id: string) =>
  writeCodebook(toFileBook(await codesOf(testing.context.db, id), await themesOf(testing.context.db, id)))
const take = (processId: string, file: string | Uint8Array) =>
  takeFile(
    testing.context,
    { processId, name: 'fil', bytes: typeof file === 'string' ? strToU8(file) : file },
    coder,
  )
const projectFile = async (slug: string): Promise<Buffer> => {
  const process = await processBySlug(testing.context.db, slug)
  const parts: Uint8Array[] = []
  for await (const part of packProject(await projectOf(testing.context.db, process!), new Date()))
    parts.push(part)
  return Buffer.concat(parts)
}
const out = async (name: OutName, slug: string): Promise<string> => {
  const process = await processBySlug(testing.context.db, slug)
  const file = await OUT_FILES[name].write(testing.context, process!)
  return (await buffer(file!)).toString('utf8')
}

beforeAll(async () => {
  testing = await openTestDatabase()
  const person = {
    email: 'hemlig.adress@region.example',
    title: 'analytiker',
    roles: ['analyst' as const],
    password: randomUUID(),
  }
  coder = { kind: 'staff', id: done(await createStaff(testing.context, person, system)).id }
})
afterAll(() => testing.close())

test('a codebook comes back from another process equal, with codes of their own there', async () => {
  const [from, to] = [await processAt('bok-ut'), await processAt('bok-in')]
  const theme = { title: { sv: 'Resor' }, description: words }
  const themeId = done(await createTheme(testing.context, { ...theme, processId: from.id }, system)).id
  done(await createTheme(testing.context, { ...theme, processId: to.id }, system))
  const travel = await from.code('Resor & "vägar"', {
    definition: 'Allt\n\nsom rör sig 🚌',
    shortcut: 'r',
    themeId,
  })
  await from.code('Skola', { includeWhen: 'Form: så' })
  await from.code('Buss', { parentId: travel, excludeWhen: '\\ inte tåg' })
  const before = await bookOf(from.id)
  expect(done(await take(to.id, before))).toMatchObject({ added: 3, changed: 0 })
  const plain = (xml: string) => {
    const keys = [...xml.matchAll(/<Code guid="([^"]+)"/g)].map(([, key = '']) => key)
    const numbered = keys.reduce((text, key, n) => text.replaceAll(key, `kod ${n}`), xml)
    return numbered.replace(/<Set guid="[^"]+"/, '<Set')
  }
  const after = await bookOf(to.id)
  expect(plain(after)).toBe(plain(before))
  expect(after).not.toContain(travel)
  // Once more, and into the process it came from: nothing is added or changed.
  for (const id of [to.id, from.id])
    expect(done(await take(id, before))).toMatchObject({ added: 0, changed: 0 })
  expect(await bookOf(from.id)).toBe(before)
})

test('the same codes are reworded, moved and ordered as the file says; what it does not name stays', async () => {
  const here = await processAt('andras')
  const [a, b] = [await here.code('A', { shortcut: 'a' }), await here.code('B', { shortcut: 'b' })]
  const xml = await bookOf(here.id)
  await here.code('C')
  const swapped = xml
    .replace(
      /(<Code guid="[^"]+" name=")A(.*?<\/Code>)(<Code guid="[^"]+" name=")B(.*?<\/Code>)/s,
      '$3A$4$1B$2',
    )
    .replace('<Description>', '<Description>Ny\n\n')
  expect(done(await take(here.id, swapped))).toMatchObject({ added: 0, changed: 2 })
  const codes = await codesOf(testing.context.db, here.id)
  expect(codes.map(({ id, name, shortcut }) => [id, name, shortcut])).toEqual([
    [b, 'A', 'b'],
    [codes[1]?.id, 'C', null],
    [a, 'B', 'a'],
  ])
  expect(codes[0]?.definition).toBe('Ny')
})

test('a code of the same name is used, one that was merged goes to where it is now, a clash of keys is told', async () => {
  const here = await processAt('namn')
  const [bus, coach] = [await here.code('Buss', { shortcut: 'b' }), await here.code('Långfärdsbuss')]
  const xml = await bookOf(here.id)
  done(await mergeCodes(testing.context, coach, bus, '', coder))
  const foreign = `<Code guid="${randomUUID()}" name="BUSS" isCodable="true"/><Code guid="${randomUUID()}" name="${'x'.repeat(90)}" color="#00ff00" isCodable="true"><Description>Tangenter: bu</Description></Code>`
  const file = xml.replace('</Codes>', `${foreign}</Codes>`)
  const { preview } = done(await take(here.id, file))
  expect(preview.book.rows.map(({ outcome, notes }) => [outcome, notes])).toEqual([
    ['left', []],
    ['left', ['merged']],
    ['added', ['renamed']],
    ['added', ['shortened', 'shortcut']],
  ])
  const names = (await codesOf(testing.context.db, here.id)).map(({ name }) => name)
  expect(names).toEqual(['Buss', 'BUSS (2)', `${'x'.repeat(79)}…`])
})

/** A process with inspel that are coded in every way, and its marks as they are read. */
const coded = async (slug: string) => {
  const here = await processAt(slug)
  const bus = await here.code('Buss', { definition: 'Om bussar' })
  const school = await here.code('Skola', { parentId: bus })
  const first = await here.inspel('👵🏽 Bussen går för sällan. Skolan är bra.')
  const second = await here.inspel('Vägen är dålig. Mobilen fungerar inte.')
  const start = [...'👵🏽 '].length
  const quote = 'Bussen går'
  const span = { start, end: start + quote.length, quote }
  const { context } = testing
  done(await setMark(context, { contributionId: first, codeId: bus, span }, coder))
  done(await setMark(context, { contributionId: first, codeId: school }, coder))
  done(await splitIntoStatements(context, second, ['Vägen är dålig.', 'Mobilen fungerar inte.'], coder))
  done(await setMark(context, { contributionId: second, codeId: school, words: 'Mobilen' }, coder))
  done(await writeMemo(context, first, 'Läs igen', coder))
  return { ...here, first, second, bus }
}

const said = async (slug: string) => {
  const file = readFile(await projectFile(slug))
  if (!file.ok || file.value.kind !== 'project') throw new Error('no project')
  const { codes, sources } = file.value.file
  const nameOf = new Map(codes.map(({ guid, name }) => [guid, name]))
  return sources.map(({ text, marks, notes }) => ({
    text,
    marks: marks.map(({ codeGuid, span }) => [nameOf.get(codeGuid), span]),
    notes: notes.map((note) => note.text),
  }))
}

test('coded material goes out valid, without any address, and comes into another process equal; once more adds nothing', async () => {
  const from = await coded('material-ut')
  const bytes = await projectFile(from.slug)
  const xml = Buffer.from(unzipSync(bytes)['project.qde'] ?? []).toString('utf8')
  expect(await faultsBy('project', xml)).toEqual([])
  expect(xml).toContain('name="analytiker"')
  expect(xml).not.toContain('hemlig.adress')
  const to = await processAt('material-in')
  // The same texts in another order, one besides, and one that is not here.
  await to.inspel('Vägen är dålig. Mobilen fungerar inte.')
  await to.inspel('Något helt annat')
  const taken = done(await take(to.id, bytes))
  expect(taken).toMatchObject({ added: 2, marks: 2 - 1, notes: 0 })
  expect(taken.preview.marks?.unmatched.length).toBe(1)
  await to.inspel('👵🏽 Bussen går för sällan. Skolan är bra.')
  expect(done(await take(to.id, bytes))).toMatchObject({ added: 0, marks: 2, notes: 1 })
  expect(done(await take(to.id, bytes))).toMatchObject({ added: 0, changed: 0, marks: 0, notes: 0 })
  const byText = (a: { text: string }, b: { text: string }) => a.text.localeCompare(b.text)
  const [there, here] = [await said(to.slug), await said(from.slug)]
  expect(there.filter(({ marks }) => marks.length > 0).toSorted(byText)).toEqual(here.toSorted(byText))
  const { rows } = await testing.pool.query(
    `select distinct origin from code_mark m join code c on c.id = m.code_id where c.process_id = $1`,
    [to.id],
  )
  expect(rows).toEqual([{ origin: 'imported' }])
})

test('words that were masked leave in no file, and a mark on them is told as lost when it comes in', async () => {
  const here = await coded('maskerat')
  const bytes = await projectFile(here.slug)
  done(await mask(testing.context, here.first, '👵🏽 [maskerat] för sällan. Skolan är bra.', system))
  for (const name of ['markeringar', 'historia'] as const)
    expect(await out(name, here.slug), name).not.toContain('Bussen går')
  expect(Buffer.from(unzipSync(await projectFile(here.slug))['project.qde'] ?? []).toString()).not.toContain(
    'Bussen går',
  )
  const preview = done(await previewOf(testing.context.db, here.id, bytes))
  expect(preview.marks).toMatchObject({ marks: [], unmatched: [], known: 3, lost: [expect.any(String)] })
})

test('the table of marks opens in a spreadsheet that runs nothing in it; the history keeps what was ended', async () => {
  const here = await coded('tabell')
  await here.code('=CMD()')
  const third = await here.inspel('Staten')
  const codes = await codesOf(testing.context.db, here.id)
  const formula = codes.find(({ name }) => name === '=CMD()')?.id ?? ''
  done(await setMark(testing.context, { contributionId: third, codeId: formula }, coder))
  const rows = (await out('markeringar', here.slug)).split('\n')
  expect(rows[0]).toBe('\uFEFFnumber,inspel,start,end,words,code,parent,coder,at,origin')
  expect(rows[1]).toMatch(/,3,13,Bussen går,Buss,,analytiker,20\d\d-.*Z,human$/)
  expect(rows[2]).toContain(',👵🏽 Bussen går för sällan. Skolan är bra.,Skola,Buss,')
  expect(rows[4]).toContain(",Staten,'=CMD(),,")
  done(await mergeCodes(testing.context, formula, here.bus, 'Samma', coder))
  const lines = (await out('historia', here.slug)).trim().split('\n')
  const trail = lines.map((line) => JSON.parse(line))
  expect(trail.filter(({ kind }) => kind === 'mark').length).toBe(5)
  expect(trail).toContainEqual(
    expect.objectContaining({ kind: 'mark', endedHow: 'merged', endedBy: 'analytiker' }),
  )
  expect(trail).toContainEqual(
    expect.objectContaining({ event: 'code.merged', why: 'Samma', by: 'analytiker' }),
  )
})

test('a file that can not be brought in whole changes nothing', async () => {
  const here = await coded('hel')
  const bytes = await projectFile(here.slug)
  const to = await processAt('trasig')
  await to.inspel('👵🏽 Bussen går för sällan. Skolan är bra.')
  const state = async () =>
    (
      await testing.pool.query(
        `select (select count(*) from code) as codes, (select count(*) from code_mark) as marks,
         (select count(*) from codebook_version) as versions, (select count(*) from event) as events`,
      )
    ).rows[0]
  const before = await state()
  const refused = async (file: Uint8Array | string): Promise<TakeRefusal | undefined> => {
    const taken = await take(to.id, file)
    return taken.ok ? undefined : taken.reason
  }
  expect(await refused(bytes.subarray(0, bytes.length - 200))).toBe('no_zip')
  expect(await refused((await bookOf(here.id)).slice(0, -20))).toBe('not_xml')
  // Stopped in the middle, when the codes and marks are set and the note is not: by a fault, and by a connection cut.
  for (const fault of ["raise exception 'gone'", 'perform pg_terminate_backend(pg_backend_pid())']) {
    await testing.pool.query(
      `create function stop_it() returns trigger language plpgsql as $$ begin ${fault}; return new; end $$;
       create trigger stop_it before insert on coding_memo for each row execute function stop_it()`,
    )
    await expect(take(to.id, bytes)).rejects.toThrow()
    await testing.pool.query('drop trigger stop_it on coding_memo; drop function stop_it()')
    expect(await state()).toEqual(before)
  }
  expect(await refused(bytes)).toBeUndefined()
})

test('what somebody said yes to is done, and nothing else', async () => {
  const here = await processAt('sett')
  await here.code('A')
  const xml = (await bookOf(here.id)).replace('name="A"', 'name="Ny"')
  const { seen } = done(await previewOf(testing.context.db, here.id, strToU8(xml)))
  await here.code('Ny')
  const file = { processId: here.id, name: 'fil', bytes: strToU8(xml), seen }
  expect(await takeFile(testing.context, file, coder)).toEqual({ ok: false, reason: 'changed' })
  expect(await take(here.id, xml)).toEqual({ ok: false, reason: 'name_taken' })
  expect((await codesOf(testing.context.db, here.id)).map(({ name }) => name)).toEqual(['A', 'Ny'])
})

test('the same from the command line', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'inspel-qda-'))
  try {
    const [from, to] = [await coded('rad-ut'), await processAt('rad-in')]
    const path = (name: string) => join(folder, name)
    for (const [verb, name] of [
      ['codebook', 'a.qdc'],
      ['project', 'a.qdpx'],
      ['marks', 'a.csv'],
      ['trail', 'a.jsonl'],
    ] as const)
      await qdaCommand(testing.context, [verb, from.slug, path(name)])
    expect(await faultsBy('codebook', readFileSync(path('a.qdc'), 'utf8'))).toEqual([])
    const told = await qdaCommand(testing.context, ['import', to.slug, path('a.qdpx'), '--preview'])
    expect(told.inPart).toBe(true)
    expect(told.lines[0]).toBe('codes: 2 added, 0 changed, 0 left, 0 not in the file')
    expect((await codesOf(testing.context.db, to.id)).length).toBe(0)
    await qdaCommand(testing.context, ['import', to.slug, path('a.qdc')])
    expect((await codesOf(testing.context.db, to.id)).map(({ name }) => name)).toEqual(['Buss', 'Skola'])
    await expect(qdaCommand(testing.context, ['import', to.slug, path('a.csv')])).rejects.toThrow(
      'no whole XML',
    )
    await expect(qdaCommand(testing.context, ['codebook', 'ingen', path('b')])).rejects.toThrow('no process')
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('every change has its event', async () => {
  expect(await unrecordedChanges(testing.pool)).toEqual([])
})
