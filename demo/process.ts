import { DEEP_QUESTIONS, QUIZ_QUESTIONS, SURVEY_QUESTIONS } from './surveys'

/** The day as which the demo was written. Loading moves every date so that this day is today. */
export const WRITTEN_ON = '2026-11-24'

export const PROCESS = {
  slug: 'strategi-2040',
  title: { sv: 'Strategi 2040', en: 'Strategy 2040', fi: 'Strategia 2040' },
  summary: {
    sv: 'Så vill vi att Norrbotten ska vara år 2040. Många små och stora önskningar blir en gemensam plan, och du kan följa din hela vägen.',
    en: 'How we want Norrbotten to be in 2040. Many wishes, small and large, become one plan, and you can follow yours all the way.',
    fi: 'Tällainen haluamme Norrbottenin olevan vuonna 2040. Monesta pienestä ja suuresta toiveesta tulee yhteinen suunnitelma, ja voit seurata omaasi koko matkan.',
  },
  language: 'sv',
}

export const PHASES = [
  {
    slug: 'lyssna',
    title: { sv: 'Vi lyssnar', en: 'We listen', fi: 'Kuuntelemme' },
    about: {
      sv: 'Fem vägar in: en fråga, möten, temaworkshoppar, egna workshoppar och ungas egna.',
      en: 'Five ways in: a question, meetings, theme workshops, your own workshops and those of young people.',
      fi: 'Viisi osallistumistapaa: kysymys, tilaisuudet, teematyöpajat, omat työpajat ja nuorten omat.',
    },
    startsOn: '2025-09-01',
    endsOn: '2026-03-31',
  },
  {
    slug: 'sortera',
    title: { sv: 'Vi läser och sorterar', en: 'We read and sort', fi: 'Luemme ja lajittelemme' },
    about: {
      sv: 'Varje inspel läses av en människa och hamnar i ett eller flera teman.',
      en: 'Every contribution is read by a person and sorted into one or several themes.',
      fi: 'Ihminen lukee jokaisen näkemyksen, ja se lajitellaan yhteen tai useampaan teemaan.',
    },
    startsOn: '2026-02-01',
    endsOn: '2026-05-15',
  },
  {
    slug: 'skriva',
    title: { sv: 'Vi skriver ett utkast', en: 'We write a draft', fi: 'Kirjoitamme luonnoksen' },
    about: {
      sv: 'Varje stycke visar vilka teman och inspel det vilar på.',
      en: 'Each passage shows the themes and contributions it rests on.',
      fi: 'Jokainen kohta näyttää, mihin teemoihin ja näkemyksiin se perustuu.',
    },
    startsOn: '2026-05-16',
    endsOn: '2026-06-21',
  },
  {
    slug: 'remiss',
    title: {
      sv: 'Alla får tycka till om utkastet',
      en: 'Everyone may comment on the draft',
      fi: 'Kaikki saavat kommentoida luonnosta',
    },
    about: {
      sv: 'Synpunkterna får svar, en och en.',
      en: 'The comments are answered, one by one.',
      fi: 'Kommentteihin vastataan yksitellen.',
    },
    startsOn: '2026-06-22',
    endsOn: '2026-09-30',
  },
  {
    slug: 'besluta',
    title: {
      sv: 'Regionfullmäktige beslutar',
      en: 'The regional council decides',
      fi: 'Aluevaltuusto päättää',
    },
    about: {
      sv: 'Det som ändrades syns ord för ord.',
      en: 'What changed shows word for word.',
      fi: 'Muutokset näkyvät sana sanalta.',
    },
    startsOn: '2026-10-01',
    endsOn: '2026-11-18',
  },
  {
    slug: 'gora',
    title: { sv: 'Vi gör och följer upp', en: 'We act and follow up', fi: 'Toimimme ja seuraamme' },
    about: {
      sv: 'Åtgärder, pengar och mått visas här i takt med att det händer.',
      en: 'Actions, money and measures show here as they happen.',
      fi: 'Toimenpiteet, rahat ja mittarit näkyvät täällä sitä mukaa kuin asioita tapahtuu.',
    },
    startsOn: '2026-11-19',
    endsOn: '2040-12-31',
  },
]

const CLOSED = {
  sv: 'Tack till alla som var med. Vi tar inte längre emot inspel här. Nu kan du följa vad som hände med dem.',
  en: 'Thank you to everyone who took part. We no longer take contributions here. Now you can follow what became of them.',
  fi: 'Kiitos kaikille osallistuneille. Emme ota enää vastaan näkemyksiä täällä. Nyt voit seurata, mitä niille tapahtui.',
}

