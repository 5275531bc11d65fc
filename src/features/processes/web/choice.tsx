import type { Visit } from '~/platform/http/visit'
import type { Process } from '../queries'

interface Props {
  visit: Visit
  processes: readonly Process[]
  current: string
  /** The page's own address, which takes ?process=…. */
  to: string
}

/** The processes that a page can tell of, as links; nothing where there is only one. */
export const ProcessChoice = ({ visit, processes, current, to }: Props) =>
  processes.length > 1 ? (
    <ul class="tags">
      {processes.map(({ id, slug, title }) => (
        <li>
          <a
            class="tag"
            href={visit.href(`${to}?process=${slug}`)}
            aria-current={id === current ? 'true' : undefined}
          >
            {visit.l(title)}
          </a>
        </li>
      ))}
    </ul>
  ) : null
