import { randomUUID } from 'node:crypto'
import type { Child } from 'hono/jsx'
import { type Answers, type Question, QuestionFields, shownAnswer, type WayIn } from '~/features/processes'
import { FormErrors, PublicPage } from '~/features/site'
import { tell } from '~/kernel/language'
import { formatReceiptCode } from '~/kernel/receipt-code'
import { showDate } from '~/kernel/time'
import type { FieldError, Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Hidden, Notice, PageHead, ReceiptCode, Section } from '~/ui'
import { asked, questionBefore } from '../domain'

interface Common {
  visit: Visit
  now: Date
  wayIn: WayIn
}

export const addressOf = (wayIn: Pick<WayIn, 'slug'>, code?: string, rest = ''): string =>
  `/enkat/${wayIn.slug}${code ? `/${code}` : ''}${rest}`

/** What the survey is, how long it takes, and that one can go on later. */
export const SurveyStart = (
  props: Common & { questions: readonly Question[]; hasResult: boolean; open: boolean },
) => {
  const { visit, wayIn } = props
  return (
    <PublicPage visit={visit} title={tell(wayIn.title, visit.lang)} now={props.now}>
      <PageHead
        kicker={visit.s('surveys.start.kicker')}
        title={visit.l(wayIn.title)}
        lead={wayIn.about.sv ? visit.l(wayIn.about) : undefined}
        seed={wayIn.slug}
      />
      <Section>
        {props.open ? (
          <form method="post" action={visit.href(addressOf(wayIn))}>
            <p>
              {visit.s('surveys.start.length', {
                count: props.questions.length,
                minutes: wayIn.minutes,
              })}
            </p>
            <p>{visit.s('surveys.start.save')}</p>
            <Hidden name="key" value={randomUUID()} />
            <Hidden name="language" value={visit.lang} />
            <div class="buttons">
              <button class="button" type="submit">
                {visit.s('surveys.start.begin')}
              </button>
              <p class="muted">
                {visit.s('surveys.start.until', { date: showDate(wayIn.closesAt, visit.lang) })}
              </p>
            </div>
          </form>
        ) : (
          <Notice>
            <p>
              {wayIn.opensAt > props.now
                ? visit.s('surveys.start.opens', { date: showDate(wayIn.opensAt, visit.lang) })
                : visit.s('surveys.start.closed', { date: showDate(wayIn.closesAt, visit.lang) })}
            </p>
            {wayIn.opensAt <= props.now ? <p>{visit.l(wayIn.closedText)}</p> : null}
          </Notice>
        )}
        {props.hasResult ? (
          <p>
            <a href={visit.href(addressOf(wayIn, undefined, '/resultat'))}>
              {visit.s('surveys.start.result')}
            </a>
          </p>
        ) : null}
      </Section>
    </PublicPage>
  )
}

interface StepProps extends Common {
  code: string
  questions: readonly Question[]
  answers: Answers
  question: Question
  values: Values
  errors: FieldError[]
}

/** One question, and where one is. */
export const SurveyStep = (props: StepProps) => {
  const { visit, wayIn, code, question, values, errors } = props
  const through = asked(props.questions, props.answers)
  const at = through.findIndex((one) => one.id === question.id) + 1
  const before = questionBefore(props.questions, props.answers, question.id)
  const position = visit.t('surveys.step.position', { at, of: through.length })
  return (
    <PublicPage
      visit={visit}
      title={`${position}: ${tell(wayIn.title, visit.lang).text}`}
      now={props.now}
      canonical={false}
    >
      <Section>
        <h1 class="kicker">
          {visit.l(wayIn.title)} <span class="muted">{position}</span>
        </h1>
        <FormErrors visit={visit} errors={errors} />
        <form novalidate method="post" action={visit.href(addressOf(wayIn, code, `/${question.id}`))}>
          <QuestionFields visit={visit} questions={[question]} values={values} errors={errors} />
          <div class="buttons">
            <button class="button" type="submit">
              {visit.s('surveys.step.next')}
            </button>
            {before ? (
              <a class="button secondary" href={visit.href(addressOf(wayIn, code, `/${before.id}`))}>
                {visit.s('surveys.step.back')}
              </a>
            ) : null}
          </div>
        </form>
        <p>
          <a href={visit.href(addressOf(wayIn, code, '/senare'))}>{visit.s('surveys.step.later')}</a>
        </p>
      </Section>
    </PublicPage>
  )
}

