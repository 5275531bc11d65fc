export const THEMES = [
  {
    slug: 'resor',
    title: { sv: 'Resor och vägar', en: 'Travel and roads', fi: 'Matkat ja tiet' },
    description: {
      sv: 'Att kunna ta sig till jobb, skola och vänner utan egen bil, och på vägar som håller.',
      en: 'To get to work, school and friends without a car of one’s own, and on roads that hold.',
      fi: 'Että pääsee töihin, kouluun ja ystävien luo ilman omaa autoa ja kestäviä teitä pitkin.',
    },
    day: '2026-03-20',
  },
  {
    slug: 'unga',
    title: {
      sv: 'Unga som vill stanna',
      en: 'Young people who want to stay',
      fi: 'Nuoret, jotka haluavat jäädä',
    },
    description: {
      sv: 'Utbildning nära, något att göra på kvällen och att bli tagen på allvar.',
      en: 'Education nearby, something to do in the evening and being taken seriously.',
      fi: 'Koulutusta lähellä, tekemistä illaksi ja se, että otetaan todesta.',
    },
    day: '2026-03-20',
  },
  {
    slug: 'jobb',
    title: {
      sv: 'Jobb, företag och bostäder',
      en: 'Jobs, companies and homes',
      fi: 'Työ, yritykset ja asunnot',
    },
    description: {
      sv: 'Arbete året runt, folk som kan yrket och någonstans att bo för den som flyttar hit.',
      en: 'Work all year, people who know the trade and somewhere to live for those who move here.',
      fi: 'Työtä ympäri vuoden, alansa osaajia ja asuntoja tänne muuttaville.',
    },
    day: '2026-03-20',
  },
  {
    slug: 'natur',
    title: { sv: 'Natur och vatten', en: 'Nature and water', fi: 'Luonto ja vesi' },
    description: {
      sv: 'Älvar, sjöar, skog och fjäll som även barnbarnen kan leva med och av.',
      en: 'Rivers, lakes, forest and mountains that the grandchildren too can live with and from.',
      fi: 'Joet, järvet, metsät ja tunturit, joiden kanssa ja joista lapsenlapsetkin voivat elää.',
    },
    day: '2026-03-20',
  },
  {
    slug: 'motesplatser',
    title: {
      sv: 'Mötesplatser, kultur och språk',
      en: 'Meeting places, culture and languages',
      fi: 'Kohtaamispaikat, kulttuuri ja kielet',
    },
    description: {
      sv: 'Platser att träffas på, kultur i hela länet och språk som får höras.',
      en: 'Places to meet, culture in the whole county and languages that may be heard.',
      fi: 'Paikkoja tavata, kulttuuria koko lääniin ja kieliä, jotka saavat kuulua.',
    },
    day: '2026-03-20',
  },
  {
    slug: 'vard',
    title: { sv: 'Vård nära', en: 'Health care nearby', fi: 'Hoitoa lähellä' },
    description: {
      sv: 'Att få vård utan att resa en hel dag.',
      en: 'To get health care without a whole day’s journey.',
      fi: 'Että hoitoon pääsee ilman koko päivän matkaa.',
    },
    day: '2026-03-20',
  },
]
