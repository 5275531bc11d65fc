import { randomUUID } from 'node:crypto'
import type { Child } from 'hono/jsx'
import { isOpen } from '~/features/processes'
import { errorAt, FormErrors, PublicPage } from '~/features/site'
import { MUNICIPALITIES_BY_NAME } from '~/kernel/place'
import { dayInSweden, showDate } from '~/kernel/time'
import { textOf } from '~/platform/http/form'
import { Choices, DateField, Facts, Hidden, Notice, PageHead, Section, Select } from '~/ui'
import type { Now, Start } from './opening'
import { CODE_FIELDS, LanguageField, WRONG } from './parts'

type Words = 'workshops.start' | 'workshops.young'
const MAKE = { 'workshops.start': 'workshops.form.make', 'workshops.young': 'workshops.young.make' } as const

interface Props extends Start {
  words: Words
  seed: string
  facts: readonly { label: Child; value: Child }[]
  form: Child
  /** What else stands under the third and the fourth step. */
  during?: Child
  after?: Child
  /** The way back for who has a code. */
  have: Child
}

/** Four steps on one page: make it, print it, hold it, send it in or get the reply. */
export const StartFrame = ({ visit, now, wayIn, words, seed, facts, form, during, after, have }: Props) => {
  const open = wayIn !== undefined && isOpen(wayIn, now)
  const deadline = wayIn && {
    label: visit.s('workshops.start.deadline'),
    value: showDate(wayIn.closesAt, visit.lang),
  }
  return (
    <PublicPage
      visit={visit}
      title={visit.t(`${words}.title`)}
      description={visit.t(`${words}.description`)}
      now={now}
    >
      <PageHead title={visit.s(`${words}.title`)} lead={visit.s(`${words}.lead`)} seed={seed}>
        {open ? (
          <p class="buttons">
            <a class="button warm" href="#steg-1">
              {visit.s(MAKE[words])}
            </a>
          </p>
        ) : null}
      </PageHead>
      <Section>
        {open ? null : <NotNow {...{ visit, now, wayIn, words }} />}
        <Facts items={deadline ? [...facts, deadline] : facts} />
      </Section>
      <Section title={visit.s(`${words}.1`)} id="steg-1" tinted>
        <p>{visit.s(`${words}.1-body`)}</p>
        {open ? form : null}
      </Section>
      <Section title={visit.s(`${words}.2`)}>
        <p>{visit.s(`${words}.2-body`)}</p>
      </Section>
      <Section title={visit.s(`${words}.3`)} tinted>
        <p>{visit.s(`${words}.3-body`)}</p>
        {during}
      </Section>
      <Section title={visit.s(`${words}.4`)}>
        <p>{visit.s(`${words}.4-body`)}</p>
        {after}
      </Section>
      <Section title={visit.s(`${words}.have`)} tinted>
        {have}
      </Section>
    </PublicPage>
  )
}

/** Before it opens and after it closed: what is the matter, and what to do instead. */
const NotNow = ({ visit, now, wayIn, words }: Now & { words: Words }) => {
  const other = (
    <p>
      <a href={visit.href('/svara')}>{visit.s('workshops.start.other')}</a>
    </p>
  )
  if (!wayIn) {
    return (
      <Notice kind="warning">
        <p>{visit.s(`${words}.none`)}</p>
        {other}
      </Notice>
    )
  }
  if (wayIn.opensAt > now) {
    return (
      <Notice>
        <p>{visit.s(`${words}.before`, { date: showDate(wayIn.opensAt, visit.lang) })}</p>
      </Notice>
    )
  }
  return (
    <Notice kind="warning" title={visit.s(`${words}.closed-now`)}>
      <p>{visit.l(wayIn.closedText)}</p>
      <p>{visit.s('workshops.start.closed-since', { date: showDate(wayIn.closesAt, visit.lang) })}</p>
      <p>
        <a href={visit.href('/vad-hande-sen')}>{visit.s('workshops.start.what-now')}</a>
      </p>
      {other}
    </Notice>
  )
}

interface FormProps extends Start {
  words: Words
  action: string
  /** The first is chosen unless another is. */
  lengths: readonly string[]
  /** Who they are, before all else; how many they are, after the day. */
  who: Child
  howMany?: Child
}

/** What has to be known to make one: never who the person is. */
export const MakeForm = (props: FormProps) => {
  const { visit, now, wayIn, values, words, lengths } = props
  const errors = props.errors.filter(({ field }) => !CODE_FIELDS.includes(field))
  return (
    <>
      <FormErrors visit={visit} errors={errors} id={WRONG} />
      <form novalidate method="post" action={`${visit.href(props.action)}#${WRONG}`}>
        {props.who}
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
        {props.howMany}
        <LanguageField visit={visit} values={values} errors={errors} />
        <Choices
          type="radio"
          name="minutes"
          label={visit.s('workshops.form.minutes')}
          value={[textOf(values, 'minutes') || (lengths[0] ?? '')]}
          options={lengths.map((count) => ({
            value: count,
            label: visit.s('workshops.form.minutes-value', { count }),
          }))}
          error={errorAt(visit, errors, 'minutes')}
        />
        <Hidden name="key" value={textOf(values, 'key') || randomUUID()} />
        <button class="button" type="submit">
          {visit.s(MAKE[words])}
        </button>
      </form>
    </>
  )
}
