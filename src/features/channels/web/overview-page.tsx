import { StaffPage } from '~/features/site'
import { showDateTime } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { Card, Cards } from '~/ui'
import type { Alarm, Channel } from '../domain'
import type { ChannelState, LedgerRow } from '../queries'
import { ChannelWord } from './channel-page'
import { CauseWords, DispatchWord } from './words'

interface Props {
  visit: Visit
  channels: readonly { channel: Channel; state: ChannelState; alarms: readonly Alarm[] }[]
  open: readonly LedgerRow[]
  replies: number
}

/** All channels at a glance: what needs a person first, then whether each goes. */
export const OverviewPage = ({ visit, channels, open, replies }: Props) => (
  <StaffPage visit={visit} title={visit.t('channels.title')} lead={visit.s('channels.lead')}>
    <h2>{visit.s('channels.needs-person')}</h2>
    {open.length === 0 ? <p>{visit.s('channels.needs-nobody')}</p> : null}
    <ul class="plain">
      {open.map((row) => (
        <li>
          <a href={visit.href(`/arbete/kanaler/utskick/${row.id}`)}>
            {visit.s(`channels.name.${row.channel}`)}: <span lang={row.storyLanguage}>{row.headline}</span>
          </a>{' '}
          ({visit.s(`channels.kind.${row.kind}`)}, {showDateTime(row.requestedAt, visit.lang)}){' '}
          <DispatchWord visit={visit} row={row} />
          <CauseWords visit={visit} cause={row.cause} />
        </li>
      ))}
    </ul>
    <p>
      <a href={visit.href('/arbete/kanaler/svar')}>{visit.s('channels.replies.open', { count: replies })}</a>
    </p>
    <p>
      <a href={visit.href('/arbete/kanaler/manad')}>{visit.s('channels.month.title')}</a>
    </p>
    <h2>{visit.s('channels.all')}</h2>
    <Cards>
      {channels.map(({ channel, state, alarms }) => (
        <Card
          href={visit.href(`/arbete/kanaler/${channel}`)}
          title={visit.s(`channels.name.${channel}`)}
          meta={state.connection?.name}
        >
          <ChannelWord visit={visit} channel={channel} state={state} alarms={alarms} />
        </Card>
      ))}
    </Cards>
  </StaffPage>
)
