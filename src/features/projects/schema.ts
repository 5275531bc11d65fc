import { z } from 'zod'
import { MUNICIPALITY_CODES } from '~/kernel/place'
import { several } from '~/platform/http/form'
import { CHANNELS, PARTS } from './domain'

const needed = (max: number, message: string) =>
  z.string(message).trim().min(1, message).max(max, 'projects.error.too-long')
const chosen = 'site.error.not-valid'
const maybe = z.union([z.literal('').transform(() => null), z.uuid(chosen)]).default(null)

export const ProjectForm = z
  .object({
    key: z.uuid(chosen),
    name: needed(100, 'projects.error.name'),
    summary: needed(300, 'projects.error.summary'),
    contactRole: needed(120, 'projects.error.contact-role'),
    contactAddress: z.email('projects.error.contact-address').max(254, 'projects.error.contact-address'),
    municipalities: several(z.enum(MUNICIPALITY_CODES, chosen)).pipe(
      z.array(z.string()).min(1, 'projects.error.municipalities'),
    ),
    startsOn: z.iso.date('projects.error.day'),
    endsOn: z.iso.date('projects.error.day'),
    funder: z.string().trim().max(120, 'projects.error.too-long').default(''),
    actionId: maybe,
    ownerId: z.uuid('projects.error.owner'),
    meetingIds: several(z.uuid(chosen)),
  })
  .refine(({ startsOn, endsOn }) => startsOn < endsOn, { path: ['endsOn'], message: 'projects.error.order' })

export const FollowUpForm = z.object({ note: needed(1_000, 'projects.error.note') })

export const ChannelsForm = z.object({
  part: z.enum(PARTS, chosen),
  channels: several(z.enum(CHANNELS, chosen)),
})
