import type { Visit } from '~/platform/http/visit'
import { Details } from '~/ui'

const MARKS = ['heading', 'list', 'numbers', 'quote', 'question', 'fact', 'link'] as const

/** How a text is typed as plain lines. */
export const StoryMarks = ({ visit }: { visit: Visit }) => (
  <Details summary={visit.s('newsroom.field.marks')}>
    <ul>
      {MARKS.map((mark) => (
        <li>{visit.s(`newsroom.mark.${mark}`)}</li>
      ))}
    </ul>
  </Details>
)
