import { errorAt, HandbookLink } from '~/features/site'
import { widthsFor } from '~/platform/files'
import { type FieldError, textOf, textsOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Choices, FileField, Help, Hidden, NumberField, TextArea, TextField } from '~/ui'
import { CONSENTS } from '../../domain'
import { bodyFrom, bodyValues, ROW_KINDS, type Row, rowsIn } from '../../schema'
import { StoryPicture } from '../story-body'
import { StoryMarks } from '../story-marks'
import { EditorIsland, type Term } from './editor-island'

export { bodyFrom, bodyValues, moveInBody, picturesInForm } from '../../schema'

export interface BodyProps {
  visit: Visit
  values: Values
  errors: FieldError[]
  /** Undefined while the story has never been saved: then nothing is saved by itself. */
  story: { id: string; language: string } | undefined
  /** The sizes of the pictures that `picturesInForm` finds. */
  pictures: ReadonlyMap<string, { width: number; height: number }>
  /** The address the form is sent to. */
  action: string
  /** Words of the glossary that a text can be tied to. */
  terms: readonly Term[]
}

export const PICTURES = 'image/jpeg,image/png,image/webp,image/avif,image/heic'

/**
 * The body of a story, as parts of a plain form; where scripts run, the editor takes its place. The form around it
 * is sent as multipart/form-data, and answers a pressed button "block" with `moveInBody`.
 */
export const BodyField = ({ visit, values, errors, story, pictures, action, terms }: BodyProps) => {
  const body = bodyFrom(values)
  const shown = 'blocks' in body && textOf(values, 'blocks') ? bodyValues(body.blocks) : values
  const rows = rowsIn(shown)
  const error = errorAt(visit, errors, 'body')
  return (
    <fieldset class="field body" id="f-body" tabindex={-1}>
      <legend>{visit.s('newsroom.field.body')}</legend>
      <Help name="body" label="" error={error} />
      {/* First in the form, so that Enter in a field saves and moves nothing. */}
      <button class="button secondary small" type="submit">
        {visit.s('newsroom.staff.save')}
      </button>
      {'blocks' in body ? (
        <EditorIsland {...{ visit, story, terms }} blocks={body.blocks} pictures={addressesOf(pictures)} />
      ) : null}
      <div data-plain-body>
        <StoryMarks visit={visit} />
        {rows.map((row, at) => (
          <RowFields
            {...{ visit, errors, action, pictures, row, at }}
            values={shown}
            last={at === rows.length - 1}
          />
        ))}
        <p class="buttons">
          {ROW_KINDS.map((kind) => (
            <button
              class="button secondary small"
              type="submit"
              name="block"
              value={`add-${kind}`}
              formaction={`${action}#block-${rows.length}`}
            >
              {visit.s(`newsroom.body.add-${kind}`)}
            </button>
          ))}
        </p>
      </div>
      <HandbookLink visit={visit} slug="klarsprak" />
      <HandbookLink visit={visit} slug="citat" />
    </fieldset>
  )
}

const BASE = '/arbete/bild'

/** A small size of a picture, for the editor. */
export const pictureAddress = (id: string, width: number): string =>
  `${BASE}/${id}/${widthsFor(width)[0]}.jpg`
const addressesOf = (pictures: BodyProps['pictures']) =>
  Object.fromEntries([...pictures].map(([id, { width }]) => [id, pictureAddress(id, width)]))

type Label =
  | 'text'
  | 'file'
  | 'alt'
  | 'consent'
  | 'credit'
  | 'what'
  | 'sek'
  | 'funder'
  | 'year'
  | 'href'
  | 'title'
  | 'transcript'
  | 'caption'
  | 'head'
  | 'rows'

interface RowProps extends Pick<BodyProps, 'visit' | 'values' | 'errors' | 'action' | 'pictures'> {
  row: Row
  at: number
  last: boolean
}

const RowFields = ({ last, ...props }: RowProps) => {
  const { visit, action, row, at } = props
  const number = at + 1
  const button = (move: 'up' | 'down' | 'remove', to: number) => (
    <button
      class="button secondary small"
      type="submit"
      name="block"
      value={`${move}-${at}`}
      formaction={`${action}#block-${to}`}
    >
      {visit.s(`newsroom.body.${move}`, { number })}
    </button>
  )
  return (
    <fieldset class="field part" id={`block-${at}`} tabindex={-1}>
      <legend>{visit.s(`newsroom.body.${row.kind}`, { number })}</legend>
      <Hidden name={`block-${at}-kind`} value={row.kind} />
      <KindFields {...props} />
      <p class="buttons">
        {at > 0 ? button('up', at - 1) : null}
        {last ? null : button('down', at + 1)}
        {button('remove', Math.max(0, last ? at - 1 : at))}
      </p>
    </fieldset>
  )
}

const KindFields = ({ visit, values, errors, pictures, row, at }: Omit<RowProps, 'last'>) => {
  const field = (key: string) => {
    const name = `block-${at}-${key}`
    return { name, value: textOf(values, name), error: errorAt(visit, errors, name) }
  }
  const label = (key: Label) => visit.s(`newsroom.body.label.${key}`)
  const pictureId = textOf(values, `block-${at}-pictureId`)
  const kept = pictures.get(pictureId)
  const picture = (
    <>
      <Hidden name={`block-${at}-pictureId`} value={pictureId} />
      {kept ? (
        <StoryPicture id={pictureId} {...kept} alt={textOf(values, `block-${at}-alt`)} base={BASE} />
      ) : null}
      <FileField
        name={`block-${at}-file`}
        label={label('file')}
        hint={visit.s('newsroom.field.picture-hint')}
        accept={PICTURES}
        error={errorAt(visit, errors, `block-${at}-file`)}
      />
      <TextField {...field('alt')} label={label('alt')} hint={visit.s('newsroom.body.alt-hint')} />
    </>
  )
  switch (row.kind) {
    case 'text':
      return (
        <TextArea
          {...field('text')}
          label={label('text')}
          hint={visit.s('newsroom.field.body-hint')}
          rows={10}
        />
      )
    case 'picture':
      return (
        <>
          {picture}
          <Choices
            type="radio"
            name={`block-${at}-consent`}
            label={label('consent')}
            value={textsOf(values, `block-${at}-consent`)}
            options={CONSENTS.map((one) => ({ value: one, label: visit.t(`newsroom.consent.${one}`) }))}
            error={errorAt(visit, errors, `block-${at}-consent`)}
          />
          <TextField {...field('credit')} label={label('credit')} />
        </>
      )
    case 'money':
      return (
        <>
          <TextField {...field('what')} label={label('what')} />
          <NumberField {...field('sek')} label={label('sek')} unit={visit.s('newsroom.body.kronor')} />
          <TextField {...field('funder')} label={label('funder')} />
          <NumberField {...field('year')} label={label('year')} />
          <Hidden name={`block-${at}-moneyId`} value={textOf(values, `block-${at}-moneyId`)} />
        </>
      )
    case 'film':
      return (
        <>
          <TextField {...field('href')} label={label('href')} hint={visit.s('newsroom.body.href-hint')} />
          <TextField {...field('title')} label={label('title')} />
          <TextArea {...field('transcript')} label={label('transcript')} rows={5} />
          {picture}
        </>
      )
    case 'table':
      return (
        <>
          <TextField {...field('caption')} label={label('caption')} />
          <TextField {...field('head')} label={label('head')} hint={visit.s('newsroom.body.head-hint')} />
          <TextArea {...field('rows')} label={label('rows')} hint={visit.s('newsroom.body.rows-hint')} />
        </>
      )
  }
}
