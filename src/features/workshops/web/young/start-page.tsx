import { errorAt } from '~/features/site'
import { textOf } from '~/platform/http/form'
import { Choices, Details } from '~/ui'
import { GRADES } from '../../domain'
import type { Start } from '../opening'
import { CodeForm } from '../parts'
import { MakeForm, StartFrame } from '../start-frame'

/** A ready lesson: for whoever leads a class or a group of young people. */
export const YoungStartPage = (props: Start) => {
  const { visit, values, errors } = props
  return (
    <StartFrame
      {...props}
      words="workshops.young"
      seed="ung"
      facts={[
        { label: visit.s('workshops.start.time'), value: visit.s('workshops.young.time-value') },
        { label: visit.s('workshops.young.data'), value: visit.s('workshops.young.data-value') },
        { label: visit.s('workshops.young.reply'), value: visit.s('workshops.young.reply-value') },
      ]}
      form={
        <MakeForm
          {...props}
          words="workshops.young"
          action="/ung"
          lengths={['50', '60']}
          who={
            <Choices
              type="radio"
              name="grade"
              label={visit.s('workshops.form.grade')}
              value={[textOf(values, 'grade')]}
              options={GRADES.map((grade) => ({ value: grade, label: visit.s(`workshops.grade.${grade}`) }))}
              error={errorAt(visit, errors, 'grade')}
            />
          }
        />
      }
      have={
        <div class="two">
          <div>
            <CodeForm
              {...{ visit, values, errors }}
              name="kod"
              action="/ung/oppna"
              label={visit.s('workshops.young.leader-code')}
              hint={visit.s('workshops.open.code-hint')}
              button={visit.s('workshops.young.open')}
            />
            <Details summary={visit.s('workshops.young.lost')}>
              <p>{visit.s('workshops.young.lost-body')}</p>
            </Details>
          </div>
          <div>
            <CodeForm
              {...{ visit, values, errors }}
              name="klasskod"
              action="/ung/klass"
              label={visit.s('workshops.young.class-code')}
              hint={visit.s('workshops.young.class-code-hint')}
              button={visit.s('workshops.young.class-open')}
            />
          </div>
        </div>
      }
    />
  )
}
