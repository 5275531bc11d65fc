import { randomUUID } from 'node:crypto'
import type { Meeting } from '~/features/meetings'
import { errorAt, FormErrors } from '~/features/site'
import { showTime } from '~/kernel/time'
import { widthsFor } from '~/platform/files'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import type { MessageKey } from '~/platform/i18n'
import { Card, Cards, FileField, Hidden, Notice, NumberField, StatusWord, TextArea } from '~/ui'
import type { HelperSession, Prompt } from '../domain'
import { photoState } from '../domain'
import type { Photo, TakenNote } from '../queries'
import { type At, TableChoice } from './capture-page'
import { HelperPage, helperPath, LanguageChoice, PhotoDebtLine, PromptChoice } from './helper-frame'

interface Base {
  visit: Visit
  now: Date
  meeting: Meeting
  prompts: readonly Prompt[]
  values?: Values
  errors?: FieldError[]
  done?: MessageKey | undefined
}

const Done = ({ visit, done }: Pick<Base, 'visit' | 'done'>) =>
  done ? (
    <Notice kind="done">
      <p role="status">{visit.s(done)}</p>
    </Notice>
  ) : null

const STATUS = { not: 'waiting', partly: 'waiting', done: 'done', checked: 'done' } as const

const nameOf = (visit: Visit, photo: Photo, nth: number): string =>
  photo.tableNumber
    ? visit.t('capture.photo.name-table', { n: nth, table: photo.tableNumber })
    : visit.t('capture.photo.name', { n: nth })

interface PhotosProps extends Base {
  at: At
  photos: readonly Photo[]
  debt: { photos: number; notes: number }
}

/** Pictures first, typing later: what waits is said until it is done. */
export const PhotosPage = (props: PhotosProps) => {
  const { visit, now, meeting, prompts, at, photos, debt, values = {}, errors = [] } = props
  return (
    <HelperPage {...{ visit, now, meeting }} title="capture.helper.photos">
      <Done {...props} />
      <FormErrors visit={visit} errors={errors} />
      {debt.photos > 0 ? (
        <Notice kind="warning">
          <p>
            <PhotoDebtLine visit={visit} debt={debt} />
          </p>
        </Notice>
      ) : null}
      <form
        novalidate
        method="post"
        action={visit.href(helperPath(meeting, '/bilder'))}
        enctype="multipart/form-data"
      >
        <FileField
          name="bilder"
          label={visit.s('capture.photo.choose')}
          hint={visit.s('capture.photo.hint')}
          accept="image/jpeg,image/png,image/webp,image/heic,image/avif"
          error={errorAt(visit, errors, 'bilder')}
          multiple
          required
        />
        <NumberField
          name="antal"
          label={visit.s('capture.photo.how-many')}
          hint={visit.s('capture.photo.how-many-hint')}
          value={textOf(values, 'antal')}
          error={errorAt(visit, errors, 'antal')}
          required
        />
        <PromptChoice {...{ visit, prompts }} value={at.prompt.id ?? undefined} />
        <TableChoice {...{ visit, meeting }} value={at.table ? String(at.table) : undefined} />
        <button class="button" type="submit">
          {visit.s('capture.photo.save')}
        </button>
      </form>
      {photos.length > 0 ? (
        <>
          <h2>{visit.s('capture.photo.all')}</h2>
          <Cards>
            {photos.map((photo, index) => (
              <Card
                href={visit.href(helperPath(meeting, `/bilder/${photo.id}`))}
                title={nameOf(visit, photo, index + 1)}
                meta={showTime(photo.uploadedAt)}
              >
                <p>
                  <StatusWord kind={STATUS[photoState(photo)]}>
                    {visit.s(`capture.photo.state.${photoState(photo)}`)}
                  </StatusWord>
                </p>
                <p>{visit.s('capture.photo.progress', { done: photo.notes ?? 0, said: photo.notesSaid })}</p>
              </Card>
            ))}
          </Cards>
        </>
      ) : null}
    </HelperPage>
  )
}

