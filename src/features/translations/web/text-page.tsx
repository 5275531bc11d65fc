import { errorAt, FormErrors, StaffPage } from '~/features/site'
import { showDateTime } from '~/kernel/time'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Breadcrumb, Facts, Notice, TextArea } from '~/ui'
import { placeholdersIn, type Target } from '../domain'
import type { TextHere } from '../queries'

interface Props {
  visit: Visit
  language: Target
  text: TextHere
  values: Values
  errors?: readonly FieldError[]
  mayChange: boolean
  isDone?: boolean
}

/** One text: the Swedish, what helps, and the translation. */
export const TextPage = ({ visit, language, text, values, errors = [], mayChange, isDone }: Props) => {
  const wrong = errorAt(visit, errors, 'text')
  return (
    <StaffPage visit={visit} title={text.key}>
      <Breadcrumb
        label={visit.t('strategy.crumbs')}
        links={[
          { href: visit.href(`/arbete/oversattningar/${language}`), label: visit.s('translations.back') },
        ]}
      />
      {isDone ? (
        <div role="status">
          <Notice kind="done">
            <p>{visit.s('translations.done')}</p>
          </Notice>
        </div>
      ) : null}
      <FormErrors visit={visit} errors={errors} />
      <h2>{visit.s('translations.swedish')}</h2>
      {text.source.split('\n\n').map((paragraph) => (
        <p class="large" lang="sv">
          {paragraph}
        </p>
      ))}
      <Facts
        items={[
          { label: visit.s('translations.state'), value: visit.s(`translations.state.${text.state}`) },
          ...(text.hints.length > 0
            ? [{ label: visit.s('translations.hints'), value: text.hints.join(', ') }]
            : []),
          { label: visit.s('translations.places'), value: text.places.join(', ') },
        ]}
      />
      <Changed visit={visit} text={text} />
      {mayChange ? (
        <form novalidate method="post" action={visit.href(`/arbete/oversattningar/${language}/${text.key}`)}>
          <div lang={language}>
            <TextArea
              name="text"
              label={<span lang={visit.lang}>{visit.s('translations.text')}</span>}
              hint={<Hint visit={visit} text={text} />}
              value={textOf(values, 'text')}
              error={wrong ? <span lang={visit.lang}>{wrong}</span> : undefined}
              rows={Math.min(14, 3 + Math.ceil(text.source.length / 80))}
            />
          </div>
          <p class="hint">{visit.s('translations.save-about')}</p>
          <div class="buttons">
            <button class="button" type="submit" name="state" value="reviewed">
              {visit.s('translations.save-reviewed')}
            </button>
            <button class="button secondary" type="submit" name="state" value="draft">
              {visit.s('translations.save-draft')}
            </button>
          </div>
        </form>
      ) : (
        <>
          <h2>{visit.s('translations.translation')}</h2>
          <p lang={language}>{text.text}</p>
          <p>{visit.s('translations.may-not')}</p>
        </>
      )}
    </StaffPage>
  )
}

const Hint = ({ visit, text }: Pick<Props, 'visit' | 'text'>) => {
  const names = placeholdersIn(text.source)
  return (
    <span lang={visit.lang}>
      {names.length > 0 ? visit.s('translations.keep', { names: names.join(', ') }) : null}{' '}
      {text.maxLength ? visit.s('translations.limit', { count: text.maxLength }) : null}
    </span>
  )
}

const Changed = ({ visit, text: { changed } }: Pick<Props, 'visit' | 'text'>) =>
  changed ? (
    <p class="muted">
      {visit.s('translations.changed', {
        date: showDateTime(changed.at, visit.lang),
        by: changed.by ?? visit.t('translations.by-file'),
      })}
    </p>
  ) : null
