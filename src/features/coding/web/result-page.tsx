import type { Process } from '~/features/processes'
import { StaffPage } from '~/features/site'
import type { Measured } from '~/kernel/agreement'
import { showNumber } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { Choices, DataTable, Details, Facts, Hidden, Notice, TextField } from '~/ui'
import { asTree, type Code, type SampleAgreement } from '../domain'
import type { codedInSample, progressOf } from '../queries'
import { CodingCrumbs } from './crumbs'
import { SampleDone } from './sample-pages'
import { CodeName } from './signs'

interface Props {
  visit: Visit
  process: Process
  sample: { id: string; title: string }
  codes: readonly Code[]
  agreement: SampleAgreement
  coded: Awaited<ReturnType<typeof codedInSample>>
  progress: Awaited<ReturnType<typeof progressOf>>
  done?: string | undefined
}

/** With fewer inspel than this the figures say little. */
const FEW = 30

/** A figure between its bounds, or why there is none. */
const measured = (visit: Visit, { value, interval }: Measured) =>
  value === null
    ? visit.s('coding.result.undefined')
    : interval
      ? visit.s('coding.result.interval', {
          value: showNumber(value, visit.lang, 2),
          low: showNumber(interval.low, visit.lang, 2),
          high: showNumber(interval.high, visit.lang, 2),
        })
      : showNumber(value, visit.lang, 2)

/** How alike those who coded a sample read, and where they did not: each of those becomes one answer. */
export const ResultPage = (props: Props) => {
  const { visit, process, sample, codes, agreement } = props
  const { masi, jaccard, perCode, coders } = agreement
  const codeOf = new Map(codes.map((code) => [code.id, code]))
  return (
    <StaffPage visit={visit} title={{ text: sample.title, lang: 'sv' }} lead={visit.s('coding.result.lead')}>
      <CodingCrumbs visit={visit} query={`process=${process.slug}`} within="prov" />
      <SampleDone visit={visit} done={props.done} />
      <h2>{visit.s('coding.result.title')}</h2>
      <p>{visit.s('coding.result.n', { count: props.coded.items.length, coders: coders.length })}</p>
      {props.coded.items.length < FEW ? (
        <Notice kind="warning">
          <p>{visit.s('coding.result.few', { count: FEW })}</p>
        </Notice>
      ) : null}
      <Facts
        items={[
          { label: visit.s('coding.result.alpha'), value: measured(visit, masi) },
          { label: visit.s('coding.result.alpha-jaccard'), value: measured(visit, jaccard) },
          {
            label: visit.s('coding.result.percent'),
            value: masi.same === null ? '–' : `${showNumber(masi.same * 100, visit.lang)} %`,
          },
        ]}
      />
      <DataTable
        caption={visit.s('coding.result.code')}
        label={visit.t('coding.result.title')}
        columns={[
          { label: visit.s('coding.result.code') },
          { label: visit.s('coding.result.alpha-code') },
          { label: visit.s('coding.result.kappa') },
          { label: visit.s('coding.result.used'), numeric: true },
        ]}
        rows={perCode.map((one) => {
          const code = codeOf.get(one.codeId)
          return [
            code ? <CodeName code={code} /> : one.codeId,
            measured(visit, one.alpha),
            measured(visit, one.kappa),
            `${one.byAll} / ${one.bySome}`,
          ]
        })}
      />
      <Details summary={visit.s('coding.result.meaning')}>
        <p>{visit.s('coding.result.meaning-alpha')}</p>
        <p>{visit.s('coding.result.meaning-kappa')}</p>
      </Details>
      <Disagreed {...props} />
    </StaffPage>
  )
}

/** What everybody saw: nobody's own codes are ticked by themselves. */
const inAll = (each: readonly { codeIds: readonly string[] }[]): string[] =>
  (each[0]?.codeIds ?? []).filter((id) => each.every(({ codeIds }) => codeIds.includes(id)))

const Disagreed = ({ visit, sample, codes, agreement, coded, progress }: Props) => {
  const nameOfCoder = (id: string) => progress.find(({ coder }) => coder === id)?.title ?? ''
  const nameOf = (id: string) => codes.find((one) => one.id === id)?.name ?? visit.t('coding.code.retired')
  const listOf = (ids: readonly string[]) =>
    ids.length === 0 ? visit.s('coding.result.none') : <span dir="auto">{ids.map(nameOf).join(', ')}</span>
  return (
    <>
      <h2>{visit.s('coding.result.disagree')}</h2>
      {agreement.disagreed.length === 0 ? <p>{visit.s('coding.result.disagree-none')}</p> : null}
      {agreement.disagreed.map((id) => {
        const item = coded.items.find(({ contributionId }) => contributionId === id)
        const settled = coded.agreed.find(({ contributionId }) => contributionId === id)
        const each = agreement.coders.flatMap(
          (coder) => coded.coded.find((one) => one.contributionId === id && one.coder === coder) ?? [],
        )
        return (
          <article class="inspel" id={`i-${id}`}>
            <blockquote class="said" lang={item?.language ?? undefined} dir="auto">
              {item?.text}
            </blockquote>
            <ol>
              {each.map((one) => (
                <li>
                  {nameOfCoder(one.coder)}: {listOf(one.codeIds)}
                </li>
              ))}
            </ol>
            {settled ? (
              <p>
                <strong>{visit.s('coding.result.agreed')}:</strong> {listOf(settled.codeIds)}{' '}
                <span class="muted" dir="auto">
                  {settled.why}
                </span>
              </p>
            ) : null}
            <Details summary={visit.s('coding.result.decide')}>
              <form novalidate method="post" action={visit.href(`/arbete/kodning/prov/${sample.id}/overens`)}>
                <Hidden name="contributionId" value={id} />
                <Choices
                  type="checkbox"
                  name="codes"
                  label={visit.s('coding.sample.which')}
                  value={settled?.codeIds ?? inAll(each)}
                  options={asTree(codes).map(({ code }) => ({
                    value: code.id,
                    label: <CodeName code={code} />,
                  }))}
                />
                <TextField name="why" label={visit.s('coding.result.why')} value={settled?.why} />
                <button class="button" type="submit">
                  {visit.s('coding.result.decide-do')}
                </button>
              </form>
            </Details>
          </article>
        )
      })}
    </>
  )
}
