import { type Process, ProcessChoice, WAY_IN_KINDS } from '~/features/processes'
import { StaffPage } from '~/features/site'
import { ENDONYM, LANGUAGES } from '~/kernel/language'
import { AGE_BANDS, MUNICIPALITIES_BY_NAME, municipalityByCode } from '~/kernel/place'
import { excerpt } from '~/kernel/plain-text'
import { showDate, showNumber } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { FilterForm, Hidden, KeyFigures, Notice, Pager, Select, TextField } from '~/ui'
import type { Code } from '../domain'
import type { CodingFigures, QueueFilter, queuePage } from '../queries'
import { CodeName } from './signs'

export const QUEUE_PAGE = 25

interface Props {
  visit: Visit
  process: Process
  processes: readonly Process[]
  figures: CodingFigures
  codes: readonly Code[]
  filter: QueueFilter
  page: number
  count: number
  rows: Awaited<ReturnType<typeof queuePage>>
  query: string
  canTeach: boolean
  done?: string | undefined
}

/** The stream of inspel to be coded, and the way into the desk. */
export const CodingPage = (props: Props) => {
  const { visit, process, figures, query } = props
  const left = figures.published - figures.coded - figures.noCode - figures.outOfScope - figures.later
  const figure = (n: number) => showNumber(n, visit.lang)
  return (
    <StaffPage visit={visit} title={visit.t('coding.title')} lead={visit.s('coding.lead')}>
      {props.done === 'slut' ? (
        <Notice kind="done">
          <p>{visit.s('coding.done.all-read')}</p>
        </Notice>
      ) : null}
      <ProcessChoice visit={visit} processes={props.processes} current={process.id} to="/arbete/kodning" />
      <KeyFigures
        items={[
          { value: figure(figures.published), label: visit.s('coding.figures.published') },
          { value: figure(figures.coded), label: visit.s('coding.figures.coded') },
          { value: figure(figures.noCode + figures.outOfScope), label: visit.s('coding.figures.none') },
          { value: figure(figures.later), label: visit.s('coding.figures.later') },
          { value: figure(left), label: visit.s('coding.figures.left') },
        ]}
      />
      <p class="buttons">
        <a class="button" href={visit.href(`/arbete/kodning/nasta?${query}`)}>
          {visit.s('coding.start')}
        </a>
        {props.canTeach ? (
          <a class="button secondary" href={visit.href(`/arbete/kodning/nasta?${query}&ordning=larorik`)}>
            {visit.s('coding.teach')}
          </a>
        ) : null}
        <a href={visit.href(`/arbete/kodning/kodbok?process=${process.slug}`)}>
          {visit.s('coding.book.title')}
        </a>
        <a href={visit.href(`/arbete/kodning/prov?process=${process.slug}`)}>
          {visit.s('coding.sample.title')}
        </a>
      </p>
      <Choose {...props} />
      <Stream {...props} />
    </StaffPage>
  )
}

const Choose = ({ visit, process, filter, codes }: Props) => (
  <FilterForm
    action={visit.href('/arbete/kodning')}
    label={visit.t('coding.filter.title')}
    submit={visit.s('coding.filter.show')}
    clear={
      Object.values(filter).some((one) => one !== undefined)
        ? {
            href: visit.href(`/arbete/kodning?process=${process.slug}`),
            label: visit.s('coding.filter.clear'),
          }
        : undefined
    }
  >
    <Hidden name="process" value={process.slug} />
    <TextField name="q" type="search" label={visit.s('coding.filter.q')} value={filter.q} />
    <Select
      name="lage"
      label={visit.s('coding.filter.state')}
      value={filter.state}
      emptyLabel={visit.t('coding.filter.unread')}
      options={(['coded', 'no_code', 'out_of_scope', 'later', 'all'] as const).map((state) => ({
        value: state,
        label: visit.t(`coding.state.${state}`),
      }))}
    />
    <Select
      name="kod"
      label={visit.s('coding.filter.code')}
      value={filter.code}
      emptyLabel={visit.t('coding.filter.all')}
      options={codes.map(({ id, name }) => ({ value: id, label: visit.plain({ sv: name }) }))}
    />
    <Select
      name="vag"
      label={visit.s('coding.filter.way')}
      value={filter.wayIn}
      emptyLabel={visit.t('coding.filter.all')}
      options={WAY_IN_KINDS.map((kind) => ({ value: kind, label: visit.t(`processes.kind.${kind}`) }))}
    />
    <Select
      name="kommun"
      label={visit.s('coding.filter.place')}
      value={municipalityByCode(filter.place ?? '')?.slug}
      emptyLabel={visit.t('coding.filter.all')}
      options={MUNICIPALITIES_BY_NAME.map(({ slug, name }) => ({ value: slug, label: name }))}
    />
    <Select
      name="alder"
      label={visit.s('coding.filter.age')}
      value={filter.age}
      emptyLabel={visit.t('coding.filter.all')}
      options={AGE_BANDS.map((band) => ({ value: band, label: visit.t('contributions.age', { band }) }))}
    />
    <Select
      name="sprak"
      label={visit.s('coding.filter.language')}
      value={filter.language}
      emptyLabel={visit.t('coding.filter.all')}
      options={LANGUAGES.map((lang) => ({ value: lang, label: ENDONYM[lang] }))}
    />
  </FilterForm>
)

const Stream = ({ visit, rows, codes, count, page, query }: Props) => {
  const from = (page - 1) * QUEUE_PAGE
  const at = (n: number) => visit.href(`/arbete/kodning?${query}&sida=${n}`)
  return (
    <>
      <h2>{visit.s('coding.stream.title', { count })}</h2>
      {rows.length === 0 ? <p>{visit.s('coding.stream.none')}</p> : null}
      {rows.map((row) => (
        <article class="inspel">
          <p class="said" lang={row.language} dir="auto">
            {excerpt(row.text, 400)}
          </p>
          <p class="tags">
            {row.codeIds.map((id) => {
              const code = codes.find((one) => one.id === id)
              return code ? (
                <span class="tag">
                  <CodeName code={code} />
                </span>
              ) : null
            })}
            {row.codeIds.length === 0 ? (
              <span class="muted small">
                {row.state ? visit.s(`coding.state.is.${row.state}`) : visit.s('coding.stream.no-codes')}
              </span>
            ) : null}
          </p>
          <p class="muted small">
            {municipalityByCode(row.municipalityCode ?? '')?.name} {showDate(row.receivedAt, visit.lang)}{' '}
            <a href={visit.href(`/arbete/kodning/inspel/${row.contributionId}?${query}`)}>
              {visit.s('coding.stream.open')}
              <span class="unseen">: {excerpt(row.text, 60)}</span>
            </a>
          </p>
        </article>
      ))}
      <Pager
        label={visit.t('coding.pages')}
        position={visit.s('coding.position', {
          from: Math.min(from + 1, count),
          to: Math.min(from + QUEUE_PAGE, count),
          count,
        })}
        previous={page > 1 ? { href: at(page - 1), label: visit.s('coding.previous') } : undefined}
        next={from + QUEUE_PAGE < count ? { href: at(page + 1), label: visit.s('coding.next') } : undefined}
      />
    </>
  )
}
