import { errorAt } from '~/features/site'
import { Changes } from '~/features/strategy'
import { tell } from '~/kernel/language'
import { showDate } from '~/kernel/time'
import { textOf } from '~/platform/http/form'
import { Details, Prose, Select, TextArea } from '~/ui'
import { type PartProps, typedIn } from './desk'

/** Which passages it was about, as they were worded then, and what it did to them. */
export const PassagesDesk = (props: PartProps) => {
  const { visit, one, address } = props
  const { values, errors } = typedIn(props, 'passage')
  return (
    <>
      <h2>{visit.s('minorities.effect')}</h2>
      <p class="hint">{visit.s('minorities.staff.passages-hint')}</p>
      {one.passages.map((passage) => {
        const after = passage.later.find(({ id }) => id === passage.afterWordingId)
        const isTyped = `effect-${passage.id}` in values
        const about = <span lang={passage.language}>{passage.heading}</span>
        return (
          <article>
            <h3 lang={passage.language}>{passage.heading}</h3>
            <Details summary={visit.s('minorities.staff.wording-then', { version: passage.beforeVersion })}>
              {after ? (
                <Changes
                  visit={visit}
                  before={passage.before}
                  after={after.text}
                  language={passage.language}
                />
              ) : (
                <Prose text={passage.before} lang={passage.language} />
              )}
            </Details>
            <form novalidate method="post" action={`${address}/stycke/${passage.id}`}>
              <Select
                name={`after-${passage.id}`}
                label={visit.s('minorities.field.after')}
                value={isTyped ? textOf(values, `after-${passage.id}`) : (passage.afterWordingId ?? '')}
                emptyLabel={visit.t('minorities.field.no-after')}
                options={passage.later.map(({ id, version, createdAt }) => ({
                  value: id,
                  label: visit.t('minorities.field.version', {
                    version,
                    date: showDate(createdAt, visit.lang),
                  }),
                }))}
                error={errorAt(visit, errors, `after-${passage.id}`)}
              />
              <TextArea
                name={`effect-${passage.id}`}
                label={visit.s('minorities.field.effect')}
                value={isTyped ? textOf(values, `effect-${passage.id}`) : passage.effect}
                error={errorAt(visit, errors, `effect-${passage.id}`)}
                rows={3}
              />
              <div class="buttons">
                <button class="button secondary small" type="submit">
                  {visit.s('minorities.staff.save')}
                  <span class="unseen">: {about}</span>
                </button>
                <button
                  class="button danger small"
                  type="submit"
                  formaction={`${address}/stycke/${passage.id}/ta-bort`}
                >
                  {visit.s('minorities.staff.drop-passage')}
                  <span class="unseen">: {about}</span>
                </button>
              </div>
            </form>
          </article>
        )
      })}
      <ChoosePassage {...props} />
    </>
  )
}

const ChoosePassage = (props: PartProps) => {
  const { visit, one, passages, address } = props
  const { errors } = typedIn(props, 'passage')
  const free = passages.filter(({ id }) => !one.passages.some((there) => there.id === id))
  return free.length === 0 ? null : (
    <form novalidate method="post" action={`${address}/stycke`}>
      <Select
        name="passage"
        label={visit.s('minorities.field.passage')}
        emptyLabel={visit.t('minorities.field.choose-passage')}
        options={free.map(({ id, heading, documentTitle }) => ({
          value: id,
          label: `${tell(documentTitle, visit.lang).text}: ${heading}`,
        }))}
        error={errorAt(visit, errors, 'passage')}
      />
      <button class="button secondary small" type="submit">
        {visit.s('minorities.staff.add-passage')}
      </button>
    </form>
  )
}
