import { formatReceiptCode } from '~/kernel/receipt-code'
import type { Visit } from '~/platform/http/visit'
import { Details, Notice, QrCode, ReceiptCode } from '~/ui'

interface Props {
  visit: Visit
  hostCode: string
  /** The page that the code opens, with the site's own address. */
  address: string
  path: string
  /** Just made: the code is shown large. */
  isNew: boolean
  words: 'workshops.host' | 'workshops.leader'
}

/** The code that nobody can bring back: large the first time, put away after that. */
export const HostCode = (props: Props) => {
  const { visit, isNew, words } = props
  if (!isNew) {
    return (
      <Details summary={visit.s('workshops.host.code-again')}>
        <Code {...props} />
      </Details>
    )
  }
  return (
    <>
      <Notice kind="done" title={visit.s(`${words}.new`)}>
        <p>{visit.s('workshops.host.new-body')}</p>
      </Notice>
      <Code {...props} />
    </>
  )
}

const Code = ({ visit, hostCode, address, path, words }: Props) => (
  <>
    <ReceiptCode
      code={formatReceiptCode(hostCode)}
      label={visit.s(words === 'workshops.host' ? 'workshops.host.code' : 'workshops.young.leader-code')}
      address={address}
      qrLabel={visit.t('workshops.host.qr')}
    />
    <p>{visit.s('workshops.host.code-secret')}</p>
    <p class="link-to-keep">
      <a href={path}>{address}</a>
    </p>
  </>
)

/** What everybody in the room may have: a short code, and the same as a square. */
export const RoomCode = ({
  visit,
  code,
  address,
  of,
}: {
  visit: Visit
  code: string
  address: string
  of: 'workshop' | 'class'
}) => (
  <div class="receipt">
    <QrCode text={address} label={visit.t('workshops.host.public-qr')} />
    <div>
      <p class="muted">
        {visit.s(of === 'class' ? 'workshops.young.class-code' : 'workshops.host.public-code')}
      </p>
      <p class="code">{code}</p>
    </div>
  </div>
)
