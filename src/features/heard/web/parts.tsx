import type { Child } from 'hono/jsx'
import { municipalityByCode } from '~/kernel/place'
import { GROUP_MIN } from '~/kernel/small-groups'
import { showNumber } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { DataTable, type StatusKind, StatusWord, stepOf, TileMap, type TileValue } from '~/ui'
import { perThousand, type Row, type Standing } from '../domain'
import type { Dimension, Figures } from './figures'

const SIGNS: Record<Standing, StatusKind> = {
  under_half: 'behind',
  few: 'behind',
  under: 'slow',
  small: 'waiting',
  unknown: 'waiting',
  fair: 'done',
}

export const ageOf = (visit: Visit, band: string): string =>
  visit.t('contributions.age', { band: band.replace('-', '–') })

interface Props {
  visit: Visit
  figures: Figures
  process: { slug: string }
  /** The headings' rank: the public page has its sections around them. */
  heading: (text: Child) => Child
}

/** Where inspel come from and how old those who wrote them are, against who lives here: on tiles, and in figures. */
export const HeardTables = ({ visit, figures: { places, ages }, process, heading }: Props) => (
  <>
    {heading(visit.s('heard.places'))}
    <Known visit={visit} dimension={places} about="place" />
    <HeardMap visit={visit} rows={places.rows} process={process} />
    <DataTable
      caption={visit.s('heard.places-table')}
      label={visit.t('heard.places-table')}
      columns={[
        { label: visit.s('heard.municipality') },
        { label: visit.s('heard.people'), numeric: true },
        { label: visit.s('heard.inspel'), numeric: true },
        { label: visit.s('heard.per-thousand'), numeric: true },
        { label: visit.s('heard.met'), numeric: true },
        { label: visit.s('heard.met-per-thousand'), numeric: true },
        { label: visit.s('heard.standing') },
      ]}
      rows={places.rows.map((row) => [
        municipalityByCode(row.key)?.name ?? row.key,
        showNumber(row.people, visit.lang),
        ...counted(visit, row.inspel, row.people),
        ...counted(visit, row.met, row.people),
        <StandingWord visit={visit} row={row} />,
      ])}
    />
    {heading(visit.s('heard.ages'))}
    <Known visit={visit} dimension={ages} about="age" />
    <DataTable
      caption={visit.s('heard.ages-table')}
      label={visit.t('heard.ages-table')}
      columns={[
        { label: visit.s('heard.age') },
        { label: visit.s('heard.people'), numeric: true },
        { label: visit.s('heard.inspel'), numeric: true },
        { label: visit.s('heard.per-thousand'), numeric: true },
        { label: visit.s('heard.standing') },
      ]}
      rows={ages.rows.map((row) => [
        visit.s('contributions.age', { band: row.key.replace('-', '–') }),
        showNumber(row.people, visit.lang),
        ...counted(visit, row.inspel, row.people),
        <StandingWord visit={visit} row={row} />,
      ])}
    />
    <p class="small muted">{visit.s('heard.hidden', { least: GROUP_MIN })}</p>
  </>
)

/** A number and how many that is of a thousand people; neither where it is kept back, or where nothing was counted. */
const counted = (visit: Visit, count: number | null | undefined, people: number): Child[] => {
  if (count === undefined) return [visit.s('heard.no-meeting'), '–']
  return count === null
    ? [visit.s('heard.not-shown'), visit.s('heard.not-shown')]
    : [showNumber(count, visit.lang), showNumber(perThousand(count, people), visit.lang, 1)]
}

const StandingWord = ({ visit, row: { standing } }: { visit: Visit; row: Row }) => (
  <StatusWord kind={SIGNS[standing]}>{visit.s(`heard.standing.${standing}`)}</StatusWord>
)

interface KnownProps {
  visit: Visit
  dimension: Dimension
  about: 'place' | 'age'
}

/** Of how many inspel one knows, and of how many nobody has said: it is optional. */
const Known = ({ visit, dimension: { known, unknown }, about }: KnownProps) => (
  <p>
    {visit.s(`heard.known-${about}`, {
      count: known,
      shown: showNumber(known, visit.lang),
    })}{' '}
    {visit.s(`heard.unknown-${about}`, {
      count: unknown,
      shown: showNumber(unknown, visit.lang),
    })}
  </p>
)

const HeardMap = ({
  visit,
  rows,
  process,
}: {
  visit: Visit
  rows: readonly Row[]
  process: { slug: string }
}) => {
  const shares = rows.map(({ inspel, people }) => (inspel === null ? 0 : perThousand(inspel, people)))
  const highest = Math.max(...shares)
  const values = new Map<string, TileValue>(
    rows.map(({ key, inspel }, at) => [
      key,
      inspel === null
        ? { figure: '–', unit: visit.t('heard.not-shown'), step: 0 }
        : {
            figure: showNumber(shares[at] ?? 0, visit.lang, 1),
            unit: visit.t('heard.unit'),
            step: stepOf(shares[at] ?? 0, highest),
          },
    ]),
  )
  return (
    <TileMap
      label={visit.t('heard.map')}
      href={(slug) => visit.href(`/inspel?process=${process.slug}&kommun=${slug}`)}
      values={values}
    />
  )
}

/** How it was counted, and what the figures cannot say. */
export const HowCounted = ({ visit }: { visit: Visit }) => (
  <>
    <p>{visit.s('heard.how.inspel')}</p>
    <p>{visit.s('heard.how.met')}</p>
    <p>{visit.s('heard.how.age')}</p>
    <p>{visit.s('heard.how.people')}</p>
  </>
)
