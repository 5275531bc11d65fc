export interface DemoInspel {
  ref: string
  text: string
  way: 'fragan-2025' | 'dialogmoten' | 'temaworkshoppar' | 'egen-workshop' | 'unga' | 'fragan-2026'
  place: string
  age: string
  role: string
  day: string
  themes: string[]
  language?: string
  meeting?: string
  /** At a meeting: the programme step whose question it answers. */
  prompt?: string
  masked?: string
  withheld?: string
  mergedWith?: string
  /** Parts that go to different themes, in place of `themes`. */
  split?: { text: string; themes: string[] }[]
}

type Row = [
  ref: string,
  text: string,
  way: DemoInspel['way'],
  place: string,
  age: string,
  role: string,
  day: string,
  ...themes: string[],
]

// biome-ignore format: one inspel a line
const ROWS: Row[] = [
  ['buss-kvall', 'Sista bussen går 15.40. Då kan man varken jobba eller träna i stan om man inte har bil.', 'fragan-2025', '2521', '25-44', 'citizen', '2025-09-04', 'resor'],
  ['vag-395', 'Vägen är så dålig på våren att ambulansen kör omvägen. Laga den ordentligt en gång i stället för lite varje år.', 'dialogmoten', '2521', '65+', 'citizen', '2025-10-14', 'resor'],
  ['buss-gymnasiet', 'Jag går upp 05.10 för att hinna till gymnasiet. Det borde gå en buss till.', 'unga', '2513', '16-24', 'young', '2025-10-21', 'resor', 'unga'],
  ['tag-haparanda', 'Tåget till Haparanda ska gå så att man kan pendla åt båda hållen.', 'fragan-2025', '2583', '45-64', 'citizen', '2025-09-11', 'resor'],
  ['samakning', 'Gör en enkel app för samåkning mellan byarna. Vi har redan en lista på anslagstavlan och den funkar.', 'egen-workshop', '2505', '45-64', 'association', '2025-11-19', 'resor'],
  ['anrop', 'Buss som man beställer dagen innan räcker för oss. Men man måste få ringa också, alla har inte mobil.', 'dialogmoten', '2506', '65+', 'citizen', '2025-11-05', 'resor'],
  ['flyg', 'Utan flyget till Gällivare får vi ingen hit som kan laga maskinerna.', 'temaworkshoppar', '2523', '45-64', 'company', '2025-10-09', 'resor', 'jobb'],
  ['cykel-boden', 'Cykelväg hela vägen till Sävast, tack. Det är livsfarligt i mörkret.', 'fragan-2025', '2582', '25-44', 'citizen', '2025-09-20', 'resor'],
  ['biljett', 'En biljett för alla bussar och tåg i länet. Det är inte svårare än så.', 'fragan-2025', '2580', '16-24', 'citizen', '2025-10-02', 'resor'],
  ['skoter-korkort', 'Det kostar för mycket att ta körkort. Utan bil är man fast.', 'unga', '2510', '16-24', 'young', '2025-11-12', 'resor', 'unga'],
  ['fi-bussi', 'Bussi rajan yli ilman vaihtoa. Työt ja ystävät ovat molemmilla puolilla.', 'fragan-2025', '2583', '25-44', 'citizen', '2025-10-05', 'resor'],
  ['laddning', 'Sätt laddstolpar där det inte lönar sig för företagen. Annars vågar ingen köra elbil hit.', 'temaworkshoppar', '2506', '45-64', 'company', '2025-10-09', 'resor'],

  ['fri-buss-1', 'Gör bussen gratis för alla under 20 år, hela året och i hela länet. Då kommer vi till träningen.', 'fragan-2025', '2513', '16-24', 'young', '2025-12-08', 'resor'],
  ['fri-buss-2', 'Hej! Gör bussen gratis för alla under 20 år, hela året och i hela länet. Då kommer vi till träningen.', 'fragan-2025', '2513', '16-24', 'young', '2025-12-09', 'resor'],

  ['distans', 'Jag vill läsa till sjuksköterska men bo kvar. Ordna en sal där man kan plugga på distans med andra.', 'fragan-2025', '2521', '16-24', 'citizen', '2025-09-15', 'unga'],
  ['fritids-kvall', 'Något som är öppet efter åtta. Det räcker med en soffa och någon vuxen som är snäll.', 'unga', '2514', '0-15', 'young', '2025-10-28', 'unga', 'motesplatser'],
  ['tas-pa-allvar', 'Fråga oss innan ni bestämmer, inte efter.', 'unga', '2580', '16-24', 'young', '2025-11-03', 'unga'],
  ['sommarjobb', 'Sommarjobb åt alla som vill i nian. Jag fick nej på fem ställen.', 'unga', '2581', '0-15', 'young', '2025-11-03', 'unga', 'jobb'],
  ['fordonsprogram', 'Behåll fordonsprogrammet! Hälften av oss får jobb direkt.', 'unga', '2523', '16-24', 'young', '2025-11-10', 'unga', 'jobb'],
  ['spel', 'Fler tjejer vill spela hockey men vi får de sämsta tiderna.', 'unga', '2582', '0-15', 'young', '2025-11-24', 'unga'],
  ['hemvandare', 'Vi flyttade hem när vi fick barn. Det som avgjorde var förskolan i byn. Lägg inte ner den.', 'fragan-2025', '2518', '25-44', 'citizen', '2025-12-01', 'unga', 'jobb'],
  ['ensam', 'Man känner sig ensam om man inte idrottar.', 'unga', '2560', '16-24', 'young', '2025-11-26', 'unga', 'motesplatser'],
  ['kollektiv-praktik', 'Låt oss praktisera på företag i byn, inte bara i Luleå.', 'unga', '2505', '16-24', 'young', '2025-12-02', 'unga', 'jobb'],
  ['bilkostnad-skola', 'Betala bussen även på kvällar och helger för gymnasieelever.', 'egen-workshop', '2513', '45-64', 'association', '2025-12-04', 'unga', 'resor'],

  ['bostad-boden', 'Det finns jobb men ingenstans att bo. Min nya kollega sov i en husvagn i två månader.', 'dialogmoten', '2582', '25-44', 'citizen', '2026-01-22', 'jobb'],
  ['sommarjobb-arjeplog', 'Vi lever på vintertesterna. Vad ska folk göra i juni?', 'dialogmoten', '2506', '45-64', 'company', '2025-11-05', 'jobb'],
  ['snickare', 'Vi hittar inga snickare. Utbilda här, gärna vuxna som vill byta jobb.', 'temaworkshoppar', '2560', '45-64', 'company', '2025-10-16', 'jobb'],
  ['krangel', 'Tre myndigheter, tre blanketter, samma uppgifter. En liten firma orkar inte.', 'temaworkshoppar', '2581', '45-64', 'company', '2025-10-16', 'jobb'],
  ['stod-sma', 'Stöden passar stora projekt. Vi är två personer och behöver 40 000 till en maskin.', 'egen-workshop', '2560', '25-44', 'company', '2025-11-25', 'jobb'],
  ['inflyttad', 'I moved here for work. I would stay if my wife could also find something.', 'fragan-2025', '2580', '25-44', 'citizen', '2025-10-30', 'jobb'],
  ['bredband', 'Bredbandet hackar. Jag driver firma hemifrån och åker till biblioteket för att skicka filer.', 'fragan-2025', '2518', '45-64', 'company', '2025-11-08', 'jobb'],
  ['generationsskifte', 'Jag är 67 och ingen vill ta över. Hjälp oss att hitta nästa ägare.', 'fragan-2025', '2510', '65+', 'company', '2025-11-15', 'jobb'],
  ['gruvpengar', 'Låt mer av pengarna från malmen och älven stanna här.', 'fragan-2025', '2584', '65+', 'citizen', '2025-10-11', 'jobb', 'natur'],
  ['flytt-kiruna', 'Vi som fick flytta borde få säga vad som byggs i stället.', 'fragan-2025', '2584', '45-64', 'citizen', '2025-10-18', 'jobb'],

  ['sjon', 'Låt sjön vara. Det är den vi har.', 'dialogmoten', '2506', '65+', 'citizen', '2025-11-05', 'natur'],
  ['renbete', 'Ta med renskötseln från början när ni planerar, inte när allt redan är ritat.', 'egen-workshop', '2510', '45-64', 'association', '2026-01-14', 'natur'],
  ['alvdal', 'Lax i hela älven. Riv det som stoppar den och ingen använder.', 'fragan-2025', '2518', '45-64', 'citizen', '2025-11-20', 'natur'],
  ['skog', 'Spara mer gammelskog nära byarna. Dit går barnen.', 'fragan-2025', '2513', '25-44', 'citizen', '2025-12-10', 'natur'],
  ['vindkraft', 'Ingen mer vindkraft förrän bygden får del av vinsten.', 'fragan-2025', '2581', '45-64', 'citizen', '2025-12-12', 'natur'],
  ['badplats', 'Badplatsen luktar. Kolla vattnet oftare och berätta vad ni hittar.', 'fragan-2025', '2514', '25-44', 'citizen', '2026-01-07', 'natur'],
  ['kust', 'Skräpet på stränderna kommer varje vår. Vi städar gärna om någon hämtar.', 'egen-workshop', '2514', '25-44', 'association', '2026-01-20', 'natur', 'motesplatser'],
  ['turism', 'Turisterna är välkomna men stigarna håller inte. Låt avgiften gå till att laga dem.', 'temaworkshoppar', '2584', '25-44', 'company', '2025-10-23', 'natur', 'jobb'],
  ['klimat', 'Vad gör vi när älven svämmar över igen? Öva.', 'fragan-2025', '2583', '65+', 'citizen', '2026-02-03', 'natur'],

  ['bibliotek', 'Håll biblioteket öppet utan personal på kvällarna. Vi sköter oss.', 'fragan-2025', '2505', '25-44', 'citizen', '2026-01-09', 'motesplatser'],
  ['bygdegard', 'Bygdegårdens tak läcker. Utan den finns inget ställe för både bröllop och begravning.', 'egen-workshop', '2518', '65+', 'association', '2026-01-15', 'motesplatser'],
  ['meankieli', 'Låt meänkieli höras i vanliga sammanhang: på bussen, i affären, i tidningen.', 'dialogmoten', '2521', '45-64', 'citizen', '2025-10-14', 'motesplatser'],
  ['samiska-forskola', 'Samiska i förskolan även där det bara finns tre barn.', 'fragan-2025', '2510', '25-44', 'citizen', '2026-01-28', 'motesplatser', 'unga'],
  ['konsert', 'En riktig konsert om året i varje kommun. Inte bara i Luleå.', 'fragan-2025', '2560', '25-44', 'citizen', '2026-02-05', 'motesplatser'],
  ['nya-svenskar', 'Fikat på språkkaféet är det bästa som finns här. Betala kaffet.', 'egen-workshop', '2582', '65+', 'association', '2026-02-10', 'motesplatser'],
  ['museum', 'Samla berättelserna från arbetarna innan de dör.', 'fragan-2025', '2581', '65+', 'citizen', '2026-02-12', 'motesplatser'],
  ['simhall', 'Simhallen!', 'unga', '2523', '0-15', 'young', '2026-02-16', 'motesplatser', 'unga'],
  ['halla-ihop', 'Ge föreningarna pengar i tre år i taget. Att söka varje år tar all kraft.', 'temaworkshoppar', '2514', '45-64', 'association', '2025-10-30', 'motesplatser'],

  ['bb', 'Jag hann inte fram. Barnet föddes i bilen. Det får inte vara så långt till BB.', 'fragan-2025', '2523', '25-44', 'citizen', '2026-01-11', 'vard'],
  ['distriktslakare', 'Samma läkare två gånger i rad, det är allt jag begär.', 'dialogmoten', '2506', '65+', 'citizen', '2025-11-05', 'vard'],
  ['vardcentral-video', 'Videosamtal är bra, men någon måste visa de äldre hur man gör.', 'fragan-2025', '2505', '45-64', 'citizen', '2026-02-20', 'vard'],
  ['tandvard', 'Två år i kö till tandläkaren är för länge.', 'fragan-2025', '2510', '25-44', 'citizen', '2026-03-02', 'vard'],

  ['regionhuset', 'Flytta regionhuset till inlandet så får ni se hur det är.', 'fragan-2025', '2505', '45-64', 'citizen', '2026-02-22'],
  ['sla-ihop', 'Slå ihop kommunerna till tre. Då räcker pengarna.', 'fragan-2025', '2580', '45-64', 'citizen', '2026-02-25'],
  ['gratis-bensin', 'Sänk skatten på bensin för oss som inte har något val.', 'fragan-2025', '2521', '45-64', 'citizen', '2026-03-03'],
  ['bron', 'Bygg en bro över sundet. Färjan är charmig men inte i november.', 'fragan-2025', '2580', '65+', 'citizen', '2026-03-08'],

  ['forst-bussen', 'Börja med kvällsbussen. Den har vi väntat på längst.', 'fragan-2026', '2521', '25-44', 'citizen', '2026-11-02', 'resor'],
  ['forst-bostader', 'Bostäder först. Allt annat kommer efter.', 'fragan-2026', '2582', '25-44', 'citizen', '2026-11-05', 'jobb'],
  ['forst-studiesal', 'Öppna studiesalen innan sommaren, jag börjar läsa i höst.', 'fragan-2026', '2521', '16-24', 'young', '2026-11-09', 'unga'],
]

