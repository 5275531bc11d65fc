import { randomUUID } from 'node:crypto'
import type { WayIn } from '~/features/processes'
import { errorAt, FormErrors, PublicPage } from '~/features/site'
import { tell } from '~/kernel/language'
import { formatReceiptCode } from '~/kernel/receipt-code'
import { showDate } from '~/kernel/time'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Hidden, Notice, PageHead, ReadAloud, Section, TextArea } from '~/ui'
import type { Hosted } from '../../queries'
import { asked } from '../came-in'
import { lessonMoment } from '../hours'
import { Unlisted } from '../parts'

interface Props {
  visit: Visit
  now: Date
  lesson: Hosted
  wayIn: WayIn
  /** The question to answer; the room's own when none was chosen. */
  stepId: string | undefined
  /** What was just sent, and the code of its receipt. */
  sent: { code: string; text: string; language: string } | undefined
  values?: Values
  errors?: FieldError[]
}

/** What a pupil meets on the phone: the question, a box and a button. Nothing is asked about them. */
export const NotePage = (props: Props) => {
  const { visit, now, lesson, wayIn, stepId, sent, values = {}, errors = [] } = props
  const address = visit.href(`/ung/svara/${lesson.code}`)
  const questions = asked(lesson.programme)
  const step = questions.find(({ id }) => id === stepId)
  const question = step ? tell(step.question, visit.lang) : undefined
  const moment = lessonMoment(lesson, wayIn, now)
  if (moment === 'before') return <NotYetPage {...props} />
  if (moment === 'closed') return <NoMorePage {...props} />
  return (
    <PublicPage visit={visit} title={visit.t('workshops.answer.title')} now={now} head={<Unlisted />}>
      <Section>
        {sent ? (
          <div role="status">
            <Notice kind="done">
              <p>
                <strong>{visit.s('workshops.answer.sent')}</strong>
              </p>
              <blockquote class="said" lang={sent.language} dir="auto">
                {sent.text}
              </blockquote>
              <p>
                <a href={visit.href(`/kvitto/${sent.code}`)}>
                  {visit.s('capture.saved.receipt')}:{' '}
                  <span class="number">{formatReceiptCode(sent.code)}</span>
                </a>
              </p>
              <p>{visit.s('workshops.answer.receipt')}</p>
            </Notice>
          </div>
        ) : null}
        <FormErrors visit={visit} errors={errors} />
        <form novalidate method="post" action={address} class="ask">
          <h1 class="question" id="fragan" lang={question?.lang}>
            {question?.text ?? visit.s('workshops.answer.any')}
          </h1>
          <ReadAloud
            reads={['fragan']}
            label={visit.s('workshops.answer.read-aloud')}
            stop={visit.t('workshops.answer.stop')}
          />
          <TextArea
            name="text"
            label={visit.s('workshops.answer.label')}
            hint={visit.s('workshops.answer.hint')}
            value={textOf(values, 'text')}
            error={errorAt(visit, errors, 'text')}
            rows={4}
            required
          />
          <Hidden name="key" value={textOf(values, 'key') || randomUUID()} />
          {step ? <Hidden name="step" value={step.id} /> : null}
          <button class="button" type="submit">
            {visit.s('workshops.answer.send')}
          </button>
        </form>
      </Section>
      <Section title={visit.s('workshops.answer.other')} tinted>
        <ul>
          {questions
            .filter(({ id }) => id !== step?.id)
            .map((other) => (
              <li>
                <a href={`${address}?fraga=${other.id}`}>{visit.l(other.question)}</a>
              </li>
            ))}
          <li>
            <a href={address}>{visit.s('workshops.answer.latest')}</a>
          </li>
        </ul>
        <p>{visit.s('workshops.answer.private')}</p>
        <p>
          <a href={visit.href(`/ung/klass/${lesson.code}`)}>{visit.s('workshops.answer.class')}</a>
        </p>
      </Section>
    </PublicPage>
  )
}

const NotYetPage = ({ visit, now, lesson, values = {} }: Props) => {
  const date = showDate(lesson.startsAt, visit.lang)
  return (
    <PublicPage
      visit={visit}
      title={visit.t('workshops.answer.before', { date })}
      now={now}
      head={<Unlisted />}
    >
      <PageHead
        title={visit.s('workshops.answer.before', { date })}
        lead={visit.s('workshops.answer.before-lead')}
        seed="ung"
      />
      <Section>
        <Yours visit={visit} values={values} />
        <p>{visit.s('capture.try.about')}</p>
        <div class="buttons">
          <a class="button" href={visit.href(`/ung/svara/${lesson.code}/prova`)}>
            {visit.s('capture.try.now')}
          </a>
          <a class="button secondary" href={visit.href(`/ung/klass/${lesson.code}`)}>
            {visit.s('workshops.answer.class')}
          </a>
        </div>
      </Section>
    </PublicPage>
  )
}

const NoMorePage = ({ visit, now, lesson, wayIn, values = {} }: Props) => (
  <PublicPage visit={visit} title={visit.t('workshops.answer.closed')} now={now} head={<Unlisted />}>
    <PageHead title={visit.s('workshops.answer.closed')} lead={visit.l(wayIn.closedText)} seed="ung" />
    <Section>
      <Yours visit={visit} values={values} />
      <p>
        <a class="button" href={visit.href(`/ung/klass/${lesson.code}`)}>
          {visit.s('workshops.answer.class')}
        </a>
      </p>
    </Section>
  </PublicPage>
)

/** What was typed on a day when it can't be taken, given back. */
const Yours = ({ visit, values }: Pick<Props, 'visit'> & { values: Values }) =>
  textOf(values, 'text') ? (
    <Notice kind="warning" title={visit.s('workshops.answer.closed-yours')}>
      <blockquote dir="auto">{textOf(values, 'text')}</blockquote>
    </Notice>
  ) : null
