/** OParl 1.1 (dev.oparl.org): what a program reads of what was decided, and by whom. */
export const OPARL = 'https://schema.oparl.org/1.1/'
/** As many as a list may hold on one page. */
export const OPARL_PAGE = 100

/** Every list that a body must name; those that the region has nothing for are empty. */
export const OPARL_LISTS = {
  organization: 'organizations',
  person: 'people',
  meeting: 'meetings',
  paper: 'papers',
  agendaItem: 'agendaitems',
  consultation: 'consultations',
  file: 'files',
  locationList: 'locations',
  legislativeTermList: 'legislativeterms',
  membership: 'memberships',
} as const
export type OparlList = (typeof OPARL_LISTS)[keyof typeof OPARL_LISTS]

/** An object as it is answered: what it is stands in its type; one that is gone keeps its key and says so. */
export interface OparlObject {
  id: string
  type: string
  created: string
  modified: string
  deleted?: true
  [attribute: string]: unknown
}

export interface Decided {
  id: string
  title: string
  text: string
  decidedBy: string
  /** YYYY-MM-DD */
  decidedOn: string
  caseNumber: string
  minutesUrl: string
  minutesParagraph: string
  publishedAt: Date
  changedAt: Date | null
  withdrawnAt: Date | null
  votes: readonly { partyGroup: string; inFavour: number; against: number; abstained: number }[]
  reservations: readonly { partyGroup: string; text: string }[]
  /** Keys that stay the same for the same body and the same day of the same body. */
  bodyId: string
  sittingId: string
}

/** Addresses of objects and lists under the one that everything stands at. */
export const oparlAddresses = (publicUrl: string) => {
  const base = `${publicUrl}/oppna-data/oparl`
  return {
    system: `${base}/system`,
    bodies: `${base}/bodies`,
    body: `${base}/body/region`,
    list: (list: OparlList) => `${base}/${list}`,
    organization: (id: string) => `${base}/organization/${id}`,
    meeting: (id: string) => `${base}/meeting/${id}`,
    agendaItem: (id: string) => `${base}/agendaitem/${id}`,
    paper: (id: string) => `${base}/paper/${id}`,
    consultation: (id: string) => `${base}/consultation/${id}`,
    file: (id: string) => `${base}/file/${id}`,
    web: (id: string) => `${publicUrl}/beslut/${id}`,
  }
}
type Addresses = ReturnType<typeof oparlAddresses>

const modifiedOf = ({ publishedAt, changedAt, withdrawnAt }: Decided): Date =>
  withdrawnAt ?? changedAt ?? publishedAt

/** What every object says of itself; one that is gone says nothing else. */
const objectOf = (
  id: string,
  type: string,
  of: readonly Decided[],
  attributes: Record<string, unknown>,
): OparlObject => {
  const all = (times: Date[]) => times.map((at) => at.toISOString()).toSorted()
  const common = {
    id,
    type: OPARL + type,
    created: all(of.map(({ publishedAt }) => publishedAt))[0] ?? '',
    modified: all(of.map(modifiedOf)).at(-1) ?? '',
  }
  return of.every(({ withdrawnAt }) => withdrawnAt)
    ? { ...common, deleted: true }
    : { ...common, ...attributes }
}

const fileOf = (at: Addresses, one: Decided): OparlObject =>
  objectOf(at.file(one.id), 'File', [one], {
    name: ['Protokoll', one.minutesParagraph].filter(Boolean).join(' '),
    accessUrl: one.minutesUrl,
    agendaItem: [at.agendaItem(one.id)],
  })

