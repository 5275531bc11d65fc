import type { WayIn } from '~/features/processes'
import { errorAt, FormErrors, StaffPage } from '~/features/site'
import { type Localized, tell } from '~/kernel/language'
import { showDate, showNumber } from '~/kernel/time'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { DataTable, DateField, Notice, NumberField, TextArea, TextField } from '~/ui'
import type { Tally } from '../domain'
import type { drawOf, surveysForStaff } from '../queries'
import { quizAddress } from './quiz-pages'
import { TallyView } from './result-page'
import { addressOf } from './survey-pages'

type Surveys = Awaited<ReturnType<typeof surveysForStaff>>

const stateOf = (wayIn: WayIn, now: Date) => {
  if (!wayIn.publishedAt) return 'draft'
  return wayIn.opensAt <= now && now <= wayIn.closesAt ? 'open' : 'closed'
}

export const SurveysPage = (props: { visit: Visit; now: Date; surveys: Surveys }) => {
  const { visit, surveys } = props
  return (
    <StaffPage visit={visit} title={visit.t('surveys.staff.title')} lead={visit.s('surveys.staff.lead')}>
      {surveys.length === 0 ? (
        <p>{visit.s('surveys.staff.none')}</p>
      ) : (
        <DataTable
          caption={visit.s('surveys.staff.title')}
          label={visit.t('surveys.staff.title')}
          captionUnseen
          columns={[
            { label: visit.s('surveys.staff.name') },
            { label: visit.s('surveys.staff.kind') },
            { label: visit.s('surveys.staff.state') },
            { label: visit.s('surveys.staff.count'), numeric: true },
          ]}
          rows={surveys.map((one) => [
            <a href={visit.href(`/arbete/enkater/${one.id}`)}>{visit.l(one.title)}</a>,
            visit.s(`surveys.staff.kind.${one.kind === 'quiz' ? 'quiz' : 'survey'}`),
            visit.s(`surveys.staff.${stateOf(one, props.now)}`),
            showNumber(one.kind === 'quiz' ? one.rounds : one.answered, visit.lang),
          ])}
        />
      )}
    </StaffPage>
  )
}

export interface Sent {
  form: 'result' | 'draw'
  values: Values
  errors: FieldError[]
}

const DONE = ['published', 'withdrawn', 'draw', 'drawn', 'too-early', 'not-changed'] as const

interface Props {
  visit: Visit
  now: Date
  wayIn: WayIn
  tallies: readonly Tally[]
  count: number
  done: string | undefined
  sent: Sent | undefined
  result: { comment: Localized; publishedAt: Date } | undefined
  /** Of a quiz. */
  played: { rounds: number; right: number; of: number } | undefined
  draw: Awaited<ReturnType<typeof drawOf>>
  entries: number
  winners: readonly string[]
}

export const SurveyDesk = (props: Props) => {
  const { visit, wayIn, sent } = props
  const said = DONE.find((word) => word === props.done)
  const isQuiz = wayIn.kind === 'quiz'
  return (
    <StaffPage visit={visit} title={tell(wayIn.title, visit.lang).text}>
      {said ? (
        <Notice kind={said === 'too-early' || said === 'not-changed' ? 'warning' : 'done'}>
          <p>{visit.s(`surveys.staff.done.${said}`)}</p>
        </Notice>
      ) : null}
      <FormErrors visit={visit} errors={sent?.errors ?? []} />
      <p>
        <a href={visit.href(isQuiz ? quizAddress(wayIn) : addressOf(wayIn))}>
          {visit.s('surveys.staff.public')}
        </a>
      </p>
      {isQuiz ? (
        <p>
          <a href={visit.href(quizAddress(wayIn, '', true))}>{visit.s('surveys.staff.stand')}</a>
        </p>
      ) : null}
      {props.played ? (
        <p>
          {visit.s('surveys.staff.rounds', { count: props.played.rounds })}{' '}
          {props.played.rounds > 0
            ? visit.s('surveys.staff.average', {
                right: showNumber(props.played.right, visit.lang, 1),
                of: props.played.of,
              })
            : null}
        </p>
      ) : (
        <ResultForm {...props} />
      )}
      {isQuiz ? <DrawSection {...props} /> : null}
      {props.tallies.map((tally) => (
        <TallyView visit={visit} tally={tally} wayIn={wayIn} />
      ))}
    </StaffPage>
  )
}

