import { type Form, QuestionFields, type WayIn } from '~/features/processes'
import { FormErrors, PublicPage } from '~/features/site'
import { tell } from '~/kernel/language'
import { showDate } from '~/kernel/time'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Hidden, Notice, PageHead, Section } from '~/ui'
import { SendFoot, SendPrivacy } from './answer-form'

interface Props {
  visit: Visit
  now: Date
  wayIn: WayIn
  form: Form
  values: Values
  errors: FieldError[]
  puzzle: string | undefined
  /** Where the form is sent. */
  action: string
}

/** A way in with a form of its own: what it is for, how long it takes, and all its questions on one page. */
export const FormPage = ({ visit, now, wayIn, form, values, errors, puzzle, action }: Props) => (
  <PublicPage visit={visit} title={tell(wayIn.title, visit.lang)} now={now}>
    <PageHead
      kicker={visit.s('contributions.form.minutes', { count: wayIn.minutes })}
      title={visit.l(wayIn.title)}
      lead={wayIn.about.sv ? visit.l(wayIn.about) : visit.l(wayIn.question)}
      seed={wayIn.slug}
    />
    <Section>
      {wayIn.duringText.sv ? (
        <Notice>
          <p>{visit.l(wayIn.duringText)}</p>
        </Notice>
      ) : null}
      <FormErrors visit={visit} errors={errors} />
      <form novalidate method="post" action={visit.href(action)}>
        <QuestionFields visit={visit} questions={form.questions} values={values} errors={errors} />
        <Hidden name="version" value={textOf(values, 'version') || (form.versionId ?? '')} />
        <SendFoot {...{ visit, wayIn, values, puzzle }} />
      </form>
      <SendPrivacy visit={visit} />
    </Section>
  </PublicPage>
)

/** Not open yet: when it opens, and what one can do until then. */
export const NotYetPage = ({ visit, now, wayIn }: Pick<Props, 'visit' | 'now' | 'wayIn'>) => (
  <PublicPage visit={visit} title={tell(wayIn.title, visit.lang)} now={now}>
    <PageHead
      title={visit.l(wayIn.title)}
      lead={visit.s('contributions.form.opens', { date: showDate(wayIn.opensAt, visit.lang) })}
      seed={wayIn.slug}
    />
    <Section>
      {wayIn.beforeText.sv ? <p>{visit.l(wayIn.beforeText)}</p> : null}
      <p>
        <a class="button" href={visit.href('/delta')}>
          {visit.s('contributions.form.others')}
        </a>
      </p>
    </Section>
  </PublicPage>
)