const toInspel = ([ref, text, way, place, age, role, day, ...themes]: Row): DemoInspel => ({
  ref,
  text,
  way,
  place,
  age,
  role,
  day,
  themes,
})

const MORE: Record<string, Partial<DemoInspel>> = {
  'fi-bussi': { language: 'fi' },
  inflyttad: { language: 'en' },
  'vag-395': { meeting: 'pajala-2025' },
  meankieli: { meeting: 'pajala-2025' },
  anrop: { meeting: 'arjeplog-2025' },
  'sommarjobb-arjeplog': { meeting: 'arjeplog-2025' },
  sjon: { meeting: 'arjeplog-2025' },
  distriktslakare: { meeting: 'arjeplog-2025' },
  'bostad-boden': { meeting: 'boden-2026' },
  samakning: { meeting: 'inlandets-foreningar', prompt: 'keep' },
  'stod-sma': { meeting: 'inlandets-foreningar', prompt: 'change' },
  'bilkostnad-skola': { meeting: 'inlandets-foreningar', prompt: 'first' },
  'tas-pa-allvar': { meeting: 'ungdomsradet', prompt: 'young-change' },
  sommarjobb: { meeting: 'ungdomsradet', prompt: 'young-change' },
  fordonsprogram: { meeting: 'ungdomsradet', prompt: 'young-good' },
  'skoter-korkort': { meeting: 'ungdomsradet', prompt: 'young-change' },
  spel: { meeting: 'ungdomsradet', prompt: 'young-change' },
  ensam: { meeting: 'ungdomsradet', prompt: 'young-day' },
  'kollektiv-praktik': { meeting: 'ungdomsradet', prompt: 'young-day' },
  gruvpengar: {
    text: 'Låt mer av pengarna från malmen stanna här. Och låt bygden få bestämma mer om älven.',
    split: [
      { text: 'Låt mer av pengarna från malmen stanna här.', themes: ['jobb'] },
      { text: 'Och låt bygden få bestämma mer om älven.', themes: ['natur'] },
    ],
  },
}