const ResultForm = ({ visit, wayIn, result, sent }: Props) => {
  const mine = sent?.form === 'result' ? sent : undefined
  const errors = mine?.errors ?? []
  const value = (field: 'sv' | 'en') => (mine ? textOf(mine.values, field) : (result?.comment[field] ?? ''))
  const action = visit.href(`/arbete/enkater/${wayIn.id}/resultat`)
  return (
    <>
      <h2>{visit.s('surveys.staff.result')}</h2>
      {result ? (
        <p>{visit.s('surveys.staff.result-published', { date: showDate(result.publishedAt, visit.lang) })}</p>
      ) : null}
      <form novalidate method="post" action={action}>
        <TextArea
          name="sv"
          label={visit.s('surveys.staff.comment-sv')}
          hint={visit.s('surveys.staff.comment-hint')}
          value={value('sv')}
          error={errorAt(visit, errors, 'sv')}
          required
        />
        <TextArea
          name="en"
          label={visit.s('surveys.staff.comment-en')}
          value={value('en')}
          error={errorAt(visit, errors, 'en')}
        />
        <div class="buttons">
          <button class="button" type="submit">
            {visit.s('surveys.staff.publish')}
          </button>
          {result ? (
            <button class="button secondary" type="submit" formaction={`${action}/dolj`}>
              {visit.s('surveys.staff.withdraw')}
            </button>
          ) : null}
        </div>
      </form>
    </>
  )
}

const DrawSection = (props: Props) => {
  const { visit, wayIn, draw, sent } = props
  const address = `/arbete/enkater/${wayIn.id}/utlottning`
  return (
    <>
      <h2>{visit.s('surveys.staff.draw')}</h2>
      {draw ? <p>{visit.s('surveys.staff.entries', { count: props.entries })}</p> : null}
      {props.winners.length > 0 ? (
        <>
          <h3>{visit.s('surveys.staff.won')}</h3>
          <ul>
            {props.winners.map((contact) => (
              <li>{contact}</li>
            ))}
          </ul>
        </>
      ) : null}
      {draw?.emptiedAt ? (
        <p>{visit.s('surveys.staff.emptied', { date: showDate(draw.emptiedAt, visit.lang) })}</p>
      ) : null}
      {draw?.drawnAt || draw?.emptiedAt ? null : (
        <DrawForm visit={visit} action={visit.href(address)} draw={draw} sent={sent} />
      )}
      {draw && !draw.drawnAt && !draw.emptiedAt ? (
        <form method="post" action={visit.href(`${address}/dra`)}>
          <button class="button secondary" type="submit">
            {visit.s('surveys.staff.draw-now')}
          </button>
        </form>
      ) : null}
    </>
  )
}

const DrawForm = (props: Pick<Props, 'visit' | 'draw' | 'sent'> & { action: string }) => {
  const { visit, draw, sent } = props
  const mine = sent?.form === 'draw' ? sent : undefined
  const errors = mine?.errors ?? []
  const value = (field: string, stored: string | number | undefined) =>
    mine ? textOf(mine.values, field) : String(stored ?? '')
  return (
    <form novalidate method="post" action={props.action}>
      <TextField
        name="prizeSv"
        label={visit.s('surveys.staff.prize-sv')}
        value={value('prizeSv', draw?.prize.sv)}
        error={errorAt(visit, errors, 'prizeSv')}
      />
      <TextField
        name="prizeEn"
        label={visit.s('surveys.staff.prize-en')}
        value={value('prizeEn', draw?.prize.en)}
        error={errorAt(visit, errors, 'prizeEn')}
      />
      <NumberField
        name="winners"
        label={visit.s('surveys.staff.winners')}
        value={value('winners', draw?.winners ?? 1)}
        error={errorAt(visit, errors, 'winners')}
      />
      <DateField
        name="closesOn"
        label={visit.s('surveys.staff.closes-on')}
        value={value('closesOn', draw?.closesOn)}
        error={errorAt(visit, errors, 'closesOn')}
      />
      <DateField
        name="deleteOn"
        label={visit.s('surveys.staff.delete-on')}
        value={value('deleteOn', draw?.deleteOn)}
        error={errorAt(visit, errors, 'deleteOn')}
      />
      <button class="button" type="submit">
        {visit.s('surveys.staff.save-draw')}
      </button>
    </form>
  )
}
