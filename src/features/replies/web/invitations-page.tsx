import { errorAt, FormErrors } from '~/features/site'
import { consultationMoment, type PublicConsultation } from '~/features/strategy'
import { showDate, showDateTime } from '~/kernel/time'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { DataTable, Details, Hidden, Notice, NumberField, Select, TextArea, TextField } from '~/ui'
import { canWrite, invitationState, ORGANISATION_KINDS, reminderMoment, type UnreadLine } from '../domain'
import type { invitationsOf } from '../queries'
import { InvitationStateWord } from './parts'
import { ConsultationRoom } from './staff-parts'

type Invitation = Awaited<ReturnType<typeof invitationsOf>>[number]

export interface InvitedProps {
  visit: Visit
  now: Date
  consultation: PublicConsultation
  invitations: readonly Invitation[]
  /** The link of each one's letter, to be handed over in another way where no letters leave the house. */
  linkOf: (id: string) => string
  canMail: boolean
  done?: string | undefined
  /** How long before the last day the silent are reminded; null: not by the system. */
  daysBefore: number | null
  form?: 'one' | 'many' | 'days' | undefined
  values?: Values
  errors?: FieldError[]
  unread?: readonly UnreadLine[]
}

/** Who is asked to reply: added, written to, reminded. */
export const InvitationsPage = (props: InvitedProps) => {
  const { visit, consultation, invitations, unread = [] } = props
  return (
    <ConsultationRoom
      visit={visit}
      consultation={consultation}
      title={visit.t('replies.invite.title')}
      lead={visit.s('replies.invite.lead')}
      done={props.done}
    >
      <FormErrors visit={visit} errors={props.errors ?? []} />
      {unread.length > 0 ? (
        <Notice kind="warning" title={visit.s('replies.invite.unread-title')}>
          <ul>
            {unread.map(({ line, reason }) => (
              <li>
                {visit.s('replies.invite.unread', {
                  line,
                  reason: visit.told(`replies.invite.unread.${reason}`),
                })}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <Letters {...props} />
      <h2>{visit.s('replies.invite.list')}</h2>
      {invitations.length === 0 ? <p>{visit.s('replies.invite.none')}</p> : <InvitedTable {...props} />}
      <AddOne {...props} />
      <AddMany {...props} />
    </ConsultationRoom>
  )
}

const Letters = (props: InvitedProps) => {
  const { visit, now, consultation, invitations, canMail } = props
  const address = visit.href(`/arbete/remiss/${consultation.slug}/inbjudna`)
  const silent = invitations.filter(canWrite)
  const unsent = silent.filter(({ invitedAt }) => invitedAt === null).length
  const asked = silent.length - unsent
  const reminded = invitations
    .flatMap(({ remindedAt }) => remindedAt ?? [])
    .sort((a, b) => b.getTime() - a.getTime())[0]
  if (consultationMoment(consultation, now) === 'closed') return null
  return (
    <>
      <h2>{visit.s('replies.invite.letters')}</h2>
      {canMail ? null : <p>{visit.s('replies.invite.no-mail')}</p>}
      {canMail && unsent + asked === 0 ? <p>{visit.s('replies.invite.nobody')}</p> : null}
      {canMail && unsent > 0 ? (
        <form novalidate class="inline" method="post" action={`${address}/skicka`}>
          <button class="button" type="submit">
            {visit.s('replies.invite.send', { count: unsent })}
          </button>
        </form>
      ) : null}
      {canMail && asked > 0 ? (
        <form novalidate class="inline" method="post" action={`${address}/paminn`}>
          <button class="button secondary" type="submit">
            {visit.s('replies.invite.remind', { count: asked })}
          </button>
        </form>
      ) : null}
      <p class="muted">
        {reminded
          ? visit.s('replies.invite.last-reminded', { date: showDate(reminded, visit.lang) })
          : visit.s('replies.invite.never-reminded')}
      </p>
      {canMail ? <Reminding {...props} /> : null}
    </>
  )
}

/** When the system reminds those who have not answered. */
const Reminding = (props: InvitedProps) => {
  const { visit, consultation, daysBefore, form, values = {}, errors = [] } = props
  const typed = form === 'days' ? textOf(values, 'days') : String(daysBefore ?? '')
  return (
    <>
      <p>
        {daysBefore === null
          ? visit.s('replies.invite.reminds-not')
          : visit.s('replies.invite.reminds', {
              date: showDateTime(reminderMoment(consultation.closesAt, daysBefore), visit.lang),
            })}
      </p>
      <Details summary={visit.s('replies.invite.reminding')} open={form === 'days'}>
        <form
          novalidate
          method="post"
          action={visit.href(`/arbete/remiss/${consultation.slug}/inbjudna/paminnelse`)}
        >
          <NumberField
            name="days"
            label={visit.s('replies.invite.days')}
            hint={visit.s('replies.invite.days-hint')}
            value={typed}
            error={form === 'days' ? errorAt(visit, errors, 'days') : undefined}
          />
          <button class="button secondary" type="submit">
            {visit.s('replies.invite.days-do')}
          </button>
        </form>
      </Details>
    </>
  )
}

const letterOf = (visit: Visit, { invitedAt, remindedAt }: Invitation) => {
  if (remindedAt) return visit.s('replies.invite.reminded', { date: showDate(remindedAt, visit.lang) })
  return invitedAt
    ? visit.s('replies.invite.sent', { date: showDate(invitedAt, visit.lang) })
    : visit.s('replies.invite.not-sent')
}

const InvitedTable = ({ visit, consultation, invitations, linkOf, canMail }: InvitedProps) => (
  <DataTable
    caption={visit.s('replies.invite.list')}
    label={visit.t('replies.invite.list')}
    captionUnseen
    stacked
    columns={[
      { label: visit.s('replies.list.table.organisation') },
      { label: visit.s('replies.list.table.kind') },
      { label: visit.s('replies.invite.table.email') },
      { label: visit.s('replies.invite.table.letter') },
      { label: visit.s('replies.list.table.state') },
    ]}
    rows={invitations.map((one) => [
      one.organisation,
      visit.s(`replies.kind.${one.kind}`),
      <>
        {one.email ?? ''}
        {canMail ? null : (
          <>
            {' '}
            <a href={visit.href(linkOf(one.id))}>
              {visit.s('replies.invite.link')}
              <span class="unseen">: {one.organisation}</span>
            </a>
          </>
        )}
      </>,
      <>
        {letterOf(visit, one)}
        {one.invitedAt === null && one.replies === 0 ? (
          <form
            novalidate
            class="inline"
            method="post"
            action={visit.href(`/arbete/remiss/${consultation.slug}/inbjudna/bort`)}
          >
            <Hidden name="id" value={one.id} />
            <button class="button small danger" type="submit">
              {visit.s('replies.invite.remove')}
              <span class="unseen">: {one.organisation}</span>
            </button>
          </form>
        ) : null}
      </>,
      <InvitationStateWord visit={visit} state={invitationState(one)} />,
    ])}
  />
)

const AddOne = ({ visit, consultation, form, values = {}, errors = [] }: InvitedProps) => {
  const own = form === 'one' ? values : {}
  const field = (name: string) => ({
    name,
    value: textOf(own, name),
    error: errorAt(visit, form === 'one' ? errors : [], name),
  })
  return (
    <>
      <h2>{visit.s('replies.invite.add')}</h2>
      <form novalidate method="post" action={visit.href(`/arbete/remiss/${consultation.slug}/inbjudna`)}>
        <TextField {...field('organisation')} label={visit.s('replies.invite.organisation')} required />
        <TextField
          {...field('email')}
          type="email"
          label={visit.s('replies.invite.email')}
          hint={visit.s('replies.invite.email-hint')}
        />
        <Select
          {...field('kind')}
          label={visit.s('replies.invite.kind')}
          options={ORGANISATION_KINDS.map((kind) => ({
            value: kind,
            label: visit.t(`replies.kind.${kind}`),
          }))}
        />
        <button class="button" type="submit">
          {visit.s('replies.invite.add-do')}
        </button>
      </form>
    </>
  )
}

const AddMany = ({ visit, consultation, form, values = {}, errors = [] }: InvitedProps) => (
  <Details summary={visit.s('replies.invite.paste')} open={form === 'many'}>
    <form novalidate method="post" action={visit.href(`/arbete/remiss/${consultation.slug}/inbjudna/lista`)}>
      <TextArea
        name="lines"
        label={visit.s('replies.invite.lines')}
        hint={visit.s('replies.invite.lines-hint')}
        value={form === 'many' ? textOf(values, 'lines') : ''}
        error={errorAt(visit, errors, 'lines')}
        rows={8}
      />
      <button class="button" type="submit">
        {visit.s('replies.invite.paste-do')}
      </button>
    </form>
  </Details>
)
