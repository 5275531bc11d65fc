import type { Step } from '~/features/meetings'
import { PublicPage } from '~/features/site'
import { textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Hidden, PageHead, QrCode, Section } from '~/ui'
import type { Line } from '../commands'
import type { Hosted, Note } from '../queries'
import { asked, LINES, Preview, Said } from './came-in'
import { Unlisted, WRONG } from './parts'

interface PreviewProps {
  visit: Visit
  now: Date
  /** The host's page. */
  path: string
  programme: readonly Step[]
  lines: readonly Line[]
  values: Values
}

/** Everything as it will be sent; the way back keeps what was typed. */
export const PreviewPage = ({ visit, now, path, programme, lines, values }: PreviewProps) => (
  <PublicPage visit={visit} title={visit.t('workshops.preview.title')} now={now} head={<Unlisted />}>
    <PageHead
      title={visit.s('workshops.preview.title')}
      lead={visit.s('workshops.preview.lead', { count: lines.length })}
      seed={path}
    />
    <Section>
      <p>{visit.s('workshops.preview.privacy')}</p>
      <Preview visit={visit} programme={programme} lines={lines} />
      <form method="post" action={`${visit.href(`${path}/skicka`)}#${WRONG}`}>
        {[...asked(programme).map(({ id }) => id), 'key'].map((field) => (
          <Hidden name={field} value={textOf(values, field)} />
        ))}
        <div class="buttons">
          <button class="button" type="submit">
            {visit.s('workshops.preview.send')}
          </button>
          <button
            class="button secondary"
            type="submit"
            formaction={`${visit.href(`${path}/andra`)}#${LINES}`}
          >
            {visit.s('workshops.preview.back')}
          </button>
        </div>
      </form>
    </Section>
  </PublicPage>
)

interface ThanksProps {
  visit: Visit
  now: Date
  origin: string
  path: string
  meeting: Hosted
  notes: readonly Note[]
}

/** Thank you: what the group said, and the receipt that each may take home. */
export const ThanksPage = ({ visit, now, origin, path, meeting, notes }: ThanksProps) => {
  const follow = meeting.kind === 'lesson' ? `/ung/klass/${meeting.code}` : `/folj/grupp/${meeting.code}`
  const address = origin + visit.href(follow)
  return (
    <PublicPage visit={visit} title={visit.t('workshops.thanks.title')} now={now} head={<Unlisted />}>
      <PageHead
        title={visit.s('workshops.thanks.title')}
        lead={visit.s('workshops.thanks.lead', { count: notes.length })}
        seed={meeting.municipalityCode}
      />
      <Section title={visit.s('workshops.thanks.receipt')}>
        <p>{visit.s('workshops.thanks.receipt-body')}</p>
        <div class="receipt">
          <QrCode text={address} label={visit.t('workshops.thanks.receipt-qr')} />
          <div>
            <p class="muted">{visit.s('workshops.board.code')}</p>
            <p class="code">{meeting.code}</p>
          </div>
        </div>
        <p class="link-to-keep">
          <a href={visit.href(follow)}>{address}</a>
        </p>
        <p>{visit.s('workshops.thanks.print')}</p>
      </Section>
      <Section tinted>
        <p>{visit.s('workshops.thanks.yours')}</p>
        <Said visit={visit} programme={meeting.programme} notes={notes} />
        <p>
          <a href={visit.href(path)}>{visit.s('workshops.thanks.back')}</a>
        </p>
      </Section>
    </PublicPage>
  )
}
