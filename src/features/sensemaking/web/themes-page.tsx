import type { Child } from 'hono/jsx'
import { type Process, ProcessChoice } from '~/features/processes'
import { errorAt, FormErrors, StaffPage } from '~/features/site'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { DataTable, Notice, NumberField, TextArea, TextField } from '~/ui'
import type { Theme } from '../queries'

interface FormProps {
  visit: Visit
  values: Values
  errors: FieldError[]
}

const ThemeFields = ({ visit, values, errors, withPosition }: FormProps & { withPosition: boolean }) => (
  <>
    <TextField
      name="title"
      label={visit.s('sensemaking.theme.title')}
      value={textOf(values, 'title')}
      error={errorAt(visit, errors, 'title')}
      required
    />
    <TextArea
      name="description"
      label={visit.s('sensemaking.theme.description')}
      hint={visit.s('sensemaking.theme.description-hint')}
      value={textOf(values, 'description')}
      error={errorAt(visit, errors, 'description')}
      rows={3}
      required
    />
    <TextField
      name="titleEn"
      label={visit.s('sensemaking.theme.title-en')}
      value={textOf(values, 'titleEn')}
      error={errorAt(visit, errors, 'titleEn')}
    />
    <TextArea
      name="descriptionEn"
      label={visit.s('sensemaking.theme.description-en')}
      value={textOf(values, 'descriptionEn')}
      error={errorAt(visit, errors, 'descriptionEn')}
      rows={3}
    />
    {withPosition ? (
      <NumberField
        name="position"
        label={visit.s('sensemaking.theme.position')}
        value={textOf(values, 'position')}
        error={errorAt(visit, errors, 'position')}
      />
    ) : null}
  </>
)

interface ListProps extends FormProps {
  themes: readonly Theme[]
  counts: ReadonlyMap<string, number>
  unsorted: number
  process: Child
  processId: string
  processes: readonly Process[]
  done: string | undefined
}

/** The analyst's themes: what there is, how much each holds, a new one. */
export const ThemesPage = (props: ListProps) => {
  const { visit, themes, counts, errors } = props
  return (
    <StaffPage
      visit={visit}
      title={visit.t('sensemaking.staff.title')}
      lead={visit.s('sensemaking.staff.lead')}
    >
      {props.done === 'sparat' ? (
        <Notice kind="done">
          <p>{visit.s('sensemaking.done.saved')}</p>
        </Notice>
      ) : null}
      <FormErrors visit={visit} errors={errors} />
      <ProcessChoice visit={visit} processes={props.processes} current={props.processId} to="/arbete/teman" />
      <p>{visit.s('sensemaking.staff.unsorted', { count: props.unsorted })}</p>
      {props.unsorted > 0 ? (
        <p class="buttons">
          <a
            class="button"
            href={visit.href(
              `/arbete/sortera?process=${props.processes.find(({ id }) => id === props.processId)?.slug ?? ''}`,
            )}
          >
            {visit.s('sensemaking.staff.sort')}
          </a>
        </p>
      ) : null}
      <DataTable
        caption={visit.s('sensemaking.staff.table')}
        label={visit.t('sensemaking.staff.table')}
        columns={[
          { label: visit.s('sensemaking.theme.title') },
          { label: visit.s('sensemaking.staff.inspel'), numeric: true },
          { label: visit.s('sensemaking.staff.state') },
        ]}
        rows={themes.map((theme) => [
          <a href={visit.href(`/arbete/teman/${theme.id}`)}>{visit.l(theme.title)}</a>,
          String(counts.get(theme.id) ?? 0),
          visit.s(theme.publishedAt ? 'sensemaking.staff.published' : 'sensemaking.staff.draft'),
        ])}
      />
      <h2>{visit.s('sensemaking.staff.new')}</h2>
      <form novalidate method="post" action={visit.href('/arbete/teman')}>
        <input type="hidden" name="processId" value={props.processId} />
        <ThemeFields {...props} withPosition={false} />
        <button class="button" type="submit">
          {visit.s('sensemaking.staff.make')}
        </button>
      </form>
    </StaffPage>
  )
}

interface EditProps extends FormProps {
  theme: Theme
  done: string | undefined
}

export const ThemeEditPage = ({ visit, theme, values, errors, done }: EditProps) => (
  <StaffPage visit={visit} title={theme.title[visit.lang] ?? theme.title.sv}>
    {done === 'sparat' ? (
      <Notice kind="done">
        <p>{visit.s('sensemaking.done.saved')}</p>
      </Notice>
    ) : null}
    <FormErrors visit={visit} errors={errors} />
    <form novalidate method="post" action={visit.href(`/arbete/teman/${theme.id}`)}>
      <ThemeFields {...{ visit, values, errors }} withPosition />
      <button class="button" type="submit">
        {visit.s('sensemaking.theme.save')}
      </button>
    </form>
    <p>
      <a href={visit.href(`/arbete/teman/${theme.id}/pastaenden`)}>{visit.s('sensemaking.says.open')}</a>
    </p>
    <h2>{visit.s('sensemaking.staff.state')}</h2>
    <p>{visit.s(theme.publishedAt ? 'sensemaking.staff.published' : 'sensemaking.staff.draft')}</p>
    <form
      novalidate
      method="post"
      action={visit.href(`/arbete/teman/${theme.id}/${theme.publishedAt ? 'dolj' : 'publicera'}`)}
    >
      <button class="button secondary" type="submit">
        {visit.s(theme.publishedAt ? 'sensemaking.theme.unpublish' : 'sensemaking.theme.publish')}
      </button>
    </form>
    <p>
      <a href={visit.href('/arbete/teman')}>{visit.s('sensemaking.theme.back')}</a>
    </p>
  </StaffPage>
)