const agendaItemOf = (at: Addresses, one: Decided, order: number): OparlObject =>
  objectOf(at.agendaItem(one.id), 'AgendaItem', [one], {
    meeting: at.meeting(one.sittingId),
    ...(one.minutesParagraph ? { number: one.minutesParagraph } : {}),
    order,
    name: one.title,
    consultation: at.consultation(one.id),
    resolutionText: one.text,
    ...(one.minutesUrl ? { auxiliaryFile: [fileOf(at, one)] } : {}),
    web: at.web(one.id),
    // OParl knows no votes: they stand under our own name, as its rules for additions say.
    'inspel:vote': one.votes.map(({ partyGroup: group, inFavour, against, abstained }) => ({
      group,
      for: inFavour,
      against,
      abstained,
    })),
    'inspel:reservation': one.reservations.map(({ partyGroup: group, text }) => ({ group, text })),
  })

const consultationOf = (at: Addresses, one: Decided): OparlObject =>
  objectOf(at.consultation(one.id), 'Consultation', [one], {
    paper: at.paper(one.id),
    agendaItem: at.agendaItem(one.id),
    meeting: at.meeting(one.sittingId),
    organization: [at.organization(one.bodyId)],
    authoritative: true,
  })

const paperOf = (at: Addresses, one: Decided): OparlObject =>
  objectOf(at.paper(one.id), 'Paper', [one], {
    body: at.body,
    name: one.title,
    reference: one.caseNumber,
    date: one.decidedOn,
    consultation: [consultationOf(at, one)],
    web: at.web(one.id),
  })

const meetingOf = (at: Addresses, decided: readonly Decided[]): OparlObject => {
  const [first] = decided
  const open = decided.filter(({ withdrawnAt }) => !withdrawnAt)
  return objectOf(at.meeting(first?.sittingId ?? ''), 'Meeting', decided, {
    name: `${first?.decidedBy} ${first?.decidedOn}`,
    // Only the day is known: a start to the minute would be made up.
    'inspel:day': first?.decidedOn,
    organization: [at.organization(first?.bodyId ?? '')],
    agendaItem: open.map((one, n) => agendaItemOf(at, one, n + 1)),
  })
}

const organizationOf = (at: Addresses, decided: readonly Decided[]): OparlObject => {
  const [first] = decided
  return objectOf(at.organization(first?.bodyId ?? ''), 'Organization', decided, {
    body: at.body,
    name: first?.decidedBy,
    organizationType: 'Gremium',
    meeting: at.list('meetings'),
    membership: [],
  })
}

/** All objects of a list, gone ones among them, in the order they came. */
export const oparlObjects = (
  publicUrl: string,
  list: OparlList,
  decided: readonly Decided[],
): OparlObject[] => {
  const at = oparlAddresses(publicUrl)
  const grouped = (by: (one: Decided) => string) => [...Map.groupBy(decided, by).values()]
  const bySitting = () => grouped(({ sittingId }) => sittingId)
  switch (list) {
    case 'organizations':
      return grouped(({ bodyId }) => bodyId).map((group) => organizationOf(at, group))
    case 'meetings':
      return bySitting().map((group) => meetingOf(at, group))
    case 'papers':
      return decided.map((one) => paperOf(at, one))
    case 'agendaitems':
      return bySitting().flatMap((group) => group.map((one, n) => agendaItemOf(at, one, n + 1)))
    case 'consultations':
      return decided.map((one) => consultationOf(at, one))
    case 'files':
      return decided.filter(({ minutesUrl }) => minutesUrl).map((one) => fileOf(at, one))
    default:
      return []
  }
}

/** The moments that a copy asks by. */
export interface OparlFilter {
  createdSince?: Date | undefined
  createdUntil?: Date | undefined
  modifiedSince?: Date | undefined
  modifiedUntil?: Date | undefined
}

/** What a list shows: who asks what has changed is also told what is gone. */
export const filtered = (objects: readonly OparlObject[], filter: OparlFilter): OparlObject[] => {
  const asked = Object.values(filter).some(Boolean)
  const within = (at: string, since?: Date, until?: Date) =>
    (!since || new Date(at) >= since) && (!until || new Date(at) <= until)
  return objects.filter(
    ({ created, modified, deleted }) =>
      (asked || !deleted) &&
      within(created, filter.createdSince, filter.createdUntil) &&
      within(modified, filter.modifiedSince, filter.modifiedUntil),
  )
}
