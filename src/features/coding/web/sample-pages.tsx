import type { Process } from '~/features/processes'
import { errorAt, FormErrors, StaffPage } from '~/features/site'
import { showDate } from '~/kernel/time'
import { type FieldError, textOf, textsOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Card, Cards, Choices, Details, Hidden, Notice, NumberField, TextField } from '~/ui'
import { asTree, type Code } from '../domain'
import type { nextBlind, progressOf, samplesOf } from '../queries'
import { CodeMeanings } from './code-meanings'
import { CodingCrumbs } from './crumbs'
import { CodeName } from './signs'

const DONE = {
  draget: 'coding.done.drawn',
  stangt: 'coding.done.closed',
  sparat: 'coding.done.saved',
  overens: 'coding.done.agreed',
} as const

export const SampleDone = ({ visit, done }: { visit: Visit; done: string | undefined }) => {
  const key = DONE[(done ?? '') as keyof typeof DONE]
  return key ? (
    <Notice kind="done">
      <p>{visit.s(key)}</p>
    </Notice>
  ) : null
}

interface ListProps {
  visit: Visit
  process: Process
  samples: Awaited<ReturnType<typeof samplesOf>>
  done?: string | undefined
  values?: Values
  errors?: FieldError[]
}

/** The samples drawn, and a form for the next. */
export const SamplesPage = ({ visit, process, samples, done, values = {}, errors = [] }: ListProps) => (
  <StaffPage visit={visit} title={visit.t('coding.sample.title')} lead={visit.s('coding.sample.lead')}>
    <CodingCrumbs visit={visit} query={`process=${process.slug}`} />
    <SampleDone visit={visit} done={done} />
    <FormErrors visit={visit} errors={errors} />
    <h2>{visit.s('coding.sample.list')}</h2>
    {samples.length === 0 ? <p>{visit.s('coding.sample.none')}</p> : null}
    <Cards>
      {samples.map((one) => (
        <Card
          href={visit.href(`/arbete/kodning/prov/${one.id}`)}
          title={visit.l({ sv: one.title })}
          meta={visit.s(one.closedAt ? 'coding.sample.closed' : 'coding.sample.open')}
        >
          <p>
            {visit.s('coding.sample.about', { count: one.size, date: showDate(one.drawnAt, visit.lang) })}
          </p>
        </Card>
      ))}
    </Cards>
    <Details summary={visit.s('coding.sample.new')} open={samples.length === 0 || errors.length > 0}>
      <form novalidate method="post" action={visit.href(`/arbete/kodning/prov?process=${process.slug}`)}>
        <TextField
          name="title"
          label={visit.s('coding.sample.name')}
          value={textOf(values, 'title')}
          error={errorAt(visit, errors, 'title')}
          required
        />
        <NumberField
          name="size"
          label={visit.s('coding.sample.size')}
          value={textOf(values, 'size') || '50'}
          error={errorAt(visit, errors, 'size')}
        />
        <button class="button" type="submit">
          {visit.s('coding.sample.draw')}
        </button>
      </form>
    </Details>
  </StaffPage>
)

interface OneProps {
  visit: Visit
  process: Process
  sample: { id: string; title: string; closedAt: Date | null }
  progress: Awaited<ReturnType<typeof progressOf>>
  work: Awaited<ReturnType<typeof nextBlind>>
  codes: readonly Code[]
  done?: string | undefined
  values?: Values
  errors?: FieldError[]
}

/** One inspel of an open sample: neither suggestions nor anybody else's codes are shown. */
export const BlindPage = (props: OneProps) => {
  const { visit, process, sample, progress, work, codes, values = {}, errors = [] } = props
  const here = visit.href(`/arbete/kodning/prov/${sample.id}`)
  return (
    <StaffPage visit={visit} title={{ text: sample.title, lang: 'sv' }} lead={visit.s('coding.sample.lead')}>
      <CodingCrumbs visit={visit} query={`process=${process.slug}`} within="prov" />
      <SampleDone visit={visit} done={props.done} />
      <FormErrors visit={visit} errors={errors} />
      <ul>
        {progress.map(({ title, done }) => (
          <li>{visit.s('coding.sample.done-by', { who: title, count: done })}</li>
        ))}
      </ul>
      {work.next ? (
        <form novalidate method="post" action={here}>
          <p class="muted">{visit.s('coding.sample.left', { count: work.left })}</p>
          <blockquote class="said" lang={work.next.language} dir="auto">
            {work.next.text}
          </blockquote>
          <Hidden name="contributionId" value={work.next.contributionId} />
          <Choices
            type="checkbox"
            name="codes"
            label={visit.s('coding.sample.which')}
            hint={visit.s('coding.sample.which-hint')}
            value={textsOf(values, 'codes')}
            options={asTree(codes).map(({ code }) => ({ value: code.id, label: <CodeName code={code} /> }))}
          />
          <button class="button" type="submit">
            {visit.s('coding.sample.save')}
          </button>
          <Details summary={visit.s('coding.desk.meanings')}>
            <CodeMeanings visit={visit} codes={codes} />
          </Details>
        </form>
      ) : (
        <Notice kind="done">
          <p>{visit.s('coding.sample.all-done')}</p>
        </Notice>
      )}
      <Details summary={visit.s('coding.sample.close')} open={errors.length > 0}>
        <form novalidate method="post" action={`${here}/stang`}>
          <p class="hint">{visit.s('coding.sample.close-lead')}</p>
          <button class="button secondary" type="submit">
            {visit.s('coding.sample.close')}
          </button>
        </form>
      </Details>
    </StaffPage>
  )
}
