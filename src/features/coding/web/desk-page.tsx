import { DivideForm } from '~/features/sensemaking'
import { FormErrors, StaffPage } from '~/features/site'
import { municipalityByCode } from '~/kernel/place'
import { showDate } from '~/kernel/time'
import { Details, Hidden, Notice } from '~/ui'
import { CodingCrumbs } from './crumbs'
import { Actions, Codes } from './desk-codes'
import { Memos } from './desk-notes'
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

const KEY_WORDS = ['chosen', 'nothing', 'set', 'offline', 'unknown-key', 'waiting'] as const

/** One inspel on the coder's desk. */
export const DeskPage = (props: DeskProps) => {
  const { visit, desk, query, codes } = props
  const words = Object.fromEntries(
    KEY_WORDS.map((word) => [word, visit.t(`coding.keys.${word}`, { what: '[what]' })]),
  )
  return (
    <StaffPage visit={visit} title={visit.t('coding.desk.title', { number: desk.diaryNumber })}>
      <CodingCrumbs visit={visit} query={query} />
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
  const place = municipalityByCode(desk.municipalityCode ?? '')
  const done = DONE[(props.done ?? '') as keyof typeof DONE]
  return (
    <div id="kodbord" data-state={desk.stamp}>
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
          <Actions {...props} />
          <Marks {...props} />
          <Memos {...props} />
        </div>
        <div>
          <Suggestions {...props} />
          <Codes {...props} />
        </div>
      </div>
      <DivideForm
        {...props}
        action={visit.href(`/arbete/kodning/inspel/${desk.contributionId}/dela?${query}`)}
        texts={desk.statements.length > 0 ? desk.statements.map(({ text }) => text) : [desk.text]}
        hint={visit.s('coding.desk.divide-hint')}
      />
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
