import type { Visit } from '~/platform/http/visit'
import { Details } from '~/ui'

/** How a text is typed as plain lines. */
export const StoryMarks = ({ visit }: { visit: Visit }) => (
  <Details summary={visit.s('newsroom.field.marks')}>
    <ul>
      <li>{visit.s('newsroom.mark.heading')}</li>
      <li>{visit.s('newsroom.mark.list')}</li>
      <li>{visit.s('newsroom.mark.quote')}</li>
      <li>{visit.s('newsroom.mark.question')}</li>
      <li>{visit.s('newsroom.mark.fact')}</li>
    </ul>
  </Details>
)
