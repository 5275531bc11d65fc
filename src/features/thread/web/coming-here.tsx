import type { Localized } from '~/kernel/language'
import type { Visit } from '~/platform/http/visit'
import { Card, Cards } from '~/ui'

/** Something of the calendar's that is still to come. */
export interface ComingHere {
  href: string
  title: Localized
  when: string
  cancelled: boolean
}

export const ComingCards = ({ visit, coming }: { visit: Visit; coming: readonly ComingHere[] }) => (
  <Cards>
    {coming.map((one) => (
      <Card href={visit.href(one.href)} title={visit.l(one.title)}>
        <p>
          {one.when}
          {one.cancelled ? (
            <>
              {'. '}
              <strong>{visit.s('thread.place.cancelled')}</strong>
            </>
          ) : null}
        </p>
      </Card>
    ))}
  </Cards>
)
