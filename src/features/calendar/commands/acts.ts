export const subject = (id: string) => ({ kind: 'calendar_event', id })
