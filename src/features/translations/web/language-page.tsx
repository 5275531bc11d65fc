import { errorAt, FormErrors, StaffPage } from '~/features/site'
import { excerpt } from '~/kernel/plain-text'
import type { FieldError } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { DataTable, FileField, FilterForm, Notice, Pager, Select, TextField } from '~/ui'
import { coverageOf, type Plan, type Target, TEXT_STATES } from '../domain'
import type { TextHere } from '../queries'
import { addressOf, type Chosen, chosenFrom, fits, PAGE_SIZE, pageAddress } from './choosing'
import { coverageCells, coverageColumns } from './overview-page'

interface Props {
  visit: Visit
  language: Target
  texts: readonly TextHere[]
  chosen: Chosen
  mayChange: boolean
  /** What a file that was read in did. */
  plan?: Plan | undefined
  errors?: readonly FieldError[]
}

/** One language: how far each part has come, the texts, and the way out to a file and in again. */
export const LanguagePage = (props: Props) => {
  const { visit, language, texts, plan, errors = [] } = props
  const catalogues = [...new Set(texts.map(({ catalogue }) => catalogue))]
  return (
    <StaffPage
      visit={visit}
      title={visit.t('translations.language-title', { language: visit.t(`site.in.${language}`) })}
    >
      <FormErrors visit={visit} errors={errors} />
      {plan ? <Imported visit={visit} plan={plan} /> : null}
      <DataTable
        caption={visit.s('translations.catalogues')}
        label={visit.t('translations.catalogues')}
        columns={[{ label: visit.s('translations.catalogue') }, ...coverageColumns(visit)]}
        rows={catalogues.map((catalogue) => [
          <a
            href={pageAddress(visit, language, {
              ...chosenFrom(() => undefined),
              catalogue,
              audience: '',
            })}
          >
            {catalogue}
          </a>,
          ...coverageCells(
            visit,
            coverageOf(texts.filter((text) => text.catalogue === catalogue).map(({ state }) => state)),
          ),
        ])}
      />
      <h2>{visit.s('translations.list')}</h2>
      <Filter {...props} catalogues={catalogues} />
      <List {...props} />
      <Files {...props} />
    </StaffPage>
  )
}

const Filter = ({ visit, language, chosen, catalogues }: Props & { catalogues: string[] }) => {
  const address = visit.href(`/arbete/oversattningar/${language}`)
  const all = visit.t('translations.filter.all')
  return (
    <FilterForm
      action={address}
      label={visit.t('translations.filter')}
      submit={visit.s('translations.filter.show')}
      clear={{ href: `${address}?lases=`, label: visit.s('translations.filter.clear') }}
    >
      <Select
        name="lage"
        label={visit.s('translations.filter.state')}
        value={chosen.state}
        emptyLabel={all}
        options={TEXT_STATES.map((state) => ({
          value: state,
          label: visit.t(`translations.state.${state}`),
        }))}
      />
      <Select
        name="del"
        label={visit.s('translations.filter.catalogue')}
        value={chosen.catalogue}
        emptyLabel={all}
        options={catalogues.map((catalogue) => ({ value: catalogue, label: catalogue }))}
      />
      <Select
        name="lases"
        label={visit.s('translations.filter.audience')}
        value={chosen.audience}
        emptyLabel={all}
        options={(['open', 'staff'] as const).map((audience) => ({
          value: audience,
          label: visit.t(`translations.filter.${audience}`),
        }))}
      />
      <TextField name="q" type="search" label={visit.s('translations.filter.search')} value={chosen.q} />
    </FilterForm>
  )
}

const List = ({ visit, language, texts, chosen }: Props) => {
  const found = texts.filter((text) => fits(text, chosen))
  const from = (chosen.page - 1) * PAGE_SIZE
  const shown = found.slice(from, from + PAGE_SIZE)
  if (shown.length === 0) return <p>{visit.s('translations.none')}</p>
  const at = (page: number) => pageAddress(visit, language, { ...chosen, page })
  return (
    <>
      <DataTable
        caption={visit.s('translations.found', { count: found.length })}
        label={visit.t('translations.list')}
        columns={[
          { label: visit.s('translations.key') },
          { label: visit.s('translations.swedish') },
          { label: visit.s('translations.translation') },
          { label: visit.s('translations.state') },
        ]}
        rows={shown.map((text) => [
          <a href={addressOf(visit, language, text.key)}>{text.key}</a>,
          <span lang="sv">{excerpt(text.source, 160)}</span>,
          <span lang={language}>{excerpt(text.text, 160)}</span>,
          visit.s(`translations.state.${text.state}`),
        ])}
      />
      <Pager
        label={visit.t('translations.pages')}
        position={`${from + 1}–${from + shown.length} / ${found.length}`}
        previous={
          chosen.page > 1 ? { href: at(chosen.page - 1), label: visit.s('translations.previous') } : undefined
        }
        next={
          found.length > from + PAGE_SIZE
            ? { href: at(chosen.page + 1), label: visit.s('translations.next') }
            : undefined
        }
      />
    </>
  )
}

const Files = ({ visit, language, mayChange, errors = [] }: Props) => {
  const address = visit.href(`/arbete/oversattningar/${language}/po`)
  return (
    <section>
      <h2>{visit.s('translations.files')}</h2>
      <p>{visit.s('translations.files-about')}</p>
      <p>
        <a class="button secondary" href={address} download={`inspel-${language}.po`}>
          {visit.s('translations.download')}
        </a>
      </p>
      {mayChange ? (
        <form novalidate method="post" action={address} enctype="multipart/form-data">
          <FileField
            name="file"
            label={visit.s('translations.file')}
            accept=".po,text/x-gettext-translation"
            error={errorAt(visit, errors, 'file')}
          />
          <button class="button" type="submit">
            {visit.s('translations.upload')}
          </button>
        </form>
      ) : (
        <p>{visit.s('translations.may-not')}</p>
      )}
    </section>
  )
}

const Imported = ({ visit, plan }: { visit: Visit; plan: Plan }) => (
  <div role="status">
    <Notice kind={plan.refused.length > 0 ? 'warning' : 'done'} title={visit.s('translations.imported')}>
      <p>
        {visit.s('translations.imported.changed', { count: plan.changes.length })}{' '}
        {visit.s('translations.imported.same', { count: plan.same })}
      </p>
      {plan.refused.length > 0 ? (
        <>
          <p>{visit.s('translations.imported.refused', { count: plan.refused.length })}</p>
          <ul>
            {plan.refused.map(({ line, key, fault }) => (
              <li>
                {visit.s('translations.refused-row', { line, key })} {visit.s(`translations.error.${fault}`)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Notice>
  </div>
)
