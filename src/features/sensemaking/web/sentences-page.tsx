import type { Child } from 'hono/jsx'
import { errorAt, FormErrors, StaffPage } from '~/features/site'
import { municipalityByCode } from '~/kernel/place'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Breadcrumb, Choices, Details, Hidden, Notice, StatusWord, TextArea, TextField } from '~/ui'
import type { inspelToQuote, StaffSentence, Theme } from '../queries'

export const KINDS = ['agree', 'disagree', 'says'] as const
export const STANCES = ['for', 'against', 'nuance'] as const

interface Props {
  visit: Visit
  theme: Theme
  sentences: readonly StaffSentence[]
  inspel: Awaited<ReturnType<typeof inspelToQuote>>
  q: string
  /** What other rooms have to say. */
  beside: Child
  done: string | undefined
  /** Which form was sent with something wrong: of a sentence, or the one for a new one. */
  wrong?: { form: string; values: Values; errors: FieldError[] } | undefined
}

const DONE = {
  skrivet: 'sensemaking.says.done.written',
  citerat: 'sensemaking.says.done.cited',
  'citat-bort': 'sensemaking.says.done.uncited',
  publicerat: 'sensemaking.says.done.published',
  dolt: 'sensemaking.says.done.hidden',
  bort: 'sensemaking.says.done.withdrawn',
} as const

/** What a theme says, sentence by sentence, each with the words it rests on. */
export const SentencesPage = (props: Props) => {
  const { visit, theme, sentences, wrong } = props
  const done = DONE[(props.done ?? '') as keyof typeof DONE]
  return (
    <StaffPage
      visit={visit}
      title={visit.t('sensemaking.says.title', { theme: visit.plain(theme.title) })}
      lead={visit.s('sensemaking.says.lead')}
    >
      <Breadcrumb
        label={visit.t('sensemaking.says.crumbs')}
        links={[
          { href: visit.href('/arbete/teman'), label: visit.s('sensemaking.staff.title') },
          { href: visit.href(`/arbete/teman/${theme.id}`), label: visit.l(theme.title) },
        ]}
      />
      {done ? (
        <Notice kind="done">
          <p>{visit.s(done)}</p>
        </Notice>
      ) : null}
      <FormErrors visit={visit} errors={wrong?.errors ?? []} />
      {sentences.length === 0 ? <p>{visit.s('sensemaking.says.none')}</p> : null}
      {sentences.map((sentence) => (
        <Sentence {...props} sentence={sentence} />
      ))}
      <NewSentence {...props} />
      {props.beside}
      <ToQuote {...props} />
    </StaffPage>
  )
}

