import { errorAt, FormErrors, StaffPage } from '~/features/site'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Breadcrumb, Details, TextArea, TextField } from '~/ui'
import { typedReservations, typedVotes } from '../domain'
import type { WholeDecision } from '../queries'
import { DoneNotice } from './staff-parts'

interface Props {
  visit: Visit
  decision: WholeDecision
  done?: string | undefined
  values?: Values | undefined
  errors?: FieldError[]
}

const valuesOf = (decision: WholeDecision): Values => ({
  minutesUrl: decision.minutesUrl,
  minutesParagraph: decision.minutesParagraph,
  votes: typedVotes(decision.votes),
  reservations: typedReservations(decision.reservations),
})

/** What the minutes say of a decision, and the way to take it back when it was recorded by mistake. */
export const DecidedDesk = ({ visit, decision, done, values = valuesOf(decision), errors = [] }: Props) => {
  const address = visit.href(`/arbete/strategi/beslut/${decision.id}`)
  const text = (name: string) => ({
    name,
    value: textOf(values, name),
    error: errorAt(visit, errors, name),
  })
  return (
    <StaffPage
      visit={visit}
      title={{ text: decision.title, lang: 'sv' }}
      lead={visit.s('strategy.decided.desk-lead')}
    >
      <Breadcrumb
        label={visit.t('strategy.crumbs')}
        links={[
          { href: visit.href('/arbete/strategi'), label: visit.s('strategy.work.title') },
          { href: visit.href('/arbete/strategi/beslut'), label: visit.s('strategy.decide.title') },
        ]}
      />
      <DoneNotice visit={visit} word={done} />
      <FormErrors visit={visit} errors={errors} />
      <p>
        <a href={visit.href(`/beslut/${decision.id}`)}>{visit.s('strategy.work.read-public')}</a>
      </p>
      <form novalidate method="post" action={address}>
        <TextField
          {...text('minutesUrl')}
          label={visit.s('strategy.decided.minutes-url')}
          hint={visit.s('strategy.decided.minutes-url-hint')}
        />
        <TextField
          {...text('minutesParagraph')}
          label={visit.s('strategy.decided.paragraph')}
          hint={visit.s('strategy.decided.paragraph-hint')}
        />
        <TextArea
          {...text('votes')}
          label={visit.s('strategy.decided.votes')}
          hint={visit.s('strategy.decided.votes-hint')}
          rows={8}
        />
        <TextArea
          {...text('reservations')}
          label={visit.s('strategy.decided.reservations')}
          hint={visit.s('strategy.decided.reservations-hint')}
          rows={4}
        />
        <button class="button" type="submit">
          {visit.s('strategy.decided.save')}
        </button>
      </form>
      <Details summary={visit.s('strategy.decided.withdraw')} open={'reason' in values}>
        <form novalidate method="post" action={`${address}/ta-tillbaka`}>
          <p class="hint">{visit.s('strategy.decided.withdraw-lead')}</p>
          <TextField {...text('reason')} label={visit.s('strategy.work.reason')} required />
          <button class="button danger" type="submit">
            {visit.s('strategy.decided.withdraw')}
          </button>
        </form>
      </Details>
    </StaffPage>
  )
}
