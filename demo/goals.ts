/** What the made-up region wants to reach by 2040, how it is measured, and the stations on the way. */
export const GOALS = [
  {
    slug: 'fram-utan-bil',
    title: 'Alla kommer fram utan bil',
    text: 'Det ska gå att ta sig till jobbet, skolan och vården utan egen bil, också från de små byarna.\n\nVi mäter hur många som har en buss att åka med. Vi frågar dem som åker vad som behöver bli bättre.',
    passages: ['ta-sig-fram', 'vagar-som-haller'],
    actions: ['bestallt-buss'],
    indicator: {
      name: 'Invånare med minst tre turer om dagen till sin centralort',
      unit: '%',
      source: 'Demosiffror. I drift: kollektivtrafikens tidtabell och befolkningsregistret.',
      method: 'Andel av länets invånare som har högst en kilometer till en hållplats med tre turer.',
      baselineValue: 71,
      baselineOn: '2024-01-01',
      targetValue: 95,
      targetOn: '2040-12-31',
      values: [
        { measuredOn: '2024-12-31', value: 71.5 },
        { measuredOn: '2025-12-31', value: 73 },
        { measuredOn: '2026-06-30', value: 75 },
      ],
    },
  },
  {
    slug: 'arbete-i-hela-lanet',
    title: 'Arbete i hela länet, året om',
    text: 'Den som vill arbeta och bo här ska kunna göra det. Små företag ska våga växa.\n\nVi mäter hur länge ett litet företag får vänta på svar. Vi ser också hur många som har ett arbete.',
    passages: ['arbete-aret-om', 'nagonstans-att-bo'],
    actions: ['sma-stod'],
    indicator: {
      name: 'Andel i arbete bland dem som är 20–64 år',
      unit: '%',
      source: 'Demosiffror. I drift: SCB, befolkningens arbetsmarknadsstatus.',
      method: 'Årsvärde för länet.',
      baselineValue: 80.2,
      baselineOn: '2024-01-01',
      targetValue: 85,
      targetOn: '2040-12-31',
      values: [
        { measuredOn: '2024-12-31', value: 80.1 },
        { measuredOn: '2025-12-31', value: 79.8 },
      ],
    },
  },
  {
    slug: 'unga-och-spraken',
    title: 'Unga är med, och språken hörs',
    text: 'Unga ska vara med och bestämma innan beslutet är fattat. Meänkieli, finska och samiska ska höras och synas.\n\nHit finns inget mått än. Vi tar fram ett tillsammans med ungdomsråden.',
    passages: ['unga-ar-med', 'spraken-hors', 'plugga-hemma'],
    actions: [],
    indicator: undefined,
  },
] as const

export const MILESTONES = [
  {
    title: 'Arbetet med strategin börjar',
    happensOn: '2024-02-01',
    reachedOn: '2024-02-01',
    goal: undefined,
  },
  { title: 'Länet har sagt sitt', happensOn: '2025-12-15', reachedOn: '2026-03-31', goal: undefined },
  { title: 'Strategin är beslutad', happensOn: '2026-11-19', reachedOn: '2026-11-19', goal: undefined },
  { title: 'Beställd buss i fem kommuner', happensOn: '2028-05-31', reachedOn: null, goal: 'fram-utan-bil' },
  {
    title: 'Svar till små företag inom tre veckor',
    happensOn: '2027-06-30',
    reachedOn: null,
    goal: 'arbete-i-hela-lanet',
  },
  {
    title: 'Ett ungdomsråd i varje kommun',
    happensOn: '2029-12-31',
    reachedOn: null,
    goal: 'unga-och-spraken',
  },
  {
    title: 'Halvvägs: länet ser på strategin igen',
    happensOn: '2032-06-30',
    reachedOn: null,
    goal: undefined,
  },
  { title: 'Ingen by utan buss', happensOn: '2036-12-31', reachedOn: null, goal: 'fram-utan-bil' },
  { title: 'Hit ville vi', happensOn: '2040-12-31', reachedOn: null, goal: undefined },
] as const
