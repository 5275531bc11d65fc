import { errorAt } from '~/features/site'
import type { Localized } from '~/kernel/language'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Choices, Select, TextArea, TextField } from '~/ui'
import { asTree, COLOURS, type Code, SHAPE_SIGN, SHAPES } from '../domain'

export interface Theme {
  id: string
  title: Localized
}

export const valuesOf = (code: Code): Values => ({
  name: code.name,
  definition: code.definition,
  includeWhen: code.includeWhen,
  excludeWhen: code.excludeWhen,
  shortcut: code.shortcut ?? '',
  parentId: code.parentId ?? '',
  themeId: code.themeId ?? '',
  colour: String(code.colour),
  shape: code.shape,
})

/** Codes to choose among, each as deep as it lies. */
export const codeOptions = (visit: Visit, codes: readonly Code[]) =>
  asTree(codes).map(({ code, depth }) => ({
    value: code.id,
    label: `${'– '.repeat(depth)}${visit.plain({ sv: code.name })}`,
  }))

interface Props {
  visit: Visit
  codes: readonly Code[]
  themes: readonly Theme[]
  values: Values
  errors: readonly FieldError[]
  /** The code itself, that can't lie under itself. */
  self?: string | undefined
  withLook?: boolean
}

/** What a code is called, what it means, and when it is set. */
export const CodeFields = ({ visit, codes, themes, values, errors, self, withLook }: Props) => {
  const field = (name: string) => ({
    name,
    value: textOf(values, name),
    error: errorAt(visit, [...errors], name),
  })
  return (
    <>
      <TextField {...field('name')} label={visit.s('coding.field.name')} required />
      <TextArea {...field('definition')} label={visit.s('coding.field.definition')} rows={2} />
      <TextArea {...field('includeWhen')} label={visit.s('coding.field.include')} rows={2} />
      <TextArea {...field('excludeWhen')} label={visit.s('coding.field.exclude')} rows={2} />
      <TextField
        {...field('shortcut')}
        label={visit.s('coding.field.shortcut')}
        hint={visit.s('coding.field.shortcut-hint')}
      />
      <Select
        {...field('parentId')}
        label={visit.s('coding.field.parent')}
        emptyLabel={visit.t('coding.field.parent-none')}
        options={codeOptions(
          visit,
          codes.filter(({ id }) => id !== self),
        )}
      />
      <Select
        {...field('themeId')}
        label={visit.s('coding.field.theme')}
        hint={visit.s('coding.field.theme-hint')}
        emptyLabel={visit.t('coding.field.theme-none')}
        options={themes.map(({ id, title }) => ({ value: id, label: visit.plain(title) }))}
      />
      {withLook ? (
        <>
          <Choices
            type="radio"
            name="shape"
            label={visit.s('coding.look.shape')}
            value={[textOf(values, 'shape')]}
            options={SHAPES.map((shape) => ({
              value: shape,
              label: (
                <>
                  <span aria-hidden="true">{SHAPE_SIGN[shape]}</span> {visit.s(`coding.shape.${shape}`)}
                </>
              ),
            }))}
          />
          <Choices
            type="radio"
            name="colour"
            label={visit.s('coding.look.colour')}
            value={[textOf(values, 'colour')]}
            options={COLOURS.map((colour) => ({
              value: String(colour),
              label: (
                <>
                  <span class={`code-sign c${colour}`} aria-hidden="true">
                    ■
                  </span>{' '}
                  {visit.s(`coding.colour.${colour}`)}
                </>
              ),
            }))}
          />
        </>
      ) : null}
    </>
  )
}
