import { errorAt, FormErrors, PublicPage } from '~/features/site'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Notice, PageHead, Section, TextField } from '~/ui'

interface Props {
  visit: Visit
  now: Date
}

interface AskProps extends Props {
  code: string
  /** "skickat" when the first letter has gone, "ja" when it was answered. */
  done?: 'skickat' | 'ja' | undefined
  values?: Values
  errors?: FieldError[]
}

/** Where the sender asks to be told, and sees what is done with the address before leaving it. */
export const AskPage = ({ visit, now, code, done, values = {}, errors = [] }: AskProps) => (
  <PublicPage visit={visit} title={visit.t('following.ask.title')} now={now}>
    <PageHead
      title={visit.s('following.ask.title')}
      lead={done ? undefined : visit.s('following.ask.lead')}
      seed={code}
    />
    <Section>
      {done ? (
        <Done visit={visit} code={code} done={done} />
      ) : (
        <>
          <FormErrors visit={visit} errors={errors} />
          <form novalidate method="post" action={visit.href(`/kvitto/${code}/e-post`)}>
            <TextField
              name="email"
              type="email"
              autocomplete="email"
              label={visit.s('following.ask.email')}
              hint={visit.s('following.ask.language')}
              value={textOf(values, 'email')}
              error={errorAt(visit, errors, 'email')}
              required
            />
            <div class="buttons">
              <button class="button" type="submit">
                {visit.s('following.ask.send')}
              </button>
              <a class="button secondary" href={visit.href(`/kvitto/${code}`)}>
                {visit.s('following.ask.back')}
              </a>
            </div>
          </form>
          <h2>{visit.s('following.ask.promise.title')}</h2>
          <ul>
            {(['1', '2', '3'] as const).map((nth) => (
              <li>{visit.s(`following.ask.promise.${nth}`)}</li>
            ))}
          </ul>
        </>
      )}
    </Section>
  </PublicPage>
)

const Done = ({ visit, code, done }: { visit: Visit; code: string; done: 'skickat' | 'ja' }) => {
  const word = done === 'ja' ? 'done' : 'sent'
  return (
    <>
      <Notice kind={done === 'ja' ? 'done' : 'info'} title={visit.s(`following.ask.${word}.title`)}>
        <p>{visit.s(`following.ask.${word}`)}</p>
      </Notice>
      <p>
        <a class="button secondary" href={visit.href(`/kvitto/${code}`)}>
          {visit.s('following.ask.back')}
        </a>
      </p>
    </>
  )
}

/** Where the first letter leads: one button says yes. */
export const ConfirmPage = ({ visit, now, token }: Props & { token: string }) => (
  <PublicPage visit={visit} title={visit.t('following.confirm.title')} now={now}>
    <PageHead
      title={visit.s('following.confirm.title')}
      lead={visit.s('following.confirm.lead')}
      seed="brev"
    />
    <Section>
      <form novalidate method="post" action={visit.href(`/folj/brev/${token}`)}>
        <button class="button" type="submit">
          {visit.s('following.confirm.yes')}
        </button>
      </form>
    </Section>
  </PublicPage>
)

/** What an old link in a first letter leads to. */
export const GonePage = ({ visit, now }: Props) => (
  <PublicPage visit={visit} title={visit.t('following.gone.title')} now={now} canonical={false}>
    <PageHead title={visit.s('following.gone.title')} lead={visit.s('following.gone.lead')} seed="brev" />
    <Section>
      <p>
        <a class="button" href={visit.href('/folj')}>
          {visit.s('following.gone.follow')}
        </a>
      </p>
    </Section>
  </PublicPage>
)
