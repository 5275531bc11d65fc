import { PublicPage } from '~/features/site'
import { excerpt } from '~/kernel/plain-text'
import type { Visit } from '~/platform/http/visit'
import { Notice, PageHead, Section } from '~/ui'
import type { Note } from '../../queries'
import { Unlisted } from '../parts'

interface Props {
  visit: Visit
  now: Date
  /** The leader's page. */
  path: string
  notes: readonly Note[]
  done: string | undefined
}

const DONE = ['visas', 'dold'] as const

/** The leader looks at each note before the room does. */
export const WallPage = ({ visit, now, path, notes, done }: Props) => {
  const action = visit.href(`${path}/vagg`)
  const waiting = notes.filter((note) => !note.approvedAt && !note.hiddenAt)
  const approved = notes.filter((note) => note.approvedAt)
  const hidden = notes.filter((note) => note.hiddenAt)
  const said = DONE.find((word) => word === done)
  return (
    <PublicPage visit={visit} title={visit.t('workshops.wall.title')} now={now} head={<Unlisted />}>
      <PageHead title={visit.s('workshops.wall.title')} lead={visit.s('workshops.wall.lead')} seed={path} />
      <Section title={visit.s('workshops.wall.waiting', { count: waiting.length })}>
        {said ? (
          <div role="status">
            <Notice kind="done">
              <p>{visit.s(`workshops.wall.done.${said}`)}</p>
            </Notice>
          </div>
        ) : null}
        <p>
          <a class="button secondary" href={action}>
            {visit.s('workshops.wall.reload')}
          </a>
        </p>
        {waiting.length === 0 ? <p>{visit.s('workshops.wall.waiting-none')}</p> : null}
        <Notes visit={visit} action={action} notes={waiting} may={['visa', 'dolj']} />
        {waiting.length > 1 ? (
          <form method="post" action={action}>
            {waiting.map((note) => (
              <input type="hidden" name="lapp" value={note.id} />
            ))}
            <button class="button" type="submit" name="gor" value="visa">
              {visit.s('workshops.wall.approve-all', { count: waiting.length })}
            </button>
          </form>
        ) : null}
      </Section>
      <Section title={visit.s('workshops.wall.approved', { count: approved.length })} tinted>
        {approved.length === 0 ? <p>{visit.s('workshops.wall.approved-none')}</p> : null}
        <Notes visit={visit} action={action} notes={approved} may={['dolj']} />
      </Section>
      {hidden.length > 0 ? (
        <Section title={visit.s('workshops.wall.hidden', { count: hidden.length })}>
          <Notes visit={visit} action={action} notes={hidden} may={['visa']} />
        </Section>
      ) : null}
      <Section>
        <p>{visit.s('workshops.wall.public')}</p>
        <p>
          <a href={visit.href(path)}>{visit.s('workshops.board.leader')}</a>
        </p>
      </Section>
    </PublicPage>
  )
}

interface NotesProps {
  visit: Visit
  action: string
  notes: readonly Note[]
  may: readonly ('visa' | 'dolj')[]
}

const Notes = ({ visit, action, notes, may }: NotesProps) =>
  notes.length === 0 ? null : (
    <ul class="wall">
      {notes.map((note) => (
        <li>
          <p lang={note.language} dir="auto">
            {note.text}
          </p>
          <form class="buttons" method="post" action={action}>
            <input type="hidden" name="lapp" value={note.id} />
            {may.map((what) => (
              <button
                class={what === 'visa' ? 'button' : 'button secondary'}
                type="submit"
                name="gor"
                value={what}
              >
                {visit.s(what === 'visa' ? 'workshops.wall.approve' : 'workshops.wall.hide')}
                <span class="unseen">
                  {' '}
                  {visit.s('workshops.wall.about', { text: excerpt(note.text, 40) })}
                </span>
              </button>
            ))}
          </form>
        </li>
      ))}
    </ul>
  )
