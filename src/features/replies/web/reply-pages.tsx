import { PublicPage } from '~/features/site'
import type { askedPassages, PublicComment, PublicConsultation } from '~/features/strategy'
import type { Localized } from '~/kernel/language'
import { excerpt } from '~/kernel/plain-text'
import { showDate } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { Breadcrumb, Card, Cards, DataTable, Notice, PageHead, Section } from '~/ui'
import { fragmentsOf, invitationState, shownPart } from '../domain'
import type { invitationsOf, publishedReplies, publishedReply } from '../queries'
import { InvitationStateWord, Point, QuestionHeading, type ShownPoint, underQuestions } from './parts'

type Invitations = Awaited<ReturnType<typeof invitationsOf>>

interface ListProps {
  visit: Visit
  now: Date
  consultation: PublicConsultation
  replies: Awaited<ReturnType<typeof publishedReplies>>
  /** Published comments of the consultation, points of replies among them. */
  points: readonly PublicComment[]
  invitations: Invitations
}

/** All replies that are shown, and who was asked for one. */
export const RepliesPage = ({ visit, now, consultation, replies, points, invitations }: ListProps) => (
  <PublicPage
    visit={visit}
    title={visit.t('replies.list.of', { title: visit.plain(consultation.title) })}
    now={now}
  >
    <PageHead
      kicker={<a href={visit.href(`/remiss/${consultation.slug}`)}>{visit.l(consultation.title)}</a>}
      title={visit.s('replies.title')}
      lead={visit.s('replies.lead')}
      seed={consultation.slug}
    />
    <Section title={visit.s('replies.title')}>
      {replies.length === 0 ? (
        <Notice title={visit.s('replies.list.none')}>
          <p>{visit.s('replies.list.none-body')}</p>
        </Notice>
      ) : null}
      <Cards>
        {replies.map((reply) => {
          const own = points.filter(({ replyId }) => replyId === reply.id)
          const whole = { startsAt: 0, endsAt: reply.text.length }
          return (
            <Card
              href={visit.href(`/remiss/${consultation.slug}/remissvar/${reply.id}`)}
              title={reply.organisation}
              meta={
                <>
                  {visit.s('replies.list.received', { date: showDate(reply.receivedAt, visit.lang) })}
                  {own.length > 0 ? (
                    <>
                      {' · '}
                      {visit.s('replies.list.points', { count: own.length })}
                      {' · '}
                      {visit.s('replies.list.answered', { count: own.filter(({ answer }) => answer).length })}
                    </>
                  ) : null}
                </>
              }
            >
              <p lang={reply.language} dir="auto">
                {excerpt(shownPart(reply.text, reply.masks, whole), 200)}
              </p>
            </Card>
          )
        })}
      </Cards>
    </Section>
    {invitations.length > 0 ? <Invited visit={visit} invitations={invitations} /> : null}
  </PublicPage>
)

const Invited = ({ visit, invitations }: { visit: Visit; invitations: Invitations }) => {
  const answered = invitations.filter((one) =>
    ['answered', 'commented'].includes(invitationState(one)),
  ).length
  return (
    <Section id="inbjudna" title={visit.s('replies.list.invited')} tinted>
      <DataTable
        caption={visit.s('replies.list.count', { answered, invited: invitations.length })}
        label={visit.t('replies.list.invited')}
        columns={[
          { label: visit.s('replies.list.table.organisation') },
          { label: visit.s('replies.list.table.kind') },
          { label: visit.s('replies.list.table.state') },
        ]}
        rows={invitations.map((one) => [
          one.organisation,
          visit.s(`replies.kind.${one.kind}`),
          <InvitationStateWord visit={visit} state={invitationState(one)} />,
        ])}
      />
    </Section>
  )
}

interface Props {
  visit: Visit
  now: Date
  consultation: PublicConsultation
  reply: NonNullable<Awaited<ReturnType<typeof publishedReply>>>
  points: readonly PublicComment[]
  passages: Awaited<ReturnType<typeof askedPassages>>
  questions: ReadonlyMap<string, Localized>
}

/** One reply in the order it was written, each point with its answer where it stands. */
export const ReplyPage = (props: Props) => {
  const { visit, consultation, reply, points, passages, questions } = props
  const title = visit.t('replies.reply.title', { organisation: reply.organisation })
  const pieces = points.map((point) => ({
    ...point,
    startsAt: point.startsAt ?? 0,
    endsAt: point.endsAt ?? 0,
  }))
  const shownOf = ({ text, passageId, ...point }: PublicComment): ShownPoint => ({
    ...point,
    text,
    passage: passages.find(({ id }) => id === passageId) ?? null,
  })
  const fragments = fragmentsOf(reply.text, pieces)
  // A point over several paragraphs is shown once, where it begins.
  const parts = fragments.filter(
    ({ piece }, nth) => piece === null || fragments.findIndex((one) => one.piece === piece) === nth,
  )
  const isAsked = reply.sections.some(({ questionId }) => questionId)
  return (
    <PublicPage visit={visit} title={title} now={props.now}>
      <Section>
        <Breadcrumb
          label={visit.t('replies.work.crumbs')}
          links={[
            { href: visit.href(`/remiss/${consultation.slug}`), label: visit.l(consultation.title) },
            {
              href: visit.href(`/remiss/${consultation.slug}/remissvar`),
              label: visit.s('replies.title'),
            },
          ]}
        />
        <h1>{visit.s('replies.reply.title', { organisation: reply.organisation })}</h1>
        <p class="muted">
          {visit.s('replies.list.received', { date: showDate(reply.receivedAt, visit.lang) })}
        </p>
        {reply.masks.length > 0 ? <p class="muted">{visit.s('replies.reply.masked')}</p> : null}
        {reply.fileName ? (
          <p>
            <a href={visit.href(`/remiss/${consultation.slug}/remissvar/${reply.id}/original`)}>
              {visit.s('replies.reply.original', { name: reply.fileName })}
            </a>
          </p>
        ) : null}
        {underQuestions(reply.sections, parts).map(({ question, parts: those }) => (
          <>
            <QuestionHeading {...{ visit, question, questions, isAsked }} />
            {those.map((part) =>
              part.piece ? (
                <Point
                  visit={visit}
                  slug={consultation.slug}
                  point={shownOf(part.piece)}
                  waiting={visit.s('replies.point.waiting')}
                />
              ) : (
                <p class="said" lang={reply.language} dir="auto">
                  {shownPart(reply.text, reply.masks, part)}
                </p>
              ),
            )}
          </>
        ))}
      </Section>
    </PublicPage>
  )
}
