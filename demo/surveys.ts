import type { Question } from '~/features/processes'

/** The questions of the demo's survey: one on each page, some only for those who answered in a certain way. */
export const SURVEY_QUESTIONS: Question[] = [
  {
    id: 'bo-kvar',
    kind: 'choice',
    label: {
      sv: 'Tror du att du bor kvar i länet om tio år?',
      en: 'Do you think you will still live in the county in ten years?',
      fi: 'Uskotko asuvasi läänissä vielä kymmenen vuoden päästä?',
    },
    required: true,
    options: [
      { id: 'ja', label: { sv: 'Ja', en: 'Yes', fi: 'Kyllä' } },
      { id: 'kanske', label: { sv: 'Kanske', en: 'Perhaps', fi: 'Ehkä' } },
      { id: 'nej', label: { sv: 'Nej', en: 'No', fi: 'En' } },
    ],
  },
  {
    id: 'varfor-inte',
    kind: 'text',
    label: {
      sv: 'Vad skulle få dig att stanna?',
      en: 'What would make you stay?',
      fi: 'Mikä saisi sinut jäämään?',
    },
    onlyIf: { question: 'bo-kvar', oneOf: ['nej', 'kanske'] },
    rows: 4,
  },
  {
    id: 'paverka',
    kind: 'scale',
    label: {
      sv: 'Hur lätt är det att vara med och påverka där du bor?',
      en: 'How easy is it to have a say where you live?',
      fi: 'Kuinka helppoa asuinpaikassasi on vaikuttaa?',
    },
    steps: 5,
    low: { sv: 'Mycket svårt', en: 'Very hard', fi: 'Hyvin vaikeaa' },
    high: { sv: 'Mycket lätt', en: 'Very easy', fi: 'Hyvin helppoa' },
  },
  {
    id: 'viktigast',
    kind: 'sorting',
    label: {
      sv: 'Vad är viktigast för dig?',
      en: 'What matters most to you?',
      fi: 'Mikä on sinulle tärkeintä?',
    },
    options: [
      { id: 'resor', label: { sv: 'Resor och vägar', en: 'Travel and roads', fi: 'Matkat ja tiet' } },
      { id: 'bostad', label: { sv: 'Någonstans att bo', en: 'Somewhere to live', fi: 'Paikka, jossa asua' } },
      { id: 'vard', label: { sv: 'Vård nära', en: 'Care nearby', fi: 'Hoitoa lähellä' } },
      { id: 'natur', label: { sv: 'Natur och vatten', en: 'Nature and water', fi: 'Luonto ja vesi' } },
    ],
  },
  {
    id: 'kommun',
    kind: 'place',
    label: { sv: 'Var bor du?', en: 'Where do you live?', fi: 'Missä asut?' },
  },
]

/** What the demo's survey was answered: made up, in shares that look like life. */
export const SURVEY_ANSWERS: {
  ref: string
  day: string
  answers: Record<string, string | string[] | number>
}[] = Array.from({ length: 24 }, (_, n) => {
  const stay = ['ja', 'ja', 'kanske', 'ja', 'nej'][n % 5] as string
  const places = ['2580', '2580', '2521', '2582', '2506', '2581', '2580', '2523']
  const orders = [
    ['resor', 'bostad', 'vard', 'natur'],
    ['vard', 'resor', 'natur', 'bostad'],
    ['bostad', 'resor', 'vard', 'natur'],
    ['natur', 'vard', 'resor', 'bostad'],
    ['resor', 'vard', 'bostad', 'natur'],
  ]
  return {
    ref: `enkat-${n}`,
    day: `2026-11-${String(3 + (n % 15)).padStart(2, '0')}`,
    answers: {
      'bo-kvar': [stay],
      paverka: 1 + ((n * 7) % 5),
      viktigast: orders[n % 5] as string[],
      kommun: places[n % 8] as string,
    },
  }
})

