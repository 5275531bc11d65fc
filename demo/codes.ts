/** The analysts' codebook in the demo: beside the themes, and finer. Quotes stand word for word in demo/inspel.ts. */
export interface DemoCode {
  slug: string
  name: string
  definition: string
  includeWhen?: string
  excludeWhen?: string
  shortcut: string
  parent?: string
  theme?: string
  /** Inspel by their ref, with the words that are marked; without words: all of it. */
  marks: [ref: string, quote?: string][]
}

export const CODED_ON = '2026-04-02'

export const CODES: DemoCode[] = [
  {
    slug: 'kollektivtrafik',
    name: 'Buss och tåg',
    definition: 'Att kunna åka med andra: linjer, tider, biljetter, hållplatser.',
    includeWhen: 'Texten vill ha fler turer, andra tider eller billigare resor.',
    excludeWhen: 'Vägens skick. Det är Vägar.',
    shortcut: 'b',
    theme: 'resor',
    marks: [
      ['buss-kvall', 'Sista bussen går 15.40'],
      ['tag-haparanda', 'Tåget till Haparanda ska gå så att man kan pendla åt båda hållen'],
      ['biljett', 'En biljett för alla bussar och tåg i länet'],
      ['fri-buss-1', 'Gör bussen gratis för alla under 20 år'],
      ['fi-bussi'],
    ],
  },
  {
    slug: 'kvallar',
    name: 'Kvällar och helger',
    definition: 'Resor och ställen som behövs när skolan och jobbet har slutat.',
    shortcut: 'k',
    parent: 'kollektivtrafik',
    theme: 'resor',
    marks: [
      ['buss-kvall', 'varken jobba eller träna i stan om man inte har bil'],
      ['bilkostnad-skola', 'även på kvällar och helger'],
      ['forst-bussen'],
    ],
  },
  {
    slug: 'vagar',
    name: 'Vägar',
    definition: 'Vägens skick, gång- och cykelvägar, broar.',
    shortcut: 'v',
    theme: 'resor',
    marks: [['vag-395', 'Laga den ordentligt en gång'], ['cykel-boden'], ['bron', 'Bygg en bro över sundet']],
  },
  {
    slug: 'utbildning',
    name: 'Utbildning',
    definition: 'Skola, gymnasieprogram, studier på distans, praktik.',
    shortcut: 'u',
    theme: 'unga',
    marks: [
      ['distans', 'Ordna en sal där man kan plugga på distans med andra'],
      ['fordonsprogram', 'Behåll fordonsprogrammet!'],
      ['kollektiv-praktik'],
      ['snickare', 'Utbilda här, gärna vuxna som vill byta jobb'],
    ],
  },
  {
    slug: 'inflytande',
    name: 'Att bli frågad',
    definition: 'Att vara med innan något bestäms.',
    shortcut: 'i',
    theme: 'unga',
    marks: [
      ['tas-pa-allvar'],
      ['renbete', 'Ta med renskötseln från början'],
      ['flytt-kiruna', 'borde få säga vad som byggs i stället'],
    ],
  },
  {
    slug: 'bostader',
    name: 'Bostäder',
    definition: 'Att hitta någonstans att bo, och kosta på hus som finns.',
    shortcut: 'h',
    theme: 'jobb',
    marks: [
      ['bostad-boden', 'ingenstans att bo'],
      ['forst-bostader', 'Bostäder först'],
    ],
  },
  {
    slug: 'smaforetag',
    name: 'Små företag',
    definition: 'Stöd, blanketter, ägarbyten och bredband för den som har få anställda.',
    excludeWhen: 'Brist på folk med rätt yrke. Det är Utbildning.',
    shortcut: 's',
    theme: 'jobb',
    marks: [
      ['krangel', 'En liten firma orkar inte'],
      ['stod-sma', 'Stöden passar stora projekt'],
      ['generationsskifte', 'Hjälp oss att hitta nästa ägare'],
      ['bredband'],
    ],
  },
  {
    slug: 'motesplatser',
    name: 'Ställen att vara på',
    definition: 'Hus och platser där man träffas, och vem som håller dem öppna.',
    shortcut: 'm',
    theme: 'motesplatser',
    marks: [
      ['bibliotek', 'Håll biblioteket öppet utan personal på kvällarna'],
      ['bygdegard', 'Bygdegårdens tak läcker'],
      ['fritids-kvall', 'Något som är öppet efter åtta'],
      ['simhall'],
    ],
  },
  {
    slug: 'sprak',
    name: 'Språken här',
    definition: 'Meänkieli, finska, samiska och svenska i vardagen.',
    shortcut: 'l',
    theme: 'motesplatser',
    marks: [
      ['meankieli', 'Låt meänkieli höras i vanliga sammanhang'],
      ['samiska-forskola'],
      ['nya-svenskar'],
    ],
  },
  {
    slug: 'natur',
    name: 'Natur och vatten',
    definition: 'Sjöar, älvar, skog och stränder, och hur de används.',
    shortcut: 'n',
    theme: 'natur',
    marks: [
      ['sjon'],
      ['skog', 'Spara mer gammelskog nära byarna'],
      ['badplats'],
      ['alvdal', 'Lax i hela älven'],
    ],
  },
  {
    slug: 'vard-nara',
    name: 'Vård nära',
    definition: 'Avstånd, köer och samma ansikte igen.',
    shortcut: 'd',
    theme: 'vard',
    marks: [
      ['bb', 'Det får inte vara så långt till BB'],
      ['distriktslakare', 'Samma läkare två gånger i rad'],
      ['tandvard'],
    ],
  },
]

/** Read by the analysts, and about something the region does not decide. */
export const OUT_OF_SCOPE = ['gratis-bensin']
