import { randomUUID } from 'node:crypto'
import type { Child } from 'hono/jsx'
import type { Answers, WayIn } from '~/features/processes'
import { errorAt, FormErrors, PublicPage } from '~/features/site'
import { type Localized, tell } from '~/kernel/language'
import { showDate } from '~/kernel/time'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Choices, Hidden, Notice, PageHead, Section, TextField } from '~/ui'
import { isRight, type QuizQuestion } from '../domain'

interface Common {
  visit: Visit
  now: Date
  wayIn: WayIn
  /** On a screen at a stand: it goes back to the start by itself. */
  atStand: boolean
}

export const quizAddress = (wayIn: Pick<WayIn, 'slug'>, rest = '', atStand = false): string =>
  `/quiz/${wayIn.slug}${rest}${atStand ? '?monter=1' : ''}`

/** Everything of a quiz stands in this: large, calm, and at a stand with a way back to the start. */
const QuizPage = ({ visit, now, wayIn, atStand, children }: Common & { children: Child }) => (
  <PublicPage
    visit={visit}
    title={tell(wayIn.title, visit.lang)}
    now={now}
    canonical={false}
    head={atStand ? <script type="module" src="/tillgangar/stand.js" /> : undefined}
  >
    {children}
    {atStand ? (
      <div
        data-stand={visit.href(quizAddress(wayIn, '', true))}
        data-question={visit.t('surveys.stand.question')}
        data-stay={visit.t('surveys.stand.stay')}
      />
    ) : null}
  </PublicPage>
)

export const QuizStart = (props: Common & { open: boolean; count: number }) => {
  const { visit, wayIn } = props
  return (
    <QuizPage {...props}>
      <PageHead
        kicker={visit.s('surveys.quiz.kicker', { count: props.count })}
        title={visit.l(wayIn.title)}
        lead={wayIn.about.sv ? visit.l(wayIn.about) : undefined}
        seed={wayIn.slug}
      />
      <Section>
        {props.open && props.count > 0 ? (
          <form method="post" action={visit.href(quizAddress(wayIn, '/spela', props.atStand))}>
            <Hidden name="key" value={randomUUID()} />
            <Hidden name="step" value="0" />
            <button class="button" type="submit">
              {visit.s('surveys.quiz.begin')}
            </button>
          </form>
        ) : (
          <Notice>
            <p>{visit.s('surveys.quiz.closed')}</p>
            <p>{visit.l(wayIn.closedText)}</p>
          </Notice>
        )}
      </Section>
    </QuizPage>
  )
}

interface PlayProps extends Common {
  questions: readonly QuizQuestion[]
  step: number
  sessionKey: string
  /** What was chosen so far, carried along in the form: nothing is kept before the end. */
  answers: Answers
  errors: FieldError[]
}

const Carried = ({ sessionKey, answers }: Pick<PlayProps, 'sessionKey' | 'answers'>) => (
  <>
    <Hidden name="key" value={sessionKey} />
    {Object.entries(answers).flatMap(([id, answer]) =>
      [answer].flat().map((one) => <Hidden name={`a-${id}`} value={String(one)} />),
    )}
  </>
)

export const QuizQuestionPage = (props: PlayProps) => {
  const { visit, questions, step, errors } = props
  const question = questions[step] as QuizQuestion
  return (
    <QuizPage {...props}>
      <Section>
        <p class="kicker">{visit.s('surveys.step.position', { at: step + 1, of: questions.length })}</p>
        <h1 class="question" id="fraga">
          {visit.l(question.label)}
        </h1>
        <FormErrors visit={visit} errors={errors} />
        <form novalidate method="post" action={visit.href(quizAddress(props.wayIn, '/spela', props.atStand))}>
          <Carried {...props} />
          <Hidden name="step" value={String(step)} />
          <Hidden name="answered" value="1" />
          <Choices
            type={(question.right?.length ?? 1) > 1 ? 'checkbox' : 'radio'}
            name="choice"
            label={visit.s(
              (question.right?.length ?? 1) > 1 ? 'surveys.quiz.choose-some' : 'surveys.quiz.choose',
            )}
            options={question.options.map((option) => ({ value: option.id, label: visit.l(option.label) }))}
            error={errorAt(visit, errors, 'choice')}
          />
          <button class="button" type="submit">
            {visit.s('surveys.quiz.answer')}
          </button>
        </form>
      </Section>
    </QuizPage>
  )
}

