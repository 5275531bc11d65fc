import { StaffPage } from '~/features/site'
import { showDateTime, showNumber } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { Breadcrumb, DataTable, Facts, Notice, Pager } from '~/ui'
import type { ToldCall } from '../queries'
import { CallWord, Outcome, placeOf } from './words'

interface ListProps {
  visit: Visit
  calls: readonly ToldCall[]
  page: number
  hasMore: boolean
}

const refusedIn = ({ refused }: ToldCall): number =>
  Object.values(refused).reduce((all, count) => all + (count ?? 0), 0)

/** Every call to the model, the latest first. */
export const CallsPage = ({ visit, calls, page, hasMore }: ListProps) => {
  const at = (number: number) => visit.href(`/arbete/sprakmodell/anrop?sida=${number}`)
  return (
    <StaffPage visit={visit} title={visit.t('drafting.calls.title')} lead={visit.s('drafting.calls.lead')}>
      <Crumbs visit={visit} />
      {calls.length === 0 ? (
        <p>{visit.s('drafting.calls.none')}</p>
      ) : (
        <DataTable
          caption={visit.s('drafting.calls.title')}
          label={visit.t('drafting.calls.title')}
          captionUnseen
          stacked
          columns={[
            { label: visit.s('drafting.call.asked') },
            { label: visit.s('drafting.call.task') },
            { label: visit.s('drafting.call.by') },
            { label: visit.s('drafting.call.to') },
            { label: visit.s('drafting.call.texts'), numeric: true },
            { label: visit.s('drafting.call.kept'), numeric: true },
            { label: visit.s('drafting.call.refused'), numeric: true },
            { label: visit.s('drafting.call.state') },
          ]}
          rows={calls.map((call) => [
            <a href={visit.href(`/arbete/sprakmodell/anrop/${call.id}`)}>
              {showDateTime(call.askedAt, visit.lang)}
            </a>,
            visit.s(`drafting.task.${call.task}`),
            call.askedByTitle ?? '–',
            `${call.model}, ${call.host}`,
            call.textsSent,
            call.kept,
            refusedIn(call),
            <CallWord visit={visit} call={call} />,
          ])}
        />
      )}
      <Pager
        label={visit.t('drafting.calls.pages')}
        previous={page > 1 ? { href: at(page - 1), label: visit.s('drafting.calls.later') } : undefined}
        next={hasMore ? { href: at(page + 1), label: visit.s('drafting.calls.earlier') } : undefined}
      />
    </StaffPage>
  )
}

/** Who may not set the model up is led nowhere where a door is closed. */
const Crumbs = ({ visit }: { visit: Visit }) =>
  visit.staff?.roles.includes('admin') ? (
    <Breadcrumb
      label={visit.t('drafting.crumbs')}
      links={[{ href: visit.href('/arbete/sprakmodell'), label: visit.s('drafting.title') }]}
    />
  ) : null

/** One call: where it went, what of, and what came of it. Neither what was asked nor what was answered is kept. */
export const CallPage = ({ visit, call }: { visit: Visit; call: ToldCall }) => {
  const place = placeOf(call)
  const isOpen = call.state === 'waiting' || call.state === 'asking'
  const number = (value: number | null) => (value === null ? '–' : showNumber(value, visit.lang))
  return (
    <StaffPage visit={visit} title={visit.t(`drafting.task.${call.task}`)}>
      <Crumbs visit={visit} />
      <div role="status">
        <Outcome visit={visit} call={call} />
        {isOpen ? (
          <p>
            <a href={visit.href(`/arbete/sprakmodell/anrop/${call.id}`)}>{visit.s('drafting.again')}</a>
          </p>
        ) : null}
      </div>
      {place ? (
        <p class="buttons">
          <a class="button" href={visit.href(place)}>
            {visit.s(`drafting.go.${call.task as 'theme'}`)}
          </a>
        </p>
      ) : null}
      <h2>{visit.s('drafting.call')}</h2>
      <Facts
        items={[
          { label: visit.s('drafting.call.asked'), value: showDateTime(call.askedAt, visit.lang) },
          { label: visit.s('drafting.call.by'), value: call.askedByTitle ?? '–' },
          { label: visit.s('drafting.model'), value: call.model },
          { label: visit.s('drafting.call.host'), value: call.host },
          { label: visit.s('drafting.call.texts'), value: number(call.textsSent) },
          { label: visit.s('drafting.call.held-back'), value: number(call.textsHeldBack) },
          { label: visit.s('drafting.call.kept'), value: number(call.kept) },
          { label: visit.s('drafting.call.refused'), value: number(refusedIn(call)) },
          {
            label: visit.s('drafting.call.tokens'),
            value: `${number(call.tokensIn)} / ${number(call.tokensOut)}`,
          },
          {
            label: visit.s('drafting.call.seconds'),
            value: call.durationMs === null ? '–' : showNumber(call.durationMs / 1000, visit.lang, 1),
          },
          {
            label: visit.s('drafting.call.hash'),
            value: call.promptHash ? <code>{call.promptHash.toString('hex').slice(0, 16)}</code> : '–',
          },
        ]}
      />
    </StaffPage>
  )
}

interface NotAskedProps {
  visit: Visit
  reason: 'limit' | 'language'
  back: string | undefined
}

/** Nothing was asked, and why. */
export const NotAskedPage = ({ visit, reason, back }: NotAskedProps) => (
  <StaffPage visit={visit} title={visit.t('drafting.not-asked')}>
    <Notice kind="warning">
      <p>{visit.s(`drafting.not-asked.${reason}`)}</p>
    </Notice>
    <p>
      <a href={visit.href(back ?? '/arbete/sprakmodell')}>{visit.s('drafting.back')}</a>
    </p>
  </StaffPage>
)
