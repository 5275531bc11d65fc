import type { Child } from 'hono/jsx'
import { errorAt, FormErrors, PublicPage } from '~/features/site'
import { type Localized, tell } from '~/kernel/language'
import { showDateTime } from '~/kernel/time'
import { check, type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Details, Notice, QrCode, Section, TextArea } from '~/ui'
import type { CaptureMoment } from '../domain'
import { TriedNote } from '../schema'

export interface TryOutHours {
  from: Date
  until: Date
  moment: CaptureMoment
}

/** From when until when phones can send; a leader needs to know it before the day. */
export const Hours = ({ visit, from, until, moment }: TryOutHours & { visit: Visit }) =>
  visit.s(`capture.hours.${moment}`, {
    from: showDateTime(from, visit.lang),
    until: showDateTime(until, visit.lang),
  })

/** For who leads: when the phones can send, and a way to try them that leaves nothing behind. */
export const TryOut = ({
  visit,
  path,
  origin,
  ...hours
}: TryOutHours & { visit: Visit; path: string; origin: string }) => {
  const address = origin + visit.href(path)
  return (
    <>
      <p>
        <Hours visit={visit} {...hours} />
      </p>
      <p>{visit.s('capture.try.about')}</p>
      <p class="buttons">
        <a class="button secondary" href={visit.href(path)}>
          {visit.s('capture.try.now')}
        </a>
      </p>
      <Details summary={visit.s('capture.try.other-phone')}>
        <QrCode text={address} label={visit.t('capture.try.qr')} />
        <p class="number">{address.replace(/^https?:\/\//, '')}</p>
      </Details>
    </>
  )
}

/** What came of one try: nothing but the page that shows it knows of it. */
export interface Tried {
  values: Values
  errors: FieldError[]
  /** As it would have been sent; undefined before the first try and where something was wrong. */
  text: string | undefined
}

export const UNTRIED: Tried = { values: {}, errors: [], text: undefined }

/** Reads a try as a note is read, and keeps it nowhere. */
export const triedFrom = (values: Values): Tried => {
  const checked = check(TriedNote, values)
  return checked.ok
    ? { values: {}, errors: [], text: checked.data.text }
    : { values, errors: checked.errors, text: undefined }
}

interface Props extends Tried, TryOutHours {
  visit: Visit
  now: Date
  title: Localized
  question: Localized
  /** The page itself, and the one where notes are kept. */
  path: string
  real: string
  /** What else the real form asks. */
  children?: Child
}

/** Looks and works like the real page, says at every turn that it is not, and stores nothing. */
export const TryOutPage = (props: Props) => {
  const { visit, now, path, real, values, errors, text } = props
  return (
    <PublicPage
      visit={visit}
      title={visit.t('capture.try.titled', { title: tell(props.title, visit.lang).text })}
      now={now}
      head={<meta name="robots" content="noindex" />}
    >
      <Section>
        <Notice kind="warning">
          <p>
            <strong>{visit.s('capture.try.title')}.</strong> {visit.s('capture.try.not-kept')}
          </p>
        </Notice>
        {text === undefined ? null : (
          <div role="status">
            <Notice kind="done">
              <p>
                <strong>{visit.s('capture.try.arrived')}</strong>
              </p>
              <blockquote class="said" dir="auto">
                {text}
              </blockquote>
              <p>{visit.s('capture.try.gone')}</p>
            </Notice>
          </div>
        )}
        <FormErrors visit={visit} errors={errors} />
        <p class="kicker">{visit.l(props.title)}</p>
        <form novalidate method="post" action={visit.href(path)} class="ask">
          <h1 class="question">{visit.l(props.question)}</h1>
          {props.children}
          <TextArea
            name="text"
            label={visit.s('capture.try.note')}
            value={textOf(values, 'text')}
            error={errorAt(visit, errors, 'text')}
            rows={3}
            required
          />
          <div class="buttons">
            <button class="button secondary" type="submit">
              {visit.s('capture.try.send')}
            </button>
          </div>
        </form>
        <p>
          <Hours visit={visit} from={props.from} until={props.until} moment={props.moment} />{' '}
          <a href={visit.href(real)}>{visit.s('capture.try.real')}</a>
        </p>
      </Section>
    </PublicPage>
  )
}
