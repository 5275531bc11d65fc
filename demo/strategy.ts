/** A short draft, as it went out on consultation. `sources` names themes and single inspel. */
export const DOCUMENT = {
  slug: 'norrbotten-2040',
  title: { sv: 'Norrbotten 2040', en: 'Norrbotten 2040', fi: 'Norrbotten 2040' },
  summary: {
    sv: 'Vår gemensamma plan i korthet: det ska gå att leva hela livet i hela länet.',
    en: 'Our common plan in brief: it should be possible to live a whole life in the whole county.',
    fi: 'Yhteinen suunnitelmamme lyhyesti: koko läänissä pitää voida elää koko elämänsä.',
  },
  day: '2026-05-20',
}

export const PASSAGES = [
  {
    slug: 'ta-sig-fram',
    part: 'Leva nära',
    heading: 'Det ska gå att ta sig fram utan bil',
    text: 'Kollektivtrafiken ska täcka det dagliga livet. Vi ska pröva beställd trafik i glesa områden och göra det lättare att byta mellan buss och tåg.',
    sources: ['theme:resor', 'inspel:buss-kvall', 'inspel:anrop'],
  },
  {
    slug: 'vagar-som-haller',
    part: 'Leva nära',
    heading: 'Vägar som håller',
    text: 'Regionen ska driva på för att vägar där liv och arbete hänger på dem prioriteras när staten fördelar pengar.',
    sources: ['theme:resor', 'inspel:vag-395'],
  },
  {
    slug: 'platser-att-motas',
    part: 'Leva nära',
    heading: 'Platser att mötas på',
    text: 'I varje kommun ska det finnas platser där människor kan träffas utan att betala. Stödet till föreningar ska bli mer långsiktigt.',
    sources: ['theme:motesplatser', 'inspel:halla-ihop', 'inspel:bygdegard'],
  },
  {
    slug: 'spraken-hors',
    part: 'Leva nära',
    heading: 'Språken hörs',
    text: 'Samiska, finska och meänkieli ska synas och höras i vardagen, i förskolan och i kulturen.',
    sources: ['theme:motesplatser', 'inspel:meankieli', 'inspel:samiska-forskola'],
  },
  {
    slug: 'plugga-hemma',
    part: 'Växa här',
    heading: 'Plugga utan att flytta',
    text: 'Fler ska kunna utbilda sig där de bor. Regionen ska tillsammans med kommunerna ordna lärcentrum.',
    sources: ['theme:unga', 'inspel:distans'],
  },
  {
    slug: 'unga-ar-med',
    part: 'Växa här',
    heading: 'Unga är med och bestämmer',
    text: 'Unga ska tillfrågas innan beslut fattas och få veta vad som hände med det de sa.',
    sources: ['theme:unga', 'inspel:tas-pa-allvar'],
  },
  {
    slug: 'arbete-aret-om',
    part: 'Växa här',
    heading: 'Arbete hela året',
    text: 'Små företag ska få stöd som passar små företag. Ansökan ska gå att göra på en gång och på en sida.',
    sources: ['theme:jobb', 'inspel:stod-sma', 'inspel:krangel', 'inspel:sommarjobb-arjeplog'],
  },
  {
    slug: 'nagonstans-att-bo',
    part: 'Växa här',
    heading: 'Någonstans att bo',
    text: 'Regionen ska samla kommuner och byggare så att bostäder finns när jobben kommer.',
    sources: ['theme:jobb', 'inspel:bostad-boden'],
  },
  {
    slug: 'vatten-och-land',
    part: 'Hålla länge',
    heading: 'Vatten och land ska räcka',
    text: [
      'Planer för mark och vatten ska göras tillsammans med dem som lever av dem.',
      '### Så vill vi arbeta',
      '- Rennäringen ska vara med från början.\n- Byarna ska få se kartorna innan de är klara.\n- Det ska gå att följa vad som bestäms.',
    ].join('\n\n'),
    sources: ['theme:natur', 'inspel:renbete', 'inspel:sjon'],
  },
]

export const CONSULTATION = {
  slug: 'norrbotten-2040',
  title: {
    sv: 'Remiss: Norrbotten 2040',
    en: 'Consultation: Norrbotten 2040',
    fi: 'Lausuntokierros: Norrbotten 2040',
  },
  intro: {
    sv: 'Läs utkastet stycke för stycke och säg vad du tycker. Du behöver inget konto.',
    en: 'Read the draft passage by passage and say what you think. You need no account.',
    fi: 'Lue luonnos kohta kohdalta ja kerro, mitä ajattelet. Et tarvitse tiliä.',
  },
  opensOn: '2026-06-22',
  closesOn: '2026-09-30',
}

