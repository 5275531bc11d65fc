import type { Child } from 'hono/jsx'
import type { Localized } from '~/kernel/language'
import type { Visit } from '~/platform/http/visit'
import type { MessageKey } from '~/platform/i18n'
import { Notice } from '~/ui'

/** A text as two fields hold it: Swedish, and English where it was written. */
export const inTwoLanguages = (sv: string, en: string): Localized => (en ? { sv, en } : { sv })

const DONE = {
  dokument: 'strategy.work.done.document',
  stycke: 'strategy.work.done.passage',
  lydelse: 'strategy.work.done.wording',
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
  beslut: 'strategy.decide.done',
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
