import { errorAt, FormErrors, StaffPage } from '~/features/site'
import { showDate } from '~/kernel/time'
import type { FieldError, Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Choices, Notice } from '~/ui'
import type { Theme } from '../queries'
import { DivideForm } from './divide-form'

interface Props {
  visit: Visit
  contribution: { id: string; diaryNumber: string; shown: string; language: string; receivedAt: Date }
  statements: readonly { id: string; text: string; themeIds: string[] }[]
  themes: readonly Theme[]
  left: number
  done: string | undefined
  values?: Values
  errors?: FieldError[]
}

/** One inspel on the analyst's desk: divide it where it says several things, sort each to its themes. */
export const SortingPage = ({
  visit,
  contribution,
  statements,
  themes,
  left,
  done,
  values = {},
  errors = [],
}: Props) => {
  const { id, shown, language } = contribution
  const parts = statements.length > 0 ? statements : [{ id: 'hela', text: shown, themeIds: [] }]
  return (
    <StaffPage
      visit={visit}
      title={visit.t('sensemaking.sort.title', { number: contribution.diaryNumber })}
      lead={visit.s('sensemaking.sort.left', { count: left })}
    >
      {done === 'sparat' || done === 'delat' ? (
        <Notice kind="done">
          <p>{visit.s(done === 'delat' ? 'sensemaking.done.split' : 'sensemaking.done.sorted')}</p>
        </Notice>
      ) : null}
      <FormErrors visit={visit} errors={errors} />
      <blockquote class="said" lang={language} dir="auto">
        {shown}
      </blockquote>
      <p class="muted">{showDate(contribution.receivedAt, visit.lang)}</p>
      <form method="post" action={visit.href(`/arbete/sortera/${id}`)}>
        {parts.map((statement, index) => (
          <Choices
            type="checkbox"
            name={`tema-${statement.id}`}
            label={
              parts.length > 1 ? (
                <>
                  {visit.s('sensemaking.sort.statement', { number: index + 1 })}{' '}
                  <q lang={language} dir="auto">
                    {statement.text}
                  </q>
                </>
              ) : (
                visit.s('sensemaking.sort.themes')
              )
            }
            value={statement.themeIds}
            options={themes.map((theme) => ({ value: theme.id, label: visit.l(theme.title) }))}
            error={errorAt(visit, errors, `tema-${statement.id}`)}
          />
        ))}
        <div class="buttons">
          <button class="button" type="submit">
            {visit.s('sensemaking.sort.save')}
          </button>
          <a href={visit.href(`/arbete/sortera?efter=${id}`)}>{visit.s('sensemaking.sort.skip')}</a>
        </div>
      </form>
      <DivideForm
        action={visit.href(`/arbete/sortera/${id}/dela`)}
        texts={parts.map((statement) => statement.text)}
        hint={visit.s('sensemaking.sort.statements-hint')}
        {...{ visit, values, errors }}
      />
    </StaffPage>
  )
}
