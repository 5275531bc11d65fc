import type { ListedStory } from '~/features/newsroom'
import { errorAt, FormErrors, StaffPage } from '~/features/site'
import { showKronor } from '~/kernel/time'
import type { FieldError } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Choices, Notice } from '~/ui'
import type { ShownGrant } from '../queries'

interface Props {
  visit: Visit
  grant: ShownGrant
  stories: readonly ListedStory[]
  linked: readonly string[]
  errors: FieldError[]
  done: boolean
}

/** Which published stories tell of a grant. */
export const StoriesPage = ({ visit, grant, stories, linked, errors, done }: Props) => (
  <StaffPage
    visit={visit}
    title={{ text: grant.project ?? grant.purpose, lang: 'sv' }}
    lead={visit.s('grants.grant.lead', {
      amount: showKronor(grant.amountSek, visit.lang),
      recipient: { text: grant.recipient, lang: 'sv' },
    })}
  >
    {done ? (
      <Notice kind="done">
        <p role="status">{visit.s('grants.done.linked')}</p>
      </Notice>
    ) : null}
    <p>
      <a href={visit.href(`/hit-gick-pengarna/stod/${grant.id}`)}>{visit.s('grants.staff.open-page')}</a>
    </p>
    <FormErrors visit={visit} errors={errors} />
    <form method="post" action={visit.href(`/arbete/stod/beviljat/${grant.id}`)}>
      <Choices
        type="checkbox"
        name="storyIds"
        label={visit.s('grants.staff.stories')}
        value={linked}
        options={stories.map(({ id, headline, language }) => ({
          value: id,
          label: <span lang={visit.only(language)}>{headline}</span>,
        }))}
        error={errorAt(visit, errors, 'storyIds')}
      />
      <button class="button" type="submit">
        {visit.s('grants.staff.save')}
      </button>
    </form>
  </StaffPage>
)
