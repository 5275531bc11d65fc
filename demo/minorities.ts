import type { Agreement, CaseInput } from '~/features/minorities'

/** Made up, as all of the demo is: no body that exists has said any of it. */
interface DemoCase {
  about: Omit<CaseInput, 'documentId'>
  steps: readonly { step: 'invited' | 'material_sent' | 'met' | 'minutes'; takenOn: string; note: string }[]
  passages: readonly { slug: string; effect: string; changed: boolean }[]
  minutes?: string
  end?: { takenOn: string; agreement: Agreement; why: string }
}

export const CASES: readonly DemoCase[] = [
  {
    about: {
      kind: 'sami',
      minorities: ['sami'],
      title: {
        sv: 'Språken och renbetet i Norrbotten 2040',
        en: 'The languages and the grazing land in Norrbotten 2040',
        fi: 'Kielet ja porolaidun: Norrbotten 2040',
      },
      about: {
        sv: 'Två stycken i planen kan få stor betydelse för samerna. Därför pratade vi med samiska företrädare innan regionfullmäktige beslutade.',
        en: 'Two passages of the plan may mean much to the Sami. So we talked with Sami representatives before the regional council decided.',
      },
      parties: [
        { kind: 'sameby', name: 'En sameby i inlandet (demo)' },
        { kind: 'organisation', name: 'En samisk förening (demo)' },
      ],
      form: 'meeting',
      caseNumber: 'DEMO-2026-094',
      secret: false,
      secretGround: '',
    },
    steps: [
      { step: 'invited', takenOn: '2026-06-24', note: 'Parterna fick själva välja dag och plats.' },
      { step: 'material_sent', takenOn: '2026-07-01', note: 'Utkastet på svenska, en sida på nordsamiska.' },
      { step: 'met', takenOn: '2026-08-26', note: 'En halv dag i inlandet, med tolk.' },
      { step: 'met', takenOn: '2026-09-23', note: 'Ett digitalt möte om stycket om mark och vatten.' },
      { step: 'minutes', takenOn: '2026-10-05', note: 'Båda parter har läst och godkänt.' },
    ],
    passages: [
      {
        slug: 'spraken-hors',
        effect: 'Nordsamiska och lulesamiska nämns nu var för sig, som parterna ville.',
        changed: true,
      },
      {
        slug: 'vatten-och-land',
        effect:
          'Parterna ville också ha in en gräns för hur nära renbetet man får bygga. Den frågan avgörs i kommunernas planer, och texten står kvar.',
        changed: false,
      },
    ],
    minutes:
      'Parterna sa att nordsamiska och lulesamiska är olika språk, och att det måste synas i planen. Regionen höll med.\n\nOm mark och vatten sa parterna att renbetet behöver en gräns som gäller alla. Regionen sa att den inte får bestämma om byggen. Parterna vill att frågan tas upp igen när planen följs upp.',
    end: {
      takenOn: '2026-10-12',
      agreement: 'partly',
      why: 'Vi är överens om språken. Vi är inte överens om gränsen kring renbetet, för den bestämmer inte regionen över.',
    },
  },
  {
    about: {
      kind: 'minority',
      minorities: ['tornedalians', 'sweden_finns'],
      title: {
        sv: 'Meänkieli och finska i vardagen',
        en: 'Meänkieli and Finnish in daily life',
        fi: 'Meänkieli ja suomi arjessa',
      },
      about: {
        sv: 'Hur planen kan göra att språken hörs i förskolan och i kulturen.',
        en: 'How the plan can make the languages heard in preschools and in culture.',
        fi: 'Miten suunnitelma saa kielet kuulumaan esikoulussa ja kulttuurissa.',
      },
      parties: [
        { kind: 'organisation', name: 'En förening för tornedalingar (demo)' },
        { kind: 'organisation', name: 'En sverigefinsk förening (demo)' },
      ],
      form: 'meeting',
      caseNumber: 'DEMO-2026-101',
      secret: false,
      secretGround: '',
    },
    steps: [
      { step: 'invited', takenOn: '2026-08-17', note: '' },
      { step: 'material_sent', takenOn: '2026-08-20', note: 'På svenska och finska.' },
      { step: 'met', takenOn: '2026-09-10', note: 'Möte i Tornedalen.' },
      { step: 'minutes', takenOn: '2026-09-18', note: '' },
    ],
    passages: [
      {
        slug: 'spraken-hors',
        effect: 'Förskolan fick stå kvar i texten, för båda föreningarna sa att språket börjar där.',
        changed: true,
      },
    ],
    minutes:
      'Föreningarna vill att språken hörs där barnen är. De tycker om att förskolan nämns.\n\nDe saknar pengar till nya böcker på meänkieli. Regionen tar med det när stödet till kulturen görs om.',
    end: {
      takenOn: '2026-09-21',
      agreement: 'agreed',
      why: 'Alla ville samma sak: att förskolan står med i stycket.',
    },
  },
  {
    about: {
      kind: 'sami',
      minorities: ['sami'],
      title: { sv: 'Platser som inte ska stå på någon karta' },
      about: { sv: 'Platser som en sameby vill skydda genom att ingen vet var de är.' },
      parties: [{ kind: 'sameby', name: 'En sameby i fjällen (demo)' }],
      form: 'meeting',
      caseNumber: 'DEMO-2026-097',
      secret: true,
      secretGround: 'Offentlighets- och sekretesslagen (exempel)',
    },
    steps: [
      { step: 'invited', takenOn: '2026-08-03', note: 'Bara till samebyn.' },
      { step: 'met', takenOn: '2026-08-19', note: 'På plats.' },
    ],
    passages: [],
    end: { takenOn: '2026-09-02', agreement: 'agreed', why: 'Platserna tas inte med i någon karta.' },
  },
  {
    about: {
      kind: 'minority',
      minorities: ['roma', 'jews'],
      title: { sv: 'Hur vi följer upp planen tillsammans', en: 'How we follow the plan up together' },
      about: {
        sv: 'Hur de två minoriteterna vill vara med när planen följs upp.',
        en: 'How the two minorities want to take part when the plan is followed up.',
      },
      parties: [
        { kind: 'organisation', name: 'En romsk förening (demo)' },
        { kind: 'organisation', name: 'En judisk församling (demo)' },
      ],
      form: 'letter',
      caseNumber: 'DEMO-2026-121',
      secret: false,
      secretGround: '',
    },
    steps: [{ step: 'invited', takenOn: '2026-11-20', note: 'Brev med tre frågor. Svar önskas före jul.' }],
    passages: [],
  },
]
