import { errorAt, FormErrors } from '~/features/site'
import type { PublicConsultation } from '~/features/strategy'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Hidden, TextField } from '~/ui'
import type { Question } from '../domain'
import { ConsultationRoom } from './staff-parts'

interface Props {
  visit: Visit
  consultation: PublicConsultation
  questions: readonly Question[]
  done?: string | undefined
  values?: Values
  errors?: FieldError[]
}

/** What the consultation asks besides its passages. */
export const QuestionsPage = ({ visit, consultation, questions, done, values = {}, errors = [] }: Props) => {
  const address = visit.href(`/arbete/remiss/${consultation.slug}/fragor`)
  return (
    <ConsultationRoom
      visit={visit}
      consultation={consultation}
      title={visit.t('replies.questions.title')}
      lead={visit.s('replies.questions.lead')}
      done={done}
    >
      <FormErrors visit={visit} errors={errors} />
      {questions.length === 0 ? (
        <p>{visit.s('replies.questions.none')}</p>
      ) : (
        <>
          <h2>{visit.s('replies.questions.list')}</h2>
          <ol class="links">
            {questions.map(({ id, text }, nth) => (
              <li>
                <span>{visit.l(text)}</span>
                <div class="buttons">
                  {nth > 0 ? (
                    <form novalidate class="inline" method="post" action={`${address}/upp`}>
                      <Hidden name="id" value={id} />
                      <button class="button small secondary" type="submit">
                        {visit.s('replies.questions.up')}
                        <span class="unseen">: {visit.l(text)}</span>
                      </button>
                    </form>
                  ) : null}
                  <form novalidate class="inline" method="post" action={`${address}/stryk`}>
                    <Hidden name="id" value={id} />
                    <button class="button small danger" type="submit">
                      {visit.s('replies.questions.withdraw')}
                      <span class="unseen">: {visit.l(text)}</span>
                    </button>
                  </form>
                </div>
              </li>
            ))}
          </ol>
          <p class="muted">{visit.s('replies.questions.keep')}</p>
        </>
      )}
      <h2>{visit.s('replies.questions.new')}</h2>
      <form novalidate method="post" action={address}>
        <TextField
          name="sv"
          label={visit.s('replies.questions.sv')}
          value={textOf(values, 'sv')}
          error={errorAt(visit, errors, 'sv')}
          required
        />
        <TextField
          name="en"
          label={visit.s('replies.questions.en')}
          value={textOf(values, 'en')}
          error={errorAt(visit, errors, 'en')}
        />
        <button class="button" type="submit">
          {visit.s('replies.questions.add')}
        </button>
      </form>
    </ConsultationRoom>
  )
}
