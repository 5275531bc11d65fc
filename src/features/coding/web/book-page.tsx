import type { Process } from '~/features/processes'
import { FormErrors, StaffPage } from '~/features/site'
import type { FieldError, Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Details, Notice } from '~/ui'
import { asTree } from '../domain'
import type { UsedCode } from '../queries'
import { CodeFields, type Theme } from './code-fields'
import { CodingCrumbs } from './crumbs'
import { CodeName } from './signs'

interface Props {
  visit: Visit
  process: Process
  codes: readonly UsedCode[]
  themes: readonly Theme[]
  done?: string | undefined
  count?: number
  values?: Values
  errors?: FieldError[]
}

const BOOK_DONE = {
  sparat: 'coding.done.saved',
  'slogs-ihop': 'coding.done.merged',
  delad: 'coding.done.split',
  'ur-bruk': 'coding.done.retired',
  aterstalld: 'coding.done.restored',
} as const

export const BookDone = ({ visit, done, count = 0 }: Pick<Props, 'visit' | 'done' | 'count'>) => {
  const key = BOOK_DONE[(done ?? '') as keyof typeof BOOK_DONE]
  return key ? (
    <Notice kind="done">
      <p>{visit.s(key, { count })}</p>
    </Notice>
  ) : null
}

/** The whole codebook as a tree, and a form for the next code. */
export const BookPage = ({ visit, process, codes, themes, values = {}, errors = [], ...rest }: Props) => (
  <StaffPage visit={visit} title={visit.t('coding.book.title')} lead={visit.s('coding.book.lead')}>
    <CodingCrumbs visit={visit} query={`process=${process.slug}`} />
    <BookDone visit={visit} done={rest.done} count={rest.count ?? 0} />
    <FormErrors visit={visit} errors={errors} />
    {codes.length === 0 ? <p>{visit.s('coding.book.empty')}</p> : null}
    <ul class="codes book">
      {asTree(codes).map(({ code, depth }) => (
        <li class={`deep${Math.min(depth, 3)}`}>
          <a href={visit.href(`/arbete/kodning/kodbok/${code.id}`)}>
            <CodeName code={code} />
          </a>{' '}
          {code.shortcut ? <kbd>{code.shortcut}</kbd> : null}{' '}
          <span class="muted small">{visit.s('coding.book.used', { count: code.marks })}</span>
          {code.definition ? (
            <p class="muted" dir="auto">
              {code.definition}
            </p>
          ) : null}
        </li>
      ))}
    </ul>
    <p>
      <a href={visit.href(`/arbete/kodning/kodbok/versioner?process=${process.slug}`)}>
        {visit.s('coding.book.versions')}
      </a>
    </p>
    <p>
      <a href={visit.href(`/arbete/kodning/kodbok/utbyte?process=${process.slug}`)}>
        {visit.s('coding.book.export')}
      </a>
    </p>
    <Details summary={visit.s('coding.book.new')} open={codes.length === 0 || errors.length > 0}>
      <form novalidate method="post" action={visit.href(`/arbete/kodning/kodbok?process=${process.slug}`)}>
        <CodeFields {...{ visit, codes, themes, values, errors }} />
        <button class="button" type="submit">
          {visit.s('coding.book.add')}
        </button>
      </form>
    </Details>
  </StaffPage>
)
