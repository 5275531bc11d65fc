import type { PublicContribution } from '~/features/contributions'
import type { Process } from '~/features/processes'
import { FormErrors, StaffPage } from '~/features/site'
import { type Localized, tell } from '~/kernel/language'
import { excerpt } from '~/kernel/plain-text'
import { showDate } from '~/kernel/time'
import type { FieldError, Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Breadcrumb, DataTable, Notice, TextField } from '~/ui'
import type { longestWaiting, PublicAnswer, preparedAnswers, themesToAnswer, Waiting } from '../queries'
import { AnswerForm, type Prepared } from './answer-form'
import { OutcomeWord } from './parts'
import { type AnswersRefusal, PreparedAnswers } from './prepared-answers'
import { DoneNotice } from './staff-parts'

interface Room {
  process: Process
  themes: Awaited<ReturnType<typeof themesToAnswer>>
  waiting: readonly Waiting[]
  /** Inspel in no theme that have waited longest. */
  alone: Awaited<ReturnType<typeof longestWaiting>>
}

interface ListProps {
  visit: Visit
  rooms: readonly Room[]
  prepared: Awaited<ReturnType<typeof preparedAnswers>>
  search: { q: string; hits: readonly PublicContribution[] }
  done?: string | undefined
  failed?: AnswersRefusal | undefined
}