/** What came of it, told whole when every comment had its answer. */
export const STATEMENT = {
  day: '2026-10-21',
  intro:
    'Utkastet var ute på remiss i tre månader. Vem som helst kunde tycka till om varje stycke, på nätet och på papper. Det vi fick mest kritik för var resorna. Där skrev vi om texten.',
}

/** Comments that say the same, and the answer that they all get. */
export const SAME = {
  title: 'Säg vilka vägar som ska rustas först',
  outcome: 'partly',
  answer:
    'Vi skriver nu att vägar som skolskjutsar och timmerbilar delar går först. Vilka vägar det blir står i länsplanen, som Trafikverket och regionen skriver tillsammans.',
  comments: [
    {
      passage: 'vagar-som-haller',
      stance: 'change',
      text: 'Vilka vägar menar ni? Skriv ut dem, annars blir det de största som får pengarna.',
      day: '2026-08-20',
      sender: 'En byaförening i Överkalix',
    },
    {
      passage: 'vagar-som-haller',
      stance: 'change',
      text: 'Börja med vägarna där skolbussen går. Det borde stå.',
      day: '2026-08-27',
    },
  ],
} as const

export const COMMENTS = [
  {
    passage: 'ta-sig-fram',
    stance: 'change',
    text: 'Skriv ut att det gäller kvällar och helger. Det är då det inte finns någon buss.',
    day: '2026-07-02',
    outcome: 'woven_in',
    answer: 'Du har rätt, det saknades. Nu står kvällar och helger i texten.',
  },
  {
    passage: 'ta-sig-fram',
    stance: 'keep',
    text: 'Bra att ni prövar beställd trafik. Glöm inte att den måste gå att ringa till.',
    day: '2026-08-14',
    outcome: 'woven_in',
    answer: 'Vi har lagt till att beställning ska gå att göra både på nätet och per telefon.',
  },
  {
    passage: 'ta-sig-fram',
    stance: 'question',
    text: 'Vem betalar?',
    day: '2026-09-01',
    sender: 'En kommun i Östra Norrbotten',
    outcome: 'partly',
    answer:
      'Planen säger vad vi vill. Pengarna bestäms varje år i budgeten, och det som beviljas visas på sidan Hit gick pengarna.',
  },
  {
    passage: 'vagar-som-haller',
    stance: 'change',
    text: 'Driva på räcker inte. Säg vilka vägar.',
    day: '2026-07-20',
    outcome: 'not_taken_up',
    answer:
      'Vi tar inte in en lista i planen. Vägarna prioriteras i länstransportplanen, som görs om vart fjärde år. Där finns listan.',
  },
  {
    passage: 'platser-att-motas',
    stance: 'keep',
    text: 'Treårigt stöd skulle förändra allt för oss.',
    day: '2026-08-22',
    sender: 'En bygdegårdsförening',
    outcome: 'woven_in',
    answer: 'Vi har skrivit in att stödet ska kunna ges i tre år.',
  },
  {
    passage: 'spraken-hors',
    stance: 'change',
    text: 'Nämn lulesamiska och nordsamiska för sig. Det är olika språk.',
    day: '2026-08-30',
    outcome: 'woven_in',
    answer: 'Det stämmer. Språken nämns nu var för sig.',
  },
  {
    passage: 'plugga-hemma',
    stance: 'keep',
    text: 'Jag skulle flytta hem i morgon.',
    day: '2026-09-05',
    outcome: 'already_so',
    answer: 'Tack. Det första lärcentrumet öppnar redan i vår, se Framsteg.',
  },
  {
    passage: 'arbete-aret-om',
    stance: 'question',
    text: 'Gäller det även enskilda firmor?',
    day: '2026-09-11',
    sender: 'Ett företag i Älvsbyn',
    outcome: 'already_so',
    answer: 'Ja. Enskilda firmor kan söka på samma sida.',
  },
  {
    passage: 'nagonstans-att-bo',
    stance: 'remove',
    text: 'Bostäder är inte regionens sak.',
    day: '2026-09-18',
    outcome: 'partly',
    answer:
      'Kommunerna planerar bostäderna, och det säger texten nu tydligare. Men någon behöver samla parterna och det kan vi göra.',
  },
  {
    passage: 'vatten-och-land',
    stance: 'change',
    text: 'Lägg till att badvatten ska mätas oftare.',
    day: '2026-09-25',
    outcome: 'outside_remit',
    forwardedTo: 'kommunernas miljökontor',
    answer: 'Badvatten är kommunernas ansvar. Vi har skickat synpunkten till miljökontoren i kustkommunerna.',
  },
] as const

