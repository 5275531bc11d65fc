import type { DemoStory } from './types'

/** Something has changed for somebody, in the inland and the mountains. */
export const ARTICLES_INLAND: DemoStory[] = [
  {
    slug: 'bussen-kommer-nar-den-behovs',
    kind: 'article',
    headline: 'Bussen kommer när den behövs',
    lead: 'I Pajala gick sista bussen 15.40. Nu går det att beställa en tur på kvällen. Så blev ett inspel till en linje.',
    short:
      'Du beställer bussen dagen innan, på nätet eller per telefon. Vi prövar i Pajala och Arjeplog i två år.',
    means: 'Bor du i Pajala eller Arjeplog kan du åka hem från kvällspass och träning utan bil.',
    reader: 'Du som bor i Pajala eller Arjeplog och saknar buss på kvällen',
    purpose: 'Visa att det ni sa om bussen ledde till något',
    action: 'Beställ en tur och säg vad som kan bli bättre',
    body: [
      `På [dialogmötet i Pajala](/moten/pajala-2025) kom bussen upp vid alla bord. En del ville kunna jobba kväll. Andra ville träna, eller bara hälsa på.

## Från en lapp till en linje

Inspelen samlades i temat [Resor och vägar](/tema/resor). Det blev ett stycke i planen för 2040. I [remissen](ord:remiss) ville flera att kvällar och helger skulle stå med. Så blev det.

> Nu vågar jag tacka ja till kvällspass.
>> undersköterska i Pajala

## Hit gick pengarna`,
      { kind: 'granted', recipient: 'Ett bussföretag i Pajala' },
      { kind: 'granted', recipient: 'Ett taxiföretag i Arjeplog' },
      `## Allt gick inte som tänkt

Den första månaden kom bussen för sent var fjärde gång. Föraren hann inte mellan byarna. Nu är turerna glesare, och tiden håller.

## Så gör du

? Hur beställer jag?
På nätet eller per telefon, senast dagen innan.

? Vad kostar det?
Lika mycket som en vanlig resa.`,
    ],
    added: {
      day: '2026-11-23',
      body: [
        `? Kan jag ta med skidor?
Ja. Säg till när du beställer, så kommer en buss med plats för dem.`,
      ],
    },
    audiences: ['everyone', 'young'],
    municipalities: ['2521', '2506'],
    topics: ['travel', 'work'],
    minorities: [],
    ages: ['adult', 'old'],
    passages: ['ta-sig-fram'],
    voices: [{ role: 'undersköterska i Pajala', gender: 'woman', age: 'adult', municipalityCode: '2521' }],
    drawing: 'buss',
    plannedOn: '2026-11-18',
    day: '2026-11-20',
  },
  {
    slug: 'spanger-som-haller-for-fler-steg',
    kind: 'article',
    headline: 'Spänger som håller för fler steg',
    lead: 'Stigarna runt Kiruna slits av alla som vill se fjällen. I somras gick företag och föreningar ihop om nya spänger.',
    short: 'Två dagar, trettio personer och virke från trakten. Nu bär spängerna över myren igen.',
    means: 'När du går på spången skonar du myren. Och du kommer torrskodd fram.',
    reader: 'Du som vandrar i fjällen, eller lever på dem som gör det',
    purpose: 'Visa hur slitna stigar kan lagas tillsammans',
    action: 'Håll dig på spången, och hjälp till nästa gång',
    body: [
      `Det började med ett inspel från Kiruna. Turisterna är välkomna, stod det, men stigarna håller inte. Den som skrev ville att något av pengarna skulle gå tillbaka till marken.

## Två dagar i augusti

Ett företag körde dit virket. Fjällklubben stod för verktygen. Trettio personer bar, sågade och spikade. Den yngsta höll i måttbandet.

> Förut gick folk bredvid, så stigen blev bred som en väg. Nu ser jag gräs där igen.
>> fjällguide i Kiruna

## Renarna fick bestämma var

Gruppen ville först lägga stigen längs bäcken. Då berättade en renskötare att vajorna går där med sina kalvar på våren. Spängerna fick en annan väg, och den blev dessutom kortare.

- 240 meter ny spång
- Två bänkar att vila på
- En skylt om när renarna behöver lugn

## Det som återstår

Ingen har bestämt vem som ska laga spängerna om tio år. Frågan ligger nu hos kommunen.

Planen säger att den som lever av marken ska vara med när vi planerar. Läs [stycket om vatten och land](/strategin/norrbotten-2040/vatten-och-land).`,
    ],
    audiences: ['everyone', 'companies', 'associations'],
    municipalities: ['2584'],
    topics: ['climate', 'business'],
    minorities: ['sami'],
    ages: ['child', 'adult'],
    passages: ['vatten-och-land'],
    voices: [{ role: 'fjällguide i Kiruna', gender: 'man', age: 'adult', municipalityCode: '2584' }],
    drawing: 'fjall',
    plannedOn: '2026-11-02',
    day: '2026-11-05',
  },
  {
    slug: 'leden-ritades-vid-koksbordet',
    kind: 'article',
    headline: 'Leden ritades vid köksbordet',
    lead: 'Skoterklubben i Gällivare frågade samebyn innan kartan var klar. Det sparade ett år av bråk.',
    short: 'När renskötarna fick rita med från början blev leden längre, men alla kan leva med den.',
    means: 'Ska du planera något i skog eller fjäll? Fråga dem som lever av marken först.',
    reader: 'Du som planerar leder, stugor eller annat på mark som fler använder',
    purpose: 'Visa att det lönar sig att fråga tidigt',
    action: 'Bjud in dem som berörs innan du ritar',
    body: [
      `Förra gången gick det snett. Klubben ritade en led, satte upp kryss och fick riva dem igen. Leden gick rakt genom vinterbetet.

Den här gången ringde ordföranden till samebyn först. De satte sig vid ett köksbord med en tom karta.

> Vi säger inte nej till skotrar. Vi säger var renarna är, och när.
>> renskötare i Gällivare

## Tre streck på kartan

1. Det röda: här får ingen köra mellan mars och maj.
2. Det gula: här går det bra när renarna har gått vidare.
3. Det gröna: här går leden.

Leden blev sex kilometer längre. Det muttrades en del om bensinen. Men ingen har behövt vända sedan dess.

## Från början, inte på slutet

Ett inspel till planen bad om just detta: ta med renskötseln från början, inte när allt redan är ritat. Nu står det i planen.

! Så kan du göra
! Ring samebyn innan du ritar. Fråga vilka månader som är känsliga. Skriv ner vad ni kommer fram till, och träffas igen efter vintern.

## Vad händer nu?

I april möts de igen vid samma bord. Då får leden ett betyg av båda.`,
    ],
    audiences: ['associations', 'municipalities'],
    municipalities: ['2523'],
    topics: ['climate', 'democracy'],
    minorities: ['sami'],
    ages: ['adult'],
    passages: ['vatten-och-land'],
    voices: [{ role: 'renskötare i Gällivare', gender: 'woman', age: 'adult', municipalityCode: '2523' }],
    drawing: 'karta',
    plannedOn: '2026-09-03',
    day: '2026-09-10',
  },
]