export const WAYS_IN = [
  {
    slug: 'fragan-2025',
    kind: 'open_question',
    title: {
      sv: 'Första frågan, hösten 2025',
      en: 'The first question, autumn 2025',
      fi: 'Ensimmäinen kysymys, syksy 2025',
    },
    question: {
      sv: 'Vad behöver finnas där du bor för att du ska vilja bo kvar år 2040?',
      en: 'What must there be where you live for you to want to stay in 2040?',
      fi: 'Mitä asuinpaikassasi pitää olla, jotta haluat asua siellä vielä vuonna 2040?',
    },
    minutes: 2,
    opensOn: '2025-09-01',
    closesOn: '2026-03-31',
  },
  {
    slug: 'dialogmoten',
    kind: 'meeting',
    title: { sv: 'Dialogmöten', en: 'Dialogue meetings', fi: 'Keskustelutilaisuudet' },
    question: {
      sv: 'Vad ska vi värna, och vad ska vi ändra?',
      en: 'What should we keep, and what should we change?',
      fi: 'Mitä meidän pitää vaalia, ja mitä muuttaa?',
    },
    minutes: 120,
    opensOn: '2025-09-15',
    closesOn: '2026-12-20',
  },
  {
    slug: 'temaworkshoppar',
    kind: 'theme_workshop',
    title: { sv: 'Temaworkshoppar', en: 'Theme workshops', fi: 'Teematyöpajat' },
    question: {
      sv: 'Vad hindrar, och vad skulle hjälpa?',
      en: 'What is in the way, and what would help?',
      fi: 'Mikä on esteenä, ja mikä auttaisi?',
    },
    minutes: 180,
    opensOn: '2025-10-01',
    closesOn: '2027-01-31',
  },
  {
    slug: 'egen-workshop',
    kind: 'own_workshop',
    title: {
      sv: 'Egna workshoppar, första omgången',
      en: 'Workshops of your own, first round',
      fi: 'Omat työpajat, ensimmäinen kierros',
    },
    question: {
      sv: 'Vad är viktigast för er?',
      en: 'What matters most to you?',
      fi: 'Mikä on teille tärkeintä?',
    },
    minutes: 90,
    opensOn: '2025-10-01',
    closesOn: '2026-03-31',
  },
  {
    slug: 'unga',
    kind: 'youth',
    title: {
      sv: 'Unga, första omgången',
      en: 'Young people, first round',
      fi: 'Nuoret, ensimmäinen kierros',
    },
    question: {
      sv: 'Hur är det att vara ung här om 15 år?',
      en: 'What is it like to be young here in 15 years?',
      fi: 'Millaista täällä on olla nuori 15 vuoden päästä?',
    },
    minutes: 60,
    opensOn: '2025-10-01',
    closesOn: '2026-03-31',
  },
  {
    slug: 'fragan-2026',
    kind: 'open_question',
    title: { sv: 'Den öppna frågan', en: 'The open question', fi: 'Avoin kysymys' },
    question: {
      sv: 'Planen är beslutad. Vad ska vi göra först där du bor?',
      en: 'The plan is decided. What should we do first where you live?',
      fi: 'Suunnitelmasta on päätetty. Mitä meidän pitää tehdä ensin siellä, missä asut?',
    },
    minutes: 2,
    opensOn: '2026-11-01',
    closesOn: '2027-01-31',
  },
  {
    slug: 'fordjupat-inspel',
    kind: 'open_question',
    title: { sv: 'Fördjupat inspel', en: 'An inspel in depth', fi: 'Laajempi näkemys' },
    question: {
      sv: 'Vad ska göras först, var och varför?',
      en: 'What should be done first, where and why?',
      fi: 'Mitä pitää tehdä ensin, missä ja miksi?',
    },
    about: {
      sv: 'För dig som vill säga mer än på två minuter: en förening, ett företag eller du själv.',
      en: 'For you who want to say more than in two minutes: an association, a company or yourself.',
      fi: 'Sinulle, joka haluat sanoa enemmän kuin kahdessa minuutissa ehtii: yhdistykselle, yritykselle tai sinulle itsellesi.',
    },
    beforeText: {
      sv: 'Fundera gärna på vad som ska göras först där ni är.',
      en: 'Do think about what should be done first where you are.',
      fi: 'Mieti ennalta, mitä teillä pitää tehdä ensin.',
    },
    duringText: {
      sv: 'Svara på det du vill. Allt läses av en människa.',
      en: 'Answer what you like. Everything is read by a person.',
      fi: 'Vastaa siihen, mihin haluat. Ihminen lukee kaiken.',
    },
    questions: DEEP_QUESTIONS,
    minutes: 10,
    opensOn: '2026-11-01',
    closesOn: '2027-01-30',
  },
  {
    slug: 'egen-workshop-2026',
    kind: 'own_workshop',
    title: { sv: 'Egen workshop', en: 'Your own workshop', fi: 'Oma työpaja' },
    question: {
      sv: 'Planen är beslutad. Vad ska göras först där ni bor?',
      en: 'The plan is decided. What should be done first where you live?',
      fi: 'Suunnitelmasta on päätetty. Mitä pitää tehdä ensin siellä, missä asutte?',
    },
    minutes: 60,
    opensOn: '2026-11-01',
    closesOn: '2027-01-31',
  },
  {
    slug: 'unga-2026',
    kind: 'youth',
    title: { sv: 'Lektion för unga', en: 'A lesson for young people', fi: 'Oppitunti nuorille' },
    question: {
      sv: 'Planen är beslutad. Vad betyder den för dig om 15 år?',
      en: 'The plan is decided. What does it mean to you in 15 years?',
      fi: 'Suunnitelmasta on päätetty. Mitä se merkitsee sinulle 15 vuoden päästä?',
    },
    minutes: 50,
    opensOn: '2026-11-01',
    closesOn: '2027-01-31',
  },
  {
    slug: 'enkat-2026',
    kind: 'survey',
    title: {
      sv: 'Hur är det att bo här?',
      en: 'What is it like to live here?',
      fi: 'Millaista täällä on asua?',
    },
    question: {
      sv: 'Hur är det att bo här?',
      en: 'What is it like to live here?',
      fi: 'Millaista täällä on asua?',
    },
    about: {
      sv: 'Fem korta frågor. Svaren visar hur det är nu, så att vi kan se om planen gör skillnad.',
      en: 'Five short questions. The answers show how things are now, so that we can see if the plan makes a difference.',
      fi: 'Viisi lyhyttä kysymystä. Vastaukset näyttävät, miten asiat ovat nyt, jotta näemme, onko suunnitelmasta hyötyä.',
    },
    questions: SURVEY_QUESTIONS,
    minutes: 4,
    opensOn: '2026-11-01',
    closesOn: '2027-01-15',
  },
  {
    slug: 'quiz-2026',
    kind: 'quiz',
    title: {
      sv: 'Vad vet du om länet?',
      en: 'What do you know about the county?',
      fi: 'Mitä tiedät läänistä?',
    },
    question: {
      sv: 'Vad vet du om länet?',
      en: 'What do you know about the county?',
      fi: 'Mitä tiedät läänistä?',
    },
    about: {
      sv: 'Tre frågor att svara på i en monter eller hemma.',
      en: 'Three questions to answer at a stand or at home.',
      fi: 'Kolme kysymystä, joihin voi vastata esittelypisteessä tai kotona.',
    },
    questions: QUIZ_QUESTIONS,
    minutes: 2,
    opensOn: '2026-11-01',
    closesOn: '2027-06-30',
  },
].map((wayIn) => ({ ...wayIn, languages: ['sv', 'en', 'fi', 'fit', 'se', 'smj'], closedText: CLOSED }))

