import { FormErrors, StaffPage } from '~/features/site'
import { Notice } from '~/ui'
import { Chosen, IssueFields } from './issue-fields'
import type { IssueProps } from './issue-props'
import { Ledger } from './ledger'
import { Steps } from './steps'

/** One issue: how far it has come, what stands in it, and to whom it went. */
export const IssuePage = (props: IssueProps) => {
  const { visit, issue, errors, done } = props
  const isOpen = issue.state === 'draft' || issue.state === 'asked'
  const title = issue.headline.sv ? visit.nearest(issue.headline) : visit.t('newsletter.desk.unnamed')
  return (
    <StaffPage visit={visit} title={title}>
      <p>
        <a href={visit.href('/arbete/nyhetsbrev')}>{visit.s('newsletter.desk.back')}</a>
      </p>
      {done ? (
        <div role="status">
          <Notice kind="done">
            <p>{visit.s(`newsletter.done.${done}`)}</p>
          </Notice>
        </div>
      ) : null}
      <FormErrors visit={visit} errors={errors} />
      <Steps {...props} />
      {issue.beganAt ? <Ledger {...props} /> : null}
      {isOpen ? <IssueFields {...props} /> : <Chosen visit={visit} content={issue.content} />}
    </StaffPage>
  )
}
