import type { Child } from 'hono/jsx'
import { FormErrors, StaffPage } from '~/features/site'
import type { Localized } from '~/kernel/language'
import { showDate, showDateTime } from '~/kernel/time'
import type { FieldError } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Breadcrumb, Details, FilterForm, Hidden, Select, StatusWord, TextField } from '~/ui'
import type { allWordings } from '../queries'
import { Changes, PassageText } from './marked-text'

type Wording = Awaited<ReturnType<typeof allWordings>>[number]

interface Props {
  visit: Visit
  document: { slug: string; title: Localized }
  passage: { slug: string; heading: string; language: string }
  /** Latest first. */
  wordings: readonly Wording[]
  /** The two that are compared. */
  compared: { before: Wording; after: Wording } | undefined
  errors?: readonly FieldError[]
}

/** Every wording of a passage: who wrote it, when and why; two compared; an old one taken back. */
export const VersionsPage = (props: Props) => {
  const { visit, document, passage, wordings } = props
  const address = visit.href(`/arbete/strategi/${document.slug}/${passage.slug}`)
  return (
    <StaffPage
      visit={visit}
      title={visit.t('writing.versions.title', { heading: passage.heading })}
      lead={visit.s('writing.versions.lead')}
    >
      <Breadcrumb
        label={visit.t('strategy.crumbs')}
        links={[
          { href: visit.href('/arbete/strategi'), label: visit.s('strategy.work.title') },
          { href: visit.href(`/arbete/strategi/${document.slug}`), label: visit.l(document.title) },
          { href: address, label: <span lang={passage.language}>{passage.heading}</span> },
        ]}
      />
      <FormErrors visit={visit} errors={props.errors ?? []} />
      {wordings.length > 1 ? <Compare {...props} address={address} /> : null}
      <h2>{visit.s('strategy.work.versions')}</h2>
      {wordings.map((wording) => (
        <section>
          <h3>{visit.s('writing.versions.one', { version: wording.version })}</h3>
          <p class="comment-head">
            <WordingState visit={visit} wording={wording} />
            <span class="muted">
              {writerOf(visit, wording)}, {showDateTime(wording.createdAt, visit.lang)}
            </span>
          </p>
          <WhyWritten visit={visit} wording={wording} />
          <Details summary={visit.s('writing.versions.read', { version: wording.version })}>
            <PassageText text={wording.text} language={passage.language} level={4} />
          </Details>
        </section>
      ))}
      {wordings.length > 1 ? <TakeBack {...props} address={address} /> : null}
    </StaffPage>
  )
}

const writerOf = (visit: Visit, { writer }: Wording): Child =>
  writer ? <span lang={visit.only('sv')}>{writer}</span> : visit.s('writing.versions.by-system')

const WordingState = ({ visit, wording: { publishedAt } }: { visit: Visit; wording: Wording }) =>
  publishedAt ? (
    <StatusWord kind="done">
      {visit.s('writing.versions.public', { date: showDate(publishedAt, visit.lang) })}
    </StatusWord>
  ) : (
    <StatusWord kind="waiting">{visit.s('writing.versions.draft')}</StatusWord>
  )

const WhyWritten = ({ visit, wording: { why, decision } }: { visit: Visit; wording: Wording }) => (
  <>
    {why ? (
      <p>
        {visit.s('writing.versions.why')}: <span lang={visit.only('sv')}>{why}</span>
      </p>
    ) : null}
    {decision ? (
      <p>
        {visit.s('writing.versions.decided')}: <span lang={visit.only('sv')}>{decision}</span>
      </p>
    ) : null}
  </>
)

const optionsOf = (visit: Visit, wordings: readonly Wording[]) =>
  wordings.map(({ version, createdAt }) => ({
    value: String(version),
    label: visit.t('writing.versions.option', { version, date: showDate(createdAt, visit.lang) }),
  }))

/** An old wording becomes a new one, with its reason; those between are kept. */
const TakeBack = ({ visit, wordings, address }: Props & { address: string }) => (
  <section>
    <h2>{visit.s('writing.versions.take-back')}</h2>
    <form novalidate method="post" action={`${address}/versioner`}>
      <p class="hint">{visit.s('writing.versions.take-back-hint')}</p>
      <Hidden name="fromVersion" value={String(wordings[0]?.version ?? 0)} />
      <Select
        name="version"
        label={visit.s('writing.versions.which')}
        value={String(wordings[1]?.version ?? '')}
        options={optionsOf(visit, wordings.slice(1))}
      />
      <TextField name="why" label={visit.s('writing.why')} />
      <button class="button secondary" type="submit">
        {visit.s('writing.versions.take-back')}
      </button>
    </form>
  </section>
)

const Compare = ({ visit, passage, wordings, compared, address }: Props & { address: string }) => {
  const options = optionsOf(visit, wordings)
  return (
    <section id="jamfor">
      <h2>{visit.s('writing.versions.compare')}</h2>
      <FilterForm
        action={`${address}/versioner#jamfor`}
        label={visit.t('writing.versions.compare')}
        submit={visit.s('writing.versions.show')}
      >
        <Select
          name="fran"
          label={visit.s('writing.versions.from')}
          value={String(compared?.before.version ?? '')}
          options={options}
        />
        <Select
          name="till"
          label={visit.s('writing.versions.to')}
          value={String(compared?.after.version ?? '')}
          options={options}
        />
      </FilterForm>
      {compared ? (
        <>
          <h3>
            {visit.s('writing.versions.compared', {
              from: compared.before.version,
              to: compared.after.version,
            })}
          </h3>
          {compared.before.text === compared.after.text ? (
            <p>{visit.s('writing.versions.same')}</p>
          ) : (
            <Changes
              visit={visit}
              before={compared.before.text}
              after={compared.after.text}
              language={passage.language}
            />
          )}
        </>
      ) : null}
    </section>
  )
}
