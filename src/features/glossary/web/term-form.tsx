import { errorAt, FormErrors, StaffPage } from '~/features/site'
import { ENDONYM, LANGUAGES, type Language } from '~/kernel/language'
import { type FieldError, textOf, textsOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import {
  Breadcrumb,
  Checkbox,
  Choices,
  DateField,
  Details,
  Highlighted,
  Notice,
  Select,
  TextArea,
  TextField,
} from '~/ui'
import { DECLENSIONS, type Hit } from '../domain'
import type { Term } from '../queries'
import { type DONE, isDue } from './staff-list'

export interface Tried {
  sentence: string
  hits: readonly (Hit & { name: string })[]
}

interface Props {
  visit: Visit
  /** Undefined while the term has never been saved. */
  term: Term | undefined
  values: Values
  errors: FieldError[]
  tried: Tried | undefined
  done: (typeof DONE)[number] | undefined
  today: string
}

const addressOf = ({ visit, term }: Pick<Props, 'visit' | 'term'>, rest = '') =>
  visit.href(`/arbete/ordlista/${term?.id ?? 'ny'}${rest}`)

/** A term in one form, with a sentence to try it on before anything is saved. */
export const TermFormPage = (props: Props) => {
  const { visit, term, errors, done } = props
  const title = term ? visit.t('glossary.staff.edit', { word: term.lemma.sv }) : visit.t('glossary.staff.new')
  return (
    <StaffPage visit={visit} title={title}>
      <Breadcrumb
        label={visit.t('glossary.crumbs')}
        links={[{ href: visit.href('/arbete/ordlista'), label: visit.s('glossary.staff.title') }]}
      />
      {done ? (
        <Notice kind="done">
          <p>{visit.s(`glossary.done.${done}`)}</p>
        </Notice>
      ) : null}
      <FormErrors visit={visit} errors={errors} />
      {term ? <Acts {...props} term={term} /> : null}
      <Fields {...props} />
    </StaffPage>
  )
}

const Acts = ({ visit, term, today }: Props & { term: Term }) => (
  <>
    {isDue(term, today) ? (
      <Notice kind="warning">
        <p>{visit.s('glossary.staff.due-one')}</p>
      </Notice>
    ) : null}
    <form method="post" action={addressOf({ visit, term }, term.publishedAt ? '/dolj' : '/publicera')}>
      <div class="buttons">
        <button class={term.publishedAt ? 'button danger' : 'button warm'} type="submit">
          {visit.s(term.publishedAt ? 'glossary.staff.hide' : 'glossary.staff.publish')}
        </button>
        <button
          class="button secondary"
          type="submit"
          formaction={addressOf({ visit, term }, '/kontrollerad')}
        >
          {visit.s('glossary.staff.still-true')}
        </button>
        {term.publishedAt ? (
          <a href={visit.href(`/ordlista/${term.slug}`)}>{visit.s('glossary.staff.public-page')}</a>
        ) : null}
      </div>
    </form>
  </>
)

const Fields = (props: Props) => {
  const { visit, values, errors } = props
  const field = (name: string) => ({ name, value: textOf(values, name), error: errorAt(visit, errors, name) })
  const others = LANGUAGES.filter((language) => language !== 'sv')
  const word = (language: Language) => (
    <>
      <TextField
        {...field(`lemma-${language}`)}
        label={visit.s('glossary.field.lemma', { language: ENDONYM[language] })}
        required={language === 'sv'}
      />
      <TextArea
        {...field(`explanation-${language}`)}
        label={visit.s('glossary.field.explanation', { language: ENDONYM[language] })}
        hint={language === 'sv' ? visit.s('glossary.field.explanation-hint') : undefined}
        rows={3}
        required={language === 'sv'}
      />
    </>
  )
  return (
    <form novalidate method="post" action={addressOf(props)}>
      {word('sv')}
      <Select
        {...field('declension')}
        label={visit.s('glossary.field.declension')}
        hint={visit.s('glossary.field.declension-hint')}
        options={DECLENSIONS.map((one) => ({ value: one, label: visit.t(`glossary.declension.${one}`) }))}
      />
      <TextArea
        {...field('forms')}
        label={visit.s('glossary.field.forms')}
        hint={visit.s('glossary.field.forms-hint')}
        rows={8}
      />
      <TextField
        {...field('acronym')}
        label={visit.s('glossary.field.acronym')}
        hint={visit.s('glossary.field.acronym-hint')}
      />
      <Checkbox
        name="exact"
        label={visit.s('glossary.field.exact')}
        checked={values['exact'] !== undefined}
      />
      <TextArea
        {...field('exceptions')}
        label={visit.s('glossary.field.exceptions')}
        hint={visit.s('glossary.field.exceptions-hint')}
        rows={3}
      />
      <TryField {...props} />
      <Details
        summary={visit.s('glossary.field.others')}
        open={errors.some(({ field: name }) => isOther(name))}
      >
        {others.map(word)}
        <Choices
          type="checkbox"
          name="drafts"
          label={visit.s('glossary.field.drafts')}
          value={textsOf(values, 'drafts')}
          options={others.map((language) => ({
            value: language,
            label: <span lang={language}>{ENDONYM[language]}</span>,
          }))}
          error={errorAt(visit, errors, 'drafts')}
        />
      </Details>
      <TextField
        {...field('source')}
        label={visit.s('glossary.field.source')}
        hint={visit.s('glossary.field.source-hint')}
        required
      />
      <DateField {...field('checkedOn')} label={visit.s('glossary.field.checked-on')} />
      <button class="button" type="submit">
        {visit.s('glossary.staff.save')}
      </button>
    </form>
  )
}

const isOther = (name: string) => /-(?!sv)(en|fi|fit|se|smj)$/.test(name)

const TryField = (props: Props) => {
  const { visit, values, tried } = props
  return (
    <>
      <TextArea
        name="sentence"
        label={visit.s('glossary.try.sentence')}
        hint={visit.s('glossary.try.hint')}
        value={textOf(values, 'sentence')}
        rows={2}
      />
      {tried ? (
        <div class="notice" role="status">
          <p lang="sv">
            <Highlighted text={marked(tried)} />
          </p>
          {tried.hits.length === 0 ? <p>{visit.s('glossary.try.none')}</p> : null}
          <ul>
            {tried.hits.map(({ surface, name }) => (
              <li lang="sv">
                {surface} → {name}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <p>
        <button class="button secondary" type="submit" formaction={addressOf(props, '/prova')}>
          {visit.s('glossary.try.do')}
        </button>
      </p>
    </>
  )
}

/** The sentence as Highlighted wants it: each hit between U+E000 and U+E001. */
const marked = ({ sentence, hits }: Tried): string => {
  let text = ''
  let from = 0
  for (const { start, end } of hits) {
    text += `${sentence.slice(from, start)}\uE000${sentence.slice(start, end)}\uE001`
    from = end
  }
  return text + sentence.slice(from)
}
