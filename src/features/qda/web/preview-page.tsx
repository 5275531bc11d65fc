import { CodingCrumbs } from '~/features/coding'
import type { Process } from '~/features/processes'
import { StaffPage } from '~/features/site'
import type { Visit } from '~/platform/http/visit'
import type { MessageKey } from '~/platform/i18n'
import { DataTable, Details, Hidden, Notice } from '~/ui'
import type { TakeRefusal } from '../commands'
import type { MarksPlan, PlannedCode, ToldField } from '../domain'
import type { Preview } from '../queries'

interface Props {
  visit: Visit
  address: string
  process: Process
  upload: { id: string; fileName: string }
  preview: Preview
  refused: TakeRefusal | undefined
}

const FIELDS: Record<ToldField, MessageKey> = {
  name: 'coding.field.name',
  definition: 'coding.field.definition',
  includeWhen: 'coding.field.include',
  excludeWhen: 'coding.field.exclude',
  parentId: 'coding.field.parent',
  shortcut: 'coding.field.shortcut',
  themeId: 'coding.field.theme',
  colour: 'coding.look.colour',
  shape: 'coding.look.shape',
}

/** A list this long is read in a tool made for lists. */
const NAMES_MAX = 200

/** What a file would do, and the button that does it. */
export const PreviewPage = ({ visit, address, process, upload, preview, refused }: Props) => {
  const { book, marks, seen } = preview
  const isEmpty =
    book.codes.length + (marks?.marks.length ?? 0) + (marks?.notes.length ?? 0) === 0 && !book.isReordered
  return (
    <StaffPage
      visit={visit}
      title={{ text: upload.fileName, lang: 'sv' }}
      lead={visit.s('qda.preview.lead', { process: visit.nearest(process.title) })}
    >
      <CodingCrumbs visit={visit} query={`process=${process.slug}`} within="kodbok" />
      {refused ? (
        <Notice kind="warning">
          <p role="alert">{visit.s(`qda.error.${refused}`)}</p>
        </Notice>
      ) : null}
      {isEmpty ? <p>{visit.s('qda.preview.nothing')}</p> : null}
      <div class="buttons">
        {isEmpty ? null : (
          <form method="post" action={visit.href(`${address}/${upload.id}`)}>
            <Hidden name="seen" value={seen} />
            <button class="button" type="submit">
              {visit.s('qda.preview.take')}
            </button>
          </form>
        )}
        <form method="post" action={visit.href(`${address}/${upload.id}/ta-bort`)}>
          <button class="button secondary" type="submit">
            {visit.s('qda.preview.drop')}
          </button>
        </form>
      </div>
      <h2>{visit.s('qda.preview.codes')}</h2>
      {book.untouched > 0 ? <p>{visit.s('qda.preview.untouched', { count: book.untouched })}</p> : null}
      {book.isReordered ? <p>{visit.s('qda.preview.reordered')}</p> : null}
      <Codes visit={visit} rows={book.rows} />
      {marks ? <Marks visit={visit} marks={marks} /> : null}
    </StaffPage>
  )
}

const Codes = ({ visit, rows }: { visit: Visit; rows: readonly PlannedCode[] }) => (
  <DataTable
    caption={visit.s('qda.preview.table')}
    label={visit.t('qda.preview.table')}
    captionUnseen
    columns={[
      { label: visit.s('coding.field.name') },
      { label: visit.s('qda.preview.outcome') },
      { label: visit.s('qda.preview.what') },
    ]}
    rows={(['added', 'changed', 'left'] as const).flatMap((outcome) =>
      rows
        .filter((row) => row.outcome === outcome)
        .map(({ name, fields, notes }) => [
          <span dir="auto">{name}</span>,
          visit.s(`qda.outcome.${outcome}`),
          <>
            {fields.map((field) => visit.t(FIELDS[field])).join(', ')}{' '}
            {notes.map((note) => (
              <span>{visit.s(`qda.note.${note}`)} </span>
            ))}
          </>,
        ]),
    )}
  />
)

const Names = ({ visit, title, names }: { visit: Visit; title: MessageKey; names: readonly string[] }) =>
  names.length === 0 ? null : (
    <Details summary={visit.s(title, { count: names.length })} open={names.length <= 10}>
      <ul>
        {names.slice(0, NAMES_MAX).map((name) => (
          <li dir="auto">{name}</li>
        ))}
      </ul>
      {names.length > NAMES_MAX ? (
        <p>{visit.s('qda.preview.more', { count: names.length - NAMES_MAX })}</p>
      ) : null}
    </Details>
  )

const Marks = ({ visit, marks }: { visit: Visit; marks: MarksPlan }) => (
  <>
    <h2>{visit.s('qda.marks.title')}</h2>
    <ul>
      <li>{visit.s('qda.marks.found', { count: marks.found })}</li>
      <li>{visit.s('qda.marks.new', { count: marks.marks.length })}</li>
      <li>{visit.s('qda.marks.notes', { count: marks.notes.length })}</li>
      <li>{visit.s('qda.marks.known', { count: marks.known })}</li>
      {marks.withoutCode > 0 ? (
        <li>{visit.s('qda.marks.without-code', { count: marks.withoutCode })}</li>
      ) : null}
      {marks.tooLong > 0 ? <li>{visit.s('qda.marks.too-long', { count: marks.tooLong })}</li> : null}
    </ul>
    <Names visit={visit} title="qda.marks.unmatched" names={marks.unmatched} />
    <Names visit={visit} title="qda.marks.lost" names={marks.lost} />
  </>
)
