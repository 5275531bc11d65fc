import type { Site } from './site'

/** Every sort of public page, on real addresses of the demo. */
export const publicAddresses = async ({ context }: Site): Promise<string[]> => {
  const { db } = context
  const inspel = await db
    .selectFrom('publication')
    .select('id')
    .orderBy('publishedAt')
    .executeTakeFirstOrThrow()
  const group = await db
    .selectFrom('publication')
    .innerJoin('meeting', 'meeting.id', 'publication.meetingId')
    .select('meeting.code')
    .executeTakeFirstOrThrow()
  return [
    '/',
    '/svara',
    '/folj',
    `/folj/grupp/${group.code}`,
    '/inspel',
    '/inspel?q=bussen',
    '/inspel?q=finnsinte',
    `/inspel/${inspel.id}`,
    '/teman',
    '/tema/resor',
    '/tema/vard',
    '/vad-hande-sen',
    '/strategin',
    '/strategin/norrbotten-2040',
    '/strategin/norrbotten-2040/ta-sig-fram',
    '/remiss',
    '/remiss/norrbotten-2040',
    '/framsteg',
    '/framsteg/sma-stod',
    '/hit-gick-pengarna',
    '/nyheter',
    '/nyheter/bussen-kommer-nar-den-behovs',
    '/kommun',
    '/kommun/pajala',
    '/oppna-data',
    '/status',
    '/om',
    '/tillganglighet',
    '/personuppgifter',
    '/finns-inte',
  ]
}

/** Every sort of staff page. */
export const staffAddresses = async ({ context }: Site): Promise<string[]> => {
  const { db } = context
  const first = async (
    table: 'contribution' | 'theme' | 'action' | 'story' | 'staff' | 'consultationComment',
  ) => (await db.selectFrom(table).select('id').orderBy('id').executeTakeFirstOrThrow()).id
  const contribution = await first('contribution')
  const theme = await first('theme')
  return [
    '/arbete',
    '/arbete/inspel',
    '/arbete/inspel?lage=withheld',
    `/arbete/inspel/${contribution}`,
    '/arbete/teman',
    `/arbete/teman/${theme}`,
    `/arbete/kodning/${contribution}`,
    '/arbete/strategi',
    '/arbete/strategi/norrbotten-2040',
    '/arbete/strategi/norrbotten-2040/ta-sig-fram',
    '/arbete/strategi/norrbotten-2040/remiss',
    '/arbete/strategi/svar',
    `/arbete/strategi/svar/tema/${theme}`,
    '/arbete/strategi/beslut?dokument=norrbotten-2040',
    '/arbete/remiss',
    '/arbete/remiss/norrbotten-2040',
    `/arbete/remiss/norrbotten-2040/${await first('consultationComment')}`,
    '/arbete/framsteg',
    `/arbete/framsteg/${await first('action')}`,
    '/arbete/redaktionen',
    '/arbete/redaktionen/ny',
    `/arbete/redaktionen/${await first('story')}`,
    '/arbete/konto',
    '/arbete/konto/medarbetare',
    `/arbete/konto/medarbetare/${await first('staff')}`,
    '/arbete/designsystem',
  ]
}
