import { randomUUID } from 'node:crypto'
import { errorAt, FormErrors, PublicPage, PuzzleField } from '~/features/site'
import { ENDONYM, isLanguage, LANGUAGES } from '~/kernel/language'
import { formatReceiptCode } from '~/kernel/receipt-code'
import { showDate } from '~/kernel/time'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import {
  Details,
  Facts,
  Hidden,
  Notice,
  NumberField,
  PageHead,
  ReceiptCode,
  Section,
  Select,
  TextArea,
  TextField,
} from '~/ui'
import { KEEP_SIGN_UPS_DAYS } from '../domain'
import type { OwnSignUp, ShownMeeting } from '../queries'
import { placeOf, seatsWords, whenOf } from './parts'

interface FormProps {
  visit: Visit
  now: Date
  meeting: ShownMeeting
  values: Values
  errors: FieldError[]
  /** Asked for only where letters can be sent. */
  asksMail: boolean
}

const Fields = ({ visit, meeting, values, errors, asksMail }: FormProps) => {
  const field = (name: string) => ({ name, value: textOf(values, name), error: errorAt(visit, errors, name) })
  return (
    <>
      <TextField
        {...field('name')}
        label={visit.s('meetings.sign-up.name')}
        hint={visit.s('meetings.sign-up.name-hint')}
        autocomplete="name"
        required
      />
      <NumberField {...field('people')} label={visit.s('meetings.sign-up.people')} required />
      {asksMail ? (
        <TextField
          {...field('email')}
          type="email"
          label={visit.s('meetings.sign-up.email')}
          hint={visit.s('meetings.sign-up.email-hint')}
          autocomplete="email"
        />
      ) : null}
      <TextArea
        {...field('accessNeeds')}
        label={visit.s('meetings.sign-up.access')}
        hint={visit.s('meetings.sign-up.access-hint')}
        rows={2}
      />
      <Select
        {...field('wishedLanguage')}
        label={visit.s('meetings.sign-up.language')}
        emptyLabel={visit.t('meetings.sign-up.any-language')}
        options={LANGUAGES.map((code) => ({ value: code, label: ENDONYM[code] }))}
      />
      <TextArea
        {...field('words')}
        label={visit.s('meetings.sign-up.words')}
        hint={visit.s('meetings.sign-up.words-hint')}
        rows={2}
      />
      <p>{visit.s('meetings.sign-up.privacy', { count: KEEP_SIGN_UPS_DAYS })}</p>
      <p class="muted">
        {whenOf(visit, meeting)}. <span lang="sv">{meeting.venue}</span>, {placeOf(meeting.municipalityCode)}
      </p>
    </>
  )
}

/** Who comes, in as few words as the meeting needs. */
export const SignUpPage = (props: FormProps & { puzzle: string | undefined }) => {
  const { visit, meeting, values, errors } = props
  const title = visit.plain(meeting.title)
  return (
    <PublicPage visit={visit} title={visit.t('meetings.sign-up.title', { title })} now={props.now}>
      <Section>
        <FormErrors visit={visit} errors={errors} />
        <p class="kicker">
          <a href={visit.href(`/moten/${meeting.slug}`)}>{visit.l(meeting.title)}</a>
        </p>
        <h1>{visit.s('meetings.sign-up.heading')}</h1>
        <p>{seatsWords(visit, meeting, props.now)}</p>
        <form novalidate method="post" action={visit.href(`/moten/${meeting.slug}/anmalan`)}>
          <Fields {...props} />
          <Hidden name="key" value={textOf(values, 'key') || randomUUID()} />
          <PuzzleField visit={visit} puzzle={props.puzzle} />
          <button class="button" type="submit">
            {visit.s('meetings.sign-up.send')}
          </button>
        </form>
      </Section>
    </PublicPage>
  )
}

/** The same fields with what was told, to be changed. */
export const ChangeSignUpPage = (props: FormProps & { code: string }) => {
  const { visit, code, errors } = props
  return (
    <PublicPage visit={visit} title={visit.t('meetings.sign-up.change-title')} now={props.now}>
      <Section>
        <FormErrors visit={visit} errors={errors} />
        <h1>{visit.s('meetings.sign-up.change-title')}</h1>
        <form novalidate method="post" action={visit.href(`/moten/anmalan/${code}/andra`)}>
          <Fields {...props} />
          <div class="buttons">
            <button class="button" type="submit">
              {visit.s('meetings.sign-up.save')}
            </button>
            <a class="button secondary" href={visit.href(`/moten/anmalan/${code}`)}>
              {visit.s('meetings.sign-up.back')}
            </a>
          </div>
        </form>
      </Section>
    </PublicPage>
  )
}

/** Sign-up is closed, for whatever reason; what was typed is not kept from its writer. */
export const SignUpClosedPage = ({
  visit,
  now,
  meeting,
}: Omit<FormProps, 'values' | 'errors' | 'asksMail'>) => (
  <PublicPage visit={visit} title={visit.t('meetings.sign-up.closed')} now={now}>
    <PageHead title={visit.s('meetings.sign-up.closed')} lead={visit.s('meetings.sign-up.closed-lead')} />
    <Section>
      <div class="buttons">
        <a class="button" href={visit.href(`/moten/${meeting.slug}`)}>
          {visit.s('meetings.sign-up.to-meeting')}
        </a>
        <a class="button secondary" href={visit.href('/moten')}>
          {visit.s('meetings.page.others')}
        </a>
      </div>
    </Section>
  </PublicPage>
)

