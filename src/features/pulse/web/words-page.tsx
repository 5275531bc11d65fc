import { personalDataHints } from '~/features/contributions'
import { errorAt, FormErrors, StaffPage } from '~/features/site'
import { showDate } from '~/kernel/time'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Breadcrumb, Notice, TextArea } from '~/ui'
import type { waitingWords } from '../queries'

interface Props {
  visit: Visit
  words: Awaited<ReturnType<typeof waitingWords>>
  done: 'visas' | 'borta' | undefined
  values?: Values
  errors?: FieldError[]
}

/** What was written and nobody has read: masked and let through, or removed. */
export const PulseWordsPage = ({ visit, words, done, values = {}, errors = [] }: Props) => (
  <StaffPage visit={visit} title={visit.t('pulse.words.title')} lead={visit.s('pulse.words.lead')}>
    <Breadcrumb
      label={visit.t('pulse.crumbs')}
      links={[{ href: visit.href('/arbete/puls'), label: visit.s('pulse.staff.title') }]}
    />
    {done ? (
      <Notice kind="done">
        <p>{visit.s(`pulse.words.done.${done}`)}</p>
      </Notice>
    ) : null}
    <FormErrors visit={visit} errors={errors} />
    {words.length === 0 ? <p>{visit.s('pulse.words.none')}</p> : null}
    {words.map(({ key, question, saidOn, text }) => {
      const name = `text-${key}`
      const hints = personalDataHints(text)
      const address = visit.href(`/arbete/puls/ord/${key}`)
      return (
        <form novalidate method="post" action={address}>
          <h2>
            {visit.s(`pulse.short.${question}`)}, {showDate(saidOn, visit.lang)}
          </h2>
          {hints.length > 0 ? (
            <Notice kind="warning">
              <p>{visit.s('pulse.words.hints', { hits: hints.join(', ') })}</p>
            </Notice>
          ) : null}
          <TextArea
            name={name}
            label={visit.s('pulse.words.text')}
            value={name in values ? textOf(values, name) : text}
            error={errorAt(visit, errors, name)}
            rows={4}
          />
          <div class="buttons">
            <button class="button" type="submit">
              {visit.s('pulse.words.clear')}
            </button>
            <button class="button danger" type="submit" formaction={`${address}/ta-bort`}>
              {visit.s('pulse.words.remove')}
            </button>
          </div>
        </form>
      )
    })}
  </StaffPage>
)