const Sentence = ({ visit, theme, sentence, wrong }: Props & { sentence: StaffSentence }) => {
  const here = visit.href(`/arbete/teman/${theme.id}/pastaenden/${sentence.id}`)
  const own = wrong?.form === sentence.id ? wrong : undefined
  return (
    <article class="inspel" id={`p-${sentence.id}`}>
      <h2 class="small-heading" lang="sv" dir="auto">
        {sentence.text}
      </h2>
      <p class="muted">
        {visit.s(`sensemaking.says.kind.${sentence.kind}`)}{' '}
        <StatusWord kind={sentence.publishedAt ? 'done' : 'waiting'}>
          {visit.s(sentence.publishedAt ? 'sensemaking.says.is-public' : 'sensemaking.says.is-draft')}
        </StatusWord>{' '}
        {sentence.isMachine ? <span class="tag warn">{visit.s('sensemaking.says.machine')}</span> : null}
      </p>
      <ul>
        {sentence.evidence.map((one) => (
          <li>
            <q lang={one.language ?? undefined} dir="auto">
              {one.quote}
            </q>{' '}
            <span class="muted small">{visit.s(`sensemaking.says.stance.${one.stance}`)}</span>{' '}
            {one.stands ? null : <span class="tag warn">{visit.s('sensemaking.says.stale')}</span>}{' '}
            <form novalidate class="inline" method="post" action={`${here}/citat-bort`}>
              <Hidden name="evidenceId" value={one.id} />
              <button class="button small danger" type="submit">
                {visit.s('sensemaking.says.uncite')}
                <span class="unseen">: {one.quote}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
      <Details
        summary={visit.s('sensemaking.says.cite')}
        open={own !== undefined || sentence.evidence.length === 0}
      >
        <form novalidate method="post" action={`${here}/citera`}>
          <TextArea
            name={`words-${sentence.id}`}
            label={visit.s('sensemaking.says.words')}
            hint={visit.s('sensemaking.says.words-hint')}
            value={textOf(own?.values ?? {}, `words-${sentence.id}`)}
            error={errorAt(visit, own?.errors ?? [], `words-${sentence.id}`)}
            rows={2}
          />
          <Choices
            type="radio"
            name={`stance-${sentence.id}`}
            label={visit.s('sensemaking.says.stance')}
            value={[textOf(own?.values ?? {}, `stance-${sentence.id}`) || 'for']}
            options={STANCES.map((stance) => ({
              value: stance,
              label: visit.s(`sensemaking.says.stance.${stance}`),
            }))}
          />
          <button class="button secondary" type="submit">
            {visit.s('sensemaking.says.cite-do')}
          </button>
        </form>
      </Details>
      <div class="buttons">
        {sentence.publishedAt ? (
          <form novalidate class="inline" method="post" action={`${here}/dolj`}>
            <button class="button small secondary" type="submit">
              {visit.s('sensemaking.says.hide')}
              <span class="unseen">: {sentence.text}</span>
            </button>
          </form>
        ) : (
          <form novalidate class="inline" method="post" action={`${here}/publicera`}>
            <button class="button small" type="submit" disabled={sentence.evidence.length === 0}>
              {visit.s('sensemaking.says.publish')}
              <span class="unseen">: {sentence.text}</span>
            </button>
          </form>
        )}
      </div>
      <Details summary={visit.s('sensemaking.says.withdraw')}>
        <form novalidate method="post" action={`${here}/bort`}>
          <button class="button small danger" type="submit">
            {visit.s('sensemaking.says.withdraw-sure')}
            <span class="unseen">: {sentence.text}</span>
          </button>
        </form>
      </Details>
    </article>
  )
}

const NewSentence = ({ visit, theme, sentences, wrong }: Props) => {
  const own = wrong?.form === 'ny' ? wrong : undefined
  return (
    <Details summary={visit.s('sensemaking.says.new')} open={own !== undefined || sentences.length === 0}>
      <form novalidate method="post" action={visit.href(`/arbete/teman/${theme.id}/pastaenden`)}>
        <TextArea
          name="text"
          label={visit.s('sensemaking.says.text')}
          hint={visit.s('sensemaking.says.text-hint')}
          value={textOf(own?.values ?? {}, 'text')}
          error={errorAt(visit, own?.errors ?? [], 'text')}
          rows={2}
        />
        <Choices
          type="radio"
          name="kind"
          label={visit.s('sensemaking.says.kind')}
          value={[textOf(own?.values ?? {}, 'kind') || 'says']}
          options={KINDS.map((kind) => ({ value: kind, label: visit.s(`sensemaking.says.kind.${kind}`) }))}
        />
        <button class="button" type="submit">
          {visit.s('sensemaking.says.write')}
        </button>
      </form>
    </Details>
  )
}

/** The theme's inspel, to copy words from. */
const ToQuote = ({ visit, theme, inspel, q }: Props) => (
  <>
    <h2>{visit.s('sensemaking.says.inspel')}</h2>
    <form
      method="get"
      action={visit.href(`/arbete/teman/${theme.id}/pastaenden`)}
      class="filters"
      role="search"
    >
      <TextField name="q" type="search" label={visit.s('sensemaking.says.search')} value={q} />
      <button class="button secondary" type="submit">
        {visit.s('sensemaking.says.search-do')}
      </button>
    </form>
    {inspel.length === 0 ? <p>{visit.s('sensemaking.says.no-inspel')}</p> : null}
    {inspel.map((one) => (
      <article class="inspel">
        <p class="said" lang={one.language} dir="auto">
          {one.text}
        </p>
        <p class="muted small">
          {municipalityByCode(one.municipalityCode ?? '')?.name}{' '}
          <a href={visit.href(`/inspel/${one.id}`)}>{visit.s('sensemaking.says.public')}</a>
        </p>
      </article>
    ))}
  </>
)
