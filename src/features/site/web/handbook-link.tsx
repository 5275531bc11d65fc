import type { HandbookPage } from '~/kernel/handbook'
import type { Visit } from '~/platform/http/visit'

/** The way from a field to the page of the handbook that speaks of it. For staff. */
export const HandbookLink = ({ visit, slug }: { visit: Visit; slug: HandbookPage }) => (
  <p class="field">
    <a href={visit.href(`/arbete/handbok/${slug}`)}>
      {visit.s('site.handbook.more', { topic: visit.t(`site.handbook.${slug}`) })}
    </a>
  </p>
)