/** What others held, each with a code that never changes, so that a visitor can look at it. */
export const HOSTED = {
  workshop: {
    slug: 'inlandets-foreningar',
    code: 'DEM0WS',
    way: 'egen-workshop',
    group: 'Inlandets föreningar (demo)',
    municipality: '2505',
    people: 9,
    minutes: 75,
    day: '2025-11-19',
    finishedOn: '2025-12-05',
  },
  lesson: {
    slug: 'ungdomsradet',
    code: 'DEM0K7',
    way: 'unga',
    municipality: '2580',
    grade: 'hog',
    minutes: 60,
    day: '2025-11-03',
    finishedOn: '2025-12-03',
    replyOn: '2025-12-15',
    repliedOn: '2025-12-12',
    reply: {
      sv: 'Hej!\n\nTack för era lappar. Vi har läst alla. Det ni säger om bussarna på kvällen och om att praktisera i byn kom med i planen.\n\nSommarjobb ordnar kommunerna. Vi har berättat för dem vad ni skrev.\n\nNi bad oss fråga innan vi bestämmer. Därför kommer vi tillbaka till er när planen är klar, och visar vad som ändrades.',
      en: 'Hi!\n\nThank you for your notes. We have read all of them. What you say about buses in the evening and about doing work experience in the village made it into the plan.\n\nSummer jobs are arranged by the municipalities. We have told them what you wrote.\n\nYou asked us to ask before we decide. So we will come back to you when the plan is ready, and show what changed.',
      fi: 'Hei!\n\nKiitos lapuistanne. Olemme lukeneet ne kaikki. Se, mitä sanotte iltabusseista ja harjoittelusta kylässä, otettiin mukaan suunnitelmaan.\n\nKesätyöt järjestävät kunnat. Olemme kertoneet niille, mitä kirjoititte.\n\nPyysitte meitä kysymään, ennen kuin päätämme. Siksi palaamme luoksenne, kun suunnitelma on valmis, ja näytämme, mikä muuttui.',
    },
  },
} as const
