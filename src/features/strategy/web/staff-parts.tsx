import type { Child } from 'hono/jsx'
import type { Localized } from '~/kernel/language'
import type { Visit } from '~/platform/http/visit'
import type { MessageKey } from '~/platform/i18n'
import { Notice } from '~/ui'
import type { OpenPoints } from '../queries'

/** A text as two fields hold it: Swedish, and English where it was written. */
export const inTwoLanguages = (sv: string, en: string): Localized => (en ? { sv, en } : { sv })

const DONE = {
  dokument: 'strategy.work.done.document',
  stycke: 'strategy.work.done.passage',
  lydelse: 'strategy.work.done.wording',
  utkast: 'writing.done.draft',
  'utkast-kastat': 'writing.done.dropped',
  kalla: 'writing.done.reference',
  'kort-sparad': 'writing.done.telling',
  'kort-visas': 'writing.done.told',
  importerat: 'writing.done.imported',
  flyttat: 'strategy.work.done.moved',
  rubrik: 'strategy.work.done.described',
  kopplat: 'strategy.work.done.attached',
  'kopplat-bort': 'strategy.work.done.detached',
  borttaget: 'strategy.work.done.withdrawn',
  'ute-pa-remiss': 'strategy.work.done.sent-out',
  visas: 'strategy.review.done.published',
  'visas-inte': 'strategy.review.done.withheld',
  forberett: 'strategy.review.done.prepared',
  publicerat: 'strategy.review.done.answers',
  'sista-dag': 'strategy.move.done',
  vidare: 'strategy.forwarding.done',
  granskat: 'strategy.review.done.reviewed',
  samlat: 'strategy.group.done.made',
  uttaget: 'strategy.group.done.removed',
  redogjort: 'strategy.statement.done',
  beslut: 'strategy.decide.done',
  'beslut-fyllt': 'strategy.decided.done',
  'beslut-bort': 'strategy.decided.withdrawn-done',
} as const satisfies Record<string, MessageKey>

/** What was just done, by the word the address brought along. */
export const DoneNotice = ({ visit, word }: { visit: Visit; word: string | undefined }) => {
  const key = DONE[word as keyof typeof DONE]
  return key ? (
    <Notice kind="done">
      <p>{visit.s(key)}</p>
    </Notice>
  ) : null
}

/** What is left before a consultation's statement can be published, in words. */
export const leftToDo = (visit: Visit, { unread, unanswered, uncut }: OpenPoints): Child =>
  unread + unanswered + uncut === 0 ? (
    visit.s('strategy.statement.nothing-left')
  ) : (
    <>
      {visit.s('strategy.review.waiting', { count: unread })},{' '}
      {visit.s('strategy.review.unanswered', { count: unanswered })}
      {uncut > 0 ? <>, {visit.s('strategy.statement.uncut', { count: uncut })}</> : null}
    </>
  )

interface ButtonFormProps {
  action: string
  label: Child
  /** What it is about, for those who hear the page. */
  about?: Child
  kind?: 'secondary' | 'danger' | 'warm'
  children?: Child
}

/** One button that does one thing. */
export const ButtonForm = ({ action, label, about, kind = 'secondary', children }: ButtonFormProps) => (
  <form novalidate method="post" action={action} class="inline">
    {children}
    <button class={`button small ${kind}`} type="submit">
      {label}
      {about ? <span class="unseen">: {about}</span> : null}
    </button>
  </form>
)
