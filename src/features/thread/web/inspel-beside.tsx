import type { Alike, ShownTranslation } from '~/features/contributions'
import { isLanguage } from '~/kernel/language'
import { showNumber } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { Notice } from '~/ui'

interface AlikeProps {
  visit: Visit
  alike: Alike
  /** A link to the list, where the reader is not in it. */
  link?: boolean
}

/** How many inspel say nearly the same words, shown or not, and whether they were sent by arrangement. */
export const AlikeNotice = ({ visit, alike, link }: AlikeProps) => {
  const figures = {
    count: alike.members,
    members: showNumber(alike.members, visit.lang),
    shown: showNumber(alike.shown, visit.lang),
  }
  return (
    <Notice title={alike.campaignNote ? visit.s('thread.alike.campaign') : undefined}>
      {alike.campaignNote ? (
        <p lang={visit.only('sv')} dir="auto">
          {alike.campaignNote}
        </p>
      ) : null}
      <p>{visit.s('thread.alike.counted', figures)}</p>
      {link && alike.shown > 1 ? (
        <p>
          <a href={visit.href(`/inspel?liknar=${alike.groupId}`)}>
            {visit.s('thread.alike.others', { count: alike.shown - 1 })}
          </a>
        </p>
      ) : null}
    </Notice>
  )
}

/** A translation under the text it was made of, with who made it. */
export const TranslationBeside = ({
  visit,
  translation,
}: {
  visit: Visit
  translation: ShownTranslation
}) => {
  const { language, text, madeByKind, madeBy } = translation
  if (!isLanguage(language)) return null
  const into = visit.t(`thread.translation.into.${language}`)
  return (
    <>
      <h2>{visit.s('thread.translation.title', { into })}</h2>
      <p class="muted">
        {visit.s(`thread.translation.by.${madeByKind === 'machine' ? 'machine' : 'people'}`, {
          into,
          by: madeBy,
        })}
      </p>
      <blockquote class="said" lang={language} dir="auto">
        {text}
      </blockquote>
    </>
  )
}
