import { StaffPage } from '~/features/site'
import { ENDONYM } from '~/kernel/language'
import type { Visit } from '~/platform/http/visit'
import type { MessageKey } from '~/platform/i18n'
import { Hidden, Notice } from '~/ui'
import { LETTER_LANGUAGES, type LetterLanguage } from '../domain'
import type { WrittenIssue } from '../letter'
import type { Issue } from '../queries'

interface Props {
  visit: Visit
  issue: Issue
  language: LetterLanguage
  written: WrittenIssue
  /** Names exactly what is read here. */
  seen: string
  mayApprove: boolean
  /** Why an approval was refused. */
  reason: string | undefined
}

const REASONS = ['own', 'changed', 'not_now'] as const

/** The letter as it will be read, in each language, both ways; and the yes of who may say it. */
export const PreviewPage = ({ visit, issue, language, written, seen, mayApprove, reason }: Props) => {
  const refused = REASONS.find((one) => one === reason)
  const base = `/arbete/nyhetsbrev/${issue.id}`
  return (
    <StaffPage
      visit={visit}
      title={visit.t('newsletter.preview.title')}
      lead={visit.s('newsletter.preview.lead')}
    >
      <p>
        <a href={visit.href(base)}>{visit.s('newsletter.preview.back')}</a>
      </p>
      {refused ? (
        <div role="alert">
          <Notice kind="error">
            <p>{visit.s(`newsletter.error.${refused}` as MessageKey)}</p>
          </Notice>
        </div>
      ) : null}
      <ul class="plain">
        {LETTER_LANGUAGES.map((one) => (
          <li>
            <a
              href={visit.href(`${base}/las?sprak=${one}`)}
              lang={visit.only(one)}
              aria-current={one === language ? 'page' : undefined}
            >
              {ENDONYM[one]}
            </a>
          </li>
        ))}
      </ul>
      <h2>{visit.s('newsletter.preview.subject')}</h2>
      <p lang={visit.only(language)}>{written.subject}</p>
      <h2>{visit.s('post.html')}</h2>
      <iframe
        class="letter-frame"
        title={visit.t('post.frame')}
        src={`${base}/las/html?sprak=${language}`}
        sandbox=""
      />
      <h2>{visit.s('post.text')}</h2>
      <div class="letter-text" lang={visit.only(language)}>
        {written.text}
      </div>
      {mayApprove ? (
        <form method="post" action={visit.href(`${base}/godkann`)}>
          <Hidden name="seen" value={seen} />
          <p>{visit.s('newsletter.preview.approve-lead')}</p>
          <button class="button warm" type="submit">
            {visit.s('newsletter.preview.approve')}
          </button>
        </form>
      ) : issue.state === 'asked' ? (
        <p>{visit.s('newsletter.error.own')}</p>
      ) : null}
    </StaffPage>
  )
}
