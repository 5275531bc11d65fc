import { errorAt } from '~/features/site'
import { STANCES } from '~/features/strategy'
import { textOf } from '~/platform/http/form'
import { Choices, Details, Select, TextField } from '~/ui'
import type { DeskProps } from './desk-props'

/** What a point is made of, or why there is nothing to answer. */
export const CutFields = ({ visit, passages, wrong }: DeskProps) => {
  const [values, errors] = wrong?.form === 'cut' ? [wrong.values, wrong.errors] : [{}, []]
  return (
    <div class="cut-fields">
      <TextField
        name="words"
        label={visit.s('replies.cut.words')}
        hint={visit.s('replies.cut.words-hint')}
        value={textOf(values, 'words')}
        error={errorAt(visit, errors, 'words')}
      />
      <Select
        name="passage"
        label={visit.s('replies.cut.passage')}
        value={textOf(values, 'passage')}
        emptyLabel={visit.t('replies.cut.whole')}
        options={passages.map(({ id, heading }) => ({ value: id, label: heading }))}
        error={errorAt(visit, errors, 'passage')}
      />
      <Choices
        type="radio"
        name="stance"
        label={visit.s('replies.cut.stance')}
        value={[textOf(values, 'stance')]}
        options={STANCES.map((stance) => ({ value: stance, label: visit.s(`strategy.stance.${stance}`) }))}
        error={errorAt(visit, errors, 'stance')}
      />
      <button class="button" type="submit" name="do" value="point">
        {visit.s('replies.cut.make')}
      </button>
      <Details
        summary={visit.s('replies.cut.nothing')}
        open={errors.some(({ field }) => field === 'reason') || textOf(values, 'do') === 'nothing'}
      >
        <TextField
          name="reason"
          label={visit.s('replies.cut.nothing-reason')}
          hint={visit.s('replies.cut.nothing-hint')}
          value={textOf(values, 'reason')}
          error={errorAt(visit, errors, 'reason')}
        />
        <button class="button secondary" type="submit" name="do" value="nothing">
          {visit.s('replies.cut.nothing-do')}
        </button>
      </Details>
    </div>
  )
}
