import { errorAt, FormErrors, StaffPage } from '~/features/site'
import { showDate, showDateTime } from '~/kernel/time'
import type { FieldError } from '~/platform/http/form'
import type { SignedIn, Visit } from '~/platform/http/visit'
import { DataTable, Notice, TextField } from '~/ui'
import type { SignInMethod } from '../domain'
import type { passkeysOf, sessionsOf } from '../queries'

interface Props {
  visit: Visit
  staff: SignedIn
  passkeys: Awaited<ReturnType<typeof passkeysOf>>
  sessions: Awaited<ReturnType<typeof sessionsOf>>
  ownSession: string
  mayManage: boolean
  done: boolean
  errors?: FieldError[]
}

/** One's own account: how one signs in, where one is signed in, the password. */
export const AccountPage = ({
  visit,
  staff,
  passkeys,
  sessions,
  ownSession,
  mayManage,
  done,
  errors = [],
}: Props) => (
  <StaffPage visit={visit} title={visit.t('people.account.title')} lead={`${staff.title}, ${staff.email}`}>
    {done ? (
      <Notice kind="done">
        <p>{visit.s('people.done')}</p>
      </Notice>
    ) : null}
    <FormErrors visit={visit} errors={errors} />
    {mayManage ? (
      <p>
        <a href={visit.href('/arbete/konto/medarbetare')}>{visit.s('people.staff.title')}</a>
      </p>
    ) : null}
    <h2>{visit.s('people.passkeys.title')}</h2>
    <p>{visit.s(passkeys.length > 0 ? 'people.passkeys.lead' : 'people.passkeys.none')}</p>
    {passkeys.length > 0 ? (
      <DataTable
        caption={visit.s('people.passkeys.title')}
        label={visit.t('people.passkeys.title')}
        captionUnseen
        columns={[
          { label: visit.s('people.passkeys.name') },
          { label: visit.s('people.passkeys.made') },
          { label: visit.s('people.passkeys.used') },
          { label: visit.s('people.remove') },
        ]}
        rows={passkeys.map((passkey) => [
          passkey.label,
          showDate(passkey.createdAt, visit.lang),
          passkey.lastUsedAt ? showDate(passkey.lastUsedAt, visit.lang) : '–',
          <form method="post" action={visit.href('/arbete/konto/passkey/ta-bort')}>
            <input type="hidden" name="id" value={passkey.credentialId} />
            <button class="button danger small" type="submit">
              {visit.s('people.remove')}
              <span class="unseen"> {passkey.label}</span>
            </button>
          </form>,
        ])}
      />
    ) : null}
    <form id="new-passkey" method="post" action={visit.href('/arbete/konto/passkey')} hidden>
      <TextField
        name="namn"
        label={visit.s('people.passkeys.label')}
        hint={visit.s('people.passkeys.label-hint')}
      />
      <button class="button" type="submit">
        {visit.s('people.passkeys.add')}
      </button>
      <p class="wrong" role="status" hidden>
        {visit.s('people.passkeys.failed')}
      </p>
    </form>
    <noscript>
      <p>{visit.s('people.passkeys.script')}</p>
    </noscript>
    <h2>{visit.s('people.sessions.title')}</h2>
    <DataTable
      caption={visit.s('people.sessions.title')}
      label={visit.t('people.sessions.title')}
      captionUnseen
      columns={[
        { label: visit.s('people.sessions.since') },
        { label: visit.s('people.sessions.seen') },
        { label: visit.s('people.sessions.method') },
        { label: visit.s('people.sessions.end') },
      ]}
      rows={sessions.map((session) => {
        const id = session.tokenHash.toString('hex')
        return [
          showDateTime(session.createdAt, visit.lang),
          showDateTime(session.lastSeenAt, visit.lang),
          visit.s(`people.method.${session.method as SignInMethod}`),
          id === ownSession ? (
            visit.s('people.sessions.this')
          ) : (
            <form method="post" action={visit.href('/arbete/konto/session/avsluta')}>
              <input type="hidden" name="id" value={id} />
              <button class="button danger small" type="submit">
                {visit.s('people.sessions.end')}
              </button>
            </form>
          ),
        ]
      })}
    />
    <h2>{visit.s('people.password-change')}</h2>
    <form method="post" action={visit.href('/arbete/konto/losenord')}>
      <TextField
        name="nuvarande"
        type="password"
        label={visit.s('people.password-current')}
        autocomplete="current-password"
        error={errorAt(visit, errors, 'nuvarande')}
      />
      <TextField
        name="losenord"
        type="password"
        label={visit.s('people.password-new')}
        hint={visit.s('people.password-hint')}
        autocomplete="new-password"
        error={errorAt(visit, errors, 'losenord')}
      />
      <button class="button secondary" type="submit">
        {visit.s('people.password-change')}
      </button>
    </form>
    <script type="module" src="/tillgangar/passkey.js" />
  </StaffPage>
)
