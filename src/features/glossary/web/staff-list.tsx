import { StaffPage } from '~/features/site'
import { daysAfter, showDate } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { DataTable, Notice, Tag } from '~/ui'
import type { Term } from '../queries'
import { nameOf } from './explained'

export const DONE = ['sparat', 'publicerat', 'dolt', 'kontrollerat'] as const

/** After a year somebody holds the explanation against its source again. */
const CHECK_AFTER_DAYS = 365
export const isDue = (term: Pick<Term, 'checkedOn'>, today: string): boolean =>
  daysAfter(term.checkedOn, CHECK_AFTER_DAYS) < today

const inSwedish = new Intl.Collator('sv')

interface Props {
  visit: Visit
  terms: readonly Term[]
  today: string
}

/** Every term, shown and hidden, with those that are due to be checked said first. */
export const GlossaryDesk = ({ visit, terms, today }: Props) => {
  const due = terms.filter((term) => isDue(term, today)).length
  const sorted = [...terms].sort((a, b) => inSwedish.compare(a.lemma.sv, b.lemma.sv))
  return (
    <StaffPage visit={visit} title={visit.t('glossary.staff.title')} lead={visit.s('glossary.staff.lead')}>
      {due > 0 ? (
        <Notice kind="warning">
          <p>{visit.s('glossary.staff.due', { count: due })}</p>
        </Notice>
      ) : null}
      <p class="buttons">
        <a class="button" href={visit.href('/arbete/ordlista/ny')}>
          {visit.s('glossary.staff.new')}
        </a>
      </p>
      <DataTable
        caption={visit.s('glossary.staff.terms')}
        label={visit.t('glossary.staff.terms')}
        columns={[
          { label: visit.s('glossary.staff.word') },
          { label: visit.s('glossary.staff.explanation') },
          { label: visit.s('glossary.staff.state') },
          { label: visit.s('glossary.staff.checked-on') },
        ]}
        rows={sorted.map((term) => [
          <a href={visit.href(`/arbete/ordlista/${term.id}`)} lang="sv">
            {nameOf(term, 'sv').text}
          </a>,
          <span lang="sv">{term.explanation.sv}</span>,
          visit.s(term.publishedAt ? 'glossary.staff.shown' : 'glossary.staff.hidden'),
          isDue(term, today) ? (
            <>
              {showDate(term.checkedOn, visit.lang)} <Tag>{visit.s('glossary.staff.check-now')}</Tag>
            </>
          ) : (
            showDate(term.checkedOn, visit.lang)
          ),
        ])}
      />
    </StaffPage>
  )
}
