import { errorAt, FormErrors, StaffPage } from '~/features/site'
import { municipalityByCode } from '~/kernel/place'
import { showDate } from '~/kernel/time'
import { textOf } from '~/platform/http/form'
import { Breadcrumb, Details, Hidden, Notice, TextField } from '~/ui'
import { asTree } from '../domain'
import { type Desk, LEFT_COUNTED } from '../queries'
import { Divide, Memos } from './desk-notes'
import type { DeskProps } from './desk-props'
import { CodeName, isStale, MarkedText } from './signs'

const DONE = {
  kodat: 'coding.done.set',
  borttaget: 'coding.done.ended',
  angrat: 'coding.done.undone',
  'inget-att-angra': 'coding.done.nothing',
  delat: 'coding.done.divided',
  anteckat: 'coding.done.memo',
  lage: 'coding.done.standing',
} as const

const KEY_WORDS = ['chosen', 'nothing', 'set', 'offline', 'unknown-key'] as const

/** One inspel on the coder's desk. */
export const DeskPage = (props: DeskProps) => {
  const { visit, desk, query, codes } = props
  const words = Object.fromEntries(
    KEY_WORDS.map((word) => [word, visit.t(`coding.keys.${word}`, { what: '[what]' })]),
  )
  return (
    <StaffPage visit={visit} title={visit.t('coding.desk.title', { number: desk.diaryNumber })}>
      <Breadcrumb
        label={visit.t('coding.crumbs')}
        links={[{ href: visit.href(`/arbete/kodning?${query}`), label: visit.s('coding.title') }]}
      />
      <div
        data-coding
        data-words={JSON.stringify(words)}
        data-keys={JSON.stringify(
          Object.fromEntries(codes.flatMap((one) => (one.shortcut ? [[one.shortcut, one.id]] : []))),
        )}
      >
        <DeskBody {...props} />
        <p role="status" class="muted" data-told />
      </div>
      <Details summary={visit.s('coding.keys.title')}>
        <ul>
          <li>{visit.s('coding.keys.code')}</li>
          <li>{visit.s('coding.keys.words')}</li>
          <li>{visit.s('coding.keys.next')}</li>
          <li>{visit.s('coding.keys.undo')}</li>
          <li>{visit.s('coding.keys.none')}</li>
          <li>{visit.s('coding.keys.suggestion')}</li>
        </ul>
      </Details>
      <script type="module" src="/tillgangar/coding.js" />
    </StaffPage>
  )
}

