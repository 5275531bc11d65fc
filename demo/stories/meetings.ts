import type { DemoStory } from './types'

/** From meetings, and to one. */
export const FROM_MEETINGS: DemoStory[] = [
  {
    slug: 'det-har-sa-ni-i-boden',
    kind: 'meeting_report',
    headline: 'Det här sa ni i Boden',
    lead: 'Åtta bord, 41 personer och två språk. Bostäderna var det som flest ville prata om.',
    short: 'Boden växer fort. De som kom till mötet vill ha fler bostäder, och en väg in för den som är ny.',
    means: 'Det du sa på mötet går att följa. Du ser vad som hände med det, ända till beslutet.',
    reader: 'Du som var på mötet i Boden, och du som inte kunde komma',
    purpose: 'Berätta vad som sades och vad som händer nu',
    action: 'Läs inspelen från mötet och säg till om något saknas',
    body: [
      `Biblioteket i Boden stannade öppet längre den kvällen. Soppan tog slut, men inte orden.

## Tre saker kom upp vid alla bord

1. Bostäderna räcker inte. Någon hade en kollega som bodde i husvagn i två månader.
2. Den som är ny vill vara med, men vet inte vem man frågar.
3. Flera undrade vad som blev av det de sagt tidigare.

Vid två av borden talade alla engelska. Det de sa står på engelska i våra listor, med en svensk text bredvid.

> Jag har jobb och vänner här. Nu behöver jag bara en dörr att låsa.
>> inflyttad till Boden

## Alla tyckte inte lika

Vid ett bord ville några bygga högt i centrum. Andra ville ha små hus i byarna. Båda sakerna är uppskrivna, för vi väljer inte bort något på vägen.`,
      {
        kind: 'table',
        caption: 'Vad händer nu?',
        head: ['När', 'Vad', 'Vem'],
        rows: [
          ['Våren', 'Inspelen läses ett och ett', 'Vi på regionen'],
          ['Sommaren', 'Alla kan tycka till om utkastet', 'Du'],
          ['Hösten', 'Planen blir beslutad', 'Regionens politiker'],
        ],
      },
      `## Var du inte där?

Läs [hela sammanfattningen från mötet](/moten/boden-2026). Du kan fortfarande lämna det du vill ha sagt på [den öppna frågan](/svara).`,
    ],
    audiences: ['everyone', 'municipalities'],
    municipalities: ['2582'],
    topics: ['homes', 'democracy'],
    minorities: [],
    ages: ['adult'],
    passages: ['nagonstans-att-bo'],
    voices: [{ role: 'inflyttad till Boden', gender: null, age: 'adult', municipalityCode: '2582' }],
    drawing: 'by',
    plannedOn: '2026-02-20',
    day: '2026-02-26',
  },
  {
    slug: 'sex-rad-fran-inlandets-foreningar',
    kind: 'reminders',
    headline: 'Sex råd från inlandets föreningar',
    lead: 'Nio personer möttes i Arvidsjaur en kväll i november. Här är det de vill skicka med till andra föreningar.',
    short: 'Börja i tid, fråga de unga och dela på bilarna. Sex råd från dem som har prövat.',
    means: 'Sitter du i en styrelse? Ta med listan till nästa möte och välj ett råd att pröva.',
    reader: 'Du som är med i en förening i inlandet',
    purpose: 'Sprida råd som redan fungerar',
    action: 'Välj ett råd och pröva det i din förening',
    body: [
      `Kvällen var deras egen. Ingen från regionen var med. De bokade rummet, kokade kaffet och skrev ner det som sades.

## Ta med dig hem

1. Skriv upp vem som kan skjutsa. Anslagstavlan räcker långt.
2. Fråga de unga före mötet, inte efter.
3. Låt någon ny leda varje gång.
4. Dela ut nyckeln till lokalen. Då blir den använd.
5. Sök pengar för flera år när det går.
6. Säg tack, högt och ofta.

> Vi är få. Därför kan vi inte vänta på att någon annan gör det.
>> ordförande i en förening i Arvidsjaur

## Det som är svårast

Att söka pengar varje år tar all kraft. Det sa alla nio. I planen står nu att stödet till föreningar ska kunna ges för tre år i taget.

## Håll en egen kväll

Du behöver inte kunna något i förväg. Vi har [ett färdigt upplägg för en egen workshop](/egen-workshop). Det ni skriver läser vi, och ni får en kod så att ni kan följa det.`,
    ],
    audiences: ['associations'],
    municipalities: ['2505', '2506'],
    topics: ['culture', 'democracy'],
    minorities: [],
    ages: ['adult', 'old'],
    passages: ['platser-att-motas', 'ta-sig-fram'],
    voices: [
      {
        role: 'ordförande i en förening i Arvidsjaur',
        gender: 'woman',
        age: 'old',
        municipalityCode: '2505',
      },
    ],
    drawing: 'skog',
    plannedOn: '2026-03-05',
    day: '2026-03-12',
  },
  {
    slug: 'bra-att-veta-infor-motet-i-kalix',
    kind: 'event',
    headline: 'Bra att veta inför mötet i Kalix',
    lead: 'Den {2026-12-03} ses vi i Folkets hus i Kalix. Här är det du behöver veta innan du kommer.',
    short: 'Två timmar, små bord och soppa. Det ni säger skriver vi ner, och du kan följa det efteråt.',
    means: 'Du får säga vad vi ska göra först där du bor. Det går bra på svenska och finska.',
    reader: 'Du som bor, arbetar eller går i skola i Kalix',
    purpose: 'Göra det lätt att komma till mötet',
    action: 'Anmäl dig, eller kom ändå',
    practical: {
      when: '{2026-12-03}, klockan 18 till 20',
      where: 'Folkets hus i Kalix, på markplan',
      cost: 'Det är gratis. Vi bjuder på soppa och kaffe.',
      contact: 'Processledaren (demo), moten@demo.inspel.example',
      next: 'Inom tre veckor ser du på nätet vad som sades och vad som händer sedan.',
    },
    body: [
      `Kom som du är. Du behöver inte läsa något innan, och du behöver inte tala inför alla.

## Så går kvällen till

1. Vi säger välkommen och berättar varför vi är här.
2. Ni pratar vid borden om vad som är värt att vara rädd om.
3. Soppa och kaffe.
4. Ni pratar om vad som behöver ändras, och vad som är första steget.
5. Vi läser upp vad vi har hört.

## Språken

Vid ett bord leder vi samtalet på finska. Kalix hör till de kommuner där finska och meänkieli har ett särskilt skydd i lagen. Säg till i anmälan om du vill ha tolk.

? Kan jag ta med barn?
Ja. Det finns ett bord att rita vid, och barnens teckningar räknas också.

? Kommer jag in med rullstol?
Ja. Dörrarna är breda, lokalen är på markplan och det finns hörslinga.

? Hur tar jag mig dit?
Parkering finns utanför. Skriv i anmälan om du behöver skjuts, så ser vi vad vi kan ordna.

## Anmäl dig

Det finns 20 platser. [Anmäl dig till mötet i Kalix](/moten/kalix-2026) senast dagen innan.`,
    ],
    audiences: ['everyone'],
    municipalities: ['2514'],
    topics: ['democracy'],
    minorities: ['sweden_finns', 'tornedalians'],
    ages: [],
    passages: ['unga-ar-med', 'spraken-hors'],
    voices: [],
    drawing: 'kust',
    plannedOn: '2026-11-22',
    day: '2026-11-22',
    reviewOn: '2026-12-04',
  },
]
