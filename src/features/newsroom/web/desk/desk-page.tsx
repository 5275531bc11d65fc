import type { PageWords } from '~/features/glossary'
import { FormErrors, StaffPage } from '~/features/site'
import type { FieldError, Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Notice } from '~/ui'
import type {
  assignmentsOf,
  commentsOf,
  correctionsOf,
  languagesOf,
  reviewsOf,
  StaffStory,
  versionsOf,
} from '../../queries'
import { After } from './after'
import { type FieldsProps, StoryFields } from './fields'
import { LanguagePart } from './language-part'
import { StoryPreview } from './preview'
import type { LanguageReport } from './report'
import { Steps } from './steps'
import { Talk, Tasks, ToldAbout } from './talk'

export const DONE = [
  'sparat',
  'publicerat',
  'tid',
  'avpublicerat',
  'fragat',
  'svarat',
  'avbokat',
  'kommenterat',
  'uppdrag',
  'rattat',
  'foljt',
  'undan',
  'etiketter',
] as const

interface Props {
  visit: Visit
  now: Date
  story: StaffStory
  values: Values
  errors: FieldError[]
  passages: FieldsProps['passages']
  pictures: FieldsProps['pictures']
  terms: FieldsProps['terms']
  reviews: Awaited<ReturnType<typeof reviewsOf>>
  comments: Awaited<ReturnType<typeof commentsOf>>
  tasks: Awaited<ReturnType<typeof assignmentsOf>>
  people: readonly { id: string; title: string }[]
  versions: Awaited<ReturnType<typeof versionsOf>>
  corrections: Awaited<ReturnType<typeof correctionsOf>>
  languages: Awaited<ReturnType<typeof languagesOf>>
  language: LanguageReport
  words: PageWords
  me: string
  made: string | undefined
  done: string | undefined
}

/** One story on its desk: where it stands, its words, how plain they are, who reads and does what, how it will look. */
export const DeskPage = (props: Props) => {
  const { visit, words, story, errors, pictures } = props
  const done = DONE.find((word) => word === props.done)
  return (
    <StaffPage visit={visit} title={{ text: story.headline, lang: story.language }}>
      {done ? (
        <div role="status">
          <Notice kind="done">
            <p>{visit.s(`newsroom.done.${done}`)}</p>
          </Notice>
        </div>
      ) : null}
      <FormErrors visit={visit} errors={errors} />
      <Steps {...props} />
      <section>
        <h2>{visit.s('newsroom.part.text')}</h2>
        <StoryFields {...props} />
      </section>
      <LanguagePart visit={visit} language={props.language} />
      <Talk {...props} />
      <Tasks {...props} />
      <ToldAbout {...props} />
      <After {...props} />
      <section id="forhandsvisning" tabindex={-1}>
        <h2>{visit.s('newsroom.staff.preview')}</h2>
        <StoryPreview {...{ visit, words, story, pictures }} base="/arbete/bild" />
        <p>
          <a href="#lage">{visit.s('newsroom.steps.to-top')}</a>
        </p>
      </section>
    </StaffPage>
  )
}

/** A story that has never been saved: its words alone. */
export const NewStoryPage = (props: Omit<FieldsProps, 'story'>) => (
  <StaffPage visit={props.visit} title={props.visit.t('newsroom.staff.new')}>
    <FormErrors visit={props.visit} errors={props.errors} />
    <StoryFields {...props} story={undefined} />
  </StaffPage>
)
