import { errorAt } from '~/features/site'
import { textOf } from '~/platform/http/form'
import { Checkbox, Details, TextArea, TextField } from '~/ui'
import { likelyMasks } from '../domain'
import type { DeskProps } from './desk-props'

/** Whether everybody may read the reply: without which words, with or without its file, or why not. */
export const ShowingReply = ({ visit, reply, wrong, address }: DeskProps & { address: string }) => {
  const errors = wrong?.errors ?? []
  const values = wrong?.form === 'show' ? wrong.values : undefined
  const masks = reply.masks ?? likelyMasks(reply.text)
  return (
    <section id="visa">
      <h2>{visit.s('replies.show.title')}</h2>
      <form novalidate method="post" action={`${address}/visa`}>
        <TextArea
          name="masks"
          label={visit.s('replies.show.masks')}
          hint={visit.s('replies.show.masks-hint')}
          value={values ? textOf(values, 'masks') : masks.join('\n')}
          error={errorAt(visit, errors, 'masks')}
          rows={4}
        />
        {reply.fileName ? (
          <Checkbox
            name="original"
            label={visit.s('replies.show.original')}
            hint={visit.s('replies.show.original-hint')}
            checked={values ? textOf(values, 'original') !== '' : (reply.showOriginal ?? false)}
            error={errorAt(visit, errors, 'original')}
          />
        ) : null}
        <button class="button" type="submit">
          {visit.s(reply.publishedAt ? 'replies.show.update' : 'replies.show.do')}
        </button>
      </form>
      <Details summary={visit.s('replies.show.withhold')} open={wrong?.form === 'withhold'}>
        <form novalidate method="post" action={`${address}/dolj`}>
          <TextField
            name="reason"
            label={visit.s('replies.show.reason')}
            hint={visit.s('replies.show.reason-hint')}
            value={wrong?.form === 'withhold' ? textOf(wrong.values, 'reason') : ''}
            error={wrong?.form === 'withhold' ? errorAt(visit, errors, 'reason') : undefined}
          />
          <button class="button danger" type="submit">
            {visit.s('replies.show.withhold-do')}
          </button>
        </form>
      </Details>
    </section>
  )
}
