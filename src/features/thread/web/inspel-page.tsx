import type { Child } from 'hono/jsx'
import type { Alike, PublicContribution, ShownTranslation } from '~/features/contributions'
import { PublicPage } from '~/features/site'
import { ENDONYM, LANGUAGES, type Localized } from '~/kernel/language'
import { MUNICIPALITIES_BY_NAME, municipalityByCode } from '~/kernel/place'
import { excerpt } from '~/kernel/plain-text'
import { showDate } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { Highlighted, PageHead, Section, Select, TextField, Timeline, type TimelineItem } from '~/ui'
import type { Fates } from '../queries'
import { AlikeNotice, TranslationBeside } from './inspel-beside'
import { SeveralFates } from './several-fates'

export interface ThemeName {
  id: string
  slug: string
  title: Localized
}

interface ItemProps {
  visit: Visit
  inspel: PublicContribution
  themes: readonly ThemeName[]
}

/** One inspel in a list: what was said, where, when, and which themes it is in. */
export const InspelItem = ({ visit, inspel, themes }: ItemProps) => {
  const place = municipalityByCode(inspel.municipalityCode ?? '')
  return (
    <article class="inspel">
      <p class="said" lang={inspel.language} dir="auto">
        {inspel.headline ? <Highlighted text={inspel.headline} /> : excerpt(inspel.text, 400)}
      </p>
      <p class="tags">
        {inspel.themeIds.map((id) => {
          const theme = themes.find((one) => one.id === id)
          return theme ? (
            <a class="tag" href={visit.href(`/tema/${theme.slug}`)}>
              {visit.l(theme.title)}
            </a>
          ) : null
        })}
        {inspel.alike ? (
          <a class="tag" href={visit.href(`/inspel?liknar=${inspel.alike.groupId}`)}>
            {visit.s('thread.alike.tag', { count: inspel.alike.members - 1 })}
          </a>
        ) : null}
        {inspel.isDemo ? <span class="tag">{visit.s('thread.demo')}</span> : null}
      </p>
      <p class="muted">
        {place ? `${place.name}, ` : ''}
        {showDate(inspel.publishedAt, visit.lang)}.{' '}
        <a href={visit.href(`/inspel/${inspel.id}`)}>{visit.s('thread.inspel.what-became')}</a>
      </p>
    </article>
  )
}

export interface Filter {
  q: string
  tema: string
  kommun: string
  sprak: string
  process: string
  /** A group of inspel that say nearly the same words. */
  liknar: string
}

interface ListProps {
  visit: Visit
  now: Date
  filter: Filter
  rows: PublicContribution[]
  next: string | null
  alike: Alike | undefined
  themes: readonly ThemeName[]
  processes: readonly { slug: string; title: Localized; attribution: string | null }[]
  /** A way on to what else there is of the process, where there is. */
  beside?: Child
}

