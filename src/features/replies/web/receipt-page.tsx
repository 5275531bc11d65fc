import { PublicPage } from '~/features/site'
import type { Localized } from '~/kernel/language'
import { formatReceiptCode } from '~/kernel/receipt-code'
import { showDate, showDateTime } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { PageHead, ReceiptCode, Section, Timeline, type TimelineItem } from '~/ui'
import type { Piece, replyByReceiptCode } from '../queries'
import { Point, ReplyText, type ShownPoint } from './parts'

type Reply = NonNullable<Awaited<ReturnType<typeof replyByReceiptCode>>>
type Cut = Extract<Piece, { kind: 'point' }>['point']

interface Props {
  visit: Visit
  now: Date
  code: string
  address: string
  reply: Reply
  points: readonly Cut[]
  /** How much of the text has been gone through. */
  share: number
  questions: ReadonlyMap<string, Localized>
}

/** As the sender sees it: in its own words, and only with an answer that is published. */
const shownTo = (point: Cut): ShownPoint => ({
  id: point.id,
  stance: point.stance,
  text: point.body,
  language: point.language,
  passage:
    point.passageSlug && point.heading && point.passageLanguage
      ? { slug: point.passageSlug, heading: point.heading, language: point.passageLanguage }
      : null,
  answer:
    point.outcome && point.answeredAt
      ? {
          outcome: point.outcome,
          text: point.answerText ?? '',
          forwardedTo: point.forwardedTo,
          publishedAt: point.answeredAt,
        }
      : null,
})

/** The organisation's page: the code to keep, what was sent, its points and their answers. */
export const ReceiptPage = (props: Props) => {
  const { visit, code, reply, points } = props
  return (
    <PublicPage visit={visit} title={visit.t('replies.receipt.title')} now={props.now}>
      <PageHead
        kicker={visit.s('replies.receipt.kicker')}
        title={visit.s('replies.receipt.title')}
        lead={visit.s('replies.receipt.lead')}
        seed={code}
      />
      <Section>
        <div class="two">
          <div>
            <ReceiptCode
              code={formatReceiptCode(code)}
              label={visit.s('strategy.receipt.code')}
              address={props.address}
              qrLabel={visit.t('replies.receipt.qr')}
            />
            <p>{visit.s('replies.receipt.keep')}</p>
            <p class="link-to-keep">
              <a href={visit.href(`/remiss/kvitto/${code}`)}>{props.address}</a>
            </p>
          </div>
          <div>
            <h2>{visit.s('strategy.receipt.states')}</h2>
            <Timeline items={[received(props), shown(props), cut(props), answered(props)]} />
            <p>
              <a href={visit.href(`/remiss/${reply.consultationSlug}`)}>{visit.s('replies.receipt.more')}</a>
            </p>
          </div>
        </div>
      </Section>
      <Section title={visit.s('replies.receipt.points')} tinted>
        {points.length === 0 ? <p>{visit.s('replies.receipt.no-points')}</p> : null}
        {points.map((point) => (
          <Point
            visit={visit}
            slug={reply.consultationSlug}
            point={shownTo(point)}
            waiting={visit.s('replies.point.waiting')}
          />
        ))}
      </Section>
      <Section title={visit.s('replies.receipt.sent')}>
        {reply.fileName ? (
          <p class="muted">{visit.s('replies.receipt.file', { name: reply.fileName })}</p>
        ) : null}
        <ReplyText
          visit={visit}
          text={({ startsAt, endsAt }) => reply.text.slice(startsAt, endsAt)}
          sections={reply.sections}
          questions={props.questions}
          language={reply.language}
        />
      </Section>
    </PublicPage>
  )
}

const received = ({ visit, reply }: Props): TimelineItem => ({
  title: visit.s('strategy.state.received'),
  when: showDateTime(reply.receivedAt, visit.lang),
  state: 'done',
  body: <p>{reply.organisation}</p>,
})

const shown = ({ visit, reply }: Props): TimelineItem => {
  if (reply.publishedAt) {
    return {
      title: visit.s('strategy.state.published'),
      when: showDate(reply.publishedAt, visit.lang),
      state: 'done',
      body: (
        <>
          {reply.masks?.length ? <p>{visit.s('strategy.state.masked')}</p> : null}
          <p>
            <a href={visit.href(`/remiss/${reply.consultationSlug}/remissvar/${reply.id}`)}>
              {visit.s('replies.reply.title', { organisation: reply.organisation })}
            </a>
          </p>
        </>
      ),
    }
  }
  if (reply.withheldAt) {
    return {
      title: visit.s('strategy.state.withheld'),
      when: showDate(reply.withheldAt, visit.lang),
      state: 'stopped',
      body: (
        <p lang="sv" dir="auto">
          {reply.withheldReason}
        </p>
      ),
    }
  }
  return {
    title: visit.s('replies.receipt.state.to-read'),
    state: 'now',
    body: <p>{visit.s('replies.receipt.state.to-read-body')}</p>,
  }
}

const cut = ({ visit, points, share }: Props): TimelineItem => ({
  title: visit.s(share === 1 ? 'replies.receipt.state.cut' : 'replies.receipt.state.cutting'),
  state: share === 1 ? 'done' : points.length > 0 ? 'now' : 'next',
  body: points.length > 0 ? <p>{visit.s('replies.receipt.state.points', { count: points.length })}</p> : null,
})

const answered = ({ visit, points, share, reply }: Props): TimelineItem => {
  const isAnswered = share === 1 && points.every(({ answeredAt }) => answeredAt !== null)
  if (isAnswered) return { title: visit.s('replies.receipt.state.answered'), state: 'done' }
  return {
    title: visit.s('strategy.state.to-answer'),
    state: 'next',
    body: <p>{visit.s('strategy.state.to-answer-body', { date: showDate(reply.closesAt, visit.lang) })}</p>,
  }
}
