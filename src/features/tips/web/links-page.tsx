import { errorAt, FormErrors, StaffPage } from '~/features/site'
import { showDate, showNumber } from '~/kernel/time'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { DataTable, Notice, TextField } from '~/ui'
import type { linksForStaff } from '../queries'
import { Done } from './queue-pages'

interface LinksProps {
  visit: Visit
  links: Awaited<ReturnType<typeof linksForStaff>>
  /** The address just made: never shown again. */
  made: string | undefined
  values: Values
  errors: FieldError[]
  done: string | undefined
}

/** Addresses for those without accounts: made, counted, shut. */
export const LinksPage = ({ visit, links, made, values, errors, done }: LinksProps) => (
  <StaffPage visit={visit} title={visit.t('tips.links.title')} lead={visit.s('tips.links.lead')}>
    <Done visit={visit} word={done} />
    <FormErrors visit={visit} errors={errors} />
    {made ? (
      <div role="status">
        <Notice kind="done">
          <p>{visit.s('tips.links.made')}</p>
          <p class="link-to-keep">
            <a href={made}>{made}</a>
          </p>
        </Notice>
      </div>
    ) : null}
    <form novalidate method="post" action={visit.href('/arbete/tips/lankar')}>
      <TextField
        name="name"
        value={textOf(values, 'name')}
        label={visit.s('tips.links.name')}
        error={errorAt(visit, errors, 'name')}
      />
      <button class="button" type="submit">
        {visit.s('tips.links.make')}
      </button>
    </form>
    {links.length === 0 ? (
      <p>{visit.s('tips.links.none')}</p>
    ) : (
      <DataTable
        caption={visit.s('tips.links.title')}
        captionUnseen
        label={visit.t('tips.links.title')}
        columns={[
          { label: visit.s('tips.links.name') },
          { label: visit.s('tips.links.since') },
          { label: visit.s('tips.links.tips'), numeric: true },
          { label: visit.s('tips.links.state') },
        ]}
        rows={links.map((link) => [
          link.name,
          showDate(link.madeAt, visit.lang),
          showNumber(link.tips ?? 0, visit.lang),
          link.closedAt ? (
            visit.s('tips.links.closed', { date: showDate(link.closedAt, visit.lang) })
          ) : (
            <form method="post" action={visit.href(`/arbete/tips/lankar/${link.id}/stang`)}>
              <button class="button secondary small" type="submit">
                {visit.s('tips.links.close', { name: link.name })}
              </button>
            </form>
          ),
        ])}
      />
    )}
  </StaffPage>
)
