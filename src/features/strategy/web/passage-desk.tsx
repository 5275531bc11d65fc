import type { PublicContribution } from '~/features/contributions'
import type { Theme } from '~/features/sensemaking'
import { errorAt, FormErrors, StaffPage } from '~/features/site'
import { type Localized, tell } from '~/kernel/language'
import { excerpt } from '~/kernel/plain-text'
import { showDate } from '~/kernel/time'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Breadcrumb, Details, Hidden, Notice, Select, StatusWord, TextArea, TextField } from '~/ui'
import type { allSources, allWordings, draftPassage } from '../queries'
import { Changes } from './parts'
import { ButtonForm, DoneNotice } from './staff-parts'

interface Props {
  visit: Visit
  document: { slug: string; title: Localized }
  passage: NonNullable<Awaited<ReturnType<typeof draftPassage>>>
  wordings: Awaited<ReturnType<typeof allWordings>>
  sources: Awaited<ReturnType<typeof allSources>>
  themes: readonly Theme[]
  search: { q: string; hits: readonly PublicContribution[] }
  done?: string | undefined
  values?: Values
  errors?: FieldError[]
}

/** One passage on the desk: its wording, what it rests on, its versions. */
export const PassageDesk = (props: Props) => {
  const { visit, document, passage, errors = [], values = {} } = props
  const address = visit.href(`/arbete/strategi/${document.slug}/${passage.slug}`)
  return (
    <StaffPage visit={visit} title={passage.heading} lead={visit.s('strategy.work.passage-lead')}>
      <Breadcrumb
        label={visit.t('strategy.crumbs')}
        links={[
          { href: visit.href('/arbete/strategi'), label: visit.s('strategy.work.title') },
          { href: visit.href(`/arbete/strategi/${document.slug}`), label: visit.l(document.title) },
        ]}
      />
      <DoneNotice visit={visit} word={props.done} />
      <FormErrors visit={visit} errors={errors} />
      {passage.withdrawnAt ? (
        <Notice kind="warning">
          <p>{visit.s('strategy.work.withdrawn')}</p>
        </Notice>
      ) : null}
      <div class="two">
        <div>
          <form method="post" action={`${address}/lydelse`}>
            <TextArea
              name="text"
              label={visit.s('strategy.work.text')}
              hint={visit.s('strategy.work.text-hint')}
              value={'text' in values ? textOf(values, 'text') : passage.text}
              error={errorAt(visit, errors, 'text')}
              rows={12}
              required
            />
            <button class="button" type="submit">
              {visit.s('strategy.work.save')}
            </button>
          </form>
          <Versions {...props} />
        </div>
        <div>
          <Sources {...props} address={address} />
        </div>
      </div>
      <Details summary={visit.s('strategy.work.describe')} open={'heading' in values}>
        <form method="post" action={`${address}/rubrik`}>
          <p class="hint">{visit.s('strategy.work.describe-hint')}</p>
          <TextField
            name="heading"
            label={visit.s('strategy.work.heading')}
            value={'heading' in values ? textOf(values, 'heading') : passage.heading}
            error={errorAt(visit, errors, 'heading')}
            required
          />
          <TextField
            name="part"
            label={visit.s('strategy.work.part')}
            value={'part' in values ? textOf(values, 'part') : passage.part}
            error={errorAt(visit, errors, 'part')}
            required
          />
          <button class="button secondary" type="submit">
            {visit.s('strategy.work.describe-save')}
          </button>
        </form>
      </Details>
      {passage.withdrawnAt ? null : (
        <Details summary={visit.s('strategy.work.withdraw')} open={'reason' in values}>
          <form method="post" action={`${address}/ta-bort`}>
            <p class="hint">{visit.s('strategy.work.withdraw-lead')}</p>
            <TextField
              name="reason"
              label={visit.s('strategy.work.reason')}
              value={textOf(values, 'reason')}
              error={errorAt(visit, errors, 'reason')}
              required
            />
            <button class="button danger" type="submit">
              {visit.s('strategy.work.withdraw')}
            </button>
          </form>
        </Details>
      )}
    </StaffPage>
  )
}

