import { randomUUID } from 'node:crypto'
import { errorAt, FormErrors, PublicPage, PuzzleField } from '~/features/site'
import { excerpt } from '~/kernel/plain-text'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Choices, Hidden, PageHead, Section, TextArea } from '~/ui'
import { REPORT_REASONS } from '../domain'

interface Props {
  visit: Visit
  now: Date
  inspel: { id: string; text: string; language: string }
  values?: Values
  errors?: FieldError[]
  puzzle?: string | undefined
}

/** Says that an inspel should not be shown as it is: one choice, and words if one wants. */
export const ReportPage = ({ visit, now, inspel, values = {}, errors = [], puzzle }: Props) => (
  <PublicPage visit={visit} title={visit.t('contributions.report.title')} canonical={false} now={now}>
    <PageHead
      title={visit.s('contributions.report.title')}
      lead={visit.s('contributions.report.lead')}
      seed="anmal"
    />
    <Section>
      <FormErrors visit={visit} errors={errors} />
      <blockquote class="said" lang={inspel.language} dir="auto">
        {excerpt(inspel.text, 600)}
      </blockquote>
      <form novalidate method="post" action={visit.href(`/inspel/${inspel.id}/anmal`)}>
        <Choices
          type="radio"
          name="reason"
          label={visit.s('contributions.report.why')}
          value={[textOf(values, 'reason')]}
          options={REPORT_REASONS.map((value) => ({
            value,
            label: visit.s(`contributions.report.reason.${value}`),
          }))}
          error={errorAt(visit, errors, 'reason')}
        />
        <TextArea
          name="words"
          label={visit.s('contributions.report.words')}
          hint={visit.s('contributions.report.words-hint')}
          value={textOf(values, 'words')}
          error={errorAt(visit, errors, 'words')}
          rows={4}
        />
        <Hidden name="key" value={textOf(values, 'key') || randomUUID()} />
        <PuzzleField visit={visit} puzzle={puzzle} />
        <div class="buttons">
          <button class="button" type="submit">
            {visit.s('contributions.report.send')}
          </button>
          <a class="button secondary" href={visit.href(`/inspel/${inspel.id}`)}>
            {visit.s('contributions.report.back')}
          </a>
        </div>
      </form>
    </Section>
  </PublicPage>
)

/** There is no receipt to a report; what happens with it stands here. */
export const ReportedPage = ({ visit, now }: Pick<Props, 'visit' | 'now'>) => (
  <PublicPage visit={visit} title={visit.t('contributions.reported.title')} canonical={false} now={now}>
    <PageHead
      title={visit.s('contributions.reported.title')}
      lead={visit.s('contributions.reported.lead')}
      seed="anmal"
    />
    <Section>
      <ul>
        {(['read', 'decide', 'no-answer'] as const).map((point) => (
          <li>{visit.s(`contributions.reported.${point}`)}</li>
        ))}
      </ul>
      <p>
        <a href={visit.href('/inspel')}>{visit.s('contributions.closed.read')}</a>
      </p>
    </Section>
  </PublicPage>
)
