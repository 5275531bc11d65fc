import { dayInSweden, showDate } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { DateField, Details, Hidden } from '~/ui'
import type { Happened, SinceDay } from '../domain'

export interface SinceProps {
  visit: Visit
  now: Date
  day: SinceDay
  /** What happened since, the latest first; nothing when no day was given. */
  happened: readonly Happened[]
  /** Inspel that became public since, where the page gathers many; and where they stand. */
  inspel?: { count: number; href: string } | undefined
}

/**
 * What happened since the reader was here, by a day in the address: nothing is kept about who reads.
 * The address can be saved, and tells next time what has happened since.
 */
export const Since = ({ visit, now, day, happened, inspel }: SinceProps) => {
  const today = dayInSweden(now)
  const others = [...new URLSearchParams(visit.query)].filter(([name]) => name !== 'sedan')
  const address = `${visit.href(visit.path)}?${new URLSearchParams([...others, ['sedan', today]])}#sedan`
  const count = happened.length + (inspel?.count ?? 0)
  const date = day.from ? showDate(day.from, visit.lang) : ''
  return (
    <div id="sedan" class={day.from ? undefined : 'no-print'}>
      <Details summary={visit.s('thread.since.title')} open={day.typed !== ''}>
        <form novalidate class="no-print" method="get" action={`${visit.href(visit.path)}#sedan`}>
          {others.map(([name, value]) => (
            <Hidden name={name} value={value} />
          ))}
          <DateField
            name="sedan"
            label={visit.s('thread.since.day')}
            value={day.typed}
            max={today}
            error={day.error ? visit.s(`thread.since.error-${day.error}`) : undefined}
          />
          <p>
            <button class="button secondary" type="submit">
              {visit.s('thread.since.show')}
            </button>
          </p>
        </form>
        {day.from ? (
          <>
            <p>
              <strong>
                {count === 0
                  ? visit.s('thread.since.nothing', { date })
                  : visit.s('thread.since.happened', { count, date })}
              </strong>
            </p>
            {inspel && inspel.count > 0 ? (
              <p>
                <a href={visit.href(inspel.href)}>
                  {visit.s('thread.since.inspel', { count: inspel.count })}
                </a>
              </p>
            ) : null}
            {happened.length === 0 ? null : (
              <ul>
                {happened.map((one) => (
                  <li>
                    {showDate(one.at, visit.lang)}:{' '}
                    {visit.s(`thread.since.kind.${one.kind}`, { to: one.to ?? '' })}
                    {': '}
                    <a href={visit.href(one.href)}>
                      {'text' in one.title && 'lang' in one.title ? (
                        <span lang={visit.only(one.title.lang)}>{one.title.text}</span>
                      ) : (
                        visit.l(one.title)
                      )}
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </>
        ) : null}
        <p class="no-print">
          {visit.s('thread.since.save')} <a href={address}>{visit.s('thread.since.save-link')}</a>
        </p>
      </Details>
    </div>
  )
}
