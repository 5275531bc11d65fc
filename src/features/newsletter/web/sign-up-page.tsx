import { errorAt, FormErrors, PublicPage, PuzzleField } from '~/features/site'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Notice, PageHead, Section, TextField } from '~/ui'
import { WishFields } from './fields'

interface Props {
  visit: Visit
  now: Date
}

interface SignUpProps extends Props {
  /** "sent" when the first letter has gone, "closed" where none can go. */
  done?: 'sent' | 'closed' | undefined
  values?: Values
  errors?: FieldError[]
  puzzle?: string | undefined
}

/** Where anybody orders the newsletter, and sees what is done with the address before leaving it. */
export const SignUpPage = ({ visit, now, done, puzzle, values = {}, errors = [] }: SignUpProps) => (
  <PublicPage visit={visit} title={visit.t('newsletter.signup.title')} now={now}>
    <PageHead
      title={visit.s('newsletter.signup.title')}
      lead={done ? undefined : visit.s('newsletter.signup.lead')}
      seed="nyhetsbrev"
    />
    <Section>
      {done ? (
        <Notice kind="info" {...(done === 'sent' ? { title: visit.s('newsletter.signup.sent.title') } : {})}>
          <p>{visit.s(`newsletter.signup.${done}`)}</p>
        </Notice>
      ) : (
        <>
          <FormErrors visit={visit} errors={errors} />
          <form novalidate method="post" action={visit.href('/nyhetsbrev')}>
            <TextField
              name="email"
              type="email"
              autocomplete="email"
              label={visit.s('newsletter.signup.email')}
              value={textOf(values, 'email')}
              error={errorAt(visit, errors, 'email')}
              required
            />
            <WishFields {...{ visit, values, errors }} />
            <PuzzleField visit={visit} puzzle={puzzle} />
            <div class="buttons">
              <button class="button" type="submit">
                {visit.s('newsletter.signup.send')}
              </button>
            </div>
          </form>
          <h2>{visit.s('newsletter.signup.promise.title')}</h2>
          <ul>
            {(['1', '2', '3'] as const).map((nth) => (
              <li>{visit.s(`newsletter.signup.promise.${nth}`)}</li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a href={visit.href('/nyhetsbrev/arkiv')}>{visit.s('newsletter.signup.archive')}</a>
      </p>
      <p>
        <a href={visit.href('/nyheter')}>{visit.s('newsletter.signup.news')}</a>
      </p>
    </Section>
  </PublicPage>
)

interface AskProps extends Props {
  what: 'confirm' | 'leave'
  action: string
}

/** Where a letter leads: one button says yes. */
export const AskPage = ({ visit, now, what, action }: AskProps) => (
  <PublicPage visit={visit} title={visit.t(`newsletter.${what}.title`)} now={now} canonical={false}>
    <PageHead
      title={visit.s(`newsletter.${what}.title`)}
      lead={visit.s(`newsletter.${what}.lead`)}
      seed="nyhetsbrev"
    />
    <Section>
      <form novalidate method="post" action={visit.href(action)}>
        <button class="button" type="submit">
          {visit.s(`newsletter.${what}.yes`)}
        </button>
      </form>
    </Section>
  </PublicPage>
)

/** What an old link leads to, and where who has left is told so. */
export const EndPage = ({ visit, now, what }: Props & { what: 'gone' | 'left' }) => (
  <PublicPage visit={visit} title={visit.t(`newsletter.${what}.title`)} now={now} canonical={false}>
    <PageHead
      title={visit.s(`newsletter.${what}.title`)}
      lead={visit.s(`newsletter.${what}.lead`)}
      seed="nyhetsbrev"
    />
    <Section>
      <p>
        <a href={visit.href('/nyhetsbrev')}>{visit.s('newsletter.gone.again')}</a>
      </p>
    </Section>
  </PublicPage>
)

interface WishProps extends Props {
  action: string
  leave: string
  done: 'saved' | 'confirmed' | undefined
  values: Values
  errors?: FieldError[]
}

/** Where a reader changes what the letter tells of, or ends it, by the link in every letter. */
export const WishPage = ({ visit, now, action, leave, done, values, errors = [] }: WishProps) => (
  <PublicPage visit={visit} title={visit.t('newsletter.wish.title')} now={now} canonical={false}>
    <PageHead
      title={visit.s('newsletter.wish.title')}
      lead={visit.s('newsletter.wish.lead')}
      seed="nyhetsbrev"
    />
    <Section>
      {done ? (
        <div role="status">
          <Notice kind="done">
            <p>{visit.s(`newsletter.wish.${done}`)}</p>
          </Notice>
        </div>
      ) : null}
      <FormErrors visit={visit} errors={errors} />
      <form novalidate method="post" action={visit.href(action)}>
        <WishFields {...{ visit, values, errors }} />
        <div class="buttons">
          <button class="button" type="submit">
            {visit.s('newsletter.wish.save')}
          </button>
          <a class="button secondary" href={visit.href(leave)}>
            {visit.s('newsletter.wish.leave')}
          </a>
        </div>
      </form>
    </Section>
  </PublicPage>
)
