import type { Meeting } from '~/features/meetings'
import { errorAt, FormErrors, PublicPage } from '~/features/site'
import { tell } from '~/kernel/language'
import { showDateTime } from '~/kernel/time'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Notice, PageHead, Section, TextField } from '~/ui'
import { captureMoment, captureWindow } from '../domain'
import { type At, addressAt } from './capture-page'
import { DeviceQueue } from './device-queue'

interface Base {
  visit: Visit
  now: Date
}

/** Before the day, or after the last: when notes are taken, and what was typed given back. */
export const CaptureClosedPage = ({
  visit,
  now,
  meeting,
  at,
  values = {},
}: Base & { meeting: Meeting; at?: At; values?: Values }) => {
  const { opensAt, closesAt } = captureWindow(meeting)
  const isBefore = captureMoment(meeting, now) === 'before'
  const typed = textOf(values, 'text')
  return (
    <PublicPage
      visit={visit}
      title={visit.t('capture.title', { meeting: tell(meeting.title, visit.lang).text })}
      now={now}
      head={<meta name="robots" content="noindex" />}
    >
      <PageHead
        kicker={visit.l(meeting.title)}
        title={visit.s(isBefore ? 'capture.before.title' : 'capture.closed.title')}
        lead={
          isBefore
            ? visit.s('capture.before.lead', { time: showDateTime(opensAt, visit.lang) })
            : meeting.cancelledAt
              ? visit.s('capture.cancelled')
              : visit.s('capture.closed.lead', { time: showDateTime(closesAt, visit.lang) })
        }
        seed={meeting.municipalityCode}
      />
      <Section>
        {typed ? (
          <Notice kind="warning" title={visit.s('contributions.closed.yours')}>
            <p>{visit.s('contributions.closed.yours-body')}</p>
            <blockquote dir="auto">{typed}</blockquote>
          </Notice>
        ) : null}
        <DeviceQueue visit={visit} code={meeting.code ?? ''} way="phone" />
        {isBefore ? <p>{visit.s('capture.try.about')}</p> : null}
        <div class="buttons">
          {isBefore ? (
            <a
              class="button"
              href={visit.href(
                at ? addressAt(`/mote/${meeting.code}/prova`, at) : `/mote/${meeting.code}/prova`,
              )}
            >
              {visit.s('capture.try.now')}
            </a>
          ) : null}
          <a class={isBefore ? 'button secondary' : 'button'} href={visit.href('/svara')}>
            {visit.s('capture.closed.answer')}
          </a>
          <a class="button secondary" href={visit.href('/vad-hande-sen')}>
            {visit.s('contributions.closed.what-happens')}
          </a>
        </div>
      </Section>
    </PublicPage>
  )
}

/** For who has the code on a paper and not its picture. */
export const CodePage = ({
  visit,
  now,
  values = {},
  errors = [],
}: Base & { values?: Values; errors?: FieldError[] }) => (
  <PublicPage visit={visit} title={visit.t('capture.code.title')} now={now}>
    <PageHead title={visit.s('capture.code.title')} lead={visit.s('capture.code.lead')} />
    <Section>
      <FormErrors visit={visit} errors={errors} />
      <form novalidate method="get" action={visit.href('/mote')}>
        <TextField
          name="kod"
          label={visit.s('capture.code.label')}
          hint={visit.s('capture.code.hint')}
          value={textOf(values, 'kod')}
          error={errorAt(visit, errors, 'kod')}
          autocomplete="off"
        />
        <button class="button" type="submit">
          {visit.s('capture.code.go')}
        </button>
      </form>
    </Section>
  </PublicPage>
)