/** Everything that was said and may be shown, to be searched. */
export const InspelListPage = (props: ListProps) => {
  const { visit, now, filter, rows, next, alike, themes, processes, beside } = props
  const current = processes.find((one) => one.slug === filter.process)
  return (
    <PublicPage
      visit={visit}
      title={visit.t('thread.list.title')}
      description={visit.t('thread.list.lead')}
      now={now}
    >
      <PageHead title={visit.s('thread.list.title')} lead={visit.s('thread.list.lead')} seed="inspel" />
      <Section>
        <form method="get" action={visit.href('/inspel')} class="filters" role="search">
          <TextField name="q" type="search" label={visit.s('thread.list.q')} value={filter.q} />
          <Select
            name="tema"
            label={visit.s('thread.list.theme')}
            value={filter.tema}
            emptyLabel={visit.t('thread.list.all')}
            options={themes.map((theme) => ({
              value: theme.slug,
              label: visit.plain(theme.title),
            }))}
          />
          <Select
            name="kommun"
            label={visit.s('thread.list.municipality')}
            value={filter.kommun}
            emptyLabel={visit.t('thread.list.all')}
            options={MUNICIPALITIES_BY_NAME.map((place) => ({ value: place.slug, label: place.name }))}
          />
          <Select
            name="sprak"
            label={visit.s('thread.list.language')}
            value={filter.sprak}
            emptyLabel={visit.t('thread.list.all')}
            options={LANGUAGES.map((lang) => ({ value: lang, label: ENDONYM[lang] }))}
          />
          {processes.length > 1 ? (
            <Select
              name="process"
              label={visit.s('thread.list.process')}
              value={filter.process}
              options={processes.map((one) => ({
                value: one.slug,
                label: visit.plain(one.title),
              }))}
            />
          ) : null}
          <button class="button" type="submit">
            {visit.s('thread.list.search')}
          </button>
        </form>
        {beside}
        {current?.attribution ? (
          <p class="muted">{visit.s('thread.attribution', { whose: current.attribution })}</p>
        ) : null}
        {alike ? (
          <>
            <AlikeNotice visit={visit} alike={alike} />
            <p>
              <a href={visit.href('/inspel')}>{visit.s('thread.alike.all')}</a>
            </p>
          </>
        ) : null}
        <h2>{visit.s(filter.q ? 'thread.list.hits' : 'thread.list.newest', { q: filter.q })}</h2>
        {rows.length === 0 ? <p>{visit.s('thread.list.none')}</p> : null}
        {rows.map((inspel) => (
          <InspelItem visit={visit} inspel={inspel} themes={themes} />
        ))}
        {next ? (
          <p class="pager">
            <a
              rel="next"
              href={visit.href(`/inspel?${new URLSearchParams({ ...filled(filter), efter: next })}`)}
            >
              {visit.s('thread.list.more')}
            </a>
          </p>
        ) : null}
        <p>
          <a href={visit.href('/oppna-data')}>{visit.s('thread.list.open-data')}</a>
        </p>
      </Section>
    </PublicPage>
  )
}

const filled = (filter: Filter): Record<string, string> =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== ''))

interface OneProps {
  visit: Visit
  now: Date
  inspel: {
    id: string
    text: string
    language: string
    municipalityCode: string | null
    receivedAt: Date
    isDemo: boolean
  }
  /** The meeting it came from, where it came from one. */
  meeting: { slug: string; title: Localized; municipalityCode: string } | undefined
  states: TimelineItem[]
  fates: Fates
  alike: Alike | undefined
  translations: readonly ShownTranslation[]
}

/** One published inspel and its way along the thread. */
export const InspelPage = ({ visit, now, inspel, meeting, states, fates, alike, translations }: OneProps) => {
  const place = municipalityByCode(inspel.municipalityCode ?? '')
  return (
    <PublicPage
      visit={visit}
      title={visit.t('thread.inspel.title', { text: excerpt(inspel.text, 50) })}
      description={excerpt(inspel.text, 150)}
      now={now}
    >
      <PageHead
        kicker={visit.s('thread.inspel.kicker', { date: showDate(inspel.receivedAt, visit.lang) })}
        title={visit.s('thread.inspel.heading')}
        seed={inspel.municipalityCode ?? 'inspel'}
      />
      <Section>
        <blockquote class="said large" lang={inspel.language} dir="auto">
          {inspel.text}
        </blockquote>
        <p class="tags">
          {place ? (
            <a class="tag" href={visit.href(`/kommun/${place.slug}`)}>
              {place.name}
            </a>
          ) : null}
          {meeting ? (
            <a class="tag" href={visit.href(`/moten/${meeting.slug}`)}>
              {visit.l(meeting.title)}
            </a>
          ) : null}
          {inspel.isDemo ? <span class="tag">{visit.s('thread.demo')}</span> : null}
        </p>
        {translations.map((translation) => (
          <TranslationBeside visit={visit} translation={translation} />
        ))}
        {alike ? <AlikeNotice visit={visit} alike={alike} link /> : null}
        <SeveralFates visit={visit} fates={fates} />
        <h2>{visit.s('thread.inspel.states')}</h2>
        <Timeline items={states} />
        <p class="no-print">
          <a href={visit.href(`/inspel/${inspel.id}/anmal`)} rel="nofollow">
            {visit.s('thread.inspel.report')}
          </a>
        </p>
      </Section>
    </PublicPage>
  )
}
