import { errorAt } from '~/features/site'
import { excerpt } from '~/kernel/plain-text'
import { textOf } from '~/platform/http/form'
import { Details, Hidden, Select, TextField } from '~/ui'
import { asTree } from '../domain'
import { LEFT_COUNTED } from '../queries'
import { CodeMeanings } from './code-meanings'
import type { DeskProps } from './desk-props'
import { CodeName } from './signs'

/** On to the next inspel, and one step back. */
export const Actions = ({ visit, desk, query, left }: DeskProps) => {
  const here = visit.href(`/arbete/kodning/inspel/${desk.contributionId}`)
  return (
    <div class="buttons">
      <a
        class="button"
        data-next
        href={visit.href(`/arbete/kodning/nasta?${query}&efter=${desk.contributionId}`)}
      >
        {visit.s('coding.desk.next')}
      </a>
      <form novalidate method="post" action={`${here}/angra?${query}`} class="inline" data-undo>
        <button class="button secondary" type="submit">
          {visit.s('coding.desk.undo')}
        </button>
      </form>
      <span class="muted">
        {left > LEFT_COUNTED
          ? visit.s('coding.desk.left-more', { count: LEFT_COUNTED })
          : visit.s('coding.desk.left', { count: left })}
      </span>
    </div>
  )
}

/** Every code as a button, on words, on a part or on all of it; and what to say where none fits. */
export const Codes = (props: DeskProps) => {
  const { visit, desk, codes, query, errors = [] } = props
  const here = visit.href(`/arbete/kodning/inspel/${desk.contributionId}`)
  return (
    <>
      <form novalidate method="post" action={`${here}/koda?${query}`} data-code-form>
        <Hidden name="start" value="" />
        <Hidden name="end" value="" />
        <Hidden name="quote" value="" />
        <h2>{visit.s('coding.desk.codes')}</h2>
        <TextField
          name="words"
          label={visit.s('coding.desk.words')}
          hint={visit.s('coding.desk.words-hint')}
          value={textOf(props.values ?? {}, 'words')}
          error={errorAt(visit, errors, 'words')}
        />
        {desk.statements.length > 1 ? (
          <Select
            name="statementId"
            label={visit.s('coding.desk.part')}
            value={textOf(props.values ?? {}, 'statementId')}
            emptyLabel={visit.t('coding.desk.all-parts')}
            options={desk.statements.map(({ id, text }, n) => ({
              value: id,
              label: `${n + 1}. ${excerpt(text, 60)}`,
            }))}
          />
        ) : null}
        {codes.length === 0 ? (
          <p>
            {visit.s('coding.desk.no-codes')}{' '}
            <a href={visit.href(`/arbete/kodning/kodbok?${query}`)}>{visit.s('coding.book.title')}</a>
          </p>
        ) : null}
        <ul class="codes">
          {asTree(codes).map(({ code, depth }) => (
            <li class={`deep${Math.min(depth, 3)}`}>
              <button
                class="code-button"
                type="submit"
                name="codeId"
                value={code.id}
                title={code.definition || undefined}
                aria-pressed={desk.marks.some(({ codeId }) => codeId === code.id) ? 'true' : 'false'}
              >
                <CodeName code={code} />
                {code.shortcut ? <kbd>{code.shortcut}</kbd> : null}
              </button>
            </li>
          ))}
        </ul>
      </form>
      <form novalidate method="post" action={`${here}/lage?${query}`} class="inline" data-standing>
        <button class="button small secondary" name="state" value="no_code" type="submit">
          {visit.s('coding.state.no_code')}
        </button>{' '}
        <button class="button small secondary" name="state" value="out_of_scope" type="submit">
          {visit.s('coding.state.out_of_scope')}
        </button>{' '}
        <button class="button small secondary" name="state" value="later" type="submit">
          {visit.s('coding.state.later')}
        </button>
      </form>
      {desk.state ? <p class="muted">{visit.s(`coding.state.is.${desk.state}`)}</p> : null}
      <Details summary={visit.s('coding.desk.meanings')}>
        <CodeMeanings visit={visit} codes={codes} />
      </Details>
    </>
  )
}
