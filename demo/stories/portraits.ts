import type { DemoStory } from './types'

/** Where the money went, told by those who got it. */
export const PORTRAITS: DemoStory[] = [
  {
    slug: 'en-hyvel-som-racker-till-tva',
    kind: 'portrait',
    headline: 'En hyvel som räcker till två',
    lead: 'Snickeriet i Älvsbyn behövde 42 000 kronor, inte fyra miljoner. Nu har de plats för en lärling.',
    short:
      'Två snickare i Älvsbyn fick stöd till en ny hyvel. Ansökan var en sida. I januari börjar en lärling hos dem.',
    means: 'Har du högst fem anställda kan du söka samma stöd. Du får svar inom tre veckor.',
    reader: 'Du som driver ett litet företag',
    purpose: 'Visa att stödet passar även den som är liten',
    action: 'Läs om stödet och skriv en ansökan',
    body: [
      `De är två i verkstaden. Den gamla hyveln var äldre än båda. Varje gång den stannade, stannade också jobbet.

De hade sökt stöd förut men gett upp vid sidan nio. Det berättade de när [små företag fick säga vad som hindrar dem](/tema/jobb). Nu är ansökan en sida.

> Vi fick svar på tre veckor. Det hade vi aldrig trott.
>> snickare i Älvsbyn

## Hit gick pengarna`,
      { kind: 'granted', recipient: 'Ett snickeri i Älvsbyn' },
      `- En ny hyvel som går att lita på
- En lärling från januari
- Trä från skogar inom fyra mil

## Det svåra kom sist

Hyveln väger mer än golvet tålde. Snickarna fick gjuta en ny platta, och den betalade de själva. Därför blev maskinen stående i en månad innan den fick hyvla sin första bräda.

## Vill du göra likadant?

Läs [hur de små stöden fungerar](/framsteg/sma-stod). Ring oss om något är oklart, så går vi igenom ansökan tillsammans.`,
    ],
    audiences: ['companies'],
    municipalities: ['2560'],
    topics: ['business', 'work'],
    minorities: [],
    ages: ['adult'],
    passages: ['arbete-aret-om'],
    voices: [{ role: 'snickare i Älvsbyn', gender: 'man', age: 'adult', municipalityCode: '2560' }],
    drawing: 'hyvel',
    plannedOn: '2026-11-19',
    day: '2026-11-22',
    correction: {
      day: '2026-11-23',
      right: 'En lärling från januari',
      wrong: 'En lärling från mars',
      said: 'Vi skrev först att lärlingen börjar i mars. Det rätta är januari.',
    },
  },
  {
    slug: 'batens-forsta-sommar',
    kind: 'portrait',
    headline: 'Båten fick sin första sommar',
    lead: 'En fiskeguide i Jokkmokk fick stöd till båt och flytvästar. Nu kommer gästerna även när snön är borta.',
    short: 'Stödet gick till båt och flytvästar. Guiden har bokningar från midsommar till september.',
    means: 'Vill du också ha arbete hela året? Stödet går att söka för en maskin, en kurs eller en hemsida.',
    reader: 'Du som har ett litet företag med lugna månader',
    purpose: 'Visa vad ett litet stöd kan göra med sommaren',
    action: 'Fundera på vad som skulle ge dig arbete hela året',
    body: [
      `På vintern är det lätt. Då kör guiden gäster på isen, och kalendern är full till april. Sedan blev det tyst i fem månader.

Önskan om jobb på sommaren kom upp på flera möten i inlandet. Den står nu i planen för länet.

> Jag kan ju vattnet. Det enda som fattades var en båt som bär fler än mig.
>> fiskeguide i Jokkmokk

## Det här betalade stödet`,
      { kind: 'granted', recipient: 'En fiskeguide i Jokkmokk' },
      `Guiden sökte en kväll vid köksbordet. Ansökan tog en timme, mest för att det gällde att hitta ett pris på flytvästar i barnens storlek.

## Vattnet kommer först

Gästerna får ta upp två fiskar var. Resten går tillbaka. Guiden stannar på land när det blåser, även om det kostar en dag.

- Från midsommar till september går turer fyra dagar i veckan
- En ung granne har fått sommarjobb på bryggan
- Matsäcken kommer från byn

! Vad är nästa steg?
! Guiden vill lära sig mer om första hjälpen. En kurs går att söka stöd för på samma sätt.`,
    ],
    audiences: ['companies'],
    municipalities: ['2510'],
    topics: ['business', 'work', 'climate'],
    minorities: [],
    ages: ['adult', 'young'],
    passages: ['arbete-aret-om', 'vatten-och-land'],
    voices: [{ role: 'fiskeguide i Jokkmokk', gender: 'woman', age: 'adult', municipalityCode: '2510' }],
    drawing: 'sjo',
    plannedOn: '2026-07-01',
    day: '2026-07-09',
  },
  {
    slug: 'brod-som-heter-det-som-mormor-sa',
    kind: 'portrait',
    headline: 'Brödet heter det som mormor sa',
    lead: 'Bageriet i Övertorneå har fått en större ugn. Skyltarna i disken är på meänkieli först och svenska sedan.',
    short: 'En större ugn ger bröd till fler byar. Och språket får höras där folk ändå står i kö.',
    means: 'Språk lever där vi använder dem. Vill du skylta på fler språk i din butik? Börja med tre ord.',
    reader: 'Du som har en butik eller ett företag i Tornedalen',
    purpose: 'Visa att företag kan ge språket plats i vardagen',
    action: 'Sätt upp en skylt på ett språk till',
    body: [
      `Kön går ut genom dörren på fredagar. Förut tog brödet slut vid tio. Med den nya ugnen räcker det till stängning.

> Jag är tornedaling. Mormors ord för brödet är det riktiga för mig, så då får det stå på skylten.
>> bagare i Övertorneå

## Pengarna räckte till ugnen`,
      { kind: 'granted', recipient: 'Ett bageri i Övertorneå' },
      `Ugnen var den lätta delen. Det svåra var strömmen. Huset behövde en ny kabel, och den tog hela hösten att få på plats.

## Orden kom från kunderna

Bagaren kunde namnen på de bröd som mormor bakade. Resten fick kunderna hjälpa till med. De äldre rättade gärna, och barnen läste högt.

- Skyltarna har meänkieli överst
- Ett ord i veckan står på en lapp vid kassan
- Från norra Finland kommer folk över älven för att handla

På [mötet i Pajala](/moten/pajala-2025) bad flera om just detta. De ville höra meänkieli på bussen, i affären och i tidningen.

## Det betyder något

En kund stannade länge vid disken första veckan. Hon hade inte sett ordet skrivet sedan hon var liten.`,
    ],
    audiences: ['companies', 'everyone'],
    municipalities: ['2518'],
    topics: ['business', 'culture'],
    minorities: ['tornedalians'],
    ages: ['adult', 'old'],
    passages: ['spraken-hors', 'arbete-aret-om'],
    voices: [{ role: 'bagare i Övertorneå', gender: 'woman', age: 'adult', municipalityCode: '2518' }],
    drawing: 'alv',
    plannedOn: '2026-09-24',
    day: '2026-10-01',
    followUp: {
      day: '2026-11-12',
      note: 'Vi ringde bageriet. Två butiker till i kommunen har satt upp skyltar på meänkieli sedan texten kom ut. Vi berättar om dem i vår.',
      reviewOn: '2027-05-12',
    },
  },
]