/** What is owed an answer in one process, what has waited longest first: as the promise is counted. */
const Queue = ({ visit, process, themes, waiting, alone }: { visit: Visit } & Room) => {
  const place = new Map(waiting.map((one, index) => [one.themeId, { ...one, index }]))
  const placeOf = ({ id }: { id: string }) => place.get(id)?.index ?? waiting.length
  const unsorted = place.get(null)
  return (
    <>
      {themes.length === 0 ? (
        <p>
          {visit.l(process.title)}: {visit.s('strategy.answer.no-themes')}
        </p>
      ) : (
        <DataTable
          caption={visit.l(process.title)}
          label={tell(process.title, visit.lang).text}
          columns={[
            { label: visit.s('strategy.answer.table.theme') },
            { label: visit.s('strategy.answer.table.waiting'), numeric: true },
            { label: visit.s('strategy.answer.table.oldest') },
            { label: visit.s('strategy.answer.table.inspel'), numeric: true },
            { label: visit.s('strategy.answer.table.prepared'), numeric: true },
            { label: visit.s('strategy.answer.table.published'), numeric: true },
          ]}
          rows={[...themes]
            .sort((one, other) => placeOf(one) - placeOf(other))
            .map((theme) => {
              const waits = place.get(theme.id)
              return [
                <a href={visit.href(`/arbete/strategi/svar/tema/${theme.id}`)}>{visit.l(theme.title)}</a>,
                waits?.waiting ?? 0,
                waits ? showDate(waits.oldest, visit.lang) : '–',
                theme.inspel,
                theme.prepared,
                theme.published,
              ]
            })}
        />
      )}
      {unsorted ? (
        <>
          <h3>
            {visit.s('strategy.answer.alone', {
              count: unsorted.waiting,
              date: showDate(unsorted.oldest, visit.lang),
            })}
          </h3>
          <p>{visit.s('strategy.answer.alone-how')}</p>
          <ul>
            {alone.map((inspel) => (
              <li>
                <a
                  href={visit.href(`/arbete/strategi/svar/inspel/${inspel.id}`)}
                  lang={inspel.language}
                  dir="auto"
                >
                  {excerpt(inspel.text, 160)}
                </a>{' '}
                <span class="muted">{showDate(inspel.receivedAt, visit.lang)}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}

/** Themes and single inspel to answer, and the prepared answers to publish. */
export const AnswersPage = ({ visit, rooms, prepared, search, done, failed }: ListProps) => (
  <StaffPage visit={visit} title={visit.t('strategy.answer.title')} lead={visit.s('strategy.answer.lead')}>
    <Breadcrumb
      label={visit.t('strategy.crumbs')}
      links={[{ href: visit.href('/arbete/strategi'), label: visit.s('strategy.work.title') }]}
    />
    <DoneNotice visit={visit} word={done} />
    <PreparedAnswers
      visit={visit}
      answers={prepared}
      action={visit.href('/arbete/strategi/svar')}
      addressOf={(answer) =>
        answer.themeId
          ? `/arbete/strategi/svar/tema/${answer.themeId}?svar=${answer.id}`
          : `/arbete/strategi/svar/inspel/${answer.contributionId}?svar=${answer.id}`
      }
      failed={failed}
    />
    <h2>{visit.s('strategy.answer.themes')}</h2>
    <p>{visit.s('strategy.answer.order')}</p>
    {rooms.map((room) => (
      <Queue visit={visit} {...room} />
    ))}
    <p>
      <a href={visit.href('/arbete/strategi/svar/vidare')}>{visit.s('strategy.forwarding.title')}</a>
    </p>
    <h2>{visit.s('strategy.answer.single')}</h2>
    <form method="get" action={visit.href('/arbete/strategi/svar')} role="search">
      <TextField name="q" type="search" label={visit.s('strategy.work.find-inspel')} value={search.q} />
      <button class="button secondary" type="submit">
        {visit.s('strategy.work.search')}
      </button>
    </form>
    {search.q && search.hits.length === 0 ? <p>{visit.s('strategy.work.no-hits')}</p> : null}
    <ul>
      {search.hits.map((hit) => (
        <li lang={hit.language} dir="auto">
          <a href={visit.href(`/arbete/strategi/svar/inspel?publicerat=${hit.id}`)}>
            {excerpt(hit.text, 160)}
          </a>
        </li>
      ))}
    </ul>
  </StaffPage>
)

interface Props {
  visit: Visit
  title: string
  /** What is answered: a theme's description, or what somebody said. */
  about: { text: Localized } | { said: string; language: string }
  action: string
  published: readonly PublicAnswer[]
  prepared: readonly (Prepared & { preparedAt: Date })[]
  /** The prepared answer that is written anew. */
  chosen: Prepared | undefined
  passages: readonly { id: string; heading: string }[]
  values?: Values
  errors?: FieldError[]
}

/** Answering a theme or an inspel: what is answered, what was answered before, the form. */
export const AnswerPage = (props: Props) => {
  const { visit, about, published, chosen, errors = [], values = {} } = props
  const others = props.prepared.filter(({ id }) => id !== chosen?.id)
  return (
    <StaffPage visit={visit} title={props.title}>
      <Breadcrumb
        label={visit.t('strategy.crumbs')}
        links={[
          { href: visit.href('/arbete/strategi'), label: visit.s('strategy.work.title') },
          { href: visit.href('/arbete/strategi/svar'), label: visit.s('strategy.answer.title') },
        ]}
      />
      <FormErrors visit={visit} errors={errors} />
      <div class="two">
        <div>
          {'said' in about ? (
            <>
              <h2>{visit.s('strategy.answer.said')}</h2>
              <blockquote class="said" lang={about.language} dir="auto">
                {about.said}
              </blockquote>
            </>
          ) : (
            <p>{visit.l(about.text)}</p>
          )}
          {published.length > 0 ? <h2>{visit.s('strategy.answer.published')}</h2> : null}
          {published.map((answer) => (
            <Notice kind="done">
              <p>
                <OutcomeWord visit={visit} outcome={answer.outcome} forwardedTo={answer.forwardedTo} />
              </p>
              <p class="said" lang="sv" dir="auto">
                {answer.text}
              </p>
              <p class="muted">
                {showDate(answer.publishedAt, visit.lang)}
                {'said' in about && answer.theme ? <>, {visit.l(answer.theme.title)}</> : null}
              </p>
            </Notice>
          ))}
          {others.length > 0 ? <h2>{visit.s('strategy.answer.prepared')}</h2> : null}
          {others.map((answer) => (
            <Notice>
              <p>
                <OutcomeWord visit={visit} outcome={answer.outcome} forwardedTo={answer.forwardedTo} />
              </p>
              <p class="said" lang="sv" dir="auto">
                {answer.text || visit.s('strategy.answer.unwritten')}
              </p>
              <p>
                <a href={`${props.action}?svar=${answer.id}`}>{visit.s('strategy.answer.rewrite')}</a>
              </p>
            </Notice>
          ))}
        </div>
        <div>
          <h2>
            {visit.s(
              published.length + others.length > 0 && !chosen
                ? 'strategy.answer.another'
                : 'strategy.answer.prepare',
            )}
          </h2>
          <AnswerForm
            visit={visit}
            action={props.action}
            prepared={chosen}
            passages={props.passages}
            values={values}
            errors={errors}
          />
        </div>
      </div>
    </StaffPage>
  )
}