/** Whether it was right, in words, and why. */
export const FeedbackPage = (props: PlayProps) => {
  const { visit, questions, step, answers } = props
  const question = questions[step] as QuizQuestion
  const right = isRight(question, answers[question.id])
  const rightWords = question.options.filter((option) => question.right?.includes(option.id))
  return (
    <QuizPage {...props}>
      <Section>
        <p class="kicker">{visit.l(question.label)}</p>
        <h1>{visit.s(right ? 'surveys.quiz.right' : 'surveys.quiz.wrong')}</h1>
        <Notice kind={right ? 'done' : 'info'}>
          <p>
            {visit.s('surveys.quiz.right-answer')}{' '}
            {rightWords.map((option, at) => (
              <>
                {at > 0 ? ', ' : ''}
                <strong>{visit.l(option.label)}</strong>
              </>
            ))}
          </p>
          {question.explanation ? <p>{visit.l(question.explanation)}</p> : null}
        </Notice>
        <form method="post" action={visit.href(quizAddress(props.wayIn, '/spela', props.atStand))}>
          <Carried {...props} />
          <Hidden name="step" value={String(step + 1)} />
          <button class="button" type="submit">
            {visit.s(step + 1 < questions.length ? 'surveys.quiz.next' : 'surveys.quiz.result')}
          </button>
        </form>
      </Section>
    </QuizPage>
  )
}

interface EndProps extends Common {
  right: number
  of: number
  prize: { prize: Localized; closesOn: string; deleteOn: string } | undefined
}

export const QuizEnd = (props: EndProps) => {
  const { visit, wayIn, prize } = props
  return (
    <QuizPage {...props}>
      <PageHead
        kicker={visit.l(wayIn.title)}
        title={visit.s('surveys.quiz.score', { right: props.right, of: props.of })}
        lead={visit.s('surveys.quiz.thanks')}
        seed={wayIn.slug}
      />
      <Section>
        {prize ? (
          <>
            <h2>{visit.s('surveys.prize.title')}</h2>
            <p>{visit.l(prize.prize)}</p>
            <div class="buttons">
              <a class="button" href={visit.href(quizAddress(wayIn, '/utlottning', props.atStand))}>
                {visit.s('surveys.prize.join')}
              </a>
            </div>
          </>
        ) : null}
        <p>
          <a href={visit.href('/svara')}>{visit.s('surveys.quiz.inspel')}</a>
        </p>
        <p>
          <a href={visit.href(quizAddress(wayIn, '', props.atStand))}>{visit.s('surveys.quiz.again')}</a>
        </p>
      </Section>
    </QuizPage>
  )
}

interface PrizeProps extends Common {
  prize: { prize: Localized; closesOn: string; deleteOn: string }
  values: Values
  errors: FieldError[]
}

/** A contact for the draw, kept apart from what was answered. */
export const PrizePage = (props: PrizeProps) => {
  const { visit, wayIn, prize, values, errors } = props
  return (
    <QuizPage {...props}>
      <PageHead title={visit.s('surveys.prize.title')} lead={visit.l(prize.prize)} seed="utlottning" />
      <Section>
        <FormErrors visit={visit} errors={errors} />
        <form novalidate method="post" action={visit.href(quizAddress(wayIn, '/utlottning', props.atStand))}>
          <TextField
            name="contact"
            label={visit.s('surveys.prize.contact')}
            hint={visit.s('surveys.prize.contact-hint', { date: showDate(prize.deleteOn, visit.lang) })}
            value={textOf(values, 'contact')}
            autocomplete="off"
            error={errorAt(visit, errors, 'contact')}
            required
          />
          <button class="button" type="submit">
            {visit.s('surveys.prize.send')}
          </button>
        </form>
      </Section>
    </QuizPage>
  )
}

export const PrizeDone = (props: Common & { closesOn: string }) => (
  <QuizPage {...props}>
    <PageHead
      title={props.visit.s('surveys.prize.done')}
      lead={props.visit.s('surveys.prize.done-lead', { date: showDate(props.closesOn, props.visit.lang) })}
      seed="utlottning"
    />
    <Section>
      <p>
        <a href={props.visit.href(quizAddress(props.wayIn, '', props.atStand))}>
          {props.visit.s('surveys.quiz.again')}
        </a>
      </p>
    </Section>
  </QuizPage>
)
