import { errorAt, FormErrors, StaffPage } from '~/features/site'
import { tell } from '~/kernel/language'
import { dayInSweden, showDate } from '~/kernel/time'
import { textOf } from '~/platform/http/form'
import { Breadcrumb, Choices, DateField, Details, Notice, TextArea, TextField } from '~/ui'
import { AGREEMENTS, CASE_STEPS } from '../domain'
import { type CaseProps, type PartProps, typedIn } from './desk'
import { CaseStateWord } from './parts'
import { CaseFields, valuesOf } from './staff-form'
import { ShownWord } from './staff-list'
import { MinutesDesk } from './staff-minutes'
import { PassagesDesk } from './staff-passages'

/** One case on the desk: its steps, its end, what was written down, what it did to the text. */
export const StaffCasePage = (props: CaseProps) => {
  const { visit, one, wrong } = props
  const address = visit.href(`/arbete/samrad/${one.id}`)
  const facts = typedIn(props, 'facts')
  return (
    <StaffPage visit={visit} title={{ text: tell(one.title, 'sv').text, lang: 'sv' }}>
      <Breadcrumb
        label={visit.t('minorities.crumbs')}
        links={[{ href: visit.href('/arbete/samrad'), label: visit.s('minorities.staff.title') }]}
      />
      {props.done ? (
        <Notice kind="done">
          <p>{visit.s(`minorities.done.${props.done}`)}</p>
        </Notice>
      ) : null}
      <FormErrors visit={visit} errors={wrong?.errors ?? []} />
      <p class="comment-head">
        <CaseStateWord visit={visit} {...one} />
        <ShownWord visit={visit} publishedAt={one.publishedAt} />
        {one.publishedAt ? (
          <a href={visit.href(`/minoriteter/samrad/${one.id}`)}>{visit.s('minorities.staff.read-public')}</a>
        ) : null}
      </p>
      {one.secret ? (
        <Notice kind="warning" title={visit.s('minorities.staff.is-secret')}>
          <p>{visit.s('minorities.staff.secret-body')}</p>
          <p lang="sv">{one.secretGround}</p>
        </Notice>
      ) : null}
      <Steps {...props} address={address} />
      <MinutesDesk {...props} address={address} />
      <PassagesDesk {...props} address={address} />
      <End {...props} address={address} />
      <Showing {...props} address={address} />
      <Details summary={visit.s('minorities.staff.facts')} open={wrong?.form === 'facts'}>
        <CaseFields
          visit={visit}
          action={address}
          documents={props.documents}
          values={wrong?.form === 'facts' ? facts.values : valuesOf(one)}
          errors={facts.errors}
        />
      </Details>
    </StaffPage>
  )
}

const Steps = (props: PartProps) => {
  const { visit, now, one, address } = props
  const { values, errors } = typedIn(props, 'step')
  return (
    <>
      <h2>{visit.s('minorities.steps')}</h2>
      {one.steps.length === 0 ? <p>{visit.s('minorities.staff.no-steps')}</p> : null}
      <ul class="plain links">
        {one.steps.map((step) => (
          <li>
            <span>
              <strong>{visit.s(`minorities.step.${step.step}`)}</strong>, {showDate(step.takenOn, visit.lang)}
              {step.note ? <span lang="sv"> ({step.note})</span> : null}
            </span>
            <form novalidate method="post" action={`${address}/steg/${step.id}/ta-bort`} class="inline">
              <button class="button small secondary" type="submit">
                {visit.s('minorities.staff.take-back')}
                <span class="unseen">
                  : {visit.s(`minorities.step.${step.step}`)} {showDate(step.takenOn, visit.lang)}
                </span>
              </button>
            </form>
          </li>
        ))}
      </ul>
      <form novalidate method="post" action={`${address}/steg`}>
        <Choices
          type="radio"
          name="step"
          label={visit.s('minorities.field.step')}
          value={[textOf(values, 'step')]}
          options={CASE_STEPS.filter((step) => step !== 'closed').map((step) => ({
            value: step,
            label: visit.s(`minorities.step.${step}`),
          }))}
          error={errorAt(visit, errors, 'step')}
        />
        <DateField
          name="takenOn"
          label={visit.s('minorities.field.taken-on')}
          value={textOf(values, 'takenOn') || dayInSweden(now)}
          max={dayInSweden(now)}
          error={errorAt(visit, errors, 'takenOn')}
        />
        <TextField
          name="note"
          label={visit.s('minorities.field.note')}
          hint={visit.s('minorities.field.note-hint')}
          value={textOf(values, 'note')}
          error={errorAt(visit, errors, 'note')}
        />
        <button class="button secondary" type="submit">
          {visit.s('minorities.staff.take-step')}
        </button>
      </form>
    </>
  )
}

const End = (props: PartProps) => {
  const { visit, now, one, address } = props
  const { values, errors } = typedIn(props, 'end')
  const closed = one.steps.find(({ step }) => step === 'closed')
  return (
    <>
      <h2>{visit.s('minorities.staff.end')}</h2>
      <p class="hint">{visit.s('minorities.staff.end-hint')}</p>
      <form novalidate method="post" action={`${address}/avsluta`}>
        <Choices
          type="radio"
          name="agreement"
          label={visit.s('minorities.field.agreement')}
          value={[textOf(values, 'agreement') || (one.agreement ?? '')]}
          options={AGREEMENTS.map((agreement) => ({
            value: agreement,
            label: visit.s(`minorities.agreement.${agreement}`),
          }))}
          error={errorAt(visit, errors, 'agreement')}
        />
        <TextArea
          name="why"
          label={visit.s('minorities.field.why')}
          value={'why' in values ? textOf(values, 'why') : one.agreementWhy}
          error={errorAt(visit, errors, 'why')}
          rows={4}
        />
        <DateField
          name="closedOn"
          label={visit.s('minorities.field.taken-on')}
          value={textOf(values, 'closedOn') || (closed?.takenOn ?? dayInSweden(now))}
          max={dayInSweden(now)}
          error={errorAt(visit, errors, 'closedOn')}
        />
        <button class="button secondary" type="submit">
          {visit.s('minorities.staff.close')}
        </button>
      </form>
    </>
  )
}

const Showing = ({ visit, one, address }: PartProps) => (
  <>
    <h2>{visit.s('minorities.staff.show-title')}</h2>
    <p class="hint">{visit.s(one.secret ? 'minorities.staff.show-secret' : 'minorities.staff.show-hint')}</p>
    <form novalidate method="post" action={`${address}/${one.publishedAt ? 'dolj' : 'visa'}`}>
      <button class={one.publishedAt ? 'button danger' : 'button warm'} type="submit" id="f-show">
        {visit.s(one.publishedAt ? 'minorities.staff.hide' : 'minorities.staff.show')}
      </button>
    </form>
  </>
)