const Sources = ({ visit, sources, themes, search, address, errors = [] }: Props & { address: string }) => {
  const free = themes.filter((theme) => !sources.themes.some(({ id }) => id === theme.id))
  return (
    <>
      <h2>{visit.s('strategy.work.sources-title')}</h2>
      {sources.themes.length + sources.contributions.length === 0 ? (
        <p>
          <StatusWord kind="slow">{visit.s('strategy.work.no-sources')}</StatusWord>
        </p>
      ) : null}
      <ul class="plain links">
        {sources.themes.map((theme) => (
          <li>
            <span>
              {visit.l(theme.title)}
              {theme.publishedAt ? null : (
                <span class="muted"> ({visit.s('strategy.work.not-published')})</span>
              )}
            </span>
            <ButtonForm
              action={`${address}/koppla-bort`}
              label={visit.s('strategy.work.detach')}
              about={visit.l(theme.title)}
            >
              <Hidden name="theme" value={theme.id} />
            </ButtonForm>
          </li>
        ))}
        {sources.contributions.map((inspel) => (
          <li>
            <span lang={inspel.language} dir="auto">
              {excerpt(inspel.text, 120)}
              {inspel.publicationId ? null : (
                <span class="muted" lang={visit.lang}>
                  {' '}
                  ({visit.s('strategy.work.not-published')})
                </span>
              )}
            </span>
            <ButtonForm
              action={`${address}/koppla-bort`}
              label={visit.s('strategy.work.detach')}
              about={<span lang={inspel.language}>{excerpt(inspel.text, 40)}</span>}
            >
              <Hidden name="inspel" value={inspel.id} />
            </ButtonForm>
          </li>
        ))}
      </ul>
      {free.length > 0 ? (
        <form method="post" action={`${address}/koppla`}>
          <Select
            name="theme"
            label={visit.s('strategy.work.attach-theme')}
            emptyLabel={visit.t('strategy.work.choose-theme')}
            options={free.map((theme) => ({ value: theme.id, label: tell(theme.title, visit.lang).text }))}
            error={errorAt(visit, errors, 'theme')}
          />
          <button class="button secondary small" type="submit">
            {visit.s('strategy.work.attach')}
          </button>
        </form>
      ) : null}
      <form method="get" action={address} role="search" id="inspel">
        <TextField name="q" type="search" label={visit.s('strategy.work.find-inspel')} value={search.q} />
        <button class="button secondary small" type="submit">
          {visit.s('strategy.work.search')}
        </button>
      </form>
      {search.q && search.hits.length === 0 ? <p>{visit.s('strategy.work.no-hits')}</p> : null}
      <ul class="plain links">
        {search.hits.map((hit) => (
          <li>
            <span lang={hit.language} dir="auto">
              {excerpt(hit.text, 160)}
            </span>
            <ButtonForm
              action={`${address}/koppla`}
              label={visit.s('strategy.work.attach')}
              about={<span lang={hit.language}>{excerpt(hit.text, 40)}</span>}
            >
              <Hidden name="publication" value={hit.id} />
            </ButtonForm>
          </li>
        ))}
      </ul>
    </>
  )
}

const Versions = ({ visit, wordings, passage }: Props) => (
  <>
    <h2>{visit.s('strategy.work.versions')}</h2>
    {wordings.map((wording, n) => {
      const before = wordings[n + 1]
      const { version, publishedAt, createdAt } = wording
      const name = publishedAt
        ? visit.s('strategy.work.version-public', { version, date: showDate(publishedAt, visit.lang) })
        : visit.s('strategy.work.version-draft', { version, date: showDate(createdAt, visit.lang) })
      return (
        <Details summary={name}>
          {before ? (
            <>
              <p class="muted small">{visit.s('strategy.work.against', { version: before.version })}</p>
              <Changes visit={visit} before={before.text} after={wording.text} language={passage.language} />
            </>
          ) : (
            <p class="diff" lang={passage.language} dir="auto">
              {wording.text}
            </p>
          )}
        </Details>
      )
    })}
  </>
)
