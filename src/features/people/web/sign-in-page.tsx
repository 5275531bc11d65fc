import { errorAt, FormErrors, StaffPage } from '~/features/site'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Notice, TextField } from '~/ui'

interface Props {
  visit: Visit
  values?: Values
  errors?: FieldError[]
  problem?: 'wrong' | 'too_many' | 'refused' | 'no_account' | undefined
  oidc: boolean
}

export const SignInPage = ({ visit, values = {}, errors = [], problem, oidc }: Props) => (
  <StaffPage visit={visit} title={visit.t('people.sign-in.title')} lead={visit.s('people.sign-in.lead')}>
    {problem ? (
      <Notice kind="error">
        <p role="alert">{visit.s(`people.sign-in.${problem}`)}</p>
      </Notice>
    ) : null}
    <FormErrors visit={visit} errors={errors} />
    {oidc ? (
      <p>
        <a class="button" href={visit.href('/arbete/logga-in/oidc')}>
          {visit.s('people.sign-in.oidc')}
        </a>
      </p>
    ) : null}
    <form novalidate id="passkey" method="post" action={visit.href('/arbete/logga-in/passkey')} hidden>
      <button class="button" type="submit">
        {visit.s('people.sign-in.passkey')}
      </button>
      <p class="wrong" role="status" hidden>
        {visit.s('people.sign-in.refused')}
      </p>
    </form>
    <form novalidate method="post" action={visit.href('/arbete/logga-in')}>
      <h2>{visit.s('people.sign-in.by-password')}</h2>
      <TextField
        name="epost"
        type="email"
        label={visit.s('people.email')}
        value={textOf(values, 'epost')}
        autocomplete="username"
        error={errorAt(visit, errors, 'epost')}
        required
      />
      <TextField
        name="losenord"
        type="password"
        label={visit.s('people.password')}
        autocomplete="current-password"
        error={errorAt(visit, errors, 'losenord')}
        required
      />
      <TextField
        name="kod"
        label={visit.s('people.code')}
        hint={visit.s('people.code-hint')}
        inputmode="numeric"
        autocomplete="one-time-code"
        error={errorAt(visit, errors, 'kod')}
        required
      />
      <button class="button" type="submit">
        {visit.s('people.sign-in.do')}
      </button>
    </form>
    <script type="module" src="/tillgangar/passkey.js" />
  </StaffPage>
)
