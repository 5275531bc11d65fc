import { PublicPage } from '~/features/site'
import { countNotes, type PublishedNote } from '~/features/thread'
import { tell } from '~/kernel/language'
import { dayInSweden, showDate, showNumber } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { DataTable, Notice, PageHead, Prose, Section } from '~/ui'
import type { Hosted } from '../../queries'
import { placeName } from '../parts'

interface Props {
  visit: Visit
  now: Date
  lesson: Hosted
  received: number
  published: readonly PublishedNote[]
}

/** For the class and those it shows it to: the promise, the reply, and what became of what was said. */
export const ClassPage = ({ visit, now, lesson, received, published }: Props) => {
  const code = lesson.code ?? ''
  const fates = countNotes(published)
  const isComing = received === 0 && dayInSweden(now) < dayInSweden(lesson.startsAt)
  return (
    <PublicPage
      visit={visit}
      title={visit.t('workshops.class.title', { code })}
      now={now}
      head={<meta name="robots" content="noindex" />}
    >
      <PageHead
        kicker={visit.l(lesson.title)}
        title={visit.s('workshops.class.heading')}
        lead={visit.s('workshops.class.lead', {
          place: placeName(lesson.municipalityCode),
          date: showDate(lesson.startsAt, visit.lang),
          code,
        })}
        seed={lesson.municipalityCode}
      >
        {lesson.isDemo ? <p class="muted">{visit.s('workshops.class.demo')}</p> : null}
      </PageHead>
      <Section title={visit.s('workshops.class.reply')}>
        <Reply visit={visit} now={now} lesson={lesson} />
      </Section>
      <Section title={visit.s('workshops.class.fates')} tinted>
        {isComing ? (
          <p>{visit.s('workshops.class.before', { date: showDate(lesson.startsAt, visit.lang) })}</p>
        ) : (
          <p>{visit.s('workshops.class.received', { count: received })}</p>
        )}
        {isComing ? null : published.length === 0 ? (
          <p>{visit.s('workshops.class.fates-none')}</p>
        ) : (
          <>
            <p>{visit.s('workshops.class.published', { count: published.length })}</p>
            <DataTable
              caption={visit.s('workshops.class.fates')}
              captionUnseen
              label={visit.t('workshops.class.fates')}
              columns={[
                { label: visit.s('workshops.class.fate') },
                { label: visit.s('workshops.class.count'), numeric: true },
              ]}
              rows={fates.map(({ fate, count }) => [
                visit.s(`workshops.class.fate.${fate}`),
                showNumber(count, visit.lang),
              ])}
            />
          </>
        )}
      </Section>
      {published.length > 0 ? (
        <Section title={visit.s('workshops.class.published-list')}>
          {published.map((note) => (
            <article class="inspel">
              <p class="said" lang={note.language} dir="auto">
                {note.text}
              </p>
              <p class="muted">
                {visit.s(`workshops.class.fate.${note.fate}`)}.{' '}
                <a href={visit.href(`/inspel/${note.id}`)}>{visit.s('workshops.class.follow')}</a>
              </p>
            </article>
          ))}
        </Section>
      ) : null}
    </PublicPage>
  )
}

const Reply = ({ visit, now, lesson }: Pick<Props, 'visit' | 'now' | 'lesson'>) => {
  if (lesson.repliedAt) {
    const { text, lang } = tell(lesson.reply, visit.lang)
    return (
      <>
        <p class="muted">
          {visit.s('workshops.class.replied', { date: showDate(lesson.repliedAt, visit.lang) })}
        </p>
        <Prose text={text} lang={lang === visit.lang ? undefined : lang} />
        <p>
          <a class="button secondary" href={visit.href(`/ung/klass/${lesson.code}/affisch.pdf`)}>
            {visit.s('workshops.class.poster')}
          </a>
        </p>
      </>
    )
  }
  if (!lesson.replyOn) return <p>{visit.s('workshops.class.promised-body')}</p>
  const date = showDate(lesson.replyOn, visit.lang)
  if (lesson.replyOn < dayInSweden(now)) {
    return (
      <Notice kind="warning">
        <p>{visit.s('workshops.class.overdue', { date })}</p>
      </Notice>
    )
  }
  return (
    <>
      <p class="large">{visit.s('workshops.class.promised', { date })}</p>
      <p>{visit.s('workshops.class.promised-body')}</p>
    </>
  )
}
