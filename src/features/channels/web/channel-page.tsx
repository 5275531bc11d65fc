import { errorAt, FormErrors, StaffPage } from '~/features/site'
import { showDate, showDateTime } from '~/kernel/time'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Breadcrumb, DataTable, Details, Notice, StatusWord, TextField } from '~/ui'
import { type Alarm, type Cause, type Channel, isRemote, serviceOf } from '../domain'
import type { ChannelState, LedgerRow } from '../queries'
import { CONNECT_FIELDS } from './fields'
import { DispatchWord } from './words'

export const CHANNEL_DONE = ['kopplad', 'bortkopplad', 'pausad', 'igang', 'provad'] as const

interface Props {
  visit: Visit
  channel: Channel
  state: ChannelState
  alarms: readonly Alarm[]
  ledger: readonly LedgerRow[]
  mayConnect: boolean
  values: Values
  errors: FieldError[]
  /** Why the channel did not let us in. */
  refused: Cause | undefined
  done: string | undefined
}

/** One channel: how it is reached, whether it goes, and what went out there. */
export const ChannelPage = (props: Props) => {
  const { visit, channel, state, ledger, refused } = props
  const { connection, pause } = state
  const done = CHANNEL_DONE.find((word) => word === props.done)
  return (
    <StaffPage visit={visit} title={visit.t('channels.of', { channel: visit.t(`channels.name.${channel}`) })}>
      <Breadcrumb
        label={visit.t('channels.crumbs')}
        links={[{ href: visit.href('/arbete/kanaler'), label: visit.s('channels.title') }]}
      />
      {done ? (
        <div role="status">
          <Notice kind="done">
            <p>{visit.s(`channels.done.${done}`)}</p>
          </Notice>
        </div>
      ) : null}
      <FormErrors visit={visit} errors={props.errors} />
      {refused ? (
        <Notice kind="error">
          <p>
            {visit.s(`channels.cause.${refused}`)} {visit.s(`channels.remedy.${refused}`)}
          </p>
        </Notice>
      ) : null}
      <ChannelWord visit={visit} channel={channel} state={state} alarms={props.alarms} />
      <Pause visit={visit} channel={channel} pause={pause} values={props.values} errors={props.errors} />
      {isRemote(channel) ? (
        <section>
          <h2>{visit.s('channels.connect.title')}</h2>
          {connection ? (
            <>
              <p>
                {visit.s('channels.connect.as', { name: connection.name })}{' '}
                {connection.tokenExpiresAt
                  ? visit.s('channels.connect.until', {
                      date: showDate(connection.tokenExpiresAt, visit.lang),
                    })
                  : null}
              </p>
              <form method="post" action={visit.href(`/arbete/kanaler/${channel}/prova`)} class="inline">
                <button class="button secondary small" type="submit">
                  {visit.s('channels.connect.check')}
                </button>
              </form>{' '}
              {props.mayConnect ? (
                <form
                  method="post"
                  action={visit.href(`/arbete/kanaler/${channel}/koppla-bort`)}
                  class="inline"
                >
                  <button class="button danger small" type="submit">
                    {visit.s('channels.connect.forget')}
                  </button>
                </form>
              ) : null}
            </>
          ) : (
            <p>{visit.s('channels.connect.not')}</p>
          )}
          {props.mayConnect ? (
            <Details
              summary={visit.s(connection ? 'channels.connect.anew' : 'channels.connect.begin')}
              open={props.errors.length > 0 || refused !== undefined || !connection}
            >
              <ConnectForm {...props} />
            </Details>
          ) : (
            <p class="muted">{visit.s('channels.connect.admin')}</p>
          )}
        </section>
      ) : (
        <p>
          <a href={visit.href('/arbete/nyhetsbrev')}>{visit.s('channels.newsletter-desk')}</a>
        </p>
      )}
      <section>
        <h2>{visit.s('channels.ledger')}</h2>
        {ledger.length === 0 ? (
          <p>{visit.s('channels.ledger-empty')}</p>
        ) : (
          <DataTable
            caption={visit.s('channels.ledger')}
            label={visit.t('channels.ledger')}
            captionUnseen
            columns={[
              { label: visit.s('channels.dispatch.asked') },
              { label: visit.s('channels.dispatch.story') },
              { label: visit.s('channels.dispatch.kind') },
              { label: visit.s('channels.dispatch.step') },
            ]}
            rows={ledger.map((row) => [
              showDateTime(row.requestedAt, visit.lang),
              <a href={visit.href(`/arbete/kanaler/utskick/${row.id}`)} lang={row.storyLanguage}>
                {row.headline}
              </a>,
              visit.s(`channels.kind.${row.kind}`),
              <DispatchWord visit={visit} row={row} />,
            ])}
          />
        )}
      </section>
    </StaffPage>
  )
}

