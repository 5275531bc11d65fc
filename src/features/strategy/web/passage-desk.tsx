import { errorAt, FormErrors, StaffPage } from '~/features/site'
import type { Localized } from '~/kernel/language'
import { textOf, type Values } from '~/platform/http/form'
import { Breadcrumb, Details, Notice, TextField } from '~/ui'
import type { draftPassage } from '../queries'
import { PassageSourcesDesk, type SourcesProps } from './passage-sources'
import { DoneNotice } from './staff-parts'
import { WordingForm, type Writing } from './wording-form'

interface DeskProps extends SourcesProps, Writing {
  document: { slug: string; title: Localized }
  passage: NonNullable<Awaited<ReturnType<typeof draftPassage>>>
  done?: string | undefined
  values?: Values
}

/** One passage on the desk: its wording, its place, what it rests on. */
export const PassageDesk = (props: DeskProps) => {
  const { visit, document, passage, errors = [], values = {} } = props
  const address = visit.href(`/arbete/strategi/${document.slug}/${passage.slug}`)
  return (
    <StaffPage visit={visit} title={passage.heading} lead={visit.s('strategy.work.passage-lead')}>
      <Breadcrumb
        label={visit.t('strategy.crumbs')}
        links={[
          { href: visit.href('/arbete/strategi'), label: visit.s('strategy.work.title') },
          { href: visit.href(`/arbete/strategi/${document.slug}`), label: visit.l(document.title) },
        ]}
      />
      <DoneNotice visit={visit} word={props.done} />
      <FormErrors visit={visit} errors={errors} />
      {passage.withdrawnAt ? (
        <Notice kind="warning">
          <p>{visit.s('strategy.work.withdrawn')}</p>
        </Notice>
      ) : null}
      <div class="two">
        <div>
          <WordingForm {...props} address={address} values={values} errors={errors} />
          <p>
            <a href={`${address}/versioner`}>{visit.s('writing.versions.all', { count: passage.version })}</a>
          </p>
        </div>
        <div>
          <PassageSourcesDesk {...props} address={address} values={values} />
        </div>
      </div>
      <Details summary={visit.s('strategy.work.describe')} open={'heading' in values}>
        <form novalidate method="post" action={`${address}/rubrik`}>
          <p class="hint">{visit.s('strategy.work.describe-hint')}</p>
          <TextField
            name="heading"
            label={visit.s('strategy.work.heading')}
            value={'heading' in values ? textOf(values, 'heading') : passage.heading}
            error={errorAt(visit, errors, 'heading')}
            required
          />
          <TextField
            name="part"
            label={visit.s('strategy.work.part')}
            value={'part' in values ? textOf(values, 'part') : passage.part}
            error={errorAt(visit, errors, 'part')}
            required
          />
          <button class="button secondary" type="submit">
            {visit.s('strategy.work.describe-save')}
          </button>
        </form>
      </Details>
      {passage.withdrawnAt ? null : (
        <Details summary={visit.s('strategy.work.withdraw')} open={'reason' in values}>
          <form novalidate method="post" action={`${address}/ta-bort`}>
            <p class="hint">{visit.s('strategy.work.withdraw-lead')}</p>
            <TextField
              name="reason"
              label={visit.s('strategy.work.reason')}
              value={textOf(values, 'reason')}
              error={errorAt(visit, errors, 'reason')}
              required
            />
            <button class="button danger" type="submit">
              {visit.s('strategy.work.withdraw')}
            </button>
          </form>
        </Details>
      )}
    </StaffPage>
  )
}
