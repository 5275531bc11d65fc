import { FormErrors, HandbookLink, PublicPage, StaffPage } from '~/features/site'
import { showDate } from '~/kernel/time'
import type { FieldError, Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { PageHead, Section } from '~/ui'
import { stateOf } from '../domain'
import type { Tip } from '../queries'
import { Answered, Promised, TipStateWord } from './parts'
import { TipFields } from './tip-form'

interface StaffProps {
  visit: Visit
  values: Values
  errors: readonly FieldError[]
  tips: readonly Tip[]
}

/** Where everyone in the house tips, and sees what their tips became. */
export const StaffTipPage = ({ visit, values, errors, tips }: StaffProps) => (
  <StaffPage visit={visit} title={visit.t('tips.staff.title')} lead={visit.s('tips.staff.lead')}>
    <HandbookLink visit={visit} slug="tipsa" />
    <FormErrors visit={visit} errors={[...errors]} />
    <TipFields {...{ visit, values, errors }} action={visit.href('/arbete/tipsa')} asksMail={false} />
    <section id="dina-tips">
      <h2>{visit.s('tips.mine.title')}</h2>
      {tips.length === 0 ? (
        <p>{visit.s('tips.mine.none')}</p>
      ) : (
        <>
          <p>
            {visit.s('tips.mine.sum', {
              count: tips.length,
              stories: tips.filter((tip) => stateOf(tip) === 'published').length,
            })}
          </p>
          <ul class="plain">
            {tips.map((tip) => (
              <li>
                <p dir="auto">{tip.what}</p>
                <p>
                  <TipStateWord visit={visit} tip={tip} />{' '}
                  <span class="muted">
                    {visit.s('tips.status.received', { date: showDate(tip.receivedAt, visit.lang) })}
                  </span>
                </p>
                {tip.answer === null ? <Promised visit={visit} tip={tip} /> : null}
                <Answered visit={visit} tip={tip} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  </StaffPage>
)

interface SentProps {
  visit: Visit
  tip: Tip
}

/** After a tip from the house: who reads it and by when. */
export const StaffSentPage = ({ visit, tip }: SentProps) => (
  <StaffPage visit={visit} title={visit.t('tips.sent.title')} lead={visit.s('tips.sent.lead')}>
    <Promised visit={visit} tip={tip} />
    <p>
      <a href={visit.href('/arbete/tipsa#dina-tips')}>{visit.s('tips.sent.mine')}</a>
    </p>
    <p>
      <a href={visit.href('/arbete/tipsa')}>{visit.s('tips.sent.again')}</a>
    </p>
  </StaffPage>
)

interface LinkProps {
  visit: Visit
  now: Date
  /** The house that was given the link. */
  name: string
  action: string
  values: Values
  errors: readonly FieldError[]
  asksMail: boolean
}

/** Where a house without accounts tips, by a link of its own. */
export const LinkTipPage = ({ visit, now, name, errors, ...form }: LinkProps) => (
  <PublicPage
    visit={visit}
    now={now}
    title={visit.t('tips.link.title')}
    canonical={false}
    head={<meta name="robots" content="noindex" />}
  >
    <PageHead title={visit.s('tips.link.title')} lead={visit.s('tips.link.lead', { name })} seed="tips" />
    <Section>
      <FormErrors visit={visit} errors={[...errors]} />
      <TipFields {...{ visit, errors, ...form }} />
    </Section>
  </PublicPage>
)

export const LinkClosedPage = ({ visit, now }: { visit: Visit; now: Date }) => (
  <PublicPage visit={visit} now={now} title={visit.t('tips.link.closed.title')} canonical={false}>
    <PageHead title={visit.s('tips.link.closed.title')} lead={visit.s('tips.link.closed.lead')} seed="tips" />
  </PublicPage>
)

/** How it goes for a tip, for who has its secret address. */
export const StatusPage = ({ visit, now, tip, isNew }: SentProps & { now: Date; isNew: boolean }) => (
  <PublicPage
    visit={visit}
    now={now}
    title={visit.t(isNew ? 'tips.sent.title' : 'tips.status.title')}
    canonical={false}
    head={<meta name="robots" content="noindex" />}
  >
    <PageHead
      title={visit.s(isNew ? 'tips.sent.title' : 'tips.status.title')}
      lead={isNew ? visit.s('tips.sent.lead') : undefined}
      seed="tips"
    />
    <Section>
      <p>
        <TipStateWord visit={visit} tip={tip} />
      </p>
      {tip.answer === null ? <Promised visit={visit} tip={tip} /> : null}
      {isNew ? <p>{visit.s('tips.sent.keep')}</p> : null}
      <Answered visit={visit} tip={tip} />
      <h2>{visit.s('tips.status.what')}</h2>
      <p dir="auto">{tip.what}</p>
      <p class="muted">{visit.s('tips.status.received', { date: showDate(tip.receivedAt, visit.lang) })}</p>
    </Section>
  </PublicPage>
)