/** The code to go on with, on paper or in a phone. */
export const LaterPage = ({
  visit,
  now,
  wayIn,
  code,
  address,
}: Common & { code: string; address: string }) => (
  <PublicPage visit={visit} title={visit.t('surveys.later.title')} now={now} canonical={false}>
    <PageHead title={visit.s('surveys.later.title')} lead={visit.s('surveys.later.lead')} seed={code} />
    <Section>
      <ReceiptCode
        code={formatReceiptCode(code)}
        label={visit.s('surveys.later.code')}
        address={address}
        qrLabel={visit.t('surveys.later.qr')}
      />
      <p class="link-to-keep">
        <a href={visit.href(addressOf(wayIn, code))}>{address}</a>
      </p>
      <p>{visit.s('surveys.later.until', { date: showDate(wayIn.closesAt, visit.lang) })}</p>
    </Section>
  </PublicPage>
)

interface CheckProps extends Common {
  code: string
  questions: readonly Question[]
  answers: Answers
  errors: FieldError[]
}

/** All answers before they are sent, each with a way to change it. */
export const CheckPage = ({ visit, now, wayIn, code, questions, answers, errors }: CheckProps) => (
  <PublicPage visit={visit} title={visit.t('surveys.check.title')} now={now} canonical={false}>
    <PageHead title={visit.s('surveys.check.title')} lead={visit.s('surveys.check.lead')} seed={code} />
    <Section>
      <FormErrors visit={visit} errors={errors} />
      <dl class="facts" id="f-skicka">
        {asked(questions, answers).map((question) => (
          <div>
            <dt>{visit.l(question.label)}</dt>
            <dd>
              <Answered visit={visit} question={question} answers={answers} />{' '}
              <a href={visit.href(addressOf(wayIn, code, `/${question.id}`))}>
                {visit.s('surveys.check.change')}
                <span class="unseen"> {visit.l(question.label)}</span>
              </a>
            </dd>
          </div>
        ))}
      </dl>
      <form method="post" action={visit.href(addressOf(wayIn, code, '/skicka'))}>
        <div class="buttons">
          <button class="button" type="submit">
            {visit.s('surveys.check.send')}
          </button>
          <a href={visit.href(addressOf(wayIn, code, '/senare'))}>{visit.s('surveys.step.later')}</a>
        </div>
      </form>
    </Section>
  </PublicPage>
)

const Answered = (props: { visit: Visit; question: Question; answers: Answers }): Child => {
  const { visit, question } = props
  const answer = props.answers[question.id]
  if (answer === undefined) return <span class="muted">{visit.s('surveys.check.none')}</span>
  return <span dir="auto">{shownAnswer(visit.lang, question, answer)}</span>
}

/** Sent: thanks, the receipt, and where the result will be. */
export const SentPage = ({
  visit,
  now,
  wayIn,
  code,
  hasResult,
  isInspel,
}: Common & { code: string; hasResult: boolean; isInspel: boolean }) => (
  <PublicPage visit={visit} title={visit.t('surveys.sent.title')} now={now} canonical={false}>
    <PageHead
      title={visit.s('surveys.sent.title')}
      lead={
        isInspel
          ? visit.s('surveys.sent.lead', { code: formatReceiptCode(code) })
          : visit.s('surveys.sent.counted')
      }
      seed={code}
    />
    <Section>
      {isInspel ? (
        <div class="buttons">
          <a class="button" href={visit.href(`/kvitto/${code}`)}>
            {visit.s('surveys.sent.receipt')}
          </a>
        </div>
      ) : null}
      <p>
        {hasResult ? visit.s('surveys.sent.result-now') : visit.s('surveys.sent.result-later')}{' '}
        <a href={visit.href(addressOf(wayIn, undefined, '/resultat'))}>{visit.s('surveys.start.result')}</a>
      </p>
    </Section>
  </PublicPage>
)
