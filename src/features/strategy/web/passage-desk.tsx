import { errorAt, FormErrors, StaffPage } from '~/features/site'
import type { Localized } from '~/kernel/language'
import { showDate } from '~/kernel/time'
import { textOf, type Values } from '~/platform/http/form'
import { Breadcrumb, Details, Notice, TextArea, TextField } from '~/ui'
import type { allWordings, draftPassage } from '../queries'
import { Changes } from './parts'
import { PassageSourcesDesk, type SourcesProps } from './passage-sources'
import { DoneNotice } from './staff-parts'

interface DeskProps extends SourcesProps {
  document: { slug: string; title: Localized }
  passage: NonNullable<Awaited<ReturnType<typeof draftPassage>>>
  wordings: Awaited<ReturnType<typeof allWordings>>
  done?: string | undefined
  values?: Values
}

/** One passage on the desk: its wording, what it rests on, its versions. */
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
          <form novalidate method="post" action={`${address}/lydelse`}>
            <TextArea
              name="text"
              label={visit.s('strategy.work.text')}
              hint={visit.s('strategy.work.text-hint')}
              value={'text' in values ? textOf(values, 'text') : passage.text}
              error={errorAt(visit, errors, 'text')}
              rows={12}
              required
            />
            <button class="button" type="submit">
              {visit.s('strategy.work.save')}
            </button>
          </form>
          <Versions {...props} />
        </div>
        <div>
          <PassageSourcesDesk {...props} address={address} />
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

const Versions = ({ visit, wordings, passage }: DeskProps) => (
  <>
    <h2>{visit.s('strategy.work.versions')}</h2>
    {wordings.map((wording, n) => {
      const before = wordings[n + 1]
      const { version, publishedAt, createdAt } = wording
      const name = publishedAt
        ? visit.s('strategy.work.version-public', { version, date: showDate(publishedAt, visit.lang) })
        : visit.s('strategy.work.version-draft', { version, date: showDate(createdAt, visit.lang) })
      return (
        <Details summary={name}>
          {before ? (
            <>
              <p class="muted small">{visit.s('strategy.work.against', { version: before.version })}</p>
              <Changes visit={visit} before={before.text} after={wording.text} language={passage.language} />
            </>
          ) : (
            <p class="diff" lang={passage.language} dir="auto">
              {wording.text}
            </p>
          )}
        </Details>
      )
    })}
  </>
)