export const INSPEL: DemoInspel[] = [
  ...ROWS.map((row) => ({ ...toInspel(row), ...MORE[row[0]] })),
  {
    ref: 'telefon',
    text: 'Jag skjutsar gärna grannar till vårdcentralen. Ring mig på 070-174 06 35 så ordnar vi det.',
    masked: 'Jag skjutsar gärna grannar till vårdcentralen. Ring mig på [telefon] så ordnar vi det.',
    way: 'fragan-2025',
    place: '2510',
    age: '65+',
    role: 'citizen',
    day: '2026-01-30',
    themes: ['resor', 'vard'],
  },
  {
    ref: 'buss-igen',
    text: 'Sista bussen går för tidigt. Man kan inte jobba i stan utan bil.',
    mergedWith: 'buss-kvall',
    way: 'fragan-2025',
    place: '2521',
    age: '45-64',
    role: 'citizen',
    day: '2025-09-06',
    themes: [],
  },
  {
    ref: 'utpekad',
    text: 'Rektorn på skolan i min by borde få sparken, hon svarar aldrig på mejl.',
    withheld: 'Inspelet handlar om en enskild person. Skriv gärna ett nytt om själva saken.',
    way: 'fragan-2025',
    place: '2513',
    age: '25-44',
    role: 'citizen',
    day: '2025-12-15',
    themes: [],
  },
]

