import type { Child } from 'hono/jsx'
import { StaffPage } from '~/features/site'
import type { PublicConsultation } from '~/features/strategy'
import type { Visit } from '~/platform/http/visit'
import type { MessageKey } from '~/platform/i18n'
import { Breadcrumb, Notice } from '~/ui'

const DONE = {
  punkt: 'replies.done.point',
  inget: 'replies.done.nothing',
  angrat: 'replies.done.undone',
  visas: 'replies.done.shown',
  'visas-inte': 'replies.done.withheld',
  fraga: 'replies.done.question',
  flyttad: 'replies.done.raised',
  struken: 'replies.done.withdrawn',
  tillagda: 'replies.done.added',
  borttagen: 'replies.done.removed',
  skickat: 'replies.done.sent',
  paminnelse: 'replies.done.reminding',
} as const satisfies Record<string, MessageKey>

interface Props {
  visit: Visit
  consultation: PublicConsultation
  title: string
  lead?: Child
  /** What was just done, by the word the address brought along. */
  done?: string | undefined
  /** Pages between the consultation and this one. */
  between?: readonly { href: string; label: Child }[]
  children: Child
}

/** A room of a consultation in the workroom. */
export const ConsultationRoom = ({
  visit,
  consultation,
  title,
  lead,
  done,
  between = [],
  children,
}: Props) => {
  const key = DONE[done as keyof typeof DONE]
  return (
    <StaffPage visit={visit} title={title} lead={lead}>
      <Breadcrumb
        label={visit.t('replies.work.crumbs')}
        links={[
          { href: visit.href('/arbete/remiss'), label: visit.s('replies.work.consultations') },
          {
            href: visit.href(`/arbete/remiss/${consultation.slug}`),
            label: visit.l(consultation.title),
          },
          ...between,
        ]}
      />
      {key ? (
        <Notice kind="done">
          <p>{visit.s(key)}</p>
        </Notice>
      ) : null}
      {children}
    </StaffPage>
  )
}
