import { errorAt } from '~/features/site'
import { showDateTime, showTime } from '~/kernel/time'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Details, Hidden, Notice, TextArea, TextField } from '~/ui'
import type { DraftText } from '../domain'
import { PassageEditor } from './passage-editor'
import { ButtonForm } from './staff-parts'

/** How a text is written, in a few lines: kept folded beside the field. */
export const MarkupHelp = ({ visit }: { visit: Visit }) => (
  <Details summary={visit.s('writing.markup.title')}>
    <dl class="markup-help">
      {(['heading', 'item', 'quote', 'paragraph'] as const).map((kind) => (
        <div>
          <dt>{visit.s(`writing.markup.${kind}`)}</dt>
          <dd>
            <code>{visit.t(`writing.markup.${kind}-example`)}</code>
          </dd>
        </div>
      ))}
    </dl>
    <p>{visit.s('writing.markup.else')}</p>
  </Details>
)

export interface Writing {
  /** What this person has begun and not saved. */
  draft: (DraftText & { savedAt: Date }) | undefined
  /** Who else writes on the passage right now, by role. */
  others: readonly { writer: string | null; savedAt: Date }[]
}

interface Props extends Writing {
  visit: Visit
  address: string
  passage: { text: string; language: string; version: number }
  values: Values
  errors: readonly FieldError[]
}

/** The passage's text in a field, or in the editor where scripts run: both write the same text. */
export const WordingForm = ({ visit, address, passage, draft, others, values, errors }: Props) => {
  const isTyped = 'text' in values
  const begun = draft ?? { text: passage.text, why: '', fromVersion: passage.version }
  const text = isTyped ? textOf(values, 'text') : begun.text
  return (
    <>
      {others.map(({ writer, savedAt }) => (
        <Notice kind="warning">
          <p>
            {visit.s('writing.others', {
              who: { text: writer ?? visit.t('writing.somebody'), lang: 'sv' },
              time: showTime(savedAt),
            })}
          </p>
        </Notice>
      ))}
      {draft ? <DraftNotice visit={visit} address={address} draft={draft} passage={passage} /> : null}
      <form novalidate method="post" action={`${address}/lydelse`} data-writing>
        <Hidden
          name="fromVersion"
          value={isTyped ? textOf(values, 'fromVersion') : String(begun.fromVersion)}
        />
        <div data-plain-body>
          <TextArea
            name="text"
            label={visit.s('strategy.work.text')}
            hint={visit.s('strategy.work.text-hint')}
            value={text}
            error={errorAt(visit, errors, 'text')}
            rows={14}
            required
          />
          <MarkupHelp visit={visit} />
        </div>
        <PassageEditor
          visit={visit}
          language={passage.language}
          saveTo={`${address}/utkast`}
          page={address}
          text={text}
        />
        <TextField
          name="why"
          label={visit.s('writing.why')}
          hint={visit.s('writing.why-hint')}
          value={isTyped ? textOf(values, 'why') : begun.why}
          error={errorAt(visit, errors, 'why')}
        />
        <p class="buttons">
          <button class="button" type="submit">
            {visit.s('strategy.work.save')}
          </button>
          <button class="button secondary" type="submit" formaction={`${address}/utkast`}>
            {visit.s('writing.save-draft')}
          </button>
        </p>
      </form>
    </>
  )
}

const DraftNotice = ({
  visit,
  address,
  draft,
  passage,
}: Pick<Props, 'visit' | 'address' | 'passage'> & { draft: NonNullable<Writing['draft']> }) => (
  <Notice>
    <p>{visit.s('writing.draft-kept', { when: showDateTime(draft.savedAt, visit.lang) })}</p>
    {draft.fromVersion < passage.version ? <p>{visit.s('writing.draft-older')}</p> : null}
    <ButtonForm action={`${address}/utkast/kasta`} label={visit.s('writing.drop-draft')} />
  </Notice>
)
