import { errorAt } from '~/features/site'
import { textOf } from '~/platform/http/form'
import { Details, NumberField, TextField } from '~/ui'
import { LeadersFilm } from '../film'
import type { Start } from '../opening'
import { CodeForm } from '../parts'
import { MakeForm, StartFrame } from '../start-frame'

/** A workshop that a group holds by itself, from nothing. */
export const StartPage = (props: Start) => {
  const { visit, wayIn, values, errors } = props
  const question = wayIn && { label: visit.s('workshops.start.question'), value: visit.l(wayIn.question) }
  return (
    <StartFrame
      {...props}
      words="workshops.start"
      seed="egen-workshop"
      facts={[
        ...(question ? [question] : []),
        { label: visit.s('workshops.start.time'), value: visit.s('workshops.start.time-value') },
        { label: visit.s('workshops.start.people'), value: visit.s('workshops.start.people-value') },
      ]}
      form={
        <MakeForm
          {...props}
          words="workshops.start"
          action="/egen-workshop"
          lengths={['60', '75']}
          who={
            <TextField
              name="group"
              label={visit.s('workshops.form.group')}
              hint={visit.s('workshops.form.group-hint')}
              value={textOf(values, 'group')}
              autocomplete="off"
              error={errorAt(visit, errors, 'group')}
            />
          }
          howMany={
            <NumberField
              name="people"
              label={visit.s('workshops.form.people')}
              hint={visit.s('workshops.form.people-hint')}
              unit={visit.s('workshops.form.people-unit')}
              value={textOf(values, 'people')}
              error={errorAt(visit, errors, 'people')}
              required
            />
          }
        />
      }
      during={<LeadersFilm visit={visit} materials={wayIn?.materials ?? []} />}
      after={
        <>
          <h3>{visit.s('workshops.start.paper')}</h3>
          <p>{visit.s('workshops.start.paper-body', { address: visit.t('workshops.post.address') })}</p>
        </>
      }
      have={
        <>
          <CodeForm
            {...{ visit, values, errors }}
            name="kod"
            action="/egen-workshop/oppna"
            label={visit.s('workshops.open.code')}
            hint={visit.s('workshops.open.code-hint')}
            button={visit.s('workshops.open.show')}
          />
          <Details summary={visit.s('workshops.open.lost')}>
            <p>{visit.s('workshops.open.lost-body')}</p>
          </Details>
        </>
      }
    />
  )
}
