import { StoryPicture } from '~/features/newsroom'
import { PublicPage } from '~/features/site'
import { Changes } from '~/features/strategy'
import { tell } from '~/kernel/language'
import { excerpt } from '~/kernel/plain-text'
import { showDate } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { Facts, Notice, PageHead, Prose, Section, Tag, Timeline, type TimelineItem } from '~/ui'
import type { ToldCase, WholeCase } from '../queries'
import { AgreementWord, CaseStateWord } from './parts'

interface Props {
  visit: Visit
  now: Date
  one: WholeCase
}

/** One case as everyone reads it; of a secret one only that there is one, its days and its outcome. */
export const CasePage = ({ visit, now, one }: Props) => {
  const secretTitle = `minorities.secret-title.${one.kind}` as const
  return (
    <PublicPage
      visit={visit}
      title={one.isSecret ? visit.t(secretTitle) : tell(one.title, visit.lang)}
      {...(one.isSecret ? {} : { description: excerpt(tell(one.about, visit.lang).text, 150) })}
      now={now}
    >
      <PageHead
        kicker={
          <a href={visit.href('/minoriteter#samrad')}>
            {visit.s('minorities.title')} · {visit.s(`minorities.kind.${one.kind}`)}
          </a>
        }
        title={one.isSecret ? visit.s(secretTitle) : visit.l(one.title)}
        seed={one.id}
      >
        {one.isSecret ? null : <p class="lead">{visit.l(one.about)}</p>}
        <p class="comment-head">
          <CaseStateWord visit={visit} {...one} />
          {!one.isSecret && one.isDemo ? <Tag>{visit.s('minorities.demo')}</Tag> : null}
        </p>
      </PageHead>
      <Section>
        {one.isSecret ? (
          <Notice title={visit.s('minorities.secret')}>
            <p>{visit.s('minorities.secret-body')}</p>
          </Notice>
        ) : (
          <CaseFacts visit={visit} one={one} />
        )}
        <h2>{visit.s('minorities.steps')}</h2>
        <Timeline items={one.steps.map((step) => itemOf(visit, one, step))} />
      </Section>
      {one.isSecret ? null : <Told visit={visit} one={one} />}
    </PublicPage>
  )
}

const itemOf = (visit: Visit, one: WholeCase, step: WholeCase['steps'][number]): TimelineItem => ({
  title: visit.s(`minorities.step.${step.step}`),
  when: showDate(step.takenOn, visit.lang),
  state: 'done',
  body:
    step.step === 'closed' && one.agreement ? (
      <>
        <p>
          <AgreementWord visit={visit} agreement={one.agreement} />
        </p>
        {one.isSecret ? null : (
          <p class="said" lang={visit.only('sv')} dir="auto">
            {one.agreementWhy}
          </p>
        )}
      </>
    ) : step.note ? (
      <p lang={visit.only('sv')} dir="auto">
        {step.note}
      </p>
    ) : undefined,
})

const CaseFacts = ({ visit, one }: { visit: Visit; one: ToldCase }) => (
  <Facts
    items={[
      {
        label: visit.s('minorities.with'),
        value: <span lang={visit.only('sv')}>{one.parties.map(({ name }) => name).join(', ')}</span>,
      },
      {
        label: visit.s('minorities.minorities'),
        value: one.minorities.map((name, at) => [at > 0 ? ', ' : '', visit.s(`newsroom.minority.${name}`)]),
      },
      { label: visit.s('minorities.form'), value: visit.s(`minorities.form.${one.form}`) },
      ...(one.documentSlug && one.documentTitle
        ? [
            {
              label: visit.s('minorities.document'),
              value: <a href={visit.href(`/strategin/${one.documentSlug}`)}>{visit.l(one.documentTitle)}</a>,
            },
          ]
        : []),
      ...(one.caseNumber ? [{ label: visit.s('minorities.case-number'), value: one.caseNumber }] : []),
    ]}
  />
)

/** What it did to the text, and what was written down. */
const Told = ({ visit, one }: { visit: Visit; one: ToldCase }) => (
  <>
    {one.passages.length > 0 ? (
      <Section title={visit.s('minorities.effect')} tinted>
        {one.passages.map((passage) => (
          <article>
            <h3>
              <a
                href={visit.href(`/strategin/${passage.documentSlug}/${passage.slug}`)}
                lang={visit.only(passage.language)}
              >
                {passage.heading}
              </a>
            </h3>
            {passage.effect ? (
              <p lang={visit.only('sv')} dir="auto">
                {passage.effect}
              </p>
            ) : null}
            <Wordings visit={visit} passage={passage} />
          </article>
        ))}
      </Section>
    ) : null}
    {one.minutes ? (
      <Section title={visit.s('minorities.minutes')}>
        <Prose text={one.minutes} lang={visit.only(one.minutesLanguage)} />
        {one.pages.map((page, at) => (
          <StoryPicture
            {...page}
            alt={visit.t('minorities.page', { nth: at + 1 })}
            base="/minoriteter/bild"
          />
        ))}
      </Section>
    ) : null}
  </>
)

const Wordings = ({ visit, passage }: { visit: Visit; passage: ToldCase['passages'][number] }) => {
  const { before, after, language } = passage
  if (before && after && before !== after) return <Changes {...{ visit, before, after, language }} />
  return after ? (
    <Prose text={after} lang={visit.only(language)} />
  ) : (
    <p class="muted">{visit.s(before ? 'minorities.unchanged' : 'minorities.draft-wording')}</p>
  )
}