export const DONE = ['andrat', 'avanmalt', 'inga-brev'] as const
interface ReceiptProps {
  visit: Visit
  now: Date
  meeting: ShownMeeting
  signUp: OwnSignUp
  code: string
  address: string
  done: (typeof DONE)[number] | undefined
}

/** What was signed up, with the code to change or cancel it. */
export const SignUpReceiptPage = (props: ReceiptProps) => {
  const { visit, now, meeting, signUp } = props
  const isOver = signUp.state === 'cancelled' || meeting.cancelledAt !== null || meeting.startsAt <= now
  const title = visit.plain(meeting.title)
  return (
    <PublicPage visit={visit} title={visit.t('meetings.receipt.title', { title })} now={now}>
      <Section>
        {props.done ? (
          <div role="status">
            <Notice kind="done">
              <p>{visit.s(`meetings.receipt.done.${props.done}`)}</p>
            </Notice>
          </div>
        ) : null}
        <p class="kicker">
          <a href={visit.href(`/moten/${meeting.slug}`)}>{visit.l(meeting.title)}</a>
        </p>
        <h1>{visit.s(`meetings.receipt.${signUp.state}`)}</h1>
        {signUp.state === 'waiting' ? (
          <p class="lead">{visit.s('meetings.receipt.place-in-line', { number: signUp.placeInLine })}</p>
        ) : null}
        {meeting.cancelledAt ? (
          <Notice kind="error" title={visit.s('meetings.page.cancelled')}>
            <p lang={visit.only('sv')}>{meeting.cancelReason}</p>
          </Notice>
        ) : null}
        {signUp.state === 'cancelled' ? null : <Told visit={visit} meeting={meeting} signUp={signUp} />}
        {isOver ? null : <Keep {...props} />}
      </Section>
    </PublicPage>
  )
}

const Told = ({ visit, meeting, signUp }: Pick<ReceiptProps, 'visit' | 'meeting' | 'signUp'>) => (
  <Facts
    items={[
      { label: visit.s('meetings.page.when'), value: whenOf(visit, meeting) },
      {
        label: visit.s('meetings.page.where'),
        value: (
          <>
            <span lang="sv">{meeting.venue}</span>, {placeOf(meeting.municipalityCode)}
          </>
        ),
      },
      { label: visit.s('meetings.sign-up.name'), value: signUp.name },
      {
        label: visit.s('meetings.sign-up.people'),
        value: visit.s('meetings.page.people', { count: signUp.people }),
      },
      ...(signUp.email ? [{ label: visit.s('meetings.sign-up.email'), value: signUp.email }] : []),
      ...(signUp.accessNeeds
        ? [{ label: visit.s('meetings.sign-up.access'), value: signUp.accessNeeds }]
        : []),
      ...(isLanguage(signUp.wishedLanguage)
        ? [
            {
              label: visit.s('meetings.sign-up.language'),
              value: <span lang={signUp.wishedLanguage}>{ENDONYM[signUp.wishedLanguage]}</span>,
            },
          ]
        : []),
      ...(signUp.words ? [{ label: visit.s('meetings.sign-up.words'), value: signUp.words }] : []),
    ]}
  />
)

const Keep = ({ visit, meeting, code, address }: ReceiptProps) => (
  <>
    <h2>{visit.s('meetings.receipt.keep')}</h2>
    <ReceiptCode
      code={formatReceiptCode(code)}
      label={visit.s('meetings.receipt.code')}
      address={address}
      qrLabel={visit.t('meetings.receipt.qr')}
    />
    <p class="link-to-keep">
      <a href={address}>{address}</a>
    </p>
    <div class="buttons">
      <a class="button" href={visit.href(`/moten/anmalan/${code}/andra`)}>
        {visit.s('meetings.receipt.change')}
      </a>
      <a class="button secondary" href={`/kalender/${meeting.slug}.ics`}>
        {visit.s('meetings.page.to-calendar')}
      </a>
    </div>
    <Details summary={visit.s('meetings.receipt.cannot')}>
      <p>{visit.s('meetings.receipt.cannot-lead')}</p>
      <form novalidate method="post" action={visit.href(`/moten/anmalan/${code}/avanmal`)}>
        <button class="button danger" type="submit">
          {visit.s('meetings.receipt.cancel')}
        </button>
      </form>
    </Details>
    <p class="muted">{visit.s('meetings.receipt.until', { date: showDate(meeting.startsAt, visit.lang) })}</p>
  </>
)

/** One button for who wants no more letters: nobody is unsubscribed by a program that follows links. */
export const StopLettersPage = ({ visit, now, code }: { visit: Visit; now: Date; code: string }) => (
  <PublicPage visit={visit} title={visit.t('meetings.stop.title')} now={now}>
    <PageHead title={visit.s('meetings.stop.title')} lead={visit.s('meetings.stop.lead')} />
    <Section>
      <form novalidate method="post" action={visit.href(`/moten/anmalan/${code}/inga-brev`)}>
        <button class="button" type="submit">
          {visit.s('meetings.stop.send')}
        </button>
      </form>
    </Section>
  </PublicPage>
)