/** Whether a channel goes, and what is about to go wrong with it. */
export const ChannelWord = ({
  visit,
  channel,
  state,
  alarms,
}: Pick<Props, 'visit' | 'channel' | 'state' | 'alarms'>) => {
  const { connection, pause, lastDoneAt, waiting } = state
  const kind = pause ? 'paused' : connection || !isRemote(channel) ? 'goes' : 'by_hand'
  const sign = { paused: 'stopped', goes: 'done', by_hand: 'slow' } as const
  return (
    <>
      <p>
        <StatusWord kind={sign[kind]}>{visit.s(`channels.is.${kind}`)}</StatusWord>{' '}
        {lastDoneAt
          ? visit.s('channels.last', { date: showDateTime(lastDoneAt, visit.lang) })
          : visit.s('channels.never')}
        {waiting > 0 ? <> {visit.s('channels.waiting', { count: waiting })}</> : null}
      </p>
      {alarms.map((alarm) => (
        <p>
          <StatusWord kind="behind">
            {visit.s(`channels.alarm.${alarm}`, {
              date: connection?.tokenExpiresAt ? showDate(connection.tokenExpiresAt, visit.lang) : '',
            })}
          </StatusWord>
        </p>
      ))}
    </>
  )
}

type PauseProps = Pick<Props, 'visit' | 'channel' | 'values' | 'errors'> & { pause: ChannelState['pause'] }

const Pause = ({ visit, channel, pause, values, errors }: PauseProps) =>
  pause ? (
    <Notice kind="warning" title={visit.s('channels.pause.is')}>
      <p>
        <span lang="sv">{pause.reason}</span> {showDateTime(pause.pausedAt, visit.lang)}
      </p>
      <form method="post" action={visit.href(`/arbete/kanaler/${channel}/igang`)}>
        <button class="button" type="submit">
          {visit.s('channels.pause.end')}
        </button>
      </form>
    </Notice>
  ) : (
    <Details summary={visit.s('channels.pause.begin')} open={errorAt(visit, errors, 'reason') !== undefined}>
      <form novalidate method="post" action={visit.href(`/arbete/kanaler/${channel}/pausa`)}>
        <TextField
          name="reason"
          label={visit.s('channels.pause.why')}
          value={textOf(values, 'reason')}
          error={errorAt(visit, errors, 'reason')}
        />
        <button class="button secondary" type="submit">
          {visit.s('channels.pause.do')}
        </button>
      </form>
    </Details>
  )

const ConnectForm = ({ visit, channel, state, values, errors }: Props) => {
  if (!isRemote(channel)) return null
  const settings = state.connection?.settings ?? {}
  return (
    <form novalidate method="post" action={visit.href(`/arbete/kanaler/${channel}/koppla`)}>
      {CONNECT_FIELDS[serviceOf(channel)].map(({ name, label, hint, secret, usual }) => (
        <TextField
          name={name}
          type={secret ? 'password' : name === 'tokenEndsOn' ? 'date' : 'text'}
          autocomplete={secret ? 'new-password' : 'off'}
          label={visit.s(label)}
          hint={hint ? visit.s(hint) : undefined}
          value={secret ? '' : textOf(values, name) || (settings[name] ?? usual ?? '')}
          error={errorAt(visit, errors, name)}
        />
      ))}
      <button class="button" type="submit">
        {visit.s('channels.connect.do')}
      </button>
    </form>
  )
}
