import type { DemoStory } from './types'

/** Questions with their answers, and how things work. */
export const EXPLAINED: DemoStory[] = [
  {
    slug: 'kan-jag-plugga-utan-att-flytta',
    kind: 'questions',
    headline: 'Kan jag plugga utan att flytta?',
    lead: 'Ja, allt oftare. Här är svaren på det ni frågar mest om lärcentrum i Gällivare, Kiruna och Överkalix.',
    short: 'Ett lärcentrum är en plats där du läser på distans men har andra omkring dig. Det kostar inget.',
    means: 'Du kan läsa vidare och ändå bo kvar. Fråga vägledaren i din kommun vad som finns nära dig.',
    reader: 'Du som går sista året på gymnasiet, eller vill byta jobb',
    purpose: 'Svara på frågor om att läsa på distans hemifrån',
    action: 'Prata med en vägledare i din kommun',
    body: [
      `Många unga har skrivit till oss om samma sak. De vill läsa, men inte lämna byn. En skrev så här: ”Ordna en sal där man kan plugga på distans med andra.”

## Att börja

? Vad är ett lärcentrum?
En lokal med bord, bra nät och någon att fråga. Du följer kursen på skärmen, men du sitter inte ensam.

? Vem får komma?
Alla som läser på distans, från gymnasiet till högskolan. Du bokar en plats hos din kommun.

? Vad kostar det?
Ingenting. Böcker och dator står du för, men det finns några att låna.

## När du har börjat

? Måste jag ändå åka till skolan?
Ibland. En del kurser har några dagar på plats varje termin. Det står i kursens plan, så läs den först.

? Kan jag få hjälp med matten?
Ja, vissa kvällar är en lärare på plats. Tiderna ser olika ut i kommunerna.

? Vad händer om bussen inte går hem?
Det är en bra fråga. I planen står att det ska gå att åka även på kvällar, och vi prövar [buss på beställning](/framsteg/bestallt-buss) i två kommuner.

> Jag trodde att man måste välja mellan skolan och hunden.
>> student i Överkalix

## Finns det inget svar på din fråga?

[Skriv den till oss](/svara). Får vi samma fråga av flera lägger vi till svaret här.`,
    ],
    audiences: ['young'],
    municipalities: ['2523', '2584', '2513'],
    topics: ['skills'],
    minorities: [],
    ages: ['young'],
    passages: ['plugga-hemma', 'ta-sig-fram'],
    voices: [{ role: 'student i Överkalix', gender: 'woman', age: 'young', municipalityCode: '2513' }],
    drawing: 'norrsken',
    plannedOn: '2026-10-20',
    day: '2026-10-29',
  },
  {
    slug: 'sa-blir-ett-inspel-en-del-av-planen',
    kind: 'explainer',
    headline: 'Så blir det du säger en del av planen',
    lead: 'Du skriver en mening på bussen. Ett år senare kan den stå i planen. Så här går det till.',
    short:
      'En människa läser det du skriver. Det hamnar i ett tema, vilar under ett stycke och får ett svar.',
    means: 'Du får en kod när du skriver. Med den kan du se var ditt inspel är, när du vill.',
    reader: 'Du som undrar om det är någon idé att skriva',
    purpose: 'Visa vägen från ett inspel till ett beslut',
    action: 'Skriv ett inspel, eller följ ett som redan finns',
    body: [
      `Ett inspel är något du vill säga om livet här. Det kan vara en rad eller en hel sida. Du behöver inte säga vem du är.

## Fem steg

1. Du skriver, ringer eller kommer på ett möte.
2. En människa läser. Telefonnummer och sådant som pekar ut någon tar vi bort.
3. Inspelet hamnar i ett [tema](/teman), ihop med andra som säger något liknande.
4. Vi skriver ett utkast. Vid varje stycke ser du vad det vilar på.
5. Alla får tycka till. Sedan beslutar regionfullmäktige.

## Ta bussen som exempel

Någon i Pajala skrev att sista bussen går 15.40. Fler sa samma sak på möten. Det blev ett stycke i planen, och nu prövar vi [buss på beställning](/framsteg/bestallt-buss).

> Jag såg min egen mening stå där. Då blev jag lite stolt.
>> en som skrev ett inspel

## Allt kommer inte med

Vissa saker bestämmer kommunen eller staten över. Då skickar vi vidare, och du ser vart. Annat säger vi nej till, och då står det varför.

! Du kan följa ditt eget
! Har du en kod? [Följ ditt inspel](/folj) och se var det är i dag.`,
    ],
    audiences: ['everyone'],
    municipalities: ['county'],
    topics: ['democracy'],
    minorities: [],
    ages: [],
    passages: ['unga-ar-med', 'ta-sig-fram'],
    voices: [{ role: 'en som skrev ett inspel', gender: null, age: null, municipalityCode: null }],
    drawing: 'asar',
    plannedOn: '2026-05-20',
    day: '2026-05-22',
    reviewOn: '2026-12-01',
  },
  {
    slug: 'fem-minoriteter-och-fem-sprak',
    kind: 'explainer',
    headline: 'Fem minoriteter och fem språk',
    lead: 'Judar, romer, samer, sverigefinnar och tornedalingar är nationella minoriteter i Sverige. Vad betyder det för dig här i länet?',
    short:
      'Lagen skyddar fem grupper och fem språk. I flera av länets kommuner har du rätt till ditt språk på kontoret, i förskolan och i äldrevården.',
    means: 'Hör du till en minoritet har du rätt att bli hörd i det som rör dig. Be om ditt språk.',
    reader: 'Du som hör till en minoritet, och du som arbetar i en kommun',
    purpose: 'Förklara vilka rättigheter som gäller, och var',
    action: 'Fråga din kommun hur du får använda ditt språk',
    body: [
      `Sverige har fem nationella minoriteter. Det har riksdagen bestämt. Samerna är också ett urfolk.

Språken är finska, jiddisch, meänkieli, romani chib och samiska. De samiska språken är flera. I länet hör nordsamiska, lulesamiska, pitesamiska och umesamiska hemma.

## Det här gäller överallt

- Du har rätt att få veta vilka rättigheter du har.
- Du har rätt att behålla ditt språk och din kultur.
- Kommuner och regioner ska fråga er i det som rör er.

## Det här gäller i vissa kommuner

För finska, meänkieli och samiska finns ett starkare skydd i kommunerna i tabellen. Där får du använda ditt språk hos kommunen. Du kan också begära det i förskolan och i äldrevården.`,
      {
        kind: 'table',
        caption: 'Länets kommuner med starkare skydd',
        head: ['Språk', 'Kommuner'],
        rows: [
          ['Finska', 'Gällivare, Haparanda, Kalix, Kiruna, Luleå, Pajala, Övertorneå'],
          ['Meänkieli', 'Gällivare, Haparanda, Kalix, Kiruna, Luleå, Pajala, Övertorneå'],
          ['Samiska', 'Arjeplog, Arvidsjaur, Gällivare, Jokkmokk, Kiruna, Luleå'],
        ],
      },
      `## Vad säger planen?

Nordsamiska, lulesamiska, finska och meänkieli ska synas och höras i vardagen. Så skrev vi efter remissen, när någon påpekade att de samiska språken är flera. Läs [stycket om språken](/strategin/norrbotten-2040/spraken-hors).

? Måste jag visa att jag hör till en minoritet?
Nej. Du avgör själv om du gör det, och ingen får kräva ett bevis.

? Vad gör jag om kommunen säger nej?
Be om svaret skriftligt. Ring sedan till oss, så hjälper vi dig att hitta rätt.`,
    ],
    audiences: ['everyone', 'municipalities'],
    municipalities: ['county'],
    topics: ['democracy', 'culture'],
    minorities: ['sami', 'tornedalians', 'sweden_finns', 'roma', 'jews'],
    ages: [],
    passages: ['spraken-hors'],
    voices: [],
    drawing: 'asar',
    plannedOn: '2026-11-20',
    day: '2026-11-23',
  },
]