export const QUIZ_QUESTIONS: Question[] = [
  {
    id: 'kommuner',
    kind: 'choice',
    label: {
      sv: 'Hur många kommuner finns i Norrbotten?',
      en: 'How many municipalities are there in Norrbotten?',
      fi: 'Montako kuntaa Norrbottenissa on?',
    },
    required: true,
    options: [
      { id: '10', label: { sv: '10', en: '10', fi: '10' } },
      { id: '14', label: { sv: '14', en: '14', fi: '14' } },
      { id: '21', label: { sv: '21', en: '21', fi: '21' } },
    ],
    right: ['14'],
    explanation: {
      sv: 'Länet har 14 kommuner, från Piteå i söder till Kiruna i norr.',
      en: 'The county has 14 municipalities, from Piteå in the south to Kiruna in the north.',
      fi: 'Läänissä on 14 kuntaa, etelässä Piteå ja pohjoisessa Kiiruna.',
    },
  },
  {
    id: 'sprak',
    kind: 'choice',
    label: {
      sv: 'Vilka av de här är nationella minoritetsspråk i Sverige?',
      en: 'Which of these are national minority languages in Sweden?',
      fi: 'Mitkä näistä ovat kansallisia vähemmistökieliä Ruotsissa?',
    },
    required: true,
    options: [
      { id: 'fit', label: { sv: 'Meänkieli', en: 'Meänkieli', fi: 'Meänkieli' } },
      { id: 'se', label: { sv: 'Samiska', en: 'Sami', fi: 'Saame' } },
      { id: 'en', label: { sv: 'Engelska', en: 'English', fi: 'Englanti' } },
    ],
    atMost: 3,
    right: ['fit', 'se'],
    explanation: {
      sv: 'Finska, jiddisch, meänkieli, romska och samiska är Sveriges fem nationella minoritetsspråk.',
      en: 'Finnish, Yiddish, Meänkieli, Romani and Sami are the five national minority languages of Sweden.',
      fi: 'Suomi, jiddiš, meänkieli, romani ja saame ovat Ruotsin viisi kansallista vähemmistökieltä.',
    },
  },
  {
    id: 'svar',
    kind: 'choice',
    label: {
      sv: 'Vad händer med ett inspel som inte tas med i planen?',
      en: 'What happens to a contribution that is not taken up in the plan?',
      fi: 'Mitä tapahtuu näkemykselle, jota ei oteta mukaan suunnitelmaan?',
    },
    required: true,
    options: [
      { id: 'slangs', label: { sv: 'Det slängs', en: 'It is thrown away', fi: 'Se heitetään pois' } },
      {
        id: 'skal',
        label: {
          sv: 'Det får ett svar med skälet',
          en: 'It gets an answer with the reason',
          fi: 'Siihen vastataan ja kerrotaan syy',
        },
      },
    ],
    right: ['skal'],
    explanation: {
      sv: 'Alla inspel får svar, även de som inte togs med. Skälet står på sidan Vad hände sen.',
      en: 'Every contribution is answered, also those that were not taken up. The reason is on the page What happened.',
      fi: 'Jokaiseen näkemykseen vastataan, myös niihin, joita ei otettu mukaan. Syy on sivulla Mitä sitten tapahtui.',
    },
  },
]

/** The questions of the demo's form in depth: one of every kind. */
export const DEEP_QUESTIONS: Question[] = [
  {
    id: 'vad',
    kind: 'text',
    label: { sv: 'Vad ska göras?', en: 'What should be done?', fi: 'Mitä pitää tehdä?' },
    hint: {
      sv: 'Skriv inte namn, telefonnummer eller annat om enskilda personer.',
      en: 'Do not write names, phone numbers or anything else about individuals.',
      fi: 'Älä kirjoita nimiä, puhelinnumeroita tai muuta yksittäisistä ihmisistä.',
    },
    required: true,
    rows: 6,
  },
  {
    id: 'varfor',
    kind: 'text',
    label: { sv: 'Varför är det viktigt?', en: 'Why does it matter?', fi: 'Miksi se on tärkeää?' },
    rows: 4,
  },
  {
    id: 'var',
    kind: 'place',
    label: { sv: 'Var gäller det?', en: 'Where is it about?', fi: 'Mitä paikkaa se koskee?' },
  },
  {
    id: 'vem',
    kind: 'choice',
    label: {
      sv: 'Vem behöver göra något?',
      en: 'Who needs to do something?',
      fi: 'Kenen pitää tehdä jotain?',
    },
    atMost: 3,
    options: [
      { id: 'region', label: { sv: 'Regionen', en: 'The region', fi: 'Alueen' } },
      { id: 'kommun', label: { sv: 'Kommunen', en: 'The municipality', fi: 'Kunnan' } },
      { id: 'stat', label: { sv: 'Staten', en: 'The state', fi: 'Valtion' } },
      { id: 'vi', label: { sv: 'Vi själva', en: 'We ourselves', fi: 'Meidän itse' } },
    ],
  },
  {
    id: 'brattom',
    kind: 'scale',
    label: { sv: 'Hur bråttom är det?', en: 'How urgent is it?', fi: 'Kuinka kiireellistä se on?' },
    steps: 5,
    low: { sv: 'Det kan vänta', en: 'It can wait', fi: 'Se voi odottaa' },
    high: { sv: 'Mycket bråttom', en: 'Very urgent', fi: 'Hyvin kiireellistä' },
  },
  {
    id: 'forst',
    kind: 'sorting',
    label: {
      sv: 'Vad är viktigast att det leder till?',
      en: 'What matters most that it leads to?',
      fi: 'Mihin sen on tärkeintä johtaa?',
    },
    options: [
      { id: 'jobb', label: { sv: 'Jobb', en: 'Jobs', fi: 'Työpaikkoihin' } },
      {
        id: 'stanna',
        label: {
          sv: 'Att fler vill stanna',
          en: 'More who want to stay',
          fi: 'Siihen, että useampi haluaa jäädä',
        },
      },
      {
        id: 'halsa',
        label: { sv: 'Att folk mår bra', en: 'People being well', fi: 'Siihen, että ihmiset voivat hyvin' },
      },
    ],
  },
]