/** What changes while one codes; a script puts a fresh one in its place. */
export const DeskBody = (props: DeskProps) => {
  const { visit, desk, codes, query, errors = [] } = props
  const here = visit.href(`/arbete/kodning/inspel/${desk.contributionId}`)
  const place = municipalityByCode(desk.municipalityCode ?? '')
  const done = DONE[(props.done ?? '') as keyof typeof DONE]
  return (
    <div id="kodbord" data-state={stateOf(desk)}>
      {done ? (
        <Notice kind="done">
          <p>{visit.s(done)}</p>
        </Notice>
      ) : null}
      <FormErrors visit={visit} errors={errors} />
      {desk.others.length > 0 ? (
        <Notice kind="warning">
          <p>{visit.s('coding.desk.others', { who: desk.others.join(', ') })}</p>
        </Notice>
      ) : null}
      <div class="two">
        <div>
          <MarkedText
            visit={visit}
            text={desk.text}
            language={desk.language}
            marks={desk.marks}
            codes={codes}
          />
          <p class="muted">
            {visit.s(`processes.kind.${desk.wayInKind as 'meeting'}`)}
            {place ? ` · ${place.name}` : ''}
            {desk.ageBand ? <> · {visit.s('contributions.age', { band: desk.ageBand })}</> : null} ·{' '}
            {showDate(desk.receivedAt, visit.lang)} ·{' '}
            <a href={visit.href(`/inspel/${desk.publicationId}`)}>{visit.s('coding.desk.public')}</a>
          </p>
          <Marks {...props} />
          <Memos {...props} />
        </div>
        <div>
          <Suggestions {...props} />
          <form novalidate method="post" action={`${here}/koda?${query}`} data-code-form>
            <Hidden name="start" value="" />
            <Hidden name="end" value="" />
            <Hidden name="quote" value="" />
            <h2>{visit.s('coding.desk.codes')}</h2>
            <TextField
              name="words"
              label={visit.s('coding.desk.words')}
              hint={visit.s('coding.desk.words-hint')}
              value={textOf(props.values ?? {}, 'words')}
              error={errorAt(visit, errors, 'words')}
            />
            {codes.length === 0 ? (
              <p>
                {visit.s('coding.desk.no-codes')}{' '}
                <a href={visit.href(`/arbete/kodning/kodbok?${query}`)}>{visit.s('coding.book.title')}</a>
              </p>
            ) : null}
            <ul class="codes">
              {asTree(codes).map(({ code, depth }) => (
                <li class={`deep${Math.min(depth, 3)}`}>
                  <button
                    class="code-button"
                    type="submit"
                    name="codeId"
                    value={code.id}
                    title={code.definition || undefined}
                    aria-pressed={desk.marks.some(({ codeId }) => codeId === code.id) ? 'true' : 'false'}
                  >
                    <CodeName code={code} />
                    {code.shortcut ? <kbd>{code.shortcut}</kbd> : null}
                  </button>
                </li>
              ))}
            </ul>
          </form>
          <form novalidate method="post" action={`${here}/lage?${query}`} class="inline" data-standing>
            <button class="button small secondary" name="state" value="no_code" type="submit">
              {visit.s('coding.state.no_code')}
            </button>{' '}
            <button class="button small secondary" name="state" value="out_of_scope" type="submit">
              {visit.s('coding.state.out_of_scope')}
            </button>{' '}
            <button class="button small secondary" name="state" value="later" type="submit">
              {visit.s('coding.state.later')}
            </button>
          </form>
          {desk.state ? <p class="muted">{visit.s(`coding.state.is.${desk.state}`)}</p> : null}
        </div>
      </div>
      <div class="buttons">
        <a
          class="button"
          data-next
          href={visit.href(`/arbete/kodning/nasta?${query}&efter=${desk.contributionId}`)}
        >
          {visit.s('coding.desk.next')}
        </a>
        <form novalidate method="post" action={`${here}/angra?${query}`} class="inline" data-undo>
          <button class="button secondary" type="submit">
            {visit.s('coding.desk.undo')}
          </button>
        </form>
        <span class="muted">
          {props.left > LEFT_COUNTED
            ? visit.s('coding.desk.left-more', { count: LEFT_COUNTED })
            : visit.s('coding.desk.left', { count: props.left })}
        </span>
      </div>
      <Divide {...props} />
      {props.similar.length > 0 ? (
        <Details summary={visit.s('coding.desk.similar', { count: props.similar.length })}>
          <ul>
            {props.similar.map((one) => (
              <li>
                <a href={visit.href(`/arbete/kodning/inspel/${one.contributionId}?${query}`)} dir="auto">
                  {one.text}
                </a>
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
    </div>
  )
}

/** Changes when anything on the desk does: what a script compares to see whether a colleague did something. */
const stateOf = ({ marks, memos, state, others, statements }: Desk): string =>
  [
    ...marks.map(({ id }) => id),
    ...memos.map(({ id }) => id),
    ...statements.map(({ id }) => id),
    state,
    ...others,
  ].join(' ')

const Marks = ({ visit, desk, codes, query }: DeskProps) => (
  <>
    <h2>{visit.s('coding.desk.marks')}</h2>
    {desk.marks.length === 0 ? <p>{visit.s('coding.desk.no-marks')}</p> : null}
    <ul class="plain marks">
      {desk.marks.map((mark) => {
        const code = codes.find(({ id }) => id === mark.codeId)
        const statement = desk.statements.find(({ id }) => id === mark.statementId)
        const isPart = desk.statements.length > 1
        return (
          <li>
            {code ? <CodeName code={code} /> : null}{' '}
            {mark.quote ? (
              <q lang={desk.language} dir="auto">
                {mark.quote}
              </q>
            ) : isPart && statement ? (
              <q lang={desk.language} dir="auto">
                {statement.text}
              </q>
            ) : (
              <span class="muted">{visit.s('coding.desk.whole')}</span>
            )}{' '}
            {isStale(desk.text, mark) ? <span class="tag warn">{visit.s('coding.desk.stale')}</span> : null}
            {mark.by ? <span class="muted small">{mark.by}</span> : null}
            <form
              novalidate
              class="inline"
              method="post"
              action={visit.href(`/arbete/kodning/inspel/${desk.contributionId}/ta-bort?${query}`)}
            >
              <Hidden name="markId" value={mark.id} />
              <button class="button small danger" type="submit">
                {visit.s('coding.desk.remove')}
                <span class="unseen">: {code?.name}</span>
              </button>
            </form>
          </li>
        )
      })}
    </ul>
  </>
)

const Suggestions = ({ visit, desk, codes, query, suggestions }: DeskProps) => {
  const shown = suggestions.flatMap((one) => {
    const code = codes.find(({ id }) => id === one.codeId)
    return code ? [{ ...one, code }] : []
  })
  if (shown.length === 0) return null
  const action = visit.href(`/arbete/kodning/inspel/${desk.contributionId}/forslag?${query}`)
  return (
    <form novalidate method="post" action={action} class="suggested" data-suggestions>
      <h2>{visit.s('coding.suggested.title')}</h2>
      <p class="hint">{visit.s('coding.suggested.lead')}</p>
      <ol>
        {shown.map((one) => (
          <li>
            <button class="code-button" type="submit" name="forslag" value={one.id}>
              <CodeName code={one.code} />
            </button>{' '}
            <span class="muted small">
              {visit.s('coding.suggested.why', {
                words: one.words.join(', '),
                share: Math.round(one.confidence * 100),
              })}
            </span>
          </li>
        ))}
      </ol>
      <button class="button small secondary" type="submit" name="forslag" value="inget">
        {visit.s('coding.suggested.none')}
      </button>
    </form>
  )
}
