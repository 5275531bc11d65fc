import type { PublicConsultation } from '~/features/strategy'
import { showDate } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { DataTable, StatusWord } from '~/ui'
import { inPercent, replyState } from '../domain'
import type { repliesToReview } from '../queries'
import { ReplyStateWord } from './parts'
import { ConsultationRoom } from './staff-parts'

interface Props {
  visit: Visit
  consultation: PublicConsultation
  replies: Awaited<ReturnType<typeof repliesToReview>>
}

/** Replies as they came in, each with how far it has been worked through. */
export const WorkListPage = ({ visit, consultation, replies }: Props) => (
  <ConsultationRoom
    visit={visit}
    consultation={consultation}
    title={visit.t('replies.list.of', { title: visit.plain(consultation.title) })}
    lead={visit.s('replies.work.replies-lead')}
  >
    {replies.length === 0 ? (
      <p>{visit.s('replies.work.no-replies')}</p>
    ) : (
      <DataTable
        caption={visit.s('replies.work.replies-count', { count: replies.length })}
        label={visit.t('replies.work.replies')}
        columns={[
          { label: visit.s('replies.work.table.reply') },
          { label: visit.s('replies.list.table.state') },
          { label: visit.s('replies.work.table.cut') },
          { label: visit.s('replies.work.table.points'), numeric: true },
          { label: visit.s('replies.work.table.unanswered'), numeric: true },
        ]}
        rows={replies.map((reply) => [
          <>
            <a href={visit.href(`/arbete/remiss/${consultation.slug}/remissvar/${reply.id}`)}>
              {reply.organisation}
            </a>
            <br />
            <span class="muted small">
              {visit.s('replies.list.received', { date: showDate(reply.receivedAt, visit.lang) })}
            </span>
          </>,
          <ReplyStateWord visit={visit} state={replyState(reply)} />,
          <Share visit={visit} share={reply.share} />,
          reply.points,
          reply.unanswered,
        ])}
      />
    )}
  </ConsultationRoom>
)

/** How much of a reply has been gone through. */
export const Share = ({ visit, share }: { visit: Visit; share: number }) => (
  <StatusWord kind={share === 1 ? 'done' : 'waiting'}>
    {share === 1 ? visit.s('replies.cut.all') : visit.s('replies.cut.share', { percent: inPercent(share) })}
  </StatusWord>
)
