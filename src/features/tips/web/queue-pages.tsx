import { errorAt, FormErrors, StaffPage } from '~/features/site'
import { excerpt } from '~/kernel/plain-text'
import { showDate } from '~/kernel/time'
import { type FieldError, textOf, textsOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Choices, DataTable, Notice, Select, StatusWord, TextArea, TextField } from '~/ui'
import { ANSWERS, headlineFrom } from '../domain'
import type { promiseKept, Tip } from '../queries'
import { Answered, TipFacts, TipStateWord } from './parts'

const DONE = ['svarat', 'lamnat', 'stangd'] as const

export const Done = ({ visit, word }: { visit: Visit; word: string | undefined }) => {
  const done = DONE.find((one) => one === word)
  return done ? (
    <div role="status">
      <Notice kind="done">
        <p>{visit.s(`tips.done.${done}`)}</p>
      </Notice>
    </div>
  ) : null
}

interface QueueProps {
  visit: Visit
  now: Date
  waiting: readonly Tip[]
  answered: readonly Tip[]
  kept: Awaited<ReturnType<typeof promiseKept>>
  done: string | undefined
}

/** What waits for an answer, the soonest due first, and how the promise has been kept. */
export const QueuePage = ({ visit, now, waiting, answered, kept, done }: QueueProps) => {
  const rowOf = (tip: Tip) => [
    <a href={visit.href(`/arbete/tips/${tip.id}`)}>
      <span dir="auto">{excerpt(tip.what, 90)}</span>
    </a>,
    tip.fromWhom ?? visit.s('tips.queue.unknown-sender'),
    tip.editorTitle ?? '–',
    tip.answer === null ? (
      <Due visit={visit} now={now} tip={tip} />
    ) : (
      <TipStateWord visit={visit} tip={tip} />
    ),
  ]
  const columns = [
    { label: visit.s('tips.one.title') },
    { label: visit.s('tips.queue.from') },
    { label: visit.s('tips.queue.editor') },
    { label: visit.s('tips.queue.state') },
  ]
  return (
    <StaffPage visit={visit} title={visit.t('tips.queue.title')} lead={visit.s('tips.queue.lead')}>
      <Done visit={visit} word={done} />
      <p>{visit.s('tips.queue.promise', { ...kept })}</p>
      <p>
        <a href={visit.href('/arbete/tips/lankar')}>{visit.s('tips.queue.links')}</a>
      </p>
      {waiting.length === 0 ? <p>{visit.s('tips.queue.none')}</p> : null}
      {waiting.length > 0 ? (
        <DataTable
          caption={visit.s('tips.queue.waiting')}
          label={visit.t('tips.queue.waiting')}
          columns={columns}
          rows={waiting.map(rowOf)}
        />
      ) : null}
      {answered.length > 0 ? (
        <DataTable
          caption={visit.s('tips.queue.answered')}
          label={visit.t('tips.queue.answered')}
          columns={columns}
          rows={answered.map(rowOf)}
        />
      ) : null}
    </StaffPage>
  )
}

const Due = ({ visit, now, tip }: { visit: Visit; now: Date; tip: Tip }) => {
  const date = showDate(tip.answerBy, visit.lang)
  return tip.answerBy < now ? (
    <StatusWord kind="behind">{visit.s('tips.queue.overdue', { date })}</StatusWord>
  ) : (
    <StatusWord kind="waiting">{visit.s('tips.queue.due', { date })}</StatusWord>
  )
}

interface OneProps {
  visit: Visit
  now: Date
  tip: Tip
  editors: readonly { id: string; title: string }[]
  /** The signed-in person, who writes the story unless another is chosen. */
  me: string
  values: Values
  errors: FieldError[]
  done: string | undefined
}

/** One tip: what was said, and the answer that its sender is promised. */
export const TipPage = ({ visit, now, tip, editors, me, values, errors, done }: OneProps) => {
  const field = (name: string) => ({ name, error: errorAt(visit, errors, name) })
  const action = (deed: string) => visit.href(`/arbete/tips/${tip.id}/${deed}`)
  return (
    <StaffPage visit={visit} title={visit.t('tips.one.titled', { what: excerpt(tip.what, 50) })}>
      <Done visit={visit} word={done} />
      <FormErrors visit={visit} errors={errors} />
      <p>
        {tip.answer === null ? (
          <Due visit={visit} now={now} tip={tip} />
        ) : (
          <TipStateWord visit={visit} tip={tip} />
        )}
      </p>
      <p class="lead" dir="auto">
        {tip.what}
      </p>
      <TipFacts visit={visit} tip={tip} />
      {tip.pictureId ? (
        <p>
          <img
            src={`/arbete/bild/${tip.pictureId}/480.jpg`}
            alt={visit.t('tips.one.picture')}
            loading="lazy"
          />
        </p>
      ) : null}
      {tip.answer === null ? (
        <>
          <form novalidate method="post" action={action('svara')}>
            <h2>{visit.s('tips.one.answer')}</h2>
            <Choices
              {...field('answer')}
              type="radio"
              label={visit.s('tips.answer.legend')}
              value={textsOf(values, 'answer')}
              options={ANSWERS.map((one) => ({ value: one, label: visit.s(`tips.answer.${one}`) }))}
            />
            <TextField
              {...field('headline')}
              value={textOf(values, 'headline') || headlineFrom(tip.what)}
              label={visit.s('tips.one.headline')}
              hint={visit.s('tips.one.headline-hint')}
            />
            <Select
              {...field('writer')}
              value={textOf(values, 'writer') || me}
              label={visit.s('tips.one.writer')}
              hint={visit.s('tips.one.writer-hint')}
              options={editors.map(({ id, title }) => ({ value: id, label: title }))}
            />
            <TextArea
              {...field('text')}
              rows={3}
              value={textOf(values, 'text')}
              label={visit.s('tips.one.text')}
              hint={visit.s('tips.one.text-hint')}
            />
            <button class="button" type="submit">
              {visit.s('tips.one.send')}
            </button>
          </form>
          <form novalidate method="post" action={action('lamna')}>
            <h2>{visit.s('tips.one.hand-over')}</h2>
            <Select
              {...field('editor')}
              value={tip.editorId ?? ''}
              label={visit.s('tips.one.hand-over-to')}
              options={editors.map(({ id, title }) => ({ value: id, label: title }))}
            />
            <button class="button secondary" type="submit">
              {visit.s('tips.one.hand-over')}
            </button>
          </form>
        </>
      ) : (
        <Answered visit={visit} tip={tip} />
      )}
      {tip.storyId ? (
        <p>
          <a href={visit.href(`/arbete/redaktionen/${tip.storyId}`)}>{visit.s('tips.one.story')}</a>
        </p>
      ) : null}
    </StaffPage>
  )
}
