const REGION = 'Region Norrbotten'
const EU = 'Region Norrbotten och EU'
const CULTURE = 'Statligt stöd till kultur'

const TRAVEL = 'Alla kommer fram utan bil'
const WORK = 'Arbete i hela länet, året om'
const YOUNG = 'Unga är med, och språken hörs'

export const GRANT_FILE = {
  fileName: 'beviljade-stod-2026.csv',
  source: 'Demosiffror. I drift: regionens ärendesystem.',
  day: '2026-11-10',
  /** Told of in this story, by the project's name. */
  told: { project: 'Spänger på lederna', story: 'spanger-som-haller-for-fler-steg' },
} as const

/** Made-up projects: name, who was granted it, where, who pays, how much, when, which goal. */
// biome-ignore format: a table reads best with one grant a line
export const GRANTS: readonly (readonly [string, string, string, string, string, string, string])[] = [
  ['Byabuss på lördagar', 'En byaförening', 'Pajala', REGION, '185 000 kr', '2026-02-17', TRAVEL],
  ['Taxi till vårdcentralen', 'En ekonomisk förening', 'Pajala', REGION, '240 000 kr', '2026-04-21', TRAVEL],
  ['Sagor på meänkieli', 'Ett bibliotek', 'Pajala', CULTURE, '95 000 kr', '2026-05-12', YOUNG],
  ['Spänger på lederna', 'En stiftelse för leder', 'Kiruna', EU, '1 450 000,00 kr', '2026-03-10', TRAVEL],
  ['Verkstad för renskinn', 'Ett slöjdföretag', 'Kiruna', REGION, '58 000 kr', '2026-06-09', WORK],
  ['Bostäder för den som börjar ett jobb', 'Ett bostadsbolag', 'Kiruna', EU, '3 900 000 kr', '2026-09-15', WORK],
  ['Samiska på fritidsgården', 'En ungdomsförening', 'Kiruna', CULTURE, '120 000 kr', '2026-05-12', YOUNG],
  ['Leden runt sjön', 'En samfällighet', 'Gällivare', EU, '640 000 kr', '2026-03-10', TRAVEL],
  ['Studierum i byn', 'En folkhögskola', 'Gällivare', REGION, '310 000 kr', '2026-04-21', YOUNG],
  ['Lagning av maskiner på plats', 'En mekanisk verkstad', 'Gällivare', REGION, '60 000 kr', '2026-08-25', WORK],
  ['Samåkning till gruvan', 'Ett it-företag', 'Gällivare', REGION, '275 500,50 kr', '2026-09-15', TRAVEL],
  ['Stolar till byscenen', 'En teaterförening', 'Jokkmokk', CULTURE, '48 000 kr', '2026-05-12', YOUNG],
  ['Mobil slakt', 'En grupp renägare', 'Jokkmokk', EU, '820 000 kr', '2026-06-09', WORK],
  ['Cykelväg till skolan', 'En byaförening', 'Jokkmokk', REGION, '390 000 kr', '2026-10-13', TRAVEL],
  ['Kvällsturer vintertid', 'Ett taxiföretag', 'Arjeplog', REGION, '265 000 kr', '2026-02-17', TRAVEL],
  ['Testbana för små bilar', 'Ett företag som testar bilar', 'Arjeplog', EU, '2 100 000 kr', '2026-06-09', WORK],
  ['Butik som också är bibliotek', 'En lanthandel', 'Arvidsjaur', REGION, '150 000 kr', '2026-04-21', WORK],
  ['Flygskola för drönare', 'En gymnasieskola', 'Arvidsjaur', REGION, '220 000 kr', '2026-08-25', YOUNG],
  ['Tåg för turister', 'En järnvägsförening', 'Arvidsjaur', EU, '540 000 kr', '2026-09-15', TRAVEL],
  ['Ett kök att dela', 'En kooperativ förening', 'Överkalix', REGION, '175 000 kr', '2026-04-21', WORK],
  ['Skogen som klassrum', 'En grundskola', 'Överkalix', REGION, '42 000 kr', '2026-05-12', YOUNG],
  ['Bageriets andra ugn', 'Ett bageri', 'Övertorneå', EU, '59 900 kr', '2026-08-25', WORK],
  ['Teater på två språk', 'En teatergrupp', 'Övertorneå', CULTURE, '130 000 kr', '2026-05-12', YOUNG],
  ['Buss över gränsen', 'Ett bussföretag', 'Haparanda', EU, '1 180 000 kr', '2026-03-10', TRAVEL],
  ['Jobb på båda sidor om älven', 'En arbetsförmedling för två länder', 'Haparanda', EU, '960 000 kr', '2026-09-15', WORK],
  ['Finska i förskolan', 'En förskola', 'Haparanda', CULTURE, '88 000 kr', '2026-05-12', YOUNG],
  ['Ren strand året om', 'En idrottsförening', 'Kalix', REGION, '36 000 kr', '2026-06-09', YOUNG],
  ['Kurs i att ta över ett företag', 'En företagarförening', 'Kalix', REGION, '210 000 kr', '2026-08-25', WORK],
  ['Färja till skärgården', 'Ett rederi', 'Kalix', EU, '1 640 000 kr', '2026-10-13', TRAVEL],
  ['Hyvel att låna', 'Ett snickeri', 'Älvsbyn', REGION, '42 000 kr', '2026-04-21', WORK],
  ['Pendlarparkering vid stationen', 'En samfällighet', 'Älvsbyn', REGION, '310 000 kr', '2026-09-15', TRAVEL],
  ['Ungdomsråd med egna pengar', 'Ett ungdomsråd', 'Boden', REGION, '75 000 kr', '2026-05-12', YOUNG],
  ['Lärlingar i stålet', 'Ett utbildningsföretag', 'Boden', EU, '2 450 000 kr', '2026-06-09', WORK],
  ['Elbuss till sjukhuset', 'Ett bussföretag', 'Boden', EU, '1 900 000 kr', '2026-10-13', TRAVEL],
  ['Dans för alla', 'En dansskola', 'Luleå', CULTURE, '160 000 kr', '2026-05-12', YOUNG],
  ['Labb för nya material', 'Ett universitet', 'Luleå', EU, '4 200 000 kr', '2026-06-09', WORK],
  ['Isväg med ljus', 'En skärgårdsförening', 'Luleå', REGION, '280 000 kr', '2026-10-13', TRAVEL],
  ['Trä som bygger högt', 'Ett träföretag', 'Piteå', EU, '1 350 000 kr', '2026-06-09', WORK],
  ['Musikverkstad på kvällen', 'En musikförening', 'Piteå', CULTURE, '98 500 kr', '2026-05-12', YOUNG],
  ['En biljett för hela länet', 'Kommuner som går ihop', '', EU, '2 750 000 kr', '2026-10-13', TRAVEL],
]
