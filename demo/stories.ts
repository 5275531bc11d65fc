export const STORIES = [
  {
    slug: 'bussen-kommer-nar-den-behovs',
    headline: 'Bussen kommer när den behövs',
    lead: 'I Pajala gick sista bussen 15.40. Nu går det att beställa en tur på kvällen. Så blev ett inspel till en linje.',
    body: `På dialogmötet i Folkets hus kom bussen upp vid alla bord. En del ville kunna jobba kväll. Andra ville träna, eller bara hälsa på.

## Från en lapp till en linje

Inspelen samlades i temat Resor och vägar. Det blev ett stycke i planen för 2040. I remissen ville flera att kvällar och helger skulle stå med. Så blev det.

> Nu vågar jag tacka ja till kvällspass.
>> en undersköterska i Pajala

? Hur beställer jag?
På nätet eller per telefon, senast dagen innan.

! Texten är demonstrationsdata. Personerna och siffrorna är påhittade.`,
    kind: 'article',
    municipalities: ['2521', '2506'],
    passages: ['ta-sig-fram'],
    picture: { seed: 'buss', alt: 'Låga, blå fjäll i kvällsljus över ett snötäckt vatten.' },
    day: '2026-11-20',
  },
  {
    slug: 'en-hyvel-som-racker-till-tva',
    headline: 'En hyvel som räcker till två',
    lead: 'Snickeriet i Älvsbyn behövde 42 000 kronor, inte fyra miljoner. Nu har de plats för en lärling.',
    body: `De är två i verkstaden. Den gamla hyveln var äldre än båda. Varje gång den stannade stannade också jobbet.

De hade sökt stöd förut men gett upp vid sidan nio. Det berättade de på en egen workshop hos företagarna i Älvsbyn. Nu är ansökan en sida.

> Vi fick svar på tre veckor. Det hade vi aldrig trott.
>> en av snickarna

## Hit gick pengarna

- 42 000 kronor till en planhyvel
- En lärling från januari
- Trä från skogar inom fyra mil

! Texten är demonstrationsdata. Personerna och siffrorna är påhittade.`,
    kind: 'portrait',
    municipalities: ['2560'],
    passages: ['arbete-aret-om'],
    picture: { seed: 'hyvel', alt: 'Mjuka åsar i dis, i gult och blått, som lager på lager.' },
    day: '2026-11-22',
  },
] as const

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
