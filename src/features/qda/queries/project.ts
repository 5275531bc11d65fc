import type { Process } from '~/features/processes'
import { municipalityByCode } from '~/kernel/place'
import type { Db, Tx } from '~/platform/db'
import { type FileMark, type FileProject, placeOfMark, toFileBook } from '../domain'
import { hereOf, livingMarks, memosOf } from './here'

const inspelOf = (db: Db | Tx, processId: string) =>
  db
    .selectFrom('publication')
    .innerJoin('registerEntry', 'registerEntry.contributionId', 'publication.contributionId')
    .innerJoin('contribution', 'contribution.id', 'publication.contributionId')
    .innerJoin('wayIn', 'wayIn.id', 'contribution.wayInId')
    .leftJoin('contributorDetail as sender', 'sender.contributionId', 'publication.contributionId')
    .select(['publication.id', 'publication.contributionId', 'publication.text', 'publication.language'])
    .select(['publication.municipalityCode', 'publication.receivedAt', 'publication.themeIds'])
    .select(['registerEntry.diaryNumber', 'wayIn.title as wayIn', 'sender.ageBand'])
    .where('publication.processId', '=', processId)
    .orderBy('publication.receivedAt')
    .orderBy('publication.id')
    .execute()

/** All that is published in a process with its codes, marks and notes, as it stands at one moment. */
export const projectOf = (db: Db, process: Process): Promise<FileProject> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      const { codes, themes } = await hereOf(tx, process.id)
      const inspel = await inspelOf(tx, process.id)
      const marks = Map.groupBy(await livingMarks(tx, process.id), (mark) => mark.contributionId)
      const memos = Map.groupBy(await memosOf(tx, process.id), (memo) => memo.contributionId)
      const coders = new Set([
        ...[...marks.values()].flat().flatMap(({ coder }) => coder ?? []),
        ...[...memos.values()].flat().flatMap(({ writtenBy }) => writtenBy ?? []),
      ])
      const book = toFileBook(codes, themes)
      const sets = themes.map(({ id, title, description }) => ({
        guid: id,
        name: title,
        description,
        codeGuids: book.sets.find(({ guid }) => guid === id)?.codeGuids ?? [],
        sourceGuids: inspel.filter(({ themeIds }) => themeIds.includes(id)).map((one) => one.id),
      }))
      return {
        name: process.title.sv ?? process.slug,
        users: (await titlesOf(tx, [...coders])).map(({ id, title }) => ({ guid: id, name: title })),
        codes: book.codes,
        sets,
        sources: inspel.map((one) => ({
          guid: one.id,
          name: one.diaryNumber,
          text: one.text,
          at: one.receivedAt.toISOString(),
          values: {
            Kommun: municipalityByCode(one.municipalityCode ?? '')?.name ?? '',
            'Väg in': one.wayIn.sv ?? '',
            Språk: one.language,
            Ålder: one.ageBand ?? '',
          },
          marks: (marks.get(one.contributionId) ?? []).flatMap((mark): FileMark[] => {
            const place = placeOfMark(one.text, mark)
            if (place === 'gone') return []
            const { id, codeId, coder, at } = mark
            return [{ guid: id, codeGuid: codeId, span: place, userGuid: coder, at: at.toISOString() }]
          }),
          notes: (memos.get(one.contributionId) ?? []).map(({ id, text, writtenBy, at }) => ({
            guid: id,
            text,
            userGuid: writtenBy,
            at: at.toISOString(),
          })),
        })),
      }
    })

const titlesOf = async (tx: Tx, ids: readonly string[]) =>
  ids.length === 0 ? [] : tx.selectFrom('staff').select(['id', 'title']).where('id', 'in', ids).execute()
