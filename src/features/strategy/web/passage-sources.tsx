import type { PublicContribution } from '~/features/contributions'
import type { Theme } from '~/features/sensemaking'
import { errorAt } from '~/features/site'
import { tell } from '~/kernel/language'
import { excerpt } from '~/kernel/plain-text'
import type { FieldError, Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Hidden, Select, StatusWord, TextField } from '~/ui'
import type { allSources } from '../queries'
import { ReferencesDesk } from './references'
import { ButtonForm } from './staff-parts'

export interface SourcesProps {
  visit: Visit
  sources: Awaited<ReturnType<typeof allSources>>
  /** Every theme of the process. */
  themes: readonly Theme[]
  search: { q: string; hits: readonly PublicContribution[] }
  today: string
  errors?: FieldError[]
}

/** What the passage rests on, and what it could. */
export const PassageSourcesDesk = ({
  visit,
  sources,
  themes,
  search,
  address,
  today,
  values,
  errors = [],
}: SourcesProps & { address: string; values: Values }) => {
  const free = themes.filter((theme) => !sources.themes.some(({ id }) => id === theme.id))
  return (
    <>
      <h2>{visit.s('strategy.work.sources-title')}</h2>
      {sources.themes.length + sources.contributions.length + sources.references.length === 0 ? (
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
      <ReferencesDesk {...{ visit, address, today, values, errors }} references={sources.references} />
      {free.length > 0 ? (
        <form novalidate method="post" action={`${address}/koppla`}>
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
