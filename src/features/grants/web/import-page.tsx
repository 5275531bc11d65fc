import { PublicPage } from '~/features/site'
import { showDateTime, showKronor, showNumber } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { DataTable, Facts, PageHead, Section } from '~/ui'
import type { publishedImport } from '../queries'

interface Props {
  visit: Visit
  now: Date
  file: NonNullable<Awaited<ReturnType<typeof publishedImport>>>
}

/** One file that was published: who did it when, where it came from, each of its rows. */
export const ImportPage = ({ visit, now, file }: Props) => (
  <PublicPage visit={visit} title={{ text: file.fileName, lang: 'sv' }} now={now}>
    <PageHead
      kicker={<a href={visit.href('/hit-gick-pengarna')}>{visit.s('grants.title')}</a>}
      title={<span lang={visit.only('sv')}>{file.fileName}</span>}
      lead={visit.s('grants.import.lead')}
      seed="pengar"
    />
    <Section>
      <Facts
        items={[
          {
            label: visit.s('grants.import.when'),
            value: file.publishedAt ? showDateTime(file.publishedAt, visit.lang) : '',
          },
          {
            label: visit.s('grants.import.by'),
            value: file.by ? visit.l({ sv: file.by }) : visit.s('grants.system'),
          },
          { label: visit.s('grants.import.source'), value: visit.l({ sv: file.source }) },
          { label: visit.s('grants.import.rows'), value: showNumber(file.rows.length, visit.lang) },
          { label: visit.s('grants.import.print'), value: <code>{file.sha256.toString('hex')}</code> },
        ]}
      />
      {file.mended.length > 0 ? (
        <>
          <h2>{visit.s('grants.import.mended')}</h2>
          <ul>
            {file.mended.map(({ row, column, before, after }) => (
              <li>
                {visit.s('grants.import.mend', {
                  row,
                  column: visit.t(`grants.column.${column}`),
                  before: { text: before || '–', lang: 'sv' },
                  after: { text: after || '–', lang: 'sv' },
                })}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Section>
    <Section title={visit.s('grants.import.each')} tinted>
      <DataTable
        caption={visit.s('grants.import.each')}
        label={visit.t('grants.import.each')}
        captionUnseen
        columns={[
          { label: visit.s('grants.import.row') },
          { label: visit.s('grants.column.project') },
          { label: visit.s('grants.column.recipient') },
          { label: visit.s('grants.import.in-file') },
          { label: visit.s('grants.column.amount'), numeric: true },
          { label: visit.s('grants.import.outcome') },
        ]}
        rows={file.rows.map((row) => [
          <span id={`rad-${row.row}`}>{row.row}</span>,
          <a href={visit.href(`/hit-gick-pengarna/stod/${row.id}`)}>
            {visit.l({ sv: row.project ?? row.recipient })}
          </a>,
          visit.l({ sv: row.recipient }),
          row.amount,
          showKronor(row.amountSek, visit.lang),
          visit.s(`grants.outcome.${row.outcome}`),
        ])}
      />
    </Section>
  </PublicPage>
)
