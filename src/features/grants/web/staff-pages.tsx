import { errorAt, FormErrors, StaffPage } from '~/features/site'
import { showDateTime, showKronor, showNumber } from '~/kernel/time'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { DataTable, Details, FileField, Notice, TextField } from '~/ui'
import { COLUMNS, type Column, NEEDED, type ReadRow } from '../domain'
import type { importForStaff, importsForStaff } from '../queries'

interface ListProps {
  visit: Visit
  files: Awaited<ReturnType<typeof importsForStaff>>
  values?: Values
  errors?: FieldError[]
}

/** Every file of grants, and a new one. */
export const FilesPage = ({ visit, files, values = {}, errors = [] }: ListProps) => (
  <StaffPage visit={visit} title={visit.t('grants.staff.title')} lead={visit.s('grants.staff.lead')}>
    <FormErrors visit={visit} errors={errors} />
    <form novalidate method="post" action={visit.href('/arbete/stod')} enctype="multipart/form-data">
      <FileField
        name="fil"
        label={visit.s('grants.staff.file')}
        hint={visit.s('grants.staff.file-hint')}
        accept=".xlsx,.csv,text/csv"
        error={errorAt(visit, errors, 'fil')}
        required
      />
      <TextField
        name="source"
        label={visit.s('grants.staff.source')}
        hint={visit.s('grants.staff.source-hint')}
        value={textOf(values, 'source')}
        error={errorAt(visit, errors, 'source')}
        required
      />
      <button class="button" type="submit">
        {visit.s('grants.staff.read')}
      </button>
    </form>
    <Details summary={visit.s('grants.staff.columns')}>
      <p>{visit.s('grants.staff.columns-lead')}</p>
      <ul>
        {COLUMNS.map((column) => (
          <li>
            {visit.s(`grants.column.${column}`)}
            {NEEDED.includes(column) ? <> ({visit.s('grants.staff.needed')})</> : null}
          </li>
        ))}
      </ul>
      <p>{visit.s('grants.staff.again')}</p>
    </Details>
    <h2>{visit.s('grants.staff.files')}</h2>
    {files.length === 0 ? (
      <p>{visit.s('grants.staff.no-files')}</p>
    ) : (
      <DataTable
        caption={visit.s('grants.staff.files')}
        label={visit.t('grants.staff.files')}
        captionUnseen
        columns={[
          { label: visit.s('grants.staff.name') },
          { label: visit.s('grants.staff.read-at') },
          { label: visit.s('grants.import.by') },
          { label: visit.s('grants.import.rows'), numeric: true },
          { label: visit.s('grants.staff.state') },
        ]}
        rows={files.map((file) => [
          <a href={visit.href(`/arbete/stod/${file.id}`)}>
            <span lang={visit.only('sv')}>{file.fileName}</span>
          </a>,
          showDateTime(file.readAt, visit.lang),
          file.by ? visit.l({ sv: file.by }) : visit.s('grants.system'),
          showNumber(file.rows, visit.lang),
          visit.s(file.publishedAt ? 'grants.staff.published' : 'grants.staff.waiting'),
        ])}
      />
    )}
  </StaffPage>
)

interface FileProps {
  visit: Visit
  file: NonNullable<Awaited<ReturnType<typeof importForStaff>>>
  rows: readonly ReadRow[]
  /** The grant of each row, where the file is published. */
  grantIds: ReadonlyMap<number, string>
  done: string | undefined
}

const AS_ARE = ['mended', 'published'] as const

