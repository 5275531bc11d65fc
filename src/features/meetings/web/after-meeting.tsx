import { StoryPicture } from '~/features/newsroom'
import { FATES, InspelItem } from '~/features/thread'
import { showNumber } from '~/kernel/time'
import { Bars, Card, Cards, Notice, Pager, Prose, Section } from '~/ui'
import type { MeetingProps } from './meeting-props'

/** What was heard: three lines, pictures, the text, and the same as a PDF. */
export const AfterMeeting = ({ visit, meeting, pictures }: MeetingProps) => (
  <>
    {meeting.reportedAt ? (
      <>
        <h2>{visit.s('meetings.page.heard')}</h2>
        <ol class="large" lang={visit.only('sv')}>
          {meeting.summary.map((line) => (
            <li>{line}</li>
          ))}
        </ol>
        {pictures.map((picture, index) => (
          <StoryPicture
            id={picture.fileId}
            width={picture.width}
            height={picture.height}
            alt={visit.plain({ sv: picture.alt })}
            base="/moten/bild"
            {...(index === 0 ? { first: true } : {})}
          />
        ))}
        {meeting.report.sv ? <Prose text={meeting.report.sv} lang={visit.only('sv')} /> : null}
      </>
    ) : (
      <Notice>
        <p>{visit.s('meetings.page.no-summary')}</p>
      </Notice>
    )}
    <p class="buttons">
      {meeting.reportedAt ? (
        <a class="button secondary" href={`/moten/${meeting.slug}/sammanfattning.pdf`}>
          {visit.s('meetings.page.pdf')}
        </a>
      ) : null}
      {meeting.code ? (
        <a class="button secondary" href={visit.href(`/folj/grupp/${meeting.code}`)}>
          {visit.s('meetings.page.group')}
        </a>
      ) : null}
    </p>
  </>
)

/** The published inspel that came from the meeting, and what became of them. */
export const Came = ({ visit, meeting, inspel, themes, fates }: MeetingProps) => {
  const total = FATES.reduce((sum, fate) => sum + fates.counts[fate], 0)
  return (
    <>
      <Section title={visit.s('meetings.page.became')} id="vad-hande">
        {total === 0 ? <p>{visit.s('meetings.page.no-inspel')}</p> : null}
        {total > 0 ? (
          <>
            <p>
              {visit.s('meetings.page.became-lead', { count: total, number: showNumber(total, visit.lang) })}
            </p>
            <Bars
              bars={FATES.filter((fate) => fates.counts[fate] > 0).map((fate) => ({
                label: visit.s(`thread.fate.${fate}`),
                text: visit.s('meetings.page.inspel-count', {
                  count: fates.counts[fate],
                  number: showNumber(fates.counts[fate], visit.lang),
                }),
                value: fates.counts[fate],
                hatched: fate === 'not_taken_up',
              }))}
              max={total}
            />
          </>
        ) : null}
        {fates.passages.length > 0 ? (
          <>
            <h3>{visit.s('meetings.page.passages')}</h3>
            <Cards>
              {fates.passages.map((passage) => (
                <Card
                  href={visit.href(passage.address)}
                  title={<span lang={visit.only(passage.language)}>{passage.heading}</span>}
                  meta={visit.l(passage.documentTitle)}
                />
              ))}
            </Cards>
          </>
        ) : null}
      </Section>
      {inspel.rows.length > 0 ? (
        <Section title={visit.s('meetings.page.inspel')} id="inspel" tinted>
          {inspel.rows.map((one) => (
            <InspelItem visit={visit} inspel={one} themes={themes} />
          ))}
          <Pager
            label={visit.t('meetings.page.inspel')}
            previous={
              inspel.isFirst
                ? undefined
                : {
                    href: visit.href(`/moten/${meeting.slug}#inspel`),
                    label: visit.s('meetings.page.newest-inspel'),
                  }
            }
            next={
              inspel.next
                ? {
                    href: visit.href(`/moten/${meeting.slug}?efter=${inspel.next}#inspel`),
                    label: visit.s('meetings.page.more-inspel'),
                  }
                : undefined
            }
          />
        </Section>
      ) : null}
    </>
  )
}
