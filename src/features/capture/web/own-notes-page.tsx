import type { Meeting } from '~/features/meetings'
import { tell } from '~/kernel/language'
import { showTime } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import type { MessageKey } from '~/platform/i18n'
import { Hidden, Notice, Pager } from '~/ui'
import type { Prompt } from '../domain'
import type { TakenNote } from '../queries'
import type { At } from './capture-page'
import { HelperPage, helperPath } from './helper-frame'

export const UndoneNotice = ({ visit, done }: { visit: Visit; done: MessageKey | undefined }) =>
  done ? (
    <Notice kind={done === 'capture.undo.read' ? 'warning' : 'done'}>
      <p role="status">{visit.s(done)}</p>
    </Notice>
  ) : null

interface ListProps {
  visit: Visit
  meeting: Meeting
  prompts: readonly Prompt[]
  notes: readonly TakenNote[]
  /** Where the helper goes on typing afterwards; without it, back to the list of all. */
  at?: At
}

/** A helper's own notes, each with the way to take it back. */
export const OwnNotes = ({ visit, meeting, prompts, notes, at }: ListProps) => (
  <ul class="plain">
    {notes.map((note) => {
      const prompt = prompts.find(({ id }) => id === note.promptId)
      return (
        <li class="inspel">
          <p class="said" lang={note.language} dir="auto">
            {note.body}
          </p>
          <p class="muted">
            {showTime(note.receivedAt)}
            {note.tableNumber ? <> · {visit.s('capture.table.number', { n: note.tableNumber })}</> : null}
            {prompt && prompts.length > 1 ? <> · {tell(prompt.question, visit.lang).text}</> : null}
            {note.themeHint ? <> · #{note.themeHint}</> : null}
          </p>
          <form novalidate method="post" action={visit.href(helperPath(meeting, at ? '/angra' : '/mina'))}>
            <Hidden name="id" value={note.id} />
            {at ? <Hidden name="bord" value={String(at.table ?? '')} /> : null}
            {at ? <Hidden name="steg" value={at.prompt.id ?? ''} /> : null}
            <button class="button secondary small" type="submit">
              {visit.s('capture.undo.button')}
            </button>
          </form>
        </li>
      )
    })}
  </ul>
)

interface Props extends ListProps {
  now: Date
  done: MessageKey | undefined
  /** The oldest of those shown, when there are older ones. */
  more: string | undefined
}

/** All that one helper has typed at this meeting, newest first. */
export const OwnNotesPage = (props: Props) => {
  const { visit, now, meeting, notes, done, more } = props
  return (
    <HelperPage {...{ visit, now, meeting }} title="capture.helper.mine">
      <UndoneNotice visit={visit} done={done} />
      <p>{visit.s(notes.length === 0 ? 'capture.mine.none' : 'capture.mine.lead')}</p>
      <OwnNotes {...props} />
      <Pager
        label={visit.t('capture.helper.mine')}
        next={
          more
            ? {
                href: `${visit.href(helperPath(meeting, '/mina'))}?fore=${more}`,
                label: visit.s('capture.mine.older'),
              }
            : undefined
        }
      />
    </HelperPage>
  )
}
