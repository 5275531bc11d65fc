import type { PageWords } from '~/features/glossary'
import { StoryBody } from '~/features/newsroom'
import { StaffPage } from '~/features/site'
import { showDate } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { Breadcrumb, FilterForm, Highlighted, Notice, StatusWord, TextField } from '~/ui'
import { isStale } from '../domain'
import type { ListedPage, Page } from '../queries'

interface ContentsProps {
  visit: Visit
  today: string
  q: string
  pages: readonly ListedPage[]
  mayWrite: boolean
}

/** All that the handbook holds, and a field to search it. */
export const ContentsPage = ({ visit, today, q, pages, mayWrite }: ContentsProps) => (
  <StaffPage visit={visit} title={visit.t('handbook.title')} lead={visit.s('handbook.lead')}>
    <FilterForm
      action={visit.href('/arbete/handbok')}
      label={visit.t('handbook.search')}
      submit={visit.s('handbook.search')}
      clear={q ? { href: visit.href('/arbete/handbok'), label: visit.s('handbook.all') } : undefined}
    >
      <TextField type="search" name="q" value={q} label={visit.s('handbook.search-label')} />
    </FilterForm>
    {q ? <p role="status">{visit.s('handbook.found', { count: pages.length })}</p> : null}
    <ol class={q ? 'plain' : undefined}>
      {pages.map((page) => (
        <li>
          <a href={visit.href(`/arbete/handbok/${page.slug}`)} lang="sv">
            {page.title}
          </a>
          {mayWrite && isStale(page, today) ? (
            <>
              {' '}
              <StatusWord kind="behind">{visit.s('handbook.stale')}</StatusWord>
            </>
          ) : null}
          {page.found ? (
            <p lang="sv">
              <Highlighted text={page.found} />
            </p>
          ) : null}
        </li>
      ))}
    </ol>
    {mayWrite ? (
      <p>
        <a class="button secondary" href={visit.href('/arbete/handbok/ny')}>
          {visit.s('handbook.new')}
        </a>
      </p>
    ) : null}
  </StaffPage>
)

interface PageProps {
  visit: Visit
  words: PageWords
  page: Page
  today: string
  mayWrite: boolean
  before: { slug: string; title: string } | undefined
  after: { slug: string; title: string } | undefined
  done: string | undefined
}

const DONE = ['sparat', 'genomlast'] as const
const NO_PICTURES = new Map<string, never>()

/** One page, the way to the next, and how fresh it is. */
export const HandbookPage = ({ visit, words, page, today, mayWrite, before, after, done }: PageProps) => {
  const word = DONE.find((one) => one === done)
  const at = (end = '') => visit.href(`/arbete/handbok/${page.slug}${end}`)
  return (
    <StaffPage visit={visit} title={{ text: page.title, lang: 'sv' }}>
      <Breadcrumb
        label={visit.t('handbook.way-up')}
        links={[{ href: visit.href('/arbete/handbok'), label: visit.s('handbook.title') }]}
      />
      {word ? (
        <div role="status">
          <Notice kind="done">
            <p>{visit.s(`handbook.done.${word}`)}</p>
          </Notice>
        </div>
      ) : null}
      <StoryBody
        {...{ visit, words }}
        blocks={page.blocks}
        lang="sv"
        pictures={NO_PICTURES}
        base="/arbete/bild"
      />
      <nav aria-label={visit.t('handbook.near')}>
        <ul class="plain">
          {before ? <Near visit={visit} way="before" page={before} /> : null}
          {after ? <Near visit={visit} way="after" page={after} /> : null}
        </ul>
      </nav>
      <p class="muted">
        {page.changedByTitle
          ? visit.s('handbook.changed-by', {
              date: showDate(page.changedAt, visit.lang),
              who: page.changedByTitle,
            })
          : visit.s('handbook.as-begun')}{' '}
        {visit.s('handbook.read-through', { date: showDate(page.readThroughOn, visit.lang) })}{' '}
        <a href={at('/versioner')}>{visit.s('handbook.versions')}</a>
      </p>
      {mayWrite ? (
        <>
          {isStale(page, today) ? (
            <p>
              <StatusWord kind="behind">{visit.s('handbook.stale')}</StatusWord>
            </p>
          ) : null}
          <div class="buttons">
            <a class="button" href={at('/andra')}>
              {visit.s('handbook.change')}
            </a>
            <form method="post" action={at('/genomlast')}>
              <button class="button secondary" type="submit">
                {visit.s('handbook.mark-read')}
              </button>
            </form>
          </div>
        </>
      ) : null}
    </StaffPage>
  )
}

const Near = ({
  visit,
  way,
  page: { slug, title },
}: {
  visit: Visit
  way: 'before' | 'after'
  page: { slug: string; title: string }
}) => (
  <li>
    {visit.s(`handbook.${way}`)}{' '}
    <a href={visit.href(`/arbete/handbok/${slug}`)} lang="sv">
      {title}
    </a>
  </li>
)
