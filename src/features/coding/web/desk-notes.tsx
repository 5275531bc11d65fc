import { errorAt } from '~/features/site'
import { showDateTime } from '~/kernel/time'
import { textOf } from '~/platform/http/form'
import { Details, Hidden, TextArea } from '~/ui'
import type { DeskProps } from './desk-props'

/** What coders have noted on the inspel, and a field for the next note. */
export const Memos = ({ visit, desk, query, values = {}, errors = [] }: DeskProps) => {
  const here = visit.href(`/arbete/kodning/inspel/${desk.contributionId}`)
  return (
    <>
      {desk.memos.length > 0 ? <h2>{visit.s('coding.desk.memos')}</h2> : null}
      {desk.memos.map((memo) => (
        <div>
          <p dir="auto">{memo.text}</p>
          <form novalidate class="inline" method="post" action={`${here}/anteckning/bort?${query}`}>
            <Hidden name="memoId" value={memo.id} />
            <span class="muted small">
              {memo.by} {showDateTime(memo.at, visit.lang)}
            </span>{' '}
            <button class="button small danger" type="submit">
              {visit.s('coding.desk.memo-drop')}
            </button>
          </form>
        </div>
      ))}
      <Details summary={visit.s('coding.desk.memo-new')} open={'memo' in values}>
        <form novalidate method="post" action={`${here}/anteckning?${query}`}>
          <TextArea
            name="memo"
            label={visit.s('coding.desk.memo')}
            hint={visit.s('coding.desk.memo-hint')}
            value={textOf(values, 'memo')}
            error={errorAt(visit, errors, 'memo')}
            rows={3}
          />
          <button class="button secondary" type="submit">
            {visit.s('coding.desk.memo-save')}
          </button>
        </form>
      </Details>
    </>
  )
}
