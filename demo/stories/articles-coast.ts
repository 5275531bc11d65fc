import type { DemoStory } from './types'

/** Something has changed for somebody, by the rivers and the coast. */
export const ARTICLES_COAST: DemoStory[] = [
  {
    slug: 'klassen-fick-svar-pa-sina-lappar',
    kind: 'article',
    headline: 'Klassen fick svar på sina lappar',
    lead: 'En klass i Luleå skrev vad de ville ändra i länet. I december kom svaret, och det var inte ja på allt.',
    short: 'Bussarna på kvällen kom med i planen. Sommarjobben fick kommunerna. Och klassen får se slutet.',
    means: 'Går du i skolan? Din klass kan göra samma sak på en lektion, och ni får svar på det ni skriver.',
    reader: 'Du som går i högstadiet eller gymnasiet',
    purpose: 'Visa att ungas ord får ett riktigt svar',
    action: 'Be din lärare om en lektion',
    body: [
      `Lektionen tog en timme. Alla skrev på sin telefon, och lapparna dök upp på tavlan en efter en. En av dem löd: ”Fråga oss innan ni bestämmer, inte efter.”

## Tre svar

- Bussar på kvällen: ja, det står i planen.
- Att praktisera i byn: ja, det tog vi med.
- Sommarjobb åt alla: det ordnar kommunerna. De har fått klassens lappar.

> Det bästa var att de skrev vad de inte kunde göra.
>> elev i Luleå

## Ett nej är också ett svar

Några ville ha bättre tider i ishallen för tjejer. Det bestämmer kommunen över. Vi skickade lappen dit, och skrev till klassen vart den tog vägen.

En i klassen tyckte att svaret dröjde för länge. Det har hon rätt i. Nu lovar vi klasser ett svar inom sex veckor.

## Vill din klass vara med?

Visa den här sidan för din lärare. [Upplägget för lektionen](/ung) är gratis, och det krävs inget konto.`,
    ],
    audiences: ['young'],
    municipalities: ['2580'],
    topics: ['democracy', 'travel'],
    minorities: [],
    ages: ['child', 'young'],
    passages: ['unga-ar-med', 'ta-sig-fram'],
    voices: [{ role: 'elev i Luleå', gender: 'woman', age: 'young', municipalityCode: '2580' }],
    drawing: 'tavla',
    plannedOn: '2026-05-28',
    day: '2026-06-04',
  },
  {
    slug: 'sagostunden-som-blev-en-vana',
    kind: 'article',
    headline: 'Sagostunden som blev en vana',
    lead: 'En mamma i Luleå frågade om det fanns böcker på romani chib. Nu läser hon högt på biblioteket varannan lördag.',
    short: 'Barnen kommer för sagorna. De vuxna stannar för kaffet. Och hyllan har fyrtio böcker.',
    means: 'Saknar du böcker på ditt språk? Fråga på biblioteket. De kan låna in och köpa.',
    reader: 'Du som vill att barnen ska höra fler språk',
    purpose: 'Visa hur en fråga vid disken kan bli en mötesplats',
    action: 'Fråga ditt bibliotek efter böcker på ditt språk',
    body: [
      `Hon ställde frågan vid disken en tisdag. Det fanns två böcker. Bibliotekarien bad henne välja tio till.

> Jag är rom, och jag ville att min dotter skulle få höra sagorna på språket vi talar hemma.
>> mamma som läser högt i Luleå

## Fler språk i samma språk

Romani chib är flera varieteter, så böckerna skiljer sig åt. Några läser hon som de står. Andra berättar hon om med egna ord. Romer har bott i Sverige i över 500 år, men böckerna för barn är fortfarande få.

## Alla får sitta på mattan

Sagostunden är öppen för alla. Halva gruppen kan inget ord på romani chib när de kommer. De lär sig refrängerna först.

- Varannan lördag på biblioteket
- För barn mellan tre och sju år
- Kaffe till de vuxna, utan kostnad

## Det var nära att ta slut

I vintras var det tomt två gånger i rad. Då flyttade de stunden från kväll till förmiddag. Gången efter kom elva barn.

Planen säger att det ska finnas platser där vi kan mötas utan att betala. Läs [stycket om platser att mötas på](/strategin/norrbotten-2040/platser-att-motas).`,
    ],
    audiences: ['everyone'],
    municipalities: ['2580'],
    topics: ['culture', 'skills'],
    minorities: ['roma'],
    ages: ['child', 'adult'],
    passages: ['platser-att-motas'],
    voices: [
      { role: 'mamma som läser högt i Luleå', gender: 'woman', age: 'adult', municipalityCode: '2580' },
    ],
    drawing: 'bocker',
    plannedOn: '2026-04-01',
    day: '2026-04-09',
  },
  {
    slug: 'skogen-bakom-skolan-star-kvar',
    kind: 'article',
    headline: 'Skogen bakom skolan står kvar',
    lead: 'I Överkalix ritade barnen en karta över sina kojor. Kartan blev det som fick alla att tänka om.',
    short: 'Skogen skulle gallras. Efter barnens karta blev det en slinga och två gläntor i stället.',
    means: 'Barn ser saker som ingen annan ser. Fråga dem innan du ändrar på platsen där de leker.',
    reader: 'Du som bestämmer om mark där barn leker',
    purpose: 'Visa hur barns kunskap kan ändra en plan',
    action: 'Låt barnen rita innan du ritar',
    body: [
      `Arton kojor, en bäck med bro och ett träd som är bra att gråta vid. Allt det fanns på kartan som andra klass hängde upp i skolans hall.

Skogen skulle gallras samma vår. Den som äger marken kom till skolan för att berätta om det. Han blev stående framför kartan.

> Jag har ägt skogen i trettio år och visste inget om bron.
>> skogsägare i Överkalix

## En lösning med en slinga

De gick ut tillsammans, barnen först. Träden närmast skolan fick stå. Längre in tar skogsägaren sitt virke, som det var tänkt.

- Kojorna får vara i fred
- En slinga på 600 meter går runt bäcken
- Han gallrar på hösten, när barnen vet om det

## Alla blev inte nöjda

Två kojor låg för nära vägen och fick flytta. Det var ledsamt, tyckte de som hade byggt dem. De fick välja den nya platsen själva.

## Börja med att fråga

Ett inspel från Överkalix bad oss spara mer skog nära byarna, för att barnen går dit. Vad finns där du bor? [Berätta för oss](/svara).`,
    ],
    audiences: ['municipalities', 'everyone'],
    municipalities: ['2513'],
    topics: ['climate'],
    minorities: [],
    ages: ['child', 'old'],
    passages: ['vatten-och-land', 'unga-ar-med'],
    voices: [{ role: 'skogsägare i Överkalix', gender: 'man', age: 'old', municipalityCode: '2513' }],
    drawing: 'skog',
    plannedOn: '2026-04-29',
    day: '2026-05-07',
  },
  {
    slug: 'de-stadade-och-nagon-hamtade',
    kind: 'article',
    headline: 'De städade, och någon hämtade',
    lead: 'Varje vår låg skräpet kvar på stränderna i Kalix. I år fick föreningen svar på sin enda fråga: vem hämtar?',
    short: 'Föreningen plockade 90 säckar på en dag. Kommunen körde bort dem dagen därpå.',
    means: 'Vill du städa en strand? Be kommunen om en tid för hämtning först.',
    reader: 'Du som är med i en förening nära havet eller en sjö',
    purpose: 'Visa att en tydlig fråga får saker att hända',
    action: 'Samla några grannar och bestäm en dag',
    body: [
      `De hade städat förut. Säckarna blev liggande i veckor, och måsarna hackade hål i dem. Till slut slutade folk att komma.

Så skrev de ett inspel på tre korta meningar. Skräpet kommer varje vår, stod det. Vi städar gärna om någon hämtar.

## Ett telefonsamtal räckte

Kommunen hade en bil som ändå åkte förbi. Ingen hade frågat förut. Nu är det bestämt att den stannar vid tre platser i maj och tre i september.

> Vi behövde inga pengar. Vi behövde en lastbil.
>> ledare i en förening i Kalix

## Så gick det

- 90 säckar på en dag
- 34 personer, varav 12 barn
- En båtmotor från någon gång på sjuttiotalet

## Kvar att lösa

Ute på öarna når ingen bil. Där ligger skräpet kvar. Föreningen letar efter en båt som kan bära last, och du får gärna höra av dig om du har en.

Planen lovar stöd till föreningar för tre år i taget. Läs [stycket om platser att mötas på](/strategin/norrbotten-2040/platser-att-motas).`,
    ],
    audiences: ['associations'],
    municipalities: ['2514'],
    topics: ['climate'],
    minorities: [],
    ages: ['child', 'adult'],
    passages: ['platser-att-motas', 'vatten-och-land'],
    voices: [{ role: 'ledare i en förening i Kalix', gender: 'man', age: 'adult', municipalityCode: '2514' }],
    drawing: 'kust',
    plannedOn: '2026-06-11',
    day: '2026-06-18',
  },
  {
    slug: 'fikat-som-gar-pa-tva-sprak',
    kind: 'article',
    headline: 'Fikat som går på två språk',
    lead: 'På torsdagar är det trångt i Haparanda. Då dricker sverigefinnar och alla andra kaffe, på finska och svenska.',
    short: 'Det började med fyra stolar. Nu kommer fyrtio, och barnbarnen har börjat följa med.',
    means: 'Du behöver inte kunna finska för att komma. Du lär dig mer på en kanna kaffe än du tror.',
    reader: 'Du som vill träffa folk på finska, svenska eller båda',
    purpose: 'Visa en plats där språken får höras utan att någon rättar',
    action: 'Kom en torsdag, eller starta något liknande där du bor',
    body: [
      `Regeln är enkel. Du talar det språk du vill, och du svarar på det språk du kan. Ingen rättar någon.

> Jag är sverigefinne och har saknat finskan sedan jag slutade på jobbet. Här kom den tillbaka på tre veckor.
>> pensionär i Haparanda

## Från fyra stolar till fyrtio

De fyra första träffades hemma. När köket blev för litet fick de låna en lokal. Kommunen betalar kaffet, och gruppen diskar.

- Torsdagar mellan klockan 13 och 15
- Barn är välkomna
- Bussen hem går tio över tre

## Gränsen är nära

Några kommer över bron från Torneå. De säger att det är som att gå till grannen. I ett inspel från Haparanda bad någon om en buss över gränsen utan byte. Den finns inte än.

## Vad var svårt?

Att få de unga att komma. Det löste sig när någon tog med ett spel. Nu lär de yngre ut reglerna, på det språk som går snabbast.

Planen säger att finskan ska synas och höras i vardagen. Läs [stycket om språken](/strategin/norrbotten-2040/spraken-hors).`,
    ],
    audiences: ['everyone', 'young'],
    municipalities: ['2583'],
    topics: ['culture', 'health'],
    minorities: ['sweden_finns'],
    ages: ['old', 'young'],
    passages: ['spraken-hors', 'platser-att-motas'],
    voices: [{ role: 'pensionär i Haparanda', gender: 'man', age: 'old', municipalityCode: '2583' }],
    drawing: 'stad',
    plannedOn: '2026-08-13',
    day: '2026-08-20',
  },
]
