import { showDate } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { Details } from '~/ui'
import type { PublicComment, Wording } from '../queries'
import { Comments } from './comments'
import { SinceThen } from './since-then'

const SHOWN = 5

interface Props {
  visit: Visit
  passage: { slug: string; language: string; withdrawnAt: Date | null; wordings: readonly Wording[] }
  comments: readonly PublicComment[]
}

/** What was said about a passage, by the wording it was said of; each with what has changed in that since. */
export const CommentsByVersion = ({ visit, passage, comments }: Props) => {
  const { wordings, language, withdrawnAt } = passage
  return wordings.toReversed().map((given) => {
    const said = comments.filter(({ wordingId }) => wordingId === given.id)
    if (said.length === 0) return null
    const anchor = { wordings: wordings.filter(({ version }) => version >= given.version), withdrawnAt }
    const places = new Set(said.map(({ consultationSlug }) => consultationSlug))
    return (
      <>
        <h3>
          {visit.s('strategy.since.given', {
            version: given.version,
            date: showDate(given.publishedAt, visit.lang),
          })}
        </h3>
        <Details summary={visit.s('strategy.since.title')}>
          <SinceThen visit={visit} anchor={anchor} language={language} />
        </Details>
        <Comments visit={visit} comments={said.slice(0, SHOWN)} count={said.length} />
        {said.length > SHOWN
          ? [...places].map((slug) => (
              <p>
                <a href={visit.href(`/remiss/${slug}/${passage.slug}`)}>
                  {visit.s('strategy.comment.all', {
                    count: said.filter(({ consultationSlug }) => consultationSlug === slug).length,
                  })}
                </a>
              </p>
            ))
          : null}
      </>
    )
  })
}
