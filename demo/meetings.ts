const GOOD_TO_KNOW = {
  sv: 'Lokalen är på markplan, med breda dörrar och hörslinga. Vi bjuder på soppa och kaffe. Barn är välkomna, och det finns ett bord att rita vid.\n\nParkering finns utanför. Säg till i anmälan om du behöver tolk eller något annat.',
  en: 'The venue is on the ground floor, with wide doors and a hearing loop. We serve soup and coffee. Children are welcome, and there is a table to draw at.\n\nYou can park outside. Tell us when you sign up if you need an interpreter or anything else.',
  fi: 'Tila on maantasossa, ovet ovat leveät ja tilassa on induktiosilmukka. Tarjoamme keittoa ja kahvia. Lapset ovat tervetulleita, ja heille on piirustuspöytä.\n\nUlkona voi pysäköidä. Kerro ilmoittautuessasi, jos tarvitset tulkin tai jotain muuta.',
}

const ABOUT = {
  sv: 'Alla som bor, arbetar eller går i skola här är välkomna. Du behöver inte kunna något i förväg. Vi sitter vid små bord, och det ni säger skrivs ner som inspel.',
  en: 'Everyone who lives, works or goes to school here is welcome. You need not know anything beforehand. We sit at small tables, and what you say is written down as contributions.',
  fi: 'Kaikki täällä asuvat, työskentelevät tai koulua käyvät ovat tervetulleita. Mitään ei tarvitse osata etukäteen. Istumme pienissä pöydissä, ja se, mitä sanotte, kirjoitetaan näkemyksiksi.',
}

/** The programme of every dialogue meeting; the ids are the same at each, as the questions are. */
const PROGRAMME = [
  {
    id: 'valkomna',
    minutes: 15,
    title: {
      sv: 'Välkommen, och varför vi är här',
      en: 'Welcome, and why we are here',
      fi: 'Tervetuloa, ja miksi olemme täällä',
    },
  },
  {
    id: 'varna',
    minutes: 35,
    title: { sv: 'Det vi vill värna', en: 'What we want to keep', fi: 'Mitä haluamme vaalia' },
    question: {
      sv: 'Vad finns här som vi måste vara rädda om?',
      en: 'What is there here that we must take care of?',
      fi: 'Mitä sellaista täällä on, mistä meidän on pidettävä huolta?',
    },
  },
  {
    id: 'paus',
    minutes: 15,
    title: { sv: 'Soppa och kaffe', en: 'Soup and coffee', fi: 'Keittoa ja kahvia' },
  },
  {
    id: 'andra',
    minutes: 35,
    title: { sv: 'Det vi vill ändra', en: 'What we want to change', fi: 'Mitä haluamme muuttaa' },
    question: {
      sv: 'Vad ska vara annorlunda om tio år, och vad är första steget?',
      en: 'What should be different in ten years, and what is the first step?',
      fi: 'Minkä pitää olla toisin kymmenen vuoden päästä, ja mikä on ensimmäinen askel?',
    },
  },
  {
    id: 'slut',
    minutes: 20,
    title: {
      sv: 'Det här hörde vi, och det här händer sedan',
      en: 'What we heard, and what happens next',
      fi: 'Mitä kuulimme, ja mitä seuraavaksi tapahtuu',
    },
  },
]

