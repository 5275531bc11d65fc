import type { Site } from './site'

/** Every sort of public page, on real addresses of the demo. */
export const publicAddresses = async ({ context }: Site): Promise<string[]> => {
  const { db } = context
  const inspel = await db
    .selectFrom('publication')
    .select('id')
    .orderBy('publishedAt')
    .executeTakeFirstOrThrow()
  return [
    '/',
    '/svara',
    '/folj',
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
    '/moten',
    '/moten?sprak=fi',
    '/moten/pajala',
    '/moten/pajala-2025',
    '/moten/kalix-2026',
    '/moten/kalix-2026/anmalan',
    '/moten/workshop-resor-2026',
    '/kalender',
    '/kalender?kommun=kalix',
    '/kommun',
    '/kommun/pajala',
    '/enkat/enkat-2026',
    '/enkat/enkat-2026/resultat',
    '/quiz/quiz-2026',
    '/quiz/quiz-2026?monter=1',
    '/quiz/quiz-2026/utlottning',
    '/oppna-data',
    '/status',
    '/om',
    '/tillganglighet',
    '/personuppgifter',
    '/mote',
    '/mote/B0DEN6?bord=2',
    '/mote/B0DEN6/hjalpare',
    '/mote/PAJA25',
    '/finns-inte',
  ]
}

/** Every sort of staff page. */
export const staffAddresses = async ({ context }: Site): Promise<string[]> => {
  const { db } = context
  const first = async (
    table: 'contribution' | 'theme' | 'action' | 'story' | 'staff' | 'consultationComment' | 'meeting',
  ) => (await db.selectFrom(table).select('id').orderBy('id').executeTakeFirstOrThrow()).id
  const process = async () => (await db.selectFrom('process').select('id').executeTakeFirstOrThrow()).id
  const wayIn = async (kind: 'survey' | 'quiz') =>
    (await db.selectFrom('wayIn').select('id').where('kind', '=', kind).executeTakeFirstOrThrow()).id
  const contribution = await first('contribution')
  const { id: meeting } = await db
    .selectFrom('meeting')
    .select('id')
    .where('code', '=', 'B0DEN6')
    .executeTakeFirstOrThrow()
  const theme = await first('theme')
  const { id: full } = await db
    .selectFrom('meeting')
    .select('id')
    .where('slug', '=', 'kalix-2026')
    .executeTakeFirstOrThrow()
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
    '/arbete/processer',
    `/arbete/processer/${await process()}`,
    `/arbete/processer/${await process()}/ny-vag`,
    `/arbete/processer/${await process()}/kopiera`,
    `/arbete/vagar/${await wayIn('survey')}`,
    `/arbete/vagar/${await wayIn('quiz')}/formular`,
    `/arbete/vagar/${await wayIn('quiz')}/formular/sprak`,
    `/arbete/vagar/${await wayIn('survey')}/formular/ny?sort=scale`,
    '/arbete/enkater',
    `/arbete/enkater/${await wayIn('survey')}`,
    `/arbete/enkater/${await wayIn('quiz')}`,
    '/arbete/moten',
    '/arbete/moten/ny',
    `/arbete/moten/${meeting}`,
    `/arbete/moten/${meeting}/program`,
    `/arbete/moten/${full}/deltagare`,
    `/arbete/moten/${meeting}/sammanfattning`,
    `/arbete/moten/${meeting}/fangst`,
    `/arbete/moten/${meeting}/fangst/skyltar`,
    '/arbete/konto',
    '/arbete/konto/medarbetare',
    `/arbete/konto/medarbetare/${await first('staff')}`,
    '/arbete/designsystem',
  ]
}
