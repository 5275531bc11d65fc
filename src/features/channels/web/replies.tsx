import { deskPeople } from '~/features/newsroom'
import { answerPage, StaffPage } from '~/features/site'
import { isId } from '~/kernel/ids'
import { showDateTime } from '~/kernel/time'
import type { Context } from '~/platform/context'
import { readForm, textOf } from '~/platform/http/form'
import { found } from '~/platform/http/problem'
import { actorWith, type Routes, routes, seeOther } from '~/platform/http/routes'
import type { Visit } from '~/platform/http/visit'
import { Breadcrumb, Hidden, Notice, StatusWord } from '~/ui'
import { handleReply } from '../commands'
import { REMOTE_CHANNELS } from '../domain'
import { type ChannelReplyRow, handledReplies, openReplies } from '../queries'

const HANDLED_SHOWN = 30
const ADDRESS = '/arbete/kanaler/svar'

interface Props {
  visit: Visit
  open: readonly ChannelReplyRow[]
  handled: readonly ChannelReplyRow[]
  people: readonly { id: string; title: string }[]
  done: boolean
}

const SIGN = { new: 'waiting', assigned: 'ahead', answered: 'done', none_needed: 'stopped' } as const

const Said = ({ visit, reply }: { visit: Visit; reply: ChannelReplyRow }) => (
  <>
    <p class="comment-head">
      <strong>{visit.s(`channels.name.${reply.channel}`)}</strong>
      <span>{reply.author}</span>
      <span class="muted">{showDateTime(reply.at, visit.lang)}</span>
      <StatusWord kind={SIGN[reply.state]}>{visit.s(`channels.replies.state.${reply.state}`)}</StatusWord>
      {reply.assignedTitle ? <span>{reply.assignedTitle}</span> : null}
    </p>
    <p class="said" dir="auto" lang="">
      {reply.text}
    </p>
    <p>
      <a href={reply.url}>{visit.s('channels.replies.there')}</a>{' '}
      <a href={visit.href(`/arbete/redaktionen/${reply.storyId}/kanaler`)} lang={reply.storyLanguage}>
        {reply.headline}
      </a>
    </p>
  </>
)

/** What people answered in the channels: each answered there by somebody, or said to need no answer. */
const RepliesPage = ({ visit, open, handled, people, done }: Props) => (
  <StaffPage visit={visit} title={visit.t('channels.replies.title')} lead={visit.s('channels.replies.lead')}>
    <Breadcrumb
      label={visit.t('channels.crumbs')}
      links={[{ href: visit.href('/arbete/kanaler'), label: visit.s('channels.title') }]}
    />
    {done ? (
      <div role="status">
        <Notice kind="done">
          <p>{visit.s('channels.replies.done')}</p>
        </Notice>
      </div>
    ) : null}
    <h2>{visit.s('channels.replies.open', { count: open.length })}</h2>
    <ul class="plain">
      {open.map((reply) => (
        <li class="comment">
          <Said visit={visit} reply={reply} />
          <form method="post" action={visit.href(ADDRESS)}>
            <Hidden name="channel" value={reply.channel} />
            <Hidden name="reply" value={reply.remoteId} />
            <p class="buttons">
              <button class="button small" type="submit" name="do" value="answered">
                {visit.s('channels.replies.answered')}
              </button>{' '}
              <button class="button secondary small" type="submit" name="do" value="none_needed">
                {visit.s('channels.replies.none-needed')}
              </button>
            </p>
          </form>
          <form method="post" action={visit.href(ADDRESS)}>
            <Hidden name="channel" value={reply.channel} />
            <Hidden name="reply" value={reply.remoteId} />
            <label>
              {visit.s('channels.replies.who')}{' '}
              <select name="assign">
                {people.map(({ id, title }) => (
                  <option value={id} selected={id === reply.assignedTo}>
                    {title}
                  </option>
                ))}
              </select>
            </label>{' '}
            <button class="button secondary small" type="submit" name="do" value="assign">
              {visit.s('channels.replies.assign')}
            </button>
          </form>
        </li>
      ))}
    </ul>
    {handled.length > 0 ? (
      <>
        <h2>{visit.s('channels.replies.handled')}</h2>
        <ul class="plain">
          {handled.map((reply) => (
            <li class="comment">
              <Said visit={visit} reply={reply} />
            </li>
          ))}
        </ul>
      </>
    ) : null}
  </StaffPage>
)

/** The inbox of replies from the channels whose APIs give them. */
export const replyRoutes = (context: Context): Routes => {
  const app = routes()
  const { db } = context

  app.get(ADDRESS, async (c) => {
    actorWith(c, 'communicator', 'admin')
    const [open, handled, people] = await Promise.all([
      openReplies(db),
      handledReplies(db, HANDLED_SHOWN),
      deskPeople(db),
    ])
    const done = c.req.query('klart') !== undefined
    return answerPage(c, <RepliesPage visit={c.var.visit} {...{ open, handled, people, done }} />, 200, true)
  })

  app.post(ADDRESS, async (c) => {
    const actor = actorWith(c, 'communicator', 'admin')
    const values = await readForm(c)
    const channel = found(REMOTE_CHANNELS.find((one) => one === textOf(values, 'channel')))
    const [deed, assign] = [textOf(values, 'do'), textOf(values, 'assign')]
    const reply = { channel, remoteId: textOf(values, 'reply') }
    const done =
      deed === 'assign'
        ? await handleReply(context, reply, { assign: found(isId(assign) ? assign : undefined) }, actor)
        : await handleReply(context, reply, deed === 'answered' ? 'answered' : 'none_needed', actor)
    found(done.ok ? true : undefined)
    return seeOther(c, `${ADDRESS}?klart=ja`)
  })

  return app
}
