import type { Process } from '~/features/processes'
import { StaffPage } from '~/features/site'
import { showDateTime } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { Details, Notice, Select } from '~/ui'
import { asTree, type BookChange, type BookContent } from '../domain'
import type { versionsOf } from '../queries'
import { BookDone } from './book-page'
import { CodingCrumbs } from './crumbs'
import { CodeName } from './signs'

interface Props {
  visit: Visit
  process: Process
  versions: Awaited<ReturnType<typeof versionsOf>>
  /** Two versions side by side. */
  compared: { from: number; to: number; changes: readonly BookChange[] } | undefined
  /** One version as it was. */
  shown: { number: number; content: BookContent } | undefined
  done?: string | undefined
  /** Codes made since that stayed when an earlier version came back. */
  kept?: string | undefined
  nameOfTheme: (id: string) => string
  /** What a code was merged into. */
  becameOf: (id: string) => string | undefined
}

const FIELD_WORDS = {
  name: 'coding.field.name',
  definition: 'coding.field.definition',
  includeWhen: 'coding.field.include',
  excludeWhen: 'coding.field.exclude',
  parentId: 'coding.field.parent',
  shortcut: 'coding.field.shortcut',
  themeId: 'coding.field.theme',
  colour: 'coding.look.colour',
  shape: 'coding.look.shape',
} as const

/** Every codebook there has been: compare two, read one, return to one. */
export const VersionsPage = (props: Props) => {
  const { visit, process, versions, compared, shown } = props
  const here = visit.href('/arbete/kodning/kodbok/versioner')
  const options = versions.map(({ number }) => ({
    value: String(number),
    label: visit.t('coding.versions.version', { number }),
  }))
  return (
    <StaffPage visit={visit} title={visit.t('coding.versions.title')} lead={visit.s('coding.versions.lead')}>
      <CodingCrumbs visit={visit} query={`process=${process.slug}`} within="kodbok" />
      <BookDone visit={visit} done={props.done} />
      {props.kept ? (
        <Notice kind="warning">
          <p>{visit.s('coding.versions.kept', { names: props.kept })}</p>
        </Notice>
      ) : null}
      {versions.length > 1 ? (
        <form method="get" action={here} class="filters">
          <input type="hidden" name="process" value={process.slug} />
          <Select
            name="fran"
            label={visit.s('coding.versions.from')}
            value={String(compared?.from ?? versions[1]?.number ?? '')}
            options={options}
          />
          <Select
            name="till"
            label={visit.s('coding.versions.to')}
            value={String(compared?.to ?? versions[0]?.number ?? '')}
            options={options}
          />
          <button class="button secondary" type="submit">
            {visit.s('coding.versions.compare-do')}
          </button>
        </form>
      ) : null}
      {compared ? <Compared {...props} compared={compared} /> : null}
      {shown ? <Shown {...props} shown={shown} /> : null}
      {versions.length === 0 ? <p>{visit.s('coding.versions.none')}</p> : null}
      <ol class="plain" reversed>
        {versions.map((one) => (
          <li>
            <a href={`${here}?process=${process.slug}&visa=${one.number}`}>
              {visit.s('coding.versions.version', { number: one.number })}
            </a>
            : <span dir="auto">{one.why}</span>{' '}
            <span class="muted small">
              {one.by} {showDateTime(one.at, visit.lang)}
            </span>
          </li>
        ))}
      </ol>
    </StaffPage>
  )
}

const Compared = ({
  visit,
  compared,
  nameOfTheme,
  becameOf,
}: Props & { compared: NonNullable<Props['compared']> }) => {
  const told = (field: keyof typeof FIELD_WORDS, value: string | number | null) => {
    if (value === null || value === '') return '–'
    if (field === 'themeId') return nameOfTheme(String(value))
    if (field === 'colour') return visit.s(`coding.colour.${value as 1}`)
    if (field === 'shape') return visit.s(`coding.shape.${value as 'circle'}`)
    return value
  }
  return (
    <>
      <h2>
        {visit.s('coding.versions.version', { number: compared.from })} →{' '}
        {visit.s('coding.versions.version', { number: compared.to })}
      </h2>
      {compared.changes.length === 0 ? <p>{visit.s('coding.versions.same')}</p> : null}
      <ul>
        {compared.changes.map((change) => (
          <li>
            {visit.s(`coding.versions.${change.kind}`)}: <CodeName code={change.code} />
            {change.kind === 'gone' && becameOf(change.code.id) ? (
              <>
                {' '}
                {visit.s('coding.versions.became', {
                  name: { text: becameOf(change.code.id) ?? '', lang: 'sv' },
                })}
              </>
            ) : null}
            {change.kind === 'changed' ? (
              <ul>
                {change.fields.map((field) => (
                  <li>
                    {visit.s(FIELD_WORDS[field])}: <del dir="auto">{told(field, change.before[field])}</del>{' '}
                    <ins dir="auto">{told(field, change.code[field])}</ins>
                  </li>
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  )
}

const Shown = ({ visit, process, shown }: Props & { shown: NonNullable<Props['shown']> }) => (
  <>
    <h2>{visit.s('coding.versions.version', { number: shown.number })}</h2>
    <ul class="codes book">
      {asTree(shown.content.codes).map(({ code, depth }) => (
        <li class={`deep${Math.min(depth, 3)}`}>
          <CodeName code={code} />
          {code.definition ? (
            <p class="muted" dir="auto">
              {code.definition}
            </p>
          ) : null}
        </li>
      ))}
    </ul>
    <Details summary={visit.s('coding.versions.restore')}>
      <form
        novalidate
        method="post"
        action={visit.href(`/arbete/kodning/kodbok/versioner/${shown.number}?process=${process.slug}`)}
      >
        <p class="hint">{visit.s('coding.versions.restore-lead')}</p>
        <button class="button" type="submit">
          {visit.s('coding.versions.restore')}
        </button>
      </form>
    </Details>
  </>
)
