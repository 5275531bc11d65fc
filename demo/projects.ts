/** A project with its base package; the first story is told, the rest is planned. */
export const PROJECT = {
  name: 'Kvällsbussen',
  summary: 'Vi prövar bussar som kommer när någon har beställt dem, även på kvällen.',
  contactRole: 'Projektledaren för kvällsbussen (demo)',
  contactAddress: 'kvallsbussen@demo.inspel.example',
  municipalities: ['2521', '2506'],
  startsOn: '2026-09-01',
  endsOn: '2027-08-31',
  funder: 'Region Norrbotten',
  action: 'bestallt-buss',
  begunOn: '2026-09-01',
  told: {
    questions: {
      drawing: 'buss',
      reader: 'Du som undrar om kvällsbussen är något för dig',
      purpose: 'Svara på det som flest frågar om',
      action: 'Beställ din första tur',
      means: 'Du kan åka hem på kvällen även om du inte har bil.',
      lead: 'Vad är kvällsbussen, vem får åka och vad kostar det? Här är svaren.',
      body: `? Vad är det här?
Bussar som kommer när någon har beställt dem. Vi prövar i två år, och det här är det första.

? Vem är det till för?
Alla som bor i Pajala och Arjeplog. Du behöver inte vara medlem i något.

? Vad blir annorlunda, och när?
Från september går det att åka till och från jobb och träning efter klockan 18.

? Vad kostar det, och vem betalar?
Resan kostar som vanligt. Regionen betalar resten.

? Hur kan jag vara med?
Beställ en tur, och säg till oss vad som kan bli bättre.`,
    },
    start: {
      drawing: 'by',
      reader: 'Du som bor i Pajala eller Arjeplog',
      purpose: 'Berätta att bussen nu går',
      action: 'Beställ en tur',
      means: 'Från och med nu går det att åka hem från ett kvällspass.',
      lead: 'Den första bussen gick med två passagerare. En av dem var på väg hem från kvällspasset.',
      body: `Klockan var tio över nio när den första bussen svängde ut från torget i Pajala. Beställningen hade kommit samma eftermiddag.

## Så fungerar det

Du beställer senast dagen innan, på nätet eller per telefon. Föraren ringer när hon är på väg.

! Texten är demonstrationsdata. Personerna och siffrorna är påhittade.`,
    },
  },
} as const
