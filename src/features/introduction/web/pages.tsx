import { StaffPage } from '~/features/site'
import { showDate } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { DataTable, Hidden, Notice, StatusWord } from '~/ui'
import { isFinished, isSaid, isSeen, type Progress, STEPS, type Step, taskOf } from '../domain'
import type { Newcomer } from '../queries'

/** The seven steps: what to do, where, and what is done. */
export const IntroductionPage = ({ visit, progress }: { visit: Visit; progress: Progress }) => {
  const roles = visit.staff?.roles ?? []
  const isEditor = roles.includes('communicator') || roles.includes('admin')
  return (
    <StaffPage visit={visit} title={visit.t('introduction.title')} lead={visit.s('introduction.lead')}>
      {isFinished(progress) ? (
        <Notice kind="done">
          <p>
            {visit.s('introduction.finished')}{' '}
            <a href={visit.href('/arbete')}>{visit.s('introduction.onward')}</a>
          </p>
        </Notice>
      ) : (
        <p>
          <strong>{visit.s('introduction.so-far', { done: progress.size, all: STEPS.length })}</strong>
        </p>
      )}
      {STEPS.map((step, at) => (
        <StepPart {...{ visit, step, isEditor }} number={at + 1} progress={progress} />
      ))}
      {roles.includes('admin') ? (
        <p>
          <a href={visit.href('/arbete/introduktion/alla')}>{visit.s('introduction.everyone')}</a>
        </p>
      ) : null}
    </StaffPage>
  )
}

interface StepProps {
  visit: Visit
  step: Step
  number: number
  isEditor: boolean
  progress: Progress
}

const StepPart = ({ visit, step, number, isEditor, progress }: StepProps) => {
  const done = progress.get(step)
  const { text, href } = taskOf(step, isEditor)
  const name = visit.t(`introduction.step.${step}`)
  return (
    <section id={step}>
      <h2>{visit.s('introduction.numbered', { number, name })}</h2>
      <p>{visit.s(`introduction.task.${text}`)}</p>
      {!done && !href.startsWith('/arbete') ? (
        <p class="muted">{visit.s('introduction.outside', { back: visit.t('site.nav.staff') })}</p>
      ) : null}
      {done ? (
        <p>
          <StatusWord kind="done">
            {visit.s('introduction.done-on', { date: showDate(done.at, visit.lang) })}
          </StatusWord>
        </p>
      ) : null}
      {!done && isSeen(step, isEditor) ? <p class="muted">{visit.s('introduction.by-itself')}</p> : null}
      <div class="buttons">
        <a class={done ? 'button secondary' : 'button'} href={visit.href(href)}>
          {visit.s(`introduction.go.${text}`)}
        </a>
        {isSaid(step) && (!done || done.said) ? (
          <form method="post" action={visit.href(`/arbete/introduktion/${step}`)}>
            {done ? <Hidden name="done" value="no" /> : null}
            <button
              class="button secondary"
              type="submit"
              aria-label={`${visit.t(done ? 'introduction.undo' : 'introduction.mark')}: ${name}`}
            >
              {visit.s(done ? 'introduction.undo' : 'introduction.mark')}
            </button>
          </form>
        ) : null}
      </div>
    </section>
  )
}

/** For who looks after the accounts: how far each has come, by title. */
export const EveryonePage = ({ visit, people }: { visit: Visit; people: readonly Newcomer[] }) => (
  <StaffPage
    visit={visit}
    title={visit.t('introduction.everyone')}
    lead={visit.s('introduction.everyone-lead')}
  >
    <DataTable
      caption={visit.s('introduction.everyone')}
      captionUnseen
      label={visit.t('introduction.everyone')}
      columns={[
        { label: visit.s('introduction.who') },
        { label: visit.s('introduction.since') },
        { label: visit.s('introduction.how-far') },
        { label: visit.s('introduction.next') },
        { label: visit.s('introduction.last') },
      ]}
      rows={people.map(({ title, createdAt, done, next, lastAt }) => [
        title,
        showDate(createdAt, visit.lang),
        visit.s('introduction.of', { done, all: STEPS.length }),
        next ? visit.s(`introduction.step.${next}`) : '–',
        lastAt ? showDate(lastAt, visit.lang) : '–',
      ])}
    />
  </StaffPage>
)
