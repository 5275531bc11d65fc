/** What the demo's consultation asked, whom it asked, and two whole replies, cut to their end and answered. */
export const QUESTIONS = [
  {
    ref: 'saknas',
    sv: 'Vad saknas i utkastet?',
    en: 'What is missing in the draft?',
    fi: 'Mitä luonnoksesta puuttuu?',
  },
  {
    ref: 'bidra',
    sv: 'Vad i utkastet kan ni själva bidra till?',
    en: 'What in the draft can you contribute to yourselves?',
    fi: 'Mitä luonnoksessa voitte itse edistää?',
  },
] as const

export const INVITED = [
  { ref: 'inlandet', organisation: 'En kommun i inlandet', kind: 'municipality' },
  { ref: 'kusten', organisation: 'En kommun vid kusten', kind: 'municipality' },
  { ref: 'ostra', organisation: 'En kommun i Östra Norrbotten', kind: 'municipality' },
  { ref: 'bransch', organisation: 'En branschförening för besöksnäring', kind: 'association' },
  { ref: 'myndighet', organisation: 'En myndighet för vägar och järnvägar', kind: 'authority' },
  { ref: 'lararskola', organisation: 'En folkhögskola', kind: 'education' },
  { ref: 'sprak', organisation: 'En språkförening för meänkieli', kind: 'minority' },
] as const

/** Who has said that it will not reply. */
export const DECLINED = 'myndighet'

interface DemoPoint {
  words: string
  passage: string | null
  stance: 'keep' | 'change' | 'remove' | 'question'
  answer?: {
    outcome: 'woven_in' | 'partly' | 'not_taken_up' | 'already_so' | 'outside_remit'
    text: string
    forwardedTo?: string
  }
}

export interface DemoReply {
  ref: string
  invited: string
  organisation: string
  day: string
  answers: { question: string; text: string }[]
  body: string
  points: DemoPoint[]
  nothing: { words: string; reason: string }[]
}

export const REPLIES: DemoReply[] = [
  {
    ref: 'kommun',
    invited: 'inlandet',
    organisation: 'En kommun i inlandet',
    day: '2026-09-22',
    answers: [
      {
        question: 'saknas',
        text: 'Det saknas ett stycke om hur långa avstånd påverkar allt annat i planen.',
      },
      { question: 'bidra', text: 'Vi kan öppna vårt lärcentrum för grannkommunernas studenter.' },
    ],
    body: [
      'Kommunstyrelsen har behandlat remissen och lämnar följande yttrande.',
      'Det är bra att kollektivtrafiken ska täcka det dagliga livet. Skriv också att sjukresor och linjetrafik ska samordnas.',
      'Vi avstyrker formuleringen att regionen ska samla kommuner och byggare. Kommunen planerar själv för bostäder.',
      'Hur följs planen upp, och vem får veta om ett mål inte nås?',
    ].join('\n\n'),
    points: [
      {
        words: 'Det saknas ett stycke om hur långa avstånd påverkar allt annat i planen.',
        passage: null,
        stance: 'change',
        answer: {
          outcome: 'not_taken_up',
          text: 'Vi tog inte in ett eget stycke. Avstånden finns i stället med i varje stycke som de påverkar, så att de inte glöms när besluten fattas.',
        },
      },
      {
        words: 'Vi kan öppna vårt lärcentrum för grannkommunernas studenter.',
        passage: 'plugga-hemma',
        stance: 'keep',
        answer: {
          outcome: 'woven_in',
          text: 'Tack, det tar vi med oss när lärcentrumen planeras. Vi hör av oss i vår.',
        },
      },
      {
        words:
          'Det är bra att kollektivtrafiken ska täcka det dagliga livet. Skriv också att sjukresor och linjetrafik ska samordnas.',
        passage: 'ta-sig-fram',
        stance: 'change',
        answer: {
          outcome: 'partly',
          text: 'Planen säger att det ska bli lättare att byta. Hur sjukresor och linjetrafik samordnas avgörs i trafikförsörjningsprogrammet, som har fått er synpunkt.',
        },
      },
      {
        words:
          'Vi avstyrker formuleringen att regionen ska samla kommuner och byggare. Kommunen planerar själv för bostäder.',
        passage: 'nagonstans-att-bo',
        stance: 'remove',
        answer: {
          outcome: 'partly',
          text: 'Att kommunerna planerar står nu först i stycket. Vi behåller att någon samlar parterna, eftersom flera kommuner bad om det.',
        },
      },
      {
        words: 'Hur följs planen upp, och vem får veta om ett mål inte nås?',
        passage: null,
        stance: 'question',
        answer: {
          outcome: 'already_so',
          text: 'Varje åtgärd har ett mått som alla kan följa på sidan Framsteg. Går det sämre än planerat syns det där.',
        },
      },
    ],
    nothing: [
      {
        words: 'Kommunstyrelsen har behandlat remissen och lämnar följande yttrande.',
        reason: 'Inledning utan eget förslag',
      },
    ],
  },
  {
    ref: 'bransch',
    invited: 'bransch',
    organisation: 'En branschförening för besöksnäring',
    day: '2026-09-28',
    answers: [
      { question: 'saknas', text: 'Besöksnäringen nämns inte, fast den ger många unga deras första jobb.' },
    ],
    body: [
      'Stödet till små företag behöver gå att söka året om. Säsongerna ser olika ut i fjällen och vid kusten.',
      'Vi vill också att planen säger något om leder och rastplatser. De är vår viktigaste gemensamma tillgång.',
    ].join('\n\n'),
    points: [
      {
        words: 'Stödet till små företag behöver gå att söka året om.',
        passage: 'arbete-aret-om',
        stance: 'change',
        answer: {
          outcome: 'woven_in',
          text: 'Planen säger nu att stödet ska gå att söka hela året, inte bara på våren.',
        },
      },
      {
        words: 'Säsongerna ser olika ut i fjällen och vid kusten.',
        passage: 'arbete-aret-om',
        stance: 'question',
        answer: {
          outcome: 'already_so',
          text: 'Det är därför stödet inte längre har en enda sista dag. Varje plats kan söka när det passar säsongen där.',
        },
      },
      {
        words:
          'Vi vill också att planen säger något om leder och rastplatser. De är vår viktigaste gemensamma tillgång.',
        passage: null,
        stance: 'change',
        answer: {
          outcome: 'outside_remit',
          forwardedTo: 'Länsstyrelsen i Norrbottens län',
          text: 'Staten och kommunerna sköter lederna. Vi skickar frågan vidare och tar upp den när vi träffas.',
        },
      },
      {
        words: 'Besöksnäringen nämns inte, fast den ger många unga deras första jobb.',
        passage: 'arbete-aret-om',
        stance: 'change',
        answer: { outcome: 'woven_in', text: 'Besöksnäringen står nu med som ett exempel i stycket.' },
      },
    ],
    nothing: [],
  },
]
