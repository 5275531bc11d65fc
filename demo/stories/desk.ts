import type { DeskStory } from './types'

/** What the newsroom is at work with; nobody else reads it yet. */
export const DESK: DeskStory[] = [
  {
    slug: 'mjolet-som-far-over-bron',
    stage: 'planned',
    kind: 'article',
    headline: 'Mjölet som far över bron',
    lead: '',
    short: '',
    means: '',
    reader: 'Du som äter bröd på båda sidor om gränsen',
    purpose: 'Visa vad två småföretag vinner på att handla ihop',
    action: 'Ring den granne du kan dela något med',
    body: [],
    audiences: ['companies'],
    municipalities: ['2583'],
    topics: ['business'],
    minorities: [],
    ages: [],
    passages: ['arbete-aret-om'],
    voices: [],
    drawing: 'stad',
    plannedOn: '2026-12-08',
    day: '2026-11-23',
  },
  {
    slug: 'en-sal-full-av-plugg',
    stage: 'writing',
    kind: 'article',
    headline: 'En sal full av plugg',
    lead: 'I Pajala ska åtta personer läsa på distans i samma sal. De väntar fortfarande på stolar.',
    short: '',
    means: 'Vill du läsa på distans? Säg till nu, så blir det en plats åt dig i vår.',
    reader: 'Du som vill läsa vidare och bo kvar i Pajala',
    purpose: 'Berätta hur salen blir till, också när det går trögt',
    action: 'Anmäl ditt intresse hos vägledaren',
    body: [
      `Rummet är målat. Nätet är draget. Stolarna står kvar på en lastbil någonstans.

> Jag har redan bestämt var jag ska sitta.
>> blivande student i Pajala`,
    ],
    audiences: ['young'],
    municipalities: ['2521'],
    topics: ['skills'],
    minorities: [],
    ages: ['young'],
    passages: ['plugga-hemma'],
    voices: [{ role: 'blivande student i Pajala', gender: null, age: 'young', municipalityCode: '2521' }],
    drawing: 'bocker',
    plannedOn: '2026-12-01',
    day: '2026-11-20',
  },
  {
    slug: 'taket-som-ska-halla-till-alla-fester',
    stage: 'review',
    kind: 'article',
    headline: 'Taket ska hålla till alla fester',
    lead: 'Bygdegården utanför Övertorneå läcker. Nu samlar byn ihop till ett nytt tak, en plåt i taget.',
    short: 'Varje familj köper en plåt. Hälften av taket är redan betalt.',
    means: 'Har ni ett hus att ta hand om? Dela upp det i bitar som alla har råd med.',
    reader: 'Du som är med i en bygdegård eller ett folkets hus',
    purpose: 'Visa ett sätt att samla pengar som andra kan låna',
    action: 'Räkna ut vad en bit av ert hus kostar',
    body: [
      `Hinken stod mitt på dansgolvet. Den tömdes mellan tangon och valsen.

## En plåt var

Någon räknade ut att taket består av 212 plåtar. Sedan skrev de upp namnen på en lista vid kaffet. Barnen fick köpa en halv.

> Utan huset har vi ingenstans att både gifta oss och ta farväl.
>> kassör i en bygdegård

## Och resten?

Föreningen tänker söka stöd till den andra hälften. Läs om [platser att mötas på](/strategin/norrbotten-2040/platser-att-motas).`,
    ],
    audiences: ['associations'],
    municipalities: ['2518'],
    topics: ['culture'],
    minorities: [],
    ages: ['old'],
    passages: ['platser-att-motas'],
    voices: [{ role: 'kassör i en bygdegård', gender: 'woman', age: 'old', municipalityCode: '2518' }],
    drawing: 'alv',
    plannedOn: '2026-11-30',
    day: '2026-11-22',
  },
  {
    slug: 'laddstolpen-dar-ingen-trodde',
    stage: 'approved',
    kind: 'article',
    headline: 'Laddstolpen där ingen trodde',
    lead: 'Den står vid affären i en by utanför Arjeplog. I somras laddade någon där varje dag.',
    short: 'En laddstolpe där det inte lönar sig blev det som fick gäster att stanna en timme till.',
    means: 'Kör du elbil i inlandet? Nu finns en plats till att stanna på.',
    reader: 'Du som kör elbil, eller har något att sälja längs vägen',
    purpose: 'Visa vad en laddstolpe gör för en by',
    action: 'Stanna till, och handla något när du ändå är där',
    body: [
      `Ingen trodde att den skulle bli använd. Byn har trettio hus och ligger en mil från stora vägen.

## En timme är lång tid

Den som laddar har en timme över. Affären satte ut två bord och började sälja våfflor. Sedan kom frågan om det fanns någonstans att bada.

> Förut bromsade de inte ens in.
>> handlare utanför Arjeplog

## Vem betalar?

Byns förening äger stolpen. Strömmen kostar mer än de tar betalt, men våfflorna väger upp.`,
    ],
    audiences: ['companies'],
    municipalities: ['2506'],
    topics: ['travel', 'business'],
    minorities: [],
    ages: ['adult'],
    passages: ['arbete-aret-om'],
    voices: [{ role: 'handlare utanför Arjeplog', gender: 'man', age: 'adult', municipalityCode: '2506' }],
    drawing: 'sjo',
    plannedOn: '2026-11-26',
    day: '2026-11-21',
  },
]

/** What the newsroom has been tipped about and has not answered. */
export const TIPS = [
  {
    what: 'Biblioteksbussen i Arjeplog får nya tider. Den stannar vid skolan på kvällen också.',
    whoNotices: 'barnfamiljer i byarna',
    happensWhen: 'från januari',
    municipality: '2506',
    day: '2026-11-23',
  },
  {
    what: 'Två bagerier i Haparanda och Torneå har börjat köpa mjöl ihop.',
    whoNotices: 'den som äter bröd på båda sidor om gränsen',
    happensWhen: '',
    municipality: '2583',
    day: '2026-11-24',
  },
] as const
