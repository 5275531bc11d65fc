import type { ProblemStatus } from '~/platform/http/problem'
import type { Visit } from '~/platform/http/visit'
import { PageHead, Section } from '~/ui'
import { PublicPage } from './page'

/** What went wrong, in the reader's words, and where to go from here. */
export const ErrorPage = ({
  visit,
  status,
  reference,
  now,
}: {
  visit: Visit
  status: ProblemStatus
  reference: string
  now: Date
}) => (
  <PublicPage visit={visit} title={visit.t(`site.error.${status}.title`)} canonical={false} now={now}>
    <PageHead
      title={visit.s(`site.error.${status}.title`)}
      lead={visit.s(`site.error.${status}.body`)}
      seed={String(status)}
    />
    <Section>
      {status === 500 ? <p>{visit.s('site.error.reference', { reference })}</p> : null}
      <p>
        <a href={visit.href('/')}>{visit.s('site.to-start')}</a>
      </p>
    </Section>
  </PublicPage>
)
