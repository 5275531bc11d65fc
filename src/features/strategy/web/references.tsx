import { errorAt } from '~/features/site'
import { showDate } from '~/kernel/time'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { DateField, Details, Hidden, Select, TextArea, TextField } from '~/ui'
import { REFERENCE_KINDS } from '../domain'
import type { Reference } from '../queries'
import { ButtonForm } from './staff-parts'

/** Laws, decisions, figures and the like that a passage rests on; nothing when there are none. */
export const References = ({ visit, references }: { visit: Visit; references: readonly Reference[] }) =>
  references.length === 0 ? null : (
    <ul class="plain references">
      {references.map((reference) => (
        <li>
          <ReferenceLine visit={visit} reference={reference} />
        </li>
      ))}
    </ul>
  )

const ReferenceLine = ({ visit, reference }: { visit: Visit; reference: Reference }) => {
  const { kind, title, href, note, seenOn } = reference
  const sv = visit.only('sv')
  return (
    <>
      {visit.s(`writing.reference.${kind}`)}:{' '}
      {href ? (
        <a href={href} lang={sv}>
          {title}
        </a>
      ) : (
        <span lang={sv}>{title}</span>
      )}
      {note ? (
        <>
          {'. '}
          <span lang={sv}>{note}</span>
        </>
      ) : null}{' '}
      <span class="muted small">
        {visit.s('writing.reference.seen', { date: showDate(seenOn, visit.lang) })}
      </span>
    </>
  )
}

interface DeskProps {
  visit: Visit
  address: string
  references: readonly Reference[]
  today: string
  values: Values
  errors: readonly FieldError[]
}

/** The same on the desk: each can be taken away, and a new one written. */
export const ReferencesDesk = ({ visit, address, references, today, values, errors }: DeskProps) => {
  const isTyped = 'seenOn' in values
  const text = (name: string) => ({
    name,
    value: isTyped ? textOf(values, name) : '',
    error: isTyped ? errorAt(visit, errors, name) : undefined,
  })
  return (
    <>
      <ul class="plain links">
        {references.map((reference) => (
          <li>
            <span>
              <ReferenceLine visit={visit} reference={reference} />
            </span>
            <ButtonForm
              action={`${address}/kalla-bort`}
              label={visit.s('strategy.work.detach')}
              about={<span lang="sv">{reference.title}</span>}
            >
              <Hidden name="reference" value={reference.id} />
            </ButtonForm>
          </li>
        ))}
      </ul>
      <Details summary={visit.s('writing.reference.add')} open={isTyped}>
        <form novalidate method="post" action={`${address}/kalla`}>
          <Select
            {...text('kind')}
            label={visit.s('writing.reference.kind')}
            options={REFERENCE_KINDS.map((kind) => ({
              value: kind,
              label: visit.t(`writing.reference.${kind}`),
            }))}
          />
          <TextField
            {...text('title')}
            label={visit.s('writing.reference.title')}
            hint={visit.s('writing.reference.title-hint')}
            required
          />
          <TextField
            {...text('href')}
            label={visit.s('writing.reference.href')}
            hint={visit.s('writing.reference.href-hint')}
          />
          <TextArea {...text('note')} label={visit.s('writing.reference.note')} rows={2} />
          <DateField
            {...text('seenOn')}
            value={textOf(values, 'seenOn') || today}
            max={today}
            label={visit.s('writing.reference.seen-on')}
          />
          <button class="button secondary" type="submit">
            {visit.s('writing.reference.save')}
          </button>
        </form>
      </Details>
    </>
  )
}