/** A file as it will be published: what is wrong stands first, each in a field of its own. */
export const FilePage = (props: FileProps) => {
  const { visit, file, rows, done } = props
  const faulty = rows.filter(({ faults }) => faults.length > 0)
  const said = AS_ARE.find((one) => one === done)
  const total = rows.reduce((sum, { grant }) => sum + (grant?.amountSek ?? 0), 0)
  return (
    <StaffPage
      visit={visit}
      title={{ text: file.fileName, lang: 'sv' }}
      lead={visit.s('grants.import.source-is', { source: { text: file.source, lang: 'sv' } })}
    >
      {said ? (
        <Notice kind="done">
          <p role="status">{visit.s(`grants.done.${said}`)}</p>
        </Notice>
      ) : null}
      {file.publishedAt ? (
        <p>
          <a href={visit.href(`/hit-gick-pengarna/import/${file.id}`)}>{visit.s('grants.staff.open-page')}</a>
        </p>
      ) : (
        <>
          <Notice kind={faulty.length > 0 ? 'warning' : 'info'}>
            <p>
              {visit.s('grants.preview.rows', { count: rows.length })}{' '}
              {faulty.length > 0
                ? visit.s('grants.preview.faulty', { count: faulty.length })
                : visit.s('grants.preview.whole', { total: showKronor(total, visit.lang) })}
            </p>
          </Notice>
          {faulty.length > 0 ? <Mend {...props} rows={faulty} /> : null}
          <Decide
            visit={visit}
            id={file.id}
            ready={faulty.length === 0 && rows.length > 0}
            count={rows.length}
          />
        </>
      )}
      <Rows {...props} />
    </StaffPage>
  )
}

const Decide = ({ visit, id, ready, count }: { visit: Visit; id: string; ready: boolean; count: number }) => (
  <div class="buttons">
    {ready ? (
      <form method="post" action={visit.href(`/arbete/stod/${id}/publicera`)}>
        <button class="button" type="submit">
          {visit.s('grants.preview.publish', { count })}
        </button>
      </form>
    ) : null}
    <form method="post" action={visit.href(`/arbete/stod/${id}/ta-bort`)}>
      <button class="button secondary" type="submit">
        {visit.s('grants.preview.drop')}
      </button>
    </form>
  </div>
)

const fieldOf = (row: number, column: Column): string => `r${row}-${column}`

const Mend = ({ visit, file, rows }: FileProps) => {
  const errors = rows.flatMap(({ row, faults }) =>
    faults.map(({ column, fault }) => ({ field: fieldOf(row, column), row, column, fault })),
  )
  const told = ({ row, column, fault }: (typeof errors)[number]) =>
    visit.s('grants.fault.at', {
      row,
      column: visit.t(`grants.column.${column}`),
      fault: visit.t(`grants.fault.${fault}`),
    })
  return (
    <form novalidate method="post" action={visit.href(`/arbete/stod/${file.id}/ratta`)}>
      <div class="errors" tabindex={-1}>
        <h2>{visit.s('grants.preview.wrong')}</h2>
        <ul>
          {errors.map((error) => (
            <li>
              <a href={`#f-${error.field}`}>{told(error)}</a>
            </li>
          ))}
        </ul>
      </div>
      {rows.map(({ row, cells, faults }) => (
        <fieldset class="field">
          <legend>
            {visit.s('grants.preview.row', { row })} {cells.project || cells.recipient || cells.reference}
          </legend>
          {[...new Set(faults.map(({ column }) => column))].map((column) => (
            <TextField
              name={fieldOf(row, column)}
              label={visit.s(`grants.column.${column}`)}
              value={cells[column] ?? ''}
              error={faults
                .filter((one) => one.column === column)
                .slice(0, 1)
                .map(({ fault }) => visit.s(`grants.fault.${fault}`))}
            />
          ))}
        </fieldset>
      ))}
      <button class="button" type="submit">
        {visit.s('grants.preview.mend')}
      </button>
    </form>
  )
}

const Rows = ({ visit, rows, grantIds }: FileProps) => (
  <DataTable
    caption={visit.s('grants.preview.table')}
    label={visit.t('grants.preview.table')}
    columns={[
      { label: visit.s('grants.import.row') },
      ...(['reference', 'project', 'recipient', 'municipality', 'funder'] as const).map((column) => ({
        label: visit.s(`grants.column.${column}`),
      })),
      { label: visit.s('grants.column.amount'), numeric: true },
      { label: visit.s('grants.column.decidedOn') },
    ]}
    rows={rows.map(({ row, cells, grant }) => [
      row,
      cells.reference ?? '',
      grantIds.has(row) ? (
        <a href={visit.href(`/arbete/stod/beviljat/${grantIds.get(row)}`)}>{cells.project ?? ''}</a>
      ) : (
        (cells.project ?? '')
      ),
      cells.recipient ?? '',
      cells.municipality || visit.s('grants.county'),
      cells.funder ?? '',
      grant ? showKronor(grant.amountSek, visit.lang) : (cells.amount ?? ''),
      grant?.decidedOn ?? cells.decidedOn ?? '',
    ])}
  />
)