export const DECISION = {
  decidedBy: 'Regionfullmäktige',
  decidedOn: '2026-11-18',
  caseNumber: 'DEMO-2026-118',
  title: 'Norrbotten 2040 antas',
  text: 'Regionfullmäktige antar Norrbotten 2040 med de ändringar som remissen ledde till.',
  /** Made-up groups: no party that exists has voted in the demo. */
  voices: {
    minutesUrl: 'https://demo.inspel.example/protokoll/2026-11-18',
    minutesParagraph: '§ 118',
    votes: [
      { partyGroup: 'Gruppen för inlandet (demo)', inFavour: 24, against: 0, abstained: 0 },
      { partyGroup: 'Gruppen för kusten (demo)', inFavour: 27, against: 0, abstained: 1 },
      { partyGroup: 'Gruppen för fjällen (demo)', inFavour: 4, against: 11, abstained: 0 },
      { partyGroup: 'Gruppen för byarna (demo)', inFavour: 4, against: 0, abstained: 0 },
    ],
    reservations: [
      {
        partyGroup: 'Gruppen för fjällen (demo)',
        text: 'Planen borde säga vilka vägar som ska lagas först.',
      },
    ],
  },
  wordings: {
    'ta-sig-fram':
      'Kollektivtrafiken ska täcka det dagliga livet, även kvällar och helger. Vi ska pröva beställd trafik i glesa områden, som går att beställa på nätet och per telefon, och göra det lättare att byta mellan buss och tåg.',
    'vagar-som-haller':
      'Regionen ska driva på för att vägar där liv och arbete hänger på dem prioriteras när staten fördelar pengar. Vägar som skolskjutsar och timmerbilar delar går först.',
    'arbete-aret-om':
      'Små företag, till exempel i besöksnäringen, ska få stöd som passar dem. Ansökan ska gå att göra på en gång och på en sida, hela året.',
    'platser-att-motas':
      'I varje kommun ska det finnas platser där människor kan träffas utan att betala. Stödet till föreningar ska kunna ges för tre år i taget.',
    'spraken-hors':
      'Nordsamiska, lulesamiska, finska och meänkieli ska synas och höras i vardagen, i förskolan och i kulturen.',
    'nagonstans-att-bo':
      'Kommunerna planerar för bostäder. Regionen ska samla kommuner och byggare så att bostäder finns när jobben kommer.',
  } as Record<string, string>,
}

export const THEME_ANSWERS = [
  {
    theme: 'resor',
    outcome: 'woven_in',
    passage: 'ta-sig-fram',
    text: 'Det här var det vanligaste inspelet. Planen säger nu att det ska gå att ta sig fram utan bil, även kvällar och helger. Vi börjar med beställd trafik i två kommuner.',
  },
  {
    theme: 'unga',
    outcome: 'partly',
    passage: 'plugga-hemma',
    text: 'Lärcentrum och ungas rätt att vara med står i planen. Programmen på gymnasiet och hallarnas tider bestämmer kommunerna över. De har fått era inspel.',
  },
  {
    theme: 'jobb',
    outcome: 'woven_in',
    passage: 'arbete-aret-om',
    text: 'Vi gör om stödet så att det passar även de minsta företagen. Planen säger också att bostäder och jobb ska planeras tillsammans.',
  },
  {
    theme: 'natur',
    outcome: 'woven_in',
    passage: 'vatten-och-land',
    text: 'Planer för mark och vatten ska göras med dem som lever av dem, från början. Det står nu i planen.',
  },
  {
    theme: 'motesplatser',
    outcome: 'woven_in',
    passage: 'platser-att-motas',
    text: 'Planen lovar platser att mötas på i varje kommun och stöd till föreningar i tre år i taget.',
  },
  {
    theme: 'vard',
    outcome: 'outside_remit',
    forwardedTo: 'hälso- och sjukvården i Region Norrbotten',
    text: 'Den här planen gäller länets utveckling, inte vården. Vi har lämnat alla era inspel till hälso- och sjukvården, som svarar för sig.',
  },
] as const