/** In the inbox: nobody has read these yet. */
export const WAITING: Pick<DemoInspel, 'ref' | 'text' | 'way' | 'place' | 'age' | 'role' | 'day'>[] = [
  {
    ref: 'vantar-vag',
    text: 'Skotta gångvägen till skolan före klockan sju.',
    way: 'fragan-2026',
    place: '2514',
    age: '25-44',
    role: 'citizen',
    day: '2026-11-20',
  },
  {
    ref: 'vantar-telefon',
    text: 'Kan ni ringa mig om bussen? Mitt nummer är 070-174 06 58.',
    way: 'fragan-2026',
    place: '2518',
    age: '65+',
    role: 'citizen',
    day: '2026-11-21',
  },
  {
    ref: 'vantar-ungdom',
    text: 'Fler platser i replokalen, det är kö till februari. Och sänk hyran.',
    way: 'fragan-2026',
    place: '2580',
    age: '16-24',
    role: 'young',
    day: '2026-11-22',
  },
  {
    ref: 'vantar-fri-buss-1',
    text: 'Gör bussen gratis för alla under 20 år, hela året och i hela länet. Då kommer vi till träningen!',
    way: 'fragan-2026',
    place: '2513',
    age: '16-24',
    role: 'young',
    day: '2026-11-22',
  },
  {
    ref: 'vantar-fri-buss-2',
    text: 'Gör bussen gratis för alla under 20 år, hela året och i hela länet. Då kommer vi till träningen. Tack!',
    way: 'fragan-2026',
    place: '2513',
    age: '0-15',
    role: 'young',
    day: '2026-11-23',
  },
]

/** Said in the open of inspel that came in the same words: found by one of them. */
export const CAMPAIGN = {
  ref: 'fri-buss-1',
  note: 'Texten skrevs tillsammans på ett lag i Överkalix och skickades av flera i laget.',
}
