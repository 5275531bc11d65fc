import type { Visit } from '~/platform/http/visit'
import { Notice } from '~/ui'
import type { Alike } from '../queries'

const DONE = [
  'masked',
  'published',
  'withheld',
  'merged',
  'removed',
  'scan-added',
  'translated',
  'translation-reviewed',
  'language-said',
] as const
const NOT_DONE = ['not-allowed', 'scan-refused', 'translation-outdated'] as const
interface Props {
  visit: Visit
  contribution: { id: string }
  done?: string | undefined
  alike: Alike | undefined
  reports: number
}

/** What was just done, and what else there is to know before deciding. */
export const ToNotice = ({ visit, contribution, done, alike, reports }: Props) => {
  const said = DONE.find((word) => word === done)
  const refused = NOT_DONE.find((word) => word === done)
  return (
    <>
      {said ? (
        <Notice kind="done">
          <p role="status">{visit.s(`contributions.done.${said}`)}</p>
        </Notice>
      ) : null}
      {refused ? (
        <Notice kind="warning">
          <p role="status">{visit.s(`contributions.done.${refused}`)}</p>
        </Notice>
      ) : null}
      {reports > 0 ? (
        <Notice kind="warning">
          <p>
            <a href={visit.href(`/arbete/inspel/anmalningar/${contribution.id}`)}>
              {visit.s('contributions.reports.of-this', { count: reports })}
            </a>
          </p>
        </Notice>
      ) : null}
      {alike ? (
        <Notice>
          <p>
            <a href={visit.href(`/arbete/inspel/liknande/${alike.groupId}`)}>
              {visit.s('contributions.alike.like', { count: alike.members - 1 })}
            </a>
            {alike.campaignNote ? (
              <>
                . <span lang="sv">{alike.campaignNote}</span>
              </>
            ) : null}
          </p>
        </Notice>
      ) : null}
    </>
  )
}
