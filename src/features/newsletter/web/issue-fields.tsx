import { errorAt } from '~/features/site'
import { ENDONYM, isLanguage, tell } from '~/kernel/language'
import { showDate } from '~/kernel/time'
import { textOf, textsOf } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Choices, NumberField, TextArea, TextField } from '~/ui'
import { type IssueContent, type IssueHappening, LETTER_LANGUAGES } from '../domain'
import { placeField } from '../schema'
import type { IssueProps } from './issue-props'

const whenOf = (visit: Visit, { day, time, place }: IssueHappening): string =>
  [showDate(day, visit.lang), time, place].filter(Boolean).join(', ')

/** What stands in the letter: its own words, stories in their order, and what goes on. */
export const IssueFields = ({ visit, issue, stories, coming, values, errors }: IssueProps) => (
  <form novalidate method="post" action={visit.href(`/arbete/nyhetsbrev/${issue.id}`)}>
    <h2>{visit.s('newsletter.form.words')}</h2>
    {LETTER_LANGUAGES.map((language) => (
      <>
        <TextField
          name={`headline-${language}`}
          label={visit.s(`newsletter.form.headline-${language}`)}
          value={textOf(values, `headline-${language}`)}
          error={errorAt(visit, errors, `headline-${language}`)}
          required={language === 'sv'}
        />
        <TextArea
          name={`intro-${language}`}
          label={visit.s(`newsletter.form.intro-${language}`)}
          value={textOf(values, `intro-${language}`)}
          error={errorAt(visit, errors, `intro-${language}`)}
          rows={3}
        />
      </>
    ))}
    <h2>{visit.s('newsletter.form.stories')}</h2>
    <p>{visit.s('newsletter.form.stories-lead')}</p>
    {stories.length === 0 ? <p>{visit.s('newsletter.form.no-stories')}</p> : null}
    {stories.map(({ id, headline, language, publishedAt }) => (
      <NumberField
        name={placeField(id)}
        label={<span lang={visit.only(language)}>{headline}</span>}
        hint={
          publishedAt
            ? `${showDate(publishedAt, visit.lang)}, ${isLanguage(language) ? ENDONYM[language] : language}`
            : undefined
        }
        value={textOf(values, placeField(id))}
        error={errorAt(visit, errors, placeField(id))}
      />
    ))}
    <h2>{visit.s('newsletter.form.happenings')}</h2>
    {coming.length === 0 ? (
      <p>{visit.s('newsletter.form.no-happenings')}</p>
    ) : (
      <Choices
        type="checkbox"
        name="happenings"
        label={visit.s('newsletter.form.happenings-lead')}
        value={textsOf(values, 'happenings')}
        options={coming.map((one) => ({
          value: one.key,
          label: (
            <>
              {visit.l(one.title)}, {whenOf(visit, one)}
            </>
          ),
        }))}
      />
    )}
    <button class="button" type="submit">
      {visit.s('newsletter.form.save')}
    </button>
  </form>
)

/** What was approved, as a list; the letter itself is read on its own page. */
export const Chosen = ({ visit, content }: { visit: Visit; content: IssueContent | null }) => (
  <section aria-labelledby="i-brevet">
    <h2 id="i-brevet">{visit.s('newsletter.form.content')}</h2>
    <ol>
      {content?.stories.map(({ editions }) => {
        const own = editions.find((one) => one.language === visit.lang) ?? editions[0]
        return own ? (
          <li lang={visit.only(own.language)}>
            {own.headline} (
            {editions.map(({ language }) => (isLanguage(language) ? ENDONYM[language] : language)).join(', ')}
            )
          </li>
        ) : null
      })}
    </ol>
    <ul>
      {content?.happenings.map((one) => (
        <li>
          {tell(one.title, visit.lang).text}, {whenOf(visit, one)}
        </li>
      ))}
    </ul>
  </section>
)
