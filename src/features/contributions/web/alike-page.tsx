import { errorAt, FormErrors, StaffPage } from '~/features/site'
import { excerpt } from '~/kernel/plain-text'
import { showDateTime } from '~/kernel/time'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { DataTable, Details, Hidden, Notice, TextArea, TextField } from '~/ui'
import { personalDataHints } from '../domain'
import type { Alike, groupsWaiting, membersOf } from '../queries'
import { Age } from './age'

interface ListProps {
  visit: Visit
  now: Date
  groups: Awaited<ReturnType<typeof groupsWaiting>>
}

/** Inspel that say nearly the same words, where several wait to be decided. */
export const AlikeListPage = ({ visit, now, groups }: ListProps) => (
  <StaffPage
    visit={visit}
    title={visit.t('contributions.alike.title')}
    lead={visit.s('contributions.alike.lead')}
  >
    {groups.length === 0 ? (
      <p>{visit.s('contributions.alike.none')}</p>
    ) : (
      <DataTable
        caption={visit.s('contributions.alike.table')}
        label={visit.t('contributions.alike.table')}
        columns={[
          { label: visit.s('contributions.inbox.text') },
          { label: visit.s('contributions.alike.waiting'), numeric: true },
          { label: visit.s('contributions.alike.members'), numeric: true },
          { label: visit.s('contributions.inbox.age') },
        ]}
        rows={groups.map((group) => [
          <a href={visit.href(`/arbete/inspel/liknande/${group.groupId}`)} lang={group.language} dir="auto">
            {excerpt(group.body, 120)}
          </a>,
          group.waiting,
          group.members,
          <Age visit={visit} since={group.oldest} now={now} />,
        ])}
      />
    )}
  </StaffPage>
)

type Member = Awaited<ReturnType<typeof membersOf>>[number]

interface GroupProps {
  visit: Visit
  group: Alike
  members: Member[]
  done?: { count: string; left: string } | undefined
  labelled?: boolean
  values?: Values
  errors?: FieldError[]
}

const isUndecided = ({ state }: Member): boolean => state === null || state === 'read'

/** One group on the moderator's desk: all of it read on one page and decided in one go. */
export const AlikeGroupPage = ({
  visit,
  group,
  members,
  done,
  labelled,
  values = {},
  errors = [],
}: GroupProps) => {
  const waiting = members.filter(isUndecided)
  return (
    <StaffPage
      visit={visit}
      title={visit.t('contributions.alike.group', { count: group.members })}
      lead={visit.s('contributions.alike.group-lead', { shown: group.shown, members: group.members })}
    >
      {done ? (
        <Notice kind="done">
          <p role="status">{visit.s('contributions.alike.done', { count: Number(done.count) })}</p>
          {Number(done.left) > 0 ? (
            <p>{visit.s('contributions.alike.left', { count: Number(done.left) })}</p>
          ) : null}
        </Notice>
      ) : null}
      {labelled ? (
        <Notice kind="done">
          <p role="status">{visit.s('contributions.alike.labelled')}</p>
        </Notice>
      ) : null}
      <FormErrors visit={visit} errors={errors} />
      <div class="two">
        <div>
          <h2>{visit.s('contributions.alike.texts')}</h2>
          <ol>
            {members.map((member) => (
              <li>
                <MemberText visit={visit} member={member} />
              </li>
            ))}
          </ol>
        </div>
        <div>
          {waiting.length > 0 ? <GroupDecisions {...{ visit, group, waiting, values, errors }} /> : null}
          <Campaign {...{ visit, group, values, errors }} />
        </div>
      </div>
    </StaffPage>
  )
}

const MemberText = ({ visit, member }: { visit: Visit; member: Member }) => (
  <>
    <blockquote class="said" lang={member.language} dir="auto">
      {excerpt(member.shown, 1_000)}
    </blockquote>
    <p class="muted">
      <a href={visit.href(`/arbete/inspel/${member.id}`)}>{member.diaryNumber}</a>,{' '}
      {showDateTime(member.receivedAt, visit.lang)},{' '}
      {visit.s(`contributions.state.${member.state ?? 'waiting'}`)}
      {personalDataHints(member.shown).length > 0 ? (
        <>
          . <span class="tag warn">{visit.s('contributions.flag.personal')}</span>
        </>
      ) : null}
    </p>
  </>
)

type Part = Pick<GroupProps, 'visit' | 'group'> & { values: Values; errors: FieldError[] }

const GroupDecisions = ({ visit, group, waiting, values, errors }: Part & { waiting: Member[] }) => {
  const action = (verb: string) => visit.href(`/arbete/inspel/liknande/${group.groupId}/${verb}`)
  return (
    <>
      <h2>{visit.s('contributions.alike.decide')}</h2>
      <form method="post" action={action('publicera')}>
        <p>{visit.s('contributions.alike.publish-about')}</p>
        <Hidden name="ids" value={waiting.map((member) => member.id).join(' ')} />
        <button class="button" type="submit">
          {visit.s('contributions.alike.publish', { count: waiting.length })}
        </button>
      </form>
      <Details
        summary={visit.s('contributions.alike.withhold')}
        open={errors.some((e) => e.field === 'reason')}
      >
        <form novalidate method="post" action={action('visa-inte')}>
          <TextField
            name="reason"
            label={visit.s('contributions.read.reason')}
            hint={visit.s('contributions.alike.reason-hint')}
            value={textOf(values, 'reason')}
            error={errorAt(visit, errors, 'reason')}
          />
          <button class="button danger" type="submit">
            {visit.s('contributions.alike.withhold-all')}
          </button>
        </form>
      </Details>
      <Details summary={visit.s('contributions.alike.merge')} open={errors.some((e) => e.field === 'other')}>
        <form novalidate method="post" action={action('for-samman')}>
          <TextField
            name="other"
            label={visit.s('contributions.read.merge-with')}
            hint={visit.s('contributions.alike.merge-hint')}
            value={textOf(values, 'other') || waiting[0]?.diaryNumber}
            error={errorAt(visit, errors, 'other')}
          />
          <button class="button secondary" type="submit">
            {visit.s('contributions.alike.merge-all')}
          </button>
        </form>
      </Details>
    </>
  )
}

const Campaign = ({ visit, group, values, errors }: Part) => (
  <>
    <h2>{visit.s('contributions.alike.campaign')}</h2>
    <p>{visit.s('contributions.alike.campaign-about')}</p>
    <form novalidate method="post" action={visit.href(`/arbete/inspel/liknande/${group.groupId}/kampanj`)}>
      <TextArea
        name="note"
        label={visit.s('contributions.alike.campaign-note')}
        hint={visit.s('contributions.alike.campaign-hint')}
        value={textOf(values, 'note') || (group.campaignNote ?? '')}
        error={errorAt(visit, errors, 'note')}
        rows={3}
      />
      <button class="button secondary" type="submit">
        {visit.s('contributions.alike.campaign-save')}
      </button>
    </form>
  </>
)
