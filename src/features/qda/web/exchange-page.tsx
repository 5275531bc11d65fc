import { CodingCrumbs } from '~/features/coding'
import { type Process, ProcessChoice } from '~/features/processes'
import { errorAt, FormErrors, StaffPage } from '~/features/site'
import type { FieldError } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { FileField, Notice } from '~/ui'
import { OUT_FILES, OUT_NAMES } from '../queries'

interface Props {
  visit: Visit
  address: string
  process: Process
  processes: readonly Process[]
  /** What was brought in just now. */
  taken: { codes: number; marks: number; notes: number } | undefined
  errors: readonly FieldError[]
}

/** Files out, and a file in. */
export const ExchangePage = ({ visit, address, process, processes, taken, errors }: Props) => (
  <StaffPage visit={visit} title={visit.t('qda.title')} lead={visit.s('qda.lead')}>
    <CodingCrumbs visit={visit} query={`process=${process.slug}`} within="kodbok" />
    <ProcessChoice visit={visit} processes={processes} current={process.id} to={address} />
    {taken ? (
      <Notice kind="done">
        <p role="status">
          {visit.s('qda.done.codes', { count: taken.codes })}{' '}
          {visit.s('qda.done.marks', { count: taken.marks })}{' '}
          {visit.s('qda.done.notes', { count: taken.notes })}
        </p>
      </Notice>
    ) : null}
    <FormErrors visit={visit} errors={[...errors]} />
    <h2>{visit.s('qda.out.title')}</h2>
    <p>{visit.s('qda.out.lead')}</p>
    <ul>
      {OUT_NAMES.map((name) => (
        <li>
          <a href={visit.href(`${address}/hamta/${name}?process=${process.slug}`)}>
            {visit.s(`qda.out.${name}`)} (.{OUT_FILES[name].ending})
          </a>
          <p class="muted">{visit.s(`qda.out.${name}-about`)}</p>
        </li>
      ))}
    </ul>
    <h2>{visit.s('qda.in.title')}</h2>
    <form
      novalidate
      method="post"
      action={visit.href(`${address}?process=${process.slug}`)}
      enctype="multipart/form-data"
    >
      <FileField
        name="fil"
        label={visit.s('qda.in.file')}
        hint={visit.s('qda.in.hint')}
        accept=".qdc,.qdpx"
        error={errorAt(visit, errors, 'fil')}
        required
      />
      <button class="button" type="submit">
        {visit.s('qda.in.look')}
      </button>
    </form>
  </StaffPage>
)