export const OWN_ANSWERS = [
  {
    inspel: 'regionhuset',
    outcome: 'not_taken_up',
    text: 'Regionhuset ligger kvar. Däremot ska politikerna hålla fler möten ute i kommunerna.',
  },
  {
    inspel: 'sla-ihop',
    outcome: 'not_taken_up',
    text: 'Vi tog inte med förslaget. Kommunerna avgör själva om de vill gå samman, och ingen av dem har bett om det.',
  },
  {
    inspel: 'gratis-bensin',
    outcome: 'outside_remit',
    forwardedTo: 'regeringen',
    text: 'Skatten på bensin bestämmer riksdagen. Vi har tagit med inspelet i vårt brev till regeringen om livet i glesbygd.',
  },
  {
    inspel: 'bron',
    outcome: 'not_taken_up',
    text: 'En bro skulle kosta mer än alla andra vägar i planen tillsammans. Därför tog vi inte med den.',
  },
  {
    inspel: 'flyg',
    outcome: 'outside_remit',
    forwardedTo: 'Trafikverket',
    text: 'Trafikverket upphandlar flyget. De har fått inspelet av oss, tillsammans med vad företagen berättade.',
  },
] as const

/** What became of the answers that were passed on: by their theme or inspel. Those that are missing are not known. */
export const FORWARDED = [
  { answer: 'vard', step: 'sent', day: '2026-09-03', text: '' },
  {
    answer: 'vard',
    step: 'received',
    day: '2026-09-21',
    text: 'Inspelen läses av dem som planerar vården nära. De svarar i vår.',
  },
  { answer: 'flyg', step: 'sent', day: '2026-09-03', text: '' },
  {
    answer: 'flyg',
    step: 'done',
    day: '2026-10-12',
    text: 'Morgonturen står med i underlaget till nästa upphandling.',
  },
  { answer: 'gratis-bensin', step: 'sent', day: '2026-09-10', text: '' },
] as const

/** What passages rest on besides what people said. */
export const REFERENCES = [
  {
    passage: 'ta-sig-fram',
    kind: 'law',
    title: 'Lag (2010:1065) om kollektivtrafik',
    href: 'https://rkrattsbaser.gov.se/sfst?bet=2010:1065',
    note: 'Målen för trafiken ska stå i ett trafikförsörjningsprogram.',
    day: '2026-05-12',
  },
  {
    passage: 'spraken-hors',
    kind: 'law',
    title: 'Lag (2009:724) om nationella minoriteter och minoritetsspråk',
    href: 'https://rkrattsbaser.gov.se/sfst?bet=2009:724',
    note: 'Det allmänna ska främja minoriteternas möjligheter att behålla och utveckla sin kultur.',
    day: '2026-05-12',
  },
  {
    passage: 'nagonstans-att-bo',
    kind: 'statistics',
    title: 'Statistikmyndigheten SCB: folkmängd i kommunerna',
    href: 'https://www.scb.se/be0101',
    note: 'Visar var länet växer och var det minskar.',
    day: '2026-05-14',
  },
  {
    passage: 'vatten-och-land',
    kind: 'decision',
    title: 'Riksdagens miljökvalitetsmål',
    href: 'https://www.sverigesmiljomal.se/',
    note: 'Gäller för hela landet och ligger till grund för planer för mark och vatten.',
    day: '2026-05-15',
  },
] as const

/** Parts told short and easy to read. The one about growing was written before the decision changed its part. */
export const TELLINGS = [
  {
    part: 'Leva nära',
    form: 'short',
    language: 'sv',
    text: 'Det ska gå att leva nära, i hela länet:\n\n- Du ska kunna ta dig fram utan bil, även kvällar och helger.\n- Vägarna ska hålla.\n- Alla kommuner ska ha platser att mötas på.\n- Språken ska höras.',
    day: '2026-11-19',
  },
  {
    part: 'Leva nära',
    form: 'short',
    language: 'en',
    text: 'Living close to what you need, in the whole county:\n\n- You can get around without a car, evenings and weekends too.\n- The roads hold.\n- Every municipality has places to meet.\n- Our languages are heard.',
    day: '2026-11-19',
  },
  {
    part: 'Leva nära',
    form: 'plain',
    language: 'sv',
    text: 'Du ska kunna bo i hela Norrbotten.\n\n### Resor\n\nDet ska gå bussar på kvällar och helger.\nDär få bor ska du kunna beställa en buss.\nDu kan ringa eller beställa på nätet.\n\n### Träffas\n\nI alla kommuner ska det finnas platser där du kan träffa andra.\nDet ska vara gratis.\n\n### Språk\n\nDu ska höra samiska, finska och meänkieli i vardagen.',
    day: '2026-11-19',
  },
  {
    part: 'Växa här',
    form: 'short',
    language: 'sv',
    text: 'Du ska kunna växa där du bor: plugga, vara med och bestämma, arbeta och hitta en bostad.',
    day: '2026-06-25',
  },
] as const