/** Held meetings, with what was heard and one picture each. */
export const MEETINGS = [
  {
    slug: 'pajala-2025',
    code: 'PAJA25',
    municipalityCode: '2521',
    venue: 'Folkets hus i Pajala',
    title: {
      sv: 'Dialogmöte i Pajala',
      en: 'Dialogue meeting in Pajala',
      fi: 'Keskustelutilaisuus Pajalassa',
    },
    languages: ['sv', 'fit', 'fi'],
    tables: 6,
    summary: [
      'Bussen och vägen kom upp vid alla bord.',
      'Många vill se fler platser där språken hörs.',
      'De yngre vill kunna plugga utan att flytta.',
    ],
    report:
      'Vi satt vid sex bord. Vid två av dem talades det mest meänkieli, och inspelen därifrån står på det språk de sades.\n\nBussen var det första som nämndes vid varje bord. Flera berättade om sista turen, som går innan skiftet är slut. Vägen kom strax efter: lappad asfalt, mörka sträckor och ren som inte syns.\n\nSpråken väckte mest värme. Folk vill höra meänkieli på fler ställen än hemma, och de vill att barnen ska få läsa det i skolan. De yngsta vid borden sa att de gärna stannar, om det går att plugga härifrån.',
    picture: {
      seed: 'pajala',
      alt: 'Målad bild av blå kullar under en ljus kvällshimmel. Det är en demobild, inte ett foto från mötet.',
    },
    participants: 34,
    day: '2025-10-14',
  },
  {
    slug: 'arjeplog-2025',
    code: 'ARJE25',
    municipalityCode: '2506',
    venue: 'Hornavanskolans matsal',
    title: {
      sv: 'Dialogmöte i Arjeplog',
      en: 'Dialogue meeting in Arjeplog',
      fi: 'Keskustelutilaisuus Arjeplogissa',
    },
    languages: ['sv', 'se'],
    tables: 5,
    summary: [
      'Sjöarna är det som ingen vill förlora.',
      'Biltesterna ger jobb på vintern. Folk vill ha jobb även på sommaren.',
      'Det är långt till vården, och det märks mest för äldre.',
    ],
    report:
      'Kvällen började vid fönstret, med sjön utanför. Den kom tillbaka i varje samtal: rent vatten, fisket och tystnaden.\n\nPå vintern finns det jobb. På sommaren är det tvärtom, och flera vill se något som bär hela året. Två bord skrev om hur det är att åka 20 mil till en undersökning och hem igen samma dag. De äldre sa att de drar sig för att söka vård.',
    picture: {
      seed: 'arjeplog',
      alt: 'Målad bild av kullar som blir mörkare närmare sjön. Det är en demobild, inte ett foto från mötet.',
    },
    participants: 27,
    day: '2025-11-05',
  },
  {
    slug: 'boden-2026',
    code: 'B0DEN6',
    helperPin: '204026',
    /** Notes that were taken home can still be handed in. */
    captureClosesOn: '2026-12-20',
    municipalityCode: '2582',
    venue: 'Biblioteket i Boden',
    title: { sv: 'Dialogmöte i Boden', en: 'Dialogue meeting in Boden', fi: 'Keskustelutilaisuus Bodenissa' },
    languages: ['sv', 'en'],
    tables: 8,
    summary: [
      'Staden växer snabbt och bostäderna räcker inte till.',
      'Nya invånare vill hitta in i föreningslivet.',
      'Flera ville veta vad som hänt med det som sagts förut.',
    ],
    report:
      'Åtta bord fylldes, och två av dem talade engelska. Bostäderna var den stora frågan: hyrorna, väntan och husen som byggs långt från allt annat.\n\nDe som är nya här vill vara med i något, men vet inte vem de ska fråga. De som har bott här länge ville veta vad som hänt med det de sagt vid tidigare möten. Det är därför varje inspel nu går att följa.',
    picture: {
      seed: 'boden',
      alt: 'Målad bild av låga åsar i vinterljus. Det är en demobild, inte ett foto från mötet.',
    },
    participants: 41,
    day: '2026-01-22',
  },
].map((meeting) => ({ ...meeting, programme: PROGRAMME, about: ABOUT, goodToKnow: GOOD_TO_KNOW }))

/** Who signed up, by what they are here: nobody in the demo has a name. */
const SIGN_UPS = [
  { name: 'En lärare', people: 2 },
  { name: 'En undersköterska', people: 1 },
  { name: 'En pensionär', people: 2, accessNeeds: 'Plats för rullstol vid bordet' },
  { name: 'En ung fotbollstränare', people: 3 },
  { name: 'En företagare', people: 1, wishedLanguage: 'fi' as const },
  { name: 'En förälder', people: 4, words: 'Två av oss är barn' },
  { name: 'En ordförande i en byaförening', people: 2 },
  { name: 'En student', people: 1 },
  { name: 'En renskötare', people: 1, wishedLanguage: 'se' as const },
  { name: 'En bussförare', people: 1 },
]

