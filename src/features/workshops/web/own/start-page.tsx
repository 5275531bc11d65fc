import { randomUUID } from 'node:crypto'
import { isOpen } from '~/features/processes'
import { errorAt, FormErrors, PublicPage } from '~/features/site'
import { MUNICIPALITIES_BY_NAME } from '~/kernel/place'
import { dayInSweden, showDate } from '~/kernel/time'
import { textOf } from '~/platform/http/form'
import {
  Choices,
  DateField,
  Details,
  Facts,
  Hidden,
  Notice,
  NumberField,
  PageHead,
  Section,
  Select,
  TextField,
} from '~/ui'
import type { Now, Start } from '../opening'
import { CodeForm, Film, LanguageField } from '../parts'

/** Four steps on one page: make it, print it, hold it, send it in. */
export const StartPage = (props: Start) => {
  const { visit, now, wayIn } = props
  const open = wayIn !== undefined && isOpen(wayIn, now)
  return (
    <PublicPage
      visit={visit}
      title={visit.t('workshops.start.title')}
      description={visit.t('workshops.start.description')}
      now={now}
    >
      <PageHead
        title={visit.s('workshops.start.title')}
        lead={visit.s('workshops.start.lead')}
        seed="egen-workshop"
      >
        {open ? (
          <p class="buttons">
            <a class="button warm" href="#steg-1">
              {visit.s('workshops.form.make')}
            </a>
          </p>
        ) : null}
      </PageHead>
      <Section>
        {open ? null : <NotNow visit={visit} now={now} wayIn={wayIn} />}
        <Facts
          items={[
            ...(wayIn
              ? [{ label: visit.s('workshops.start.question'), value: visit.l(wayIn.question) }]
              : []),
            { label: visit.s('workshops.start.time'), value: visit.s('workshops.start.time-value') },
            { label: visit.s('workshops.start.people'), value: visit.s('workshops.start.people-value') },
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
      <Section title={visit.s('workshops.start.1')} id="steg-1" tinted>
        <p>{visit.s('workshops.start.1-body')}</p>
        {open ? <MakeForm {...props} /> : null}
      </Section>
      <Section title={visit.s('workshops.start.2')}>
        <p>{visit.s('workshops.start.2-body')}</p>
      </Section>
      <Section title={visit.s('workshops.start.3')} tinted>
        <p>{visit.s('workshops.start.3-body')}</p>
        <Film visit={visit} materials={wayIn?.materials ?? []} />
      </Section>
      <Section title={visit.s('workshops.start.4')}>
        <p>{visit.s('workshops.start.4-body')}</p>
        <h3>{visit.s('workshops.start.paper')}</h3>
        <p>{visit.s('workshops.start.paper-body', { address: visit.t('workshops.post.address') })}</p>
      </Section>
      <Section title={visit.s('workshops.start.have')} tinted>
        <CodeForm
          visit={visit}
          values={props.values}
          errors={props.errors}
          name="kod"
          action="/egen-workshop/oppna"
          label={visit.s('workshops.open.code')}
          hint={visit.s('workshops.open.code-hint')}
          button={visit.s('workshops.open.show')}
        />
        <Details summary={visit.s('workshops.open.lost')}>
          <p>{visit.s('workshops.open.lost-body')}</p>
        </Details>
      </Section>
    </PublicPage>
  )
}

/** Before it opens and after it closed: what is the matter, and what to do instead. */
const NotNow = ({ visit, now, wayIn }: Now) => {
  if (!wayIn) {
    return (
      <Notice kind="warning">
        <p>{visit.s('workshops.start.none')}</p>
        <p>
          <a href={visit.href('/svara')}>{visit.s('workshops.start.other')}</a>
        </p>
      </Notice>
    )
  }
  if (wayIn.opensAt > now) {
    return (
      <Notice>
        <p>{visit.s('workshops.start.before', { date: showDate(wayIn.opensAt, visit.lang) })}</p>
      </Notice>
    )
  }
  return (
    <Notice kind="warning" title={visit.s('workshops.start.closed-now')}>
      <p>{visit.l(wayIn.closedText)}</p>
      <p>{visit.s('workshops.start.closed-since', { date: showDate(wayIn.closesAt, visit.lang) })}</p>
      <p>
        <a href={visit.href('/vad-hande-sen')}>{visit.s('workshops.start.what-now')}</a>
      </p>
      <p>
        <a href={visit.href('/svara')}>{visit.s('workshops.start.other')}</a>
      </p>
    </Notice>
  )
}

const MakeForm = ({ visit, now, wayIn, values, errors }: Start) => (
  <>
    <FormErrors visit={visit} errors={errors} />
    <form novalidate method="post" action={visit.href('/egen-workshop')}>
      <TextField
        name="group"
        label={visit.s('workshops.form.group')}
        hint={visit.s('workshops.form.group-hint')}
        value={textOf(values, 'group')}
        autocomplete="off"
        error={errorAt(visit, errors, 'group')}
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
      <NumberField
        name="people"
        label={visit.s('workshops.form.people')}
        hint={visit.s('workshops.form.people-hint')}
        unit={visit.s('workshops.form.people-unit')}
        value={textOf(values, 'people')}
        error={errorAt(visit, errors, 'people')}
        required
      />
      <LanguageField visit={visit} values={values} errors={errors} />
      <Choices
        type="radio"
        name="minutes"
        label={visit.s('workshops.form.minutes')}
        value={[textOf(values, 'minutes') || '60']}
        options={['60', '75'].map((count) => ({
          value: count,
          label: visit.s('workshops.form.minutes-value', { count }),
        }))}
        error={errorAt(visit, errors, 'minutes')}
      />
      <Hidden name="key" value={textOf(values, 'key') || randomUUID()} />
      <button class="button" type="submit">
        {visit.s('workshops.form.make')}
      </button>
    </form>
  </>
)
