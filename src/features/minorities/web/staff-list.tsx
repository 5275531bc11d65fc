import { StaffPage } from '~/features/site'
import { tell } from '~/kernel/language'
import type { Visit } from '~/platform/http/visit'
import { Card, Cards, StatusWord, Tag } from '~/ui'
import { CASE_KINDS } from '../domain'
import type { allCases } from '../queries'
import { CaseStateWord, daysOf } from './parts'

interface Props {
  visit: Visit
  cases: Awaited<ReturnType<typeof allCases>>
}

/** Every case that staff keep, by the law it is held under. */
export const CasesPage = ({ visit, cases }: Props) => (
  <StaffPage visit={visit} title={visit.t('minorities.staff.title')} lead={visit.s('minorities.staff.lead')}>
    <p class="buttons">
      <a class="button" href={visit.href('/arbete/samrad/ny')}>
        {visit.s('minorities.staff.new')}
      </a>
      <a class="button secondary" href={visit.href('/minoriteter')}>
        {visit.s('minorities.staff.public')}
      </a>
    </p>
    {cases.length === 0 ? <p>{visit.s('minorities.staff.none')}</p> : null}
    {CASE_KINDS.map((kind) => {
      const those = cases.filter((one) => one.kind === kind)
      return those.length === 0 ? null : (
        <>
          <h2>{visit.s(`minorities.kinds.${kind}`)}</h2>
          <Cards>
            {those.map((one) => (
              <Card
                href={visit.href(`/arbete/samrad/${one.id}`)}
                title={<span lang={visit.only('sv')}>{tell(one.title, 'sv').text}</span>}
                meta={daysOf(visit, one.steps)}
              >
                <p>
                  <CaseStateWord visit={visit} {...one} /> <ShownWord visit={visit} {...one} />{' '}
                  {one.secret ? <Tag>{visit.s('minorities.staff.is-secret')}</Tag> : null}
                </p>
              </Card>
            ))}
          </Cards>
        </>
      )
    })}
  </StaffPage>
)

export const ShownWord = ({ visit, publishedAt }: { visit: Visit; publishedAt: Date | null }) => (
  <StatusWord kind={publishedAt ? 'done' : 'waiting'}>
    {visit.s(publishedAt ? 'minorities.staff.shown' : 'minorities.staff.not-shown')}
  </StatusWord>
)