/** Meetings to come; the first is nearly full. */
export const COMING_MEETINGS = [
  {
    slug: 'kalix-2026',
    kind: 'dialogue' as const,
    wayIn: 'dialogmoten',
    municipalityCode: '2514',
    venue: 'Folkets hus i Kalix',
    title: { sv: 'Dialogmöte i Kalix', en: 'Dialogue meeting in Kalix', fi: 'Keskustelutilaisuus Kalixissa' },
    languages: ['sv', 'fi'],
    tables: 5,
    seats: 20,
    day: '2026-12-03',
    closesOn: '2026-12-02',
    programme: PROGRAMME,
    about: ABOUT,
    goodToKnow: GOOD_TO_KNOW,
    signUps: SIGN_UPS,
  },
  {
    slug: 'jokkmokk-2026',
    kind: 'dialogue' as const,
    wayIn: 'dialogmoten',
    municipalityCode: '2510',
    venue: 'Jokkmokks bibliotek',
    title: {
      sv: 'Dialogmöte i Jokkmokk',
      en: 'Dialogue meeting in Jokkmokk',
      fi: 'Keskustelutilaisuus Jokkmokkissa',
    },
    languages: ['sv', 'smj', 'se'],
    tables: 6,
    seats: 40,
    day: '2026-12-10',
    programme: PROGRAMME,
    about: ABOUT,
    goodToKnow: GOOD_TO_KNOW,
    signUps: SIGN_UPS.slice(0, 4),
  },
  {
    slug: 'workshop-resor-2026',
    kind: 'theme_workshop' as const,
    wayIn: 'temaworkshoppar',
    theme: 'resor',
    municipalityCode: '2580',
    venue: 'Kulturens hus i Luleå, studion',
    title: {
      sv: 'Temaworkshop om resor och vägar',
      en: 'Theme workshop on travel and roads',
      fi: 'Teematyöpaja matkoista ja teistä',
    },
    languages: ['sv', 'en'],
    tables: 8,
    seats: 48,
    day: '2026-12-15',
    about: {
      sv: 'För dig som åker, kör eller planerar resor i länet. Du behöver inte vara expert. Vi går från det som hindrar till det vi kan göra först.',
      en: 'For you who travel, drive or plan travel in the county. You need not be an expert. We go from what is in the way to what we can do first.',
      fi: 'Sinulle, joka matkustat, ajat tai suunnittelet matkoja läänissä. Sinun ei tarvitse olla asiantuntija. Etenemme esteistä siihen, mitä voimme tehdä ensin.',
    },
    goodToKnow: GOOD_TO_KNOW,
    programme: [
      {
        id: '7f6d1c52-5a0b-4c1e-9b1f-3f3a2f0a0011',
        minutes: 20,
        title: {
          sv: 'Det här vet vi, och det här har ni sagt',
          en: 'What we know, and what you have said',
          fi: 'Mitä tiedämme, ja mitä olette sanoneet',
        },
      },
      {
        id: '7f6d1c52-5a0b-4c1e-9b1f-3f3a2f0a0012',
        minutes: 45,
        title: { sv: 'Det som hindrar', en: 'What is in the way', fi: 'Mikä on esteenä' },
        question: {
          sv: 'Vilken resa går inte att göra i dag?',
          en: 'Which journey is not possible today?',
          fi: 'Mitä matkaa ei nykyään voi tehdä?',
        },
      },
      {
        id: '7f6d1c52-5a0b-4c1e-9b1f-3f3a2f0a0013',
        minutes: 45,
        title: { sv: 'Det som skulle hjälpa', en: 'What would help', fi: 'Mikä auttaisi' },
        question: {
          sv: 'Vad kan göras redan nästa år, och av vem?',
          en: 'What can be done next year, and by whom?',
          fi: 'Mitä voidaan tehdä jo ensi vuonna, ja kuka sen tekee?',
        },
      },
      {
        id: '7f6d1c52-5a0b-4c1e-9b1f-3f3a2f0a0014',
        minutes: 10,
        title: {
          sv: 'Vad som händer med det ni sagt',
          en: 'What happens to what you said',
          fi: 'Mitä sanomallenne tapahtuu',
        },
      },
    ],
    signUps: [],
  },
]
