import type { Process } from '~/features/processes'
import { errorAt, FormErrors, StaffPage } from '~/features/site'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Breadcrumb, Choices, TextArea, TextField } from '~/ui'
import { FORWARDING_STEPS } from '../domain'
import type { ForwardedAnswer } from '../queries'
import { ForwardedItem } from './forwarded'
import { DoneNotice } from './staff-parts'

interface Props {
  visit: Visit
  rooms: readonly { process: Process; answers: readonly ForwardedAnswer[] }[]
  done?: string | undefined
}

const Crumbs = ({ visit, onward }: { visit: Visit; onward?: boolean }) => (
  <Breadcrumb
    label={visit.t('strategy.crumbs')}
    links={[
      { href: visit.href('/arbete/strategi'), label: visit.s('strategy.work.title') },
      { href: visit.href('/arbete/strategi/svar'), label: visit.s('strategy.answer.title') },
      ...(onward
        ? [{ href: visit.href('/arbete/strategi/svar/vidare'), label: visit.s('strategy.forwarding.title') }]
        : []),
    ]}
  />
)

/** What the region passed on, that of which least is known first. */
export const ForwardedDesk = ({ visit, rooms, done }: Props) => (
  <StaffPage
    visit={visit}
    title={visit.t('strategy.forwarding.title')}
    lead={visit.s('strategy.forwarding.work-lead')}
  >
    <Crumbs visit={visit} />
    <DoneNotice visit={visit} word={done} />
    {rooms.length === 0 ? <p>{visit.s('strategy.forwarding.none')}</p> : null}
    {rooms.map(({ process, answers }) => (
      <>
        <h2>{visit.l(process.title)}</h2>
        <ul class="plain">
          {answers.map((answer) => (
            <ForwardedItem visit={visit} process={process.slug} answer={answer}>
              <p>
                <a href={visit.href(`/arbete/strategi/svar/vidare/${answer.id}`)}>
                  {visit.s('strategy.forwarding.tell')}
                  <span class="unseen" lang="sv">
                    : {answer.forwardedTo}
                  </span>
                </a>
              </p>
            </ForwardedItem>
          ))}
        </ul>
      </>
    ))}
  </StaffPage>
)

interface StepProps {
  visit: Visit
  process: Process
  answer: ForwardedAnswer
  values: Values
  errors: FieldError[]
}

/** The form that tells what became of one question that was passed on. */
export const ForwardedPage = ({ visit, process, answer, values, errors }: StepProps) => (
  <StaffPage visit={visit} title={visit.t('strategy.forwarding.tell')}>
    <Crumbs visit={visit} onward />
    <FormErrors visit={visit} errors={errors} />
    <h2>{visit.s('strategy.forwarding.so-far')}</h2>
    <ul class="plain">
      <ForwardedItem visit={visit} process={process.slug} answer={answer} />
    </ul>
    <form novalidate method="post" action={visit.href(`/arbete/strategi/svar/vidare/${answer.id}`)}>
      <Choices
        type="radio"
        name="step"
        label={visit.s('strategy.forwarding.what')}
        value={[textOf(values, 'step')]}
        options={FORWARDING_STEPS.map((step) => ({
          value: step,
          label: visit.s(`strategy.forwarding.state.${step}`),
        }))}
        error={errorAt(visit, errors, 'step')}
      />
      <TextField
        name="happenedOn"
        type="date"
        label={visit.s('strategy.forwarding.day')}
        value={textOf(values, 'happenedOn')}
        error={errorAt(visit, errors, 'happenedOn')}
      />
      <TextArea
        name="text"
        label={visit.s('strategy.forwarding.words')}
        hint={visit.s('strategy.forwarding.words-hint')}
        value={textOf(values, 'text')}
        error={errorAt(visit, errors, 'text')}
        rows={3}
      />
      <TextField
        name="link"
        label={visit.s('strategy.forwarding.link')}
        value={textOf(values, 'link')}
        error={errorAt(visit, errors, 'link')}
      />
      <button class="button" type="submit">
        {visit.s('strategy.forwarding.save')}
      </button>
    </form>
  </StaffPage>
)
