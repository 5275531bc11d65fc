import { TOPICS } from '~/features/newsroom'
import { errorAt } from '~/features/site'
import { ENDONYM } from '~/kernel/language'
import { MUNICIPALITIES_BY_NAME } from '~/kernel/place'
import { type FieldError, textOf, textsOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Choices, Select } from '~/ui'
import { isLetterLanguage, LETTER_LANGUAGES } from '../domain'

interface Props {
  visit: Visit
  values: Values
  errors: readonly FieldError[]
}

/** What a reader wants to read about, from where, and in which language. */
export const WishFields = ({ visit, values, errors }: Props) => (
  <>
    <Choices
      type="checkbox"
      name="topics"
      label={visit.s('newsletter.signup.topics')}
      hint={visit.s('newsletter.signup.topics-hint')}
      value={textsOf(values, 'topics')}
      error={errorAt(visit, errors, 'topics')}
      options={TOPICS.map((topic) => ({ value: topic, label: visit.s(`newsletter.topic.${topic}`) }))}
    />
    <Select
      name="municipality"
      label={visit.s('newsletter.signup.municipality')}
      hint={visit.s('newsletter.signup.municipality-hint')}
      value={textOf(values, 'municipality')}
      error={errorAt(visit, errors, 'municipality')}
      emptyLabel={visit.t('newsletter.signup.everywhere')}
      options={MUNICIPALITIES_BY_NAME.map(({ code, name }) => ({ value: code, label: name }))}
    />
    <Choices
      type="radio"
      name="language"
      label={visit.s('newsletter.signup.language')}
      value={[textOf(values, 'language') || (isLetterLanguage(visit.lang) ? visit.lang : 'sv')]}
      error={errorAt(visit, errors, 'language')}
      options={LETTER_LANGUAGES.map((language) => ({
        value: language,
        label: <span lang={visit.only(language)}>{ENDONYM[language]}</span>,
      }))}
    />
  </>
)
