/** What the demo's themes say, each sentence with words that stand in demo/inspel.ts. */
export interface DemoSentence {
  theme: string
  kind: 'agree' | 'disagree' | 'says'
  text: string
  words: [ref: string, quote: string, stance?: 'for' | 'against' | 'nuance'][]
}

export const SAID_ON = '2026-04-08'

export const SENTENCES: DemoSentence[] = [
  {
    theme: 'resor',
    kind: 'agree',
    text: 'Bussarna slutar gå innan människor har kommit hem från jobb, skola och träning.',
    words: [
      ['buss-kvall', 'Sista bussen går 15.40'],
      ['bilkostnad-skola', 'Betala bussen även på kvällar och helger för gymnasieelever'],
      ['buss-gymnasiet', 'Det borde gå en buss till'],
    ],
  },
  {
    theme: 'resor',
    kind: 'disagree',
    text: 'Det ska räcka med buss som man beställer.',
    words: [
      ['anrop', 'Buss som man beställer dagen innan räcker för oss'],
      ['anrop', 'man måste få ringa också, alla har inte mobil', 'nuance'],
      ['buss-kvall', 'Då kan man varken jobba eller träna i stan om man inte har bil', 'against'],
    ],
  },
  {
    theme: 'unga',
    kind: 'agree',
    text: 'Det går att stanna om utbildningen finns nära.',
    words: [
      ['distans', 'Jag vill läsa till sjuksköterska men bo kvar'],
      ['fordonsprogram', 'Hälften av oss får jobb direkt'],
      ['kollektiv-praktik', 'Låt oss praktisera på företag i byn, inte bara i Luleå'],
    ],
  },
  {
    theme: 'jobb',
    kind: 'says',
    text: 'Stöden är gjorda för stora företag, och de flesta här är små.',
    words: [
      ['stod-sma', 'Stöden passar stora projekt'],
      ['krangel', 'En liten firma orkar inte'],
    ],
  },
  {
    theme: 'motesplatser',
    kind: 'agree',
    text: 'Det behövs ställen som är öppna på kvällen, och de får gärna skötas av dem som använder dem.',
    words: [
      ['bibliotek', 'Vi sköter oss'],
      ['fritids-kvall', 'Något som är öppet efter åtta'],
      ['bygdegard', 'Utan den finns inget ställe för både bröllop och begravning'],
    ],
  },
]
