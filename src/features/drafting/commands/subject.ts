import { namedId } from '~/kernel/ids'

/** Subject of what happens to the settings: there is one model. */
export const MODEL_SUBJECT = { kind: 'drafting', id: namedId('drafting model') }
export const callSubject = (id: string) => ({ kind: 'drafting', id })