interface TypingProps extends Base {
  photo: Photo
  nth: number
  notes: readonly TakenNote[]
  helper: HelperSession
  language: string
}

/** The picture beside a box: each line a note. Later somebody else compares the two. */
export const TypingPage = (props: TypingProps) => {
  const { visit, now, meeting, prompts, photo, notes, helper, language, values = {}, errors = [] } = props
  const path = helperPath(meeting, `/bilder/${photo.id}`)
  const widths = widthsFor(photo.width)
  const shown = widths.find((width) => width >= 900) ?? widths.at(-1)
  const prompt = prompts.find(({ id }) => id === photo.promptId)
  const state = photoState(photo)
  const mayCheck = state === 'done' && photo.transcribedBy !== helper.id
  return (
    <HelperPage {...{ visit, now, meeting }} title="capture.photo.typing">
      <Done {...props} />
      <FormErrors visit={visit} errors={errors} />
      <p>
        {nameOf(visit, photo, props.nth)} · {visit.s(`capture.photo.state.${state}`)}
        {prompt && prompts.length > 1 ? <> · {visit.l(prompt.question)}</> : null}
      </p>
      <div class="two">
        <figure class="picture">
          <img
            src={`${path}/${shown}.webp`}
            width={photo.width}
            height={photo.height}
            alt={visit.t('capture.photo.alt', { name: nameOf(visit, photo, props.nth) })}
          />
          <figcaption>
            <a href={`${path}/${widths.at(-1)}.jpg`}>{visit.s('capture.photo.larger')}</a>
          </figcaption>
        </figure>
        <div>
          <form novalidate method="post" action={visit.href(path)}>
            <TextArea
              name="rader"
              label={visit.s('capture.photo.lines')}
              hint={visit.s('capture.photo.lines-hint')}
              value={textOf(values, 'rader')}
              error={errorAt(visit, errors, 'rader')}
              rows={10}
            />
            <LanguageChoice visit={visit} value={language} />
            <Hidden name="key" value={textOf(values, 'key') || randomUUID()} />
            <div class="buttons">
              <button class="button" type="submit" name="gor" value="spara">
                {visit.s('capture.photo.save-lines')}
              </button>
              {photo.transcribedAt ? null : (
                <button class="button secondary" type="submit" name="gor" value="klar">
                  {visit.s('capture.photo.finish')}
                </button>
              )}
            </div>
          </form>
          {mayCheck ? (
            <form novalidate method="post" action={visit.href(`${path}/granska`)}>
              <p>{visit.s('capture.photo.check-lead')}</p>
              <button class="button" type="submit">
                {visit.s('capture.photo.check')}
              </button>
            </form>
          ) : null}
          {state === 'done' && !mayCheck ? (
            <p class="muted">{visit.s('capture.photo.other-checks')}</p>
          ) : null}
          {photo.transcribedAt ? (
            <form novalidate method="post" action={visit.href(`${path}/oppna`)}>
              <button class="button secondary small" type="submit">
                {visit.s('capture.photo.reopen')}
              </button>
            </form>
          ) : null}
          <TypedNotes visit={visit} path={path} notes={notes} />
        </div>
      </div>
    </HelperPage>
  )
}

const TypedNotes = ({ visit, path, notes }: { visit: Visit; path: string; notes: readonly TakenNote[] }) =>
  notes.length === 0 ? null : (
    <section aria-labelledby="avskrivna">
      <h2 id="avskrivna">{visit.s('capture.photo.typed', { count: notes.length })}</h2>
      <ul class="plain">
        {notes.map((note) => (
          <li class="inspel">
            <p class="said" lang={note.language} dir="auto">
              {note.body}
            </p>
            {note.state === null ? (
              <form novalidate method="post" action={visit.href(`${path}/ta-bort`)}>
                <Hidden name="id" value={note.id} />
                <button class="button secondary small" type="submit">
                  {visit.s('capture.undo.button')}
                </button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
