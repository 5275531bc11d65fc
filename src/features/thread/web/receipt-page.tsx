import { type PulseAsked, PulseInvitation } from '~/features/pulse'
import { errorAt, FormErrors, PublicPage } from '~/features/site'
import { ENDONYM, isLanguage } from '~/kernel/language'
import { formatReceiptCode } from '~/kernel/receipt-code'
import type { FieldError } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Notice, PageHead, ReceiptCode, Section, TextField, Timeline, type TimelineItem } from '~/ui'
import type { Happened, SinceDay } from '../domain'
import type { Fates } from '../queries'
import { SeveralFates } from './several-fates'
import { Since } from './since'

interface ReceiptProps {
  visit: Visit
  now: Date
  code: string
  address: string
  text: string
  language: string
  mayChange: boolean
  /** Letters are sent, and this sender may ask for them. */
  mayBeMailed: boolean
  notice: 'andrat' | 'for-sent' | undefined
  publicId: string | null
  states: TimelineItem[]
  fates: Fates
  day: SinceDay
  happened: readonly Happened[]
  /** Nothing can have happened yet with what was sent today and not sorted. */
  isNew: boolean
  /** Whether chance asks the sender one question. */
  asked: PulseAsked | undefined
}

/** The sender's page: the code to keep, what was sent, and what became of it. */
export const ReceiptPage = (props: ReceiptProps) => {
  const { visit, code } = props
  return (
    <PublicPage visit={visit} title={visit.t('thread.receipt.title')} now={props.now} canonical={false}>
      <PageHead
        kicker={visit.s('thread.receipt.kicker')}
        title={visit.s('thread.receipt.title')}
        lead={visit.s('thread.receipt.lead')}
        seed={code}
      />
      <Section>
        {props.notice ? (
          <Notice kind={props.notice === 'andrat' ? 'done' : 'warning'}>
            <p>{visit.s(`thread.receipt.${props.notice}`)}</p>
          </Notice>
        ) : null}
        <div class="two one-sheet">
          <div>
            <ReceiptCode
              code={formatReceiptCode(code)}
              label={visit.s('thread.receipt.code')}
              address={props.address}
              qrLabel={visit.t('thread.receipt.qr')}
            />
            <p>{visit.s('thread.receipt.keep')}</p>
            <p class="link-to-keep">
              <a href={visit.href(`/kvitto/${code}`)}>{props.address}</a>
            </p>
            <h2>{visit.s('thread.receipt.sent')}</h2>
            <blockquote class="said" lang={props.language} dir="auto">
              {props.text}
            </blockquote>
            <p class="muted">
              {visit.s('thread.receipt.language')}{' '}
              {isLanguage(props.language) ? (
                <span lang={props.language}>{ENDONYM[props.language]}</span>
              ) : (
                visit.s('contributions.language.other')
              )}
              {'. '}
              <a class="no-print" href={visit.href(`/kvitto/${code}/mer`)}>
                {visit.s('thread.receipt.language-correct')}
              </a>
            </p>
            {props.mayChange ? (
              <p>
                <a href={visit.href(`/kvitto/${code}/andra`)}>{visit.s('thread.receipt.change')}</a>
              </p>
            ) : null}
            {props.publicId ? (
              <p>
                <a href={visit.href(`/inspel/${props.publicId}`)}>{visit.s('thread.receipt.public')}</a>
              </p>
            ) : null}
          </div>
          <div>
            <SeveralFates visit={visit} fates={props.fates} />
            <h2>{visit.s('thread.receipt.states')}</h2>
            <Timeline items={props.states} />
            {props.isNew ? null : <Since {...props} />}
            <PulseInvitation visit={visit} asked={props.asked} />
            {props.mayBeMailed ? (
              <p class="no-print">
                <a href={visit.href(`/kvitto/${code}/e-post`)}>{visit.s('thread.receipt.mail')}</a>
              </p>
            ) : null}
          </div>
        </div>
      </Section>
    </PublicPage>
  )
}

interface FollowProps {
  visit: Visit
  now: Date
  typed?: string
  errors?: FieldError[]
}

/** Where one comes back with a code, typed as it was written down. */
export const FollowPage = ({ visit, now, typed = '', errors = [] }: FollowProps) => (
  <PublicPage
    visit={visit}
    title={visit.t('thread.follow.title')}
    description={visit.t('thread.follow.lead')}
    now={now}
  >
    <PageHead title={visit.s('thread.follow.title')} lead={visit.s('thread.follow.lead')} seed="folj" />
    <Section>
      <FormErrors visit={visit} errors={errors} />
      <form novalidate method="post" action={visit.href('/folj')}>
        <TextField
          name="kod"
          label={visit.s('thread.follow.code')}
          hint={visit.s('thread.follow.hint')}
          value={typed}
          autocomplete="off"
          error={errorAt(visit, errors, 'kod')}
          required
        />
        <button class="button" type="submit">
          {visit.s('thread.follow.show')}
        </button>
      </form>
      <h2>{visit.s('thread.follow.lost')}</h2>
      <p>{visit.s('thread.follow.lost-body')}</p>
      <ul>
        <li>
          {visit.s('thread.follow.lost-search')}{' '}
          <a href={visit.href('/inspel')}>{visit.s('thread.follow.search')}</a>
        </li>
        <li>{visit.s('thread.follow.lost-group')}</li>
        <li>{visit.s('thread.follow.lost-letters')}</li>
        <li>{visit.s('thread.follow.lost-again')}</li>
      </ul>
    </Section>
  </PublicPage>
)
