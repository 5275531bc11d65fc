import { showDate } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { Details } from '~/ui'
import type { Anchor } from '../queries'
import { Changes } from './marked-text'

interface Props {
  visit: Visit
  anchor: Anchor
  /** The passage's own. */
  language: string
}

/** What became of a passage since a comment was given on it: all changes at once, and each version's. */
export const SinceThen = ({ visit, anchor: { wordings, withdrawnAt }, language }: Props) => {
  const [given, ...later] = wordings
  const last = later.at(-1)
  if (!given) return null
  return (
    <>
      {withdrawnAt ? (
        <p>{visit.s('strategy.since.withdrawn', { date: showDate(withdrawnAt, visit.lang) })}</p>
      ) : null}
      {last === undefined ? (
        <p>{visit.s('strategy.since.unchanged')}</p>
      ) : (
        <>
          <p>
            {visit.s('strategy.since.versions', { count: later.length })}{' '}
            {last.text === given.text ? visit.s('strategy.since.same-again') : null}
          </p>
          {last.text === given.text ? null : (
            <Changes visit={visit} before={given.text} after={last.text} language={language} />
          )}
        </>
      )}
      {later.length > 1
        ? later.map((one, n) => (
            <Details
              summary={visit.s('strategy.since.version', {
                version: one.version,
                date: showDate(one.publishedAt, visit.lang),
              })}
            >
              <Changes
                visit={visit}
                before={(later[n - 1] ?? given).text}
                after={one.text}
                language={language}
              />
            </Details>
          ))
        : null}
    </>
  )
}
