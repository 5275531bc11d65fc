import { randomUUID } from 'node:crypto'
import { isOpen } from '~/features/processes'
import { errorAt, FormErrors, PublicPage } from '~/features/site'
import { MUNICIPALITIES_BY_NAME } from '~/kernel/place'
import { dayInSweden, showDate } from '~/kernel/time'
import { textOf } from '~/platform/http/form'
import { Choices, DateField, Details, Facts, Hidden, Notice, PageHead, Section, Select } from '~/ui'
import { GRADES } from '../../domain'
import type { Now, Start } from '../opening'
import { CodeForm, LanguageField } from '../parts'

/** A ready lesson, in four steps: for whoever leads a class or a group of young people. */
export const YoungStartPage = (props: Start) => {
  const { visit, now, wayIn, values, errors } = props
  const open = wayIn !== undefined && isOpen(wayIn, now)
  return (
    <PublicPage
      visit={visit}
      title={visit.t('workshops.young.title')}
      description={visit.t('workshops.young.description')}
      now={now}
    >
      <PageHead title={visit.s('workshops.young.title')} lead={visit.s('workshops.young.lead')} seed="ung">
        {open ? (
          <p class="buttons">
            <a class="button warm" href="#steg-1">
              {visit.s('workshops.young.make')}
            </a>
          </p>
        ) : null}
      </PageHead>
      <Section>
        {open ? null : <NotNow visit={visit} now={now} wayIn={wayIn} />}
        <Facts
          items={[
            { label: visit.s('workshops.start.time'), value: visit.s('workshops.young.time-value') },
            { label: visit.s('workshops.young.data'), value: visit.s('workshops.young.data-value') },
            { label: visit.s('workshops.young.reply'), value: visit.s('workshops.young.reply-value') },
            ...(wayIn
              ? [
                  {
                    label: visit.s('workshops.start.deadline'),
                    value: showDate(wayIn.closesAt, visit.lang),
                  },
                ]
              : []),
          ]}
        />
      </Section>
      <Section title={visit.s('workshops.young.1')} id="steg-1" tinted>
        <p>{visit.s('workshops.young.1-body')}</p>
        {open ? <MakeForm {...props} /> : null}
      </Section>
      <Section title={visit.s('workshops.young.2')}>
        <p>{visit.s('workshops.young.2-body')}</p>
      </Section>
      <Section title={visit.s('workshops.young.3')} tinted>
        <p>{visit.s('workshops.young.3-body')}</p>
      </Section>
      <Section title={visit.s('workshops.young.4')}>
        <p>{visit.s('workshops.young.4-body')}</p>
      </Section>
      <Section title={visit.s('workshops.young.have')} tinted>
        <div class="two">
          <div>
            <CodeForm
              {...{ visit, values, errors }}
              name="kod"
              action="/ung/oppna"
              label={visit.s('workshops.young.leader-code')}
              hint={visit.s('workshops.open.code-hint')}
              button={visit.s('workshops.young.open')}
            />
            <Details summary={visit.s('workshops.young.lost')}>
              <p>{visit.s('workshops.young.lost-body')}</p>
            </Details>
          </div>
          <div>
            <CodeForm
              {...{ visit, values, errors }}
              name="klasskod"
              action="/ung/klass"
              label={visit.s('workshops.young.class-code')}
              hint={visit.s('workshops.young.class-code-hint')}
              button={visit.s('workshops.young.class-open')}
            />
          </div>
        </div>
      </Section>
    </PublicPage>
  )
}

const NotNow = ({ visit, now, wayIn }: Now) => {
  if (!wayIn) {
    return (
      <Notice kind="warning">
        <p>{visit.s('workshops.young.none')}</p>
      </Notice>
    )
  }
  if (wayIn.opensAt > now) {
    return (
      <Notice>
        <p>{visit.s('workshops.young.before', { date: showDate(wayIn.opensAt, visit.lang) })}</p>
      </Notice>
    )
  }
  return (
    <Notice kind="warning" title={visit.s('workshops.young.closed-now')}>
      <p>{visit.l(wayIn.closedText)}</p>
      <p>
        <a href={visit.href('/vad-hande-sen')}>{visit.s('workshops.start.what-now')}</a>
      </p>
    </Notice>
  )
}

const MakeForm = ({ visit, now, wayIn, values, errors }: Start) => (
  <>
    <FormErrors visit={visit} errors={errors} />
    <form novalidate method="post" action={visit.href('/ung')}>
      <Choices
        type="radio"
        name="grade"
        label={visit.s('workshops.form.grade')}
        value={[textOf(values, 'grade')]}
        options={GRADES.map((grade) => ({ value: grade, label: visit.s(`workshops.grade.${grade}`) }))}
        error={errorAt(visit, errors, 'grade')}
      />
      <Select
        name="municipality"
        label={visit.s('workshops.form.municipality')}
        value={textOf(values, 'municipality')}
        emptyLabel={visit.t('workshops.form.choose')}
        options={MUNICIPALITIES_BY_NAME.map((place) => ({ value: place.code, label: place.name }))}
        error={errorAt(visit, errors, 'municipality')}
      />
      <DateField
        name="day"
        label={visit.s('workshops.form.day')}
        value={textOf(values, 'day')}
        min={dayInSweden(now)}
        {...(wayIn ? { max: dayInSweden(wayIn.closesAt) } : {})}
        error={errorAt(visit, errors, 'day')}
        required
      />
      <LanguageField visit={visit} values={values} errors={errors} />
      <Choices
        type="radio"
        name="minutes"
        label={visit.s('workshops.form.minutes')}
        value={[textOf(values, 'minutes') || '50']}
        options={['50', '60'].map((count) => ({
          value: count,
          label: visit.s('workshops.form.minutes-value', { count }),
        }))}
        error={errorAt(visit, errors, 'minutes')}
      />
      <Hidden name="key" value={textOf(values, 'key') || randomUUID()} />
      <button class="button" type="submit">
        {visit.s('workshops.young.make')}
      </button>
    </form>
  </>
)
