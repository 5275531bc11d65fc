import { errorAt } from '~/features/site'
import { ENDONYM } from '~/kernel/language'
import { showDateTime } from '~/kernel/time'
import { textOf } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { DateField, Select, TextField } from '~/ui'
import { LETTER_LANGUAGES } from '../domain'
import type { IssueProps } from './issue-props'
import { IssueStateWord } from './list-page'

interface DeedProps {
  visit: Visit
  action: string
  label: 'ask' | 'reopen' | 'call-off' | 'stop' | 'go-on'
  main?: boolean
}

const Deed = ({ visit, action, label, main }: DeedProps) => (
  <form method="post" action={action}>
    <button class={main ? 'button' : 'button secondary'} type="submit">
      {visit.s(`newsletter.step.${label}`)}
    </button>
  </form>
)

/** Where the issue stands, and what can be done with it now. */
export const Steps = (props: IssueProps) => {
  const { visit, issue } = props
  const { state } = issue
  const at = (path: string) => visit.href(`/arbete/nyhetsbrev/${issue.id}/${path}`)
  const when = issue.doneAt ?? issue.beganAt ?? issue.sendAt
  return (
    <section aria-labelledby="lage">
      <h2 id="lage">{visit.s('newsletter.step.title')}</h2>
      <p>
        <IssueStateWord visit={visit} state={state} /> {when ? showDateTime(when, visit.lang) : ''}
      </p>
      <p>{visit.s(`newsletter.next.${state}`)}</p>
      <div class="buttons">
        <a class="button secondary" href={at('las')}>
          {visit.s('newsletter.step.read')}
        </a>
        {state === 'draft' ? <Deed {...{ visit, main: true }} action={at('granska')} label="ask" /> : null}
        {state === 'asked' || state === 'approved' ? (
          <Deed visit={visit} action={at('andra')} label="reopen" />
        ) : null}
        {state === 'scheduled' ? <Deed visit={visit} action={at('avboka')} label="call-off" /> : null}
        {state === 'sending' ? <Deed visit={visit} action={at('stoppa')} label="stop" /> : null}
        {state === 'stopped' ? <Deed visit={visit} action={at('fortsatt')} label="go-on" main /> : null}
        {issue.beganAt ? (
          <a href={visit.href(`/nyhetsbrev/${issue.id}`)}>{visit.s('newsletter.step.public-page')}</a>
        ) : null}
      </div>
      {state === 'approved' ? <SendForm {...props} /> : null}
      <form class="filters" method="post" action={at('prov')}>
        <Select
          name="sprak"
          label={visit.s('newsletter.step.proof-language')}
          value="sv"
          options={LETTER_LANGUAGES.map((one) => ({ value: one, label: ENDONYM[one] }))}
        />
        <div class="buttons">
          <button class="button secondary" type="submit">
            {visit.s('newsletter.step.proof')}
          </button>
        </div>
      </form>
    </section>
  )
}

/** When it goes; at once where nothing is filled in. */
const SendForm = ({ visit, issue, values, errors }: IssueProps) => (
  <form novalidate method="post" action={visit.href(`/arbete/nyhetsbrev/${issue.id}/skicka`)}>
    <DateField
      name="day"
      label={visit.s('newsletter.step.day')}
      hint={visit.s('newsletter.step.day-hint')}
      value={textOf(values, 'day')}
      error={errorAt(visit, errors, 'day')}
    />
    <TextField
      name="time"
      label={visit.s('newsletter.step.time')}
      value={textOf(values, 'time')}
      error={errorAt(visit, errors, 'time')}
    />
    <button class="button warm" type="submit">
      {visit.s('newsletter.step.send')}
    </button>
  </form>
)
