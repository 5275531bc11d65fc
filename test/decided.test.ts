import { afterAll, beforeAll, expect, test } from 'vitest'
import { mainProcess } from '~/features/processes'
import { completeDecision, recordDecision, withdrawDecision } from '~/features/strategy/commands'
import { reservationsIn, sumOf, typedReservations, typedVotes, votesIn } from '~/features/strategy/domain'
import { decisionsOf, wholeDecision } from '~/features/strategy/queries'
import { loadDemo } from '~/main/demo'
import { openTestDatabase, type Testing } from '~/platform/db/testing'

const system = { kind: 'system' } as const
let testing: Testing
beforeAll(async () => {
  testing = await openTestDatabase()
  await loadDemo(testing.context)
})
afterAll(() => testing.close())

test('votes are read as they are typed, and as they are pasted from a sheet', () => {
  const votes = votesIn('Gruppen för 2040; 12; 3; 0\n\n Byarna\t1\t2\t3 ')
  expect(votes).toEqual([
    { partyGroup: 'Gruppen för 2040', inFavour: 12, against: 3, abstained: 0 },
    { partyGroup: 'Byarna', inFavour: 1, against: 2, abstained: 3 },
  ])
  expect(votesIn(typedVotes(votes ?? []))).toEqual(votes)
  expect(sumOf(votes ?? [])).toEqual({ inFavour: 13, against: 5, abstained: 3 })
  expect(votesIn('')).toEqual([])
  for (const wrong of ['Byarna', 'Byarna; 1; 2', '1; 2; 3', 'Byarna; 0; 0; 0', 'Byarna; -1; 2; 3x'])
    expect(votesIn(wrong), wrong).toBeUndefined()
})

test('reservations need a group and what it thought', () => {
  const all = reservationsIn('Byarna: Vi vill mer: nu')
  expect(all).toEqual([{ partyGroup: 'Byarna', text: 'Vi vill mer: nu' }])
  expect(reservationsIn(typedReservations(all ?? []))).toEqual(all)
  expect(reservationsIn('Vi vill mer')).toBeUndefined()
  expect(reservationsIn('Byarna: ')).toBeUndefined()
})

const record = async (caseNumber: string) => {
  const process = await mainProcess(testing.context.db)
  const decision = {
    processId: process!.id,
    decidedBy: 'Regionstyrelsen',
    decidedOn: '2026-11-01',
    caseNumber,
  }
  const done = await recordDecision(
    testing.context,
    { ...decision, title: 'Ett beslut', text: 'Så blir det.', wordings: [] },
    system,
  )
  if (!done.ok) throw new Error(done.reason)
  return { id: done.value.id, processId: process!.id }
}

test('what the minutes say is added, and put right, after the decision was recorded', async () => {
  const { id } = await record('RS-1')
  const voices = {
    minutesUrl: 'https://region.example/protokoll',
    minutesParagraph: '§ 1',
    votes: [{ partyGroup: 'Byarna', inFavour: 1, against: 2, abstained: 0 }],
    reservations: [{ partyGroup: 'Byarna', text: 'Nej' }],
  }
  await completeDecision(testing.context, id, voices, system)
  await completeDecision(testing.context, id, { ...voices, reservations: [] }, system)
  expect(await wholeDecision(testing.context.db, id)).toMatchObject({
    minutesParagraph: '§ 1',
    votes: [{ partyGroup: 'Byarna', inFavour: 1 }],
    reservations: [],
  })
  const { rows } = await testing.pool.query(
    `select count(*)::int as n from event where subject_id = $1 and kind = 'decision.completed'`,
    [id],
  )
  expect(rows[0].n).toBe(2)
})

test('one recorded by mistake is taken back and says why; one that changed the text is not undone', async () => {
  const { db } = testing.context
  const { id, processId } = await record('RS-2')
  expect(await withdrawDecision(testing.context, id, 'Skrevs in två gånger', system)).toMatchObject({
    ok: true,
  })
  expect((await decisionsOf(db, processId)).map((one) => one.id)).not.toContain(id)
  expect(await wholeDecision(db, id)).toMatchObject({ withdrawnReason: 'Skrevs in två gånger' })
  expect(await withdrawDecision(testing.context, id, 'Igen', system)).toEqual({
    ok: false,
    reason: 'unknown',
  })

  const adopted = (await decisionsOf(db, processId)).find(({ caseNumber }) => caseNumber.startsWith('DEMO'))
  expect(await withdrawDecision(testing.context, adopted!.id, 'Fel', system)).toEqual({
    ok: false,
    reason: 'changed_text',
  })
})
