import type { Visit } from '~/platform/http/visit'
import { StatusWord } from '~/ui'
import type { Outcome } from '../domain'
import type { Fates } from '../queries'
import { ThemeLink } from './answered'

const SIGN: Record<Outcome, 'done' | 'slow' | 'stopped' | 'ahead'> = {
  woven_in: 'done',
  partly: 'slow',
  already_so: 'done',
  not_taken_up: 'stopped',
  outside_remit: 'ahead',
}

/** Where one inspel met several fates: all of them at a glance, before their days are told one by one. */
export const SeveralFates = ({ visit, fates }: { visit: Visit; fates: Fates }) => {
  const each = [
    ...new Map(
      fates.answers.map((answer) => [
        `${answer.outcome} ${answer.forwardedTo ?? ''} ${answer.passageId}`,
        answer,
      ]),
    ).values(),
  ]
  if (new Set(each.map(({ outcome }) => outcome)).size < 2) return null
  return (
    <>
      <h2>{visit.s('thread.several.title')}</h2>
      <p>{visit.s('thread.several.lead', { count: each.length })}</p>
      <ul class="plain">
        {each.map((answer) => {
          const passage = fates.passages.find(({ id }) => id === answer.passageId)
          const theme = fates.themes.find(({ id }) => id === answer.themeId)
          return (
            <li>
              <StatusWord kind={SIGN[answer.outcome]}>
                {answer.forwardedTo
                  ? visit.s('thread.outcome.outside_remit', { to: { text: answer.forwardedTo, lang: 'sv' } })
                  : visit.s(`thread.fate.${answer.outcome}`)}
              </StatusWord>{' '}
              {passage ? (
                <a href={visit.href(passage.address)} lang={visit.only(passage.language)}>
                  {passage.heading}
                </a>
              ) : theme ? (
                <ThemeLink visit={visit} theme={theme} />
              ) : null}
            </li>
          )
        })}
      </ul>
    </>
  )
}
