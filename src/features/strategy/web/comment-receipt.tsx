import { PublicPage } from '~/features/site'
import { formatReceiptCode } from '~/kernel/receipt-code'
import { showDate, showDateTime } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { PageHead, ReceiptCode, Section, Timeline, type TimelineItem } from '~/ui'
import type { Anchor, commentByReceiptCode } from '../queries'
import { OutcomeWord, PassageText, StanceWord, senderOf } from './parts'
import { SinceThen } from './since-then'

type Sent = NonNullable<Awaited<ReturnType<typeof commentByReceiptCode>>>

interface Props {
  visit: Visit
  now: Date
  code: string
  address: string
  comment: Sent
  /** Where it stands today. */
  anchor: Anchor | undefined
}

/** The sender's page: the code to keep, what was sent, and what became of it. */
export const CommentReceiptPage = ({ visit, now, code, address, comment, anchor }: Props) => (
  <PublicPage visit={visit} title={visit.t('strategy.receipt.title')} now={now}>
    <PageHead
      kicker={visit.s('strategy.receipt.kicker')}
      title={visit.s('strategy.receipt.title')}
      lead={visit.s('strategy.receipt.lead')}
      seed={code}
    />
    <Section>
      <div class="two">
        <div>
          <ReceiptCode
            code={formatReceiptCode(code)}
            label={visit.s('strategy.receipt.code')}
            address={address}
            qrLabel={visit.t('strategy.receipt.qr')}
          />
          <p>{visit.s('strategy.receipt.keep')}</p>
          <p class="link-to-keep">
            <a href={visit.href(`/remiss/kvitto/${code}`)}>{address}</a>
          </p>
          <h2>{visit.s('strategy.receipt.sent')}</h2>
          <p class="comment-head">
            <StanceWord visit={visit} stance={comment.stance} />
            <span class="muted">{senderOf(visit, comment)}</span>
          </p>
          <blockquote class="said" lang={comment.language} dir="auto">
            {comment.body}
          </blockquote>
        </div>
        <div>
          <h2>{visit.s('strategy.receipt.states')}</h2>
          <Timeline items={[received(visit, comment), shown(visit, comment), answered(visit, comment)]} />
          <p>
            <a href={visit.href(`/remiss/${comment.consultationSlug}/${comment.passageSlug}`)}>
              {visit.s('strategy.receipt.more')}
            </a>
          </p>
        </div>
      </div>
    </Section>
    <Section title={visit.s('strategy.receipt.about')} tinted>
      <h3 lang={comment.passageLanguage}>{comment.heading}</h3>
      <PassageText text={comment.wording} language={comment.passageLanguage} level={4} />
      {anchor ? (
        <>
          <h3>{visit.s('strategy.since.title')}</h3>
          <SinceThen visit={visit} anchor={anchor} language={comment.passageLanguage} />
        </>
      ) : null}
    </Section>
  </PublicPage>
)

const received = (visit: Visit, { receivedAt }: Sent): TimelineItem => ({
  title: visit.s('strategy.state.received'),
  when: showDateTime(receivedAt, visit.lang),
  state: 'done',
})

const shown = (visit: Visit, comment: Sent): TimelineItem => {
  if (comment.publishedAt) {
    return {
      title: visit.s('strategy.state.published'),
      when: showDate(comment.publishedAt, visit.lang),
      state: 'done',
      body: comment.publishedText === comment.body ? undefined : <p>{visit.s('strategy.state.masked')}</p>,
    }
  }
  if (comment.withheldAt) {
    return {
      title: visit.s('strategy.state.withheld'),
      when: showDate(comment.withheldAt, visit.lang),
      state: 'stopped',
      body: (
        <p lang="sv" dir="auto">
          {comment.withheldReason}
        </p>
      ),
    }
  }
  return {
    title: visit.s('strategy.state.to-read'),
    state: 'now',
    body: <p>{visit.s('strategy.state.to-read-body')}</p>,
  }
}

const answered = (
  visit: Visit,
  { outcome, answerText, answeredAt, forwardedTo, closesAt }: Sent,
): TimelineItem =>
  outcome && answeredAt
    ? {
        title: visit.s('strategy.comment.answer'),
        when: showDate(answeredAt, visit.lang),
        state: 'done',
        body: (
          <>
            <p>
              <OutcomeWord visit={visit} outcome={outcome} forwardedTo={forwardedTo} />
            </p>
            <p class="said" lang={visit.only('sv')} dir="auto">
              {answerText}
            </p>
          </>
        ),
      }
    : {
        title: visit.s('strategy.state.to-answer'),
        state: 'next',
        body: <p>{visit.s('strategy.state.to-answer-body', { date: showDate(closesAt, visit.lang) })}</p>,
      }
