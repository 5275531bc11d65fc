import type { DemoStory } from './types'

const TRANSCRIPT = `En lång ton hörs, sedan många röster. Vi ser händer som bläddrar i noter.

Körledaren: En tisdag frågade någon varför vi bara sjöng på svenska. Då gick vi varvet runt och frågade vilka sånger som fanns hemma.

En sångare: Jag är jude. Min mormor sjöng på jiddisch när hon lagade mat. Jag hade aldrig sjungit den sången högt för någon annan.

Körledaren: Vi fick hjälp att säga orden rätt. Det tog tre veckor innan det lät som det skulle.

Sångaren: När alla stämmorna kom in fick jag sluta sjunga en stund. Sedan tog jag om från början.

Kören sjunger. Kameran går ut genom fönstret, över taken och ner mot havet.`

export const FILM: DemoStory[] = [
  {
    slug: 'koren-som-sjunger-pa-fem-sprak',
    kind: 'film',
    headline: 'Kören som sjunger på fem språk',
    lead: 'I Piteå övar en kör sånger på jiddisch, finska, meänkieli, samiska och romani chib. Se filmen på tre minuter.',
    short: 'Kören lär sig en sång på vart och ett av de fem minoritetsspråken. Den första var på jiddisch.',
    means: 'Du kan sjunga med. Kören tar emot nya röster, och du behöver inte kunna läsa noter.',
    reader: 'Du som gillar att sjunga, eller att lyssna',
    purpose: 'Låta minoriteternas språk höras i en vanlig vardag',
    action: 'Se filmen och hälsa på en tisdag',
    body: [
      {
        kind: 'film',
        href: 'https://film.example/koren-i-pitea',
        title: 'Kören som sjunger på fem språk',
        transcript: TRANSCRIPT,
        drawing: 'stad',
      },
      `## Sångerna fanns hemma

Det började med en fråga på en vanlig tisdag. Vad sjöng ni när ni var små? En av sångarna berättade om sin mormor, som sjöng på jiddisch vid spisen. Det blev körens första sång.

> Det är ingen gammal sång för mig. Det är den vi sjöng till disken.
>> sångare i Piteå

## Fem språk, en sång var

Jiddisch har talats i Sverige sedan 1700-talet. Det är ett av landets fem minoritetsspråk, tillsammans med finska, meänkieli, romani chib och samiska. Kören frågar alltid någon som har språket som sitt innan de sjunger för andra.

## Kom och lyssna

Kören sjunger varje tisdag klockan 18. Det kostar inget. Fler saker att gå på finns i [kalendern](/kalender).`,
    ],
    audiences: ['everyone', 'associations'],
    municipalities: ['2581'],
    topics: ['culture'],
    minorities: ['jews'],
    ages: ['adult'],
    passages: ['spraken-hors', 'platser-att-motas'],
    voices: [
      { role: 'sångare i Piteå', gender: 'man', age: 'adult', municipalityCode: '2581' },
      { role: 'körledare i Piteå', gender: 'woman', age: 'adult', municipalityCode: '2581' },
    ],
    drawing: 'by',
    plannedOn: '2026-10-08',
    day: '2026-10-15',
  },
]
