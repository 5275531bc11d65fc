import { errorAt, FormErrors, StaffPage } from '~/features/site'
import { tell } from '~/kernel/language'
import { stampOf } from '~/kernel/stamp'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Choices, FileField, Hidden, TextField } from '~/ui'
import { type FilmMaterial, filmIn, shownOfWayIn, type WayIn } from '../../domain'
import { Done } from './process-pages'
import { Written, writtenValues } from './written'

interface Props {
  visit: Visit
  wayIn: WayIn
  done: string | undefined
  values: Values | undefined
  errors: FieldError[]
}

const valuesOfFilm = (material: FilmMaterial | undefined): Values => ({
  href: material?.href ?? '',
  ...writtenValues('label', material?.label),
  ...writtenValues('transcript', material?.film.transcript),
  ...writtenValues('alt', material?.film.posterAlt),
})

/** The film of a way in: where it is, what is said in it, and a picture to choose it by. */
export const FilmPage = ({ visit, wayIn, done, values, errors }: Props) => {
  const path = visit.href(`/arbete/vagar/${wayIn.id}`)
  const film = filmIn(wayIn.materials)
  const shown = values ?? valuesOfFilm(film)
  const text = { visit, values: shown, errors }
  const seen = <Hidden name="seen" value={stampOf(shownOfWayIn(wayIn))} />
  return (
    <StaffPage
      visit={visit}
      title={visit.t('processes.staff.film-of', { title: tell(wayIn.title, visit.lang).text })}
      lead={visit.s('processes.staff.film-lead')}
    >
      <Done visit={visit} done={done} />
      <FormErrors visit={visit} errors={errors} />
      <p>
        <a href={path}>{visit.s('processes.staff.film-back')}</a>
      </p>
      <form novalidate method="post" action={`${path}/film`} enctype="multipart/form-data">
        {seen}
        <Written {...text} name="label" label={visit.s('processes.staff.film-name')} />
        <TextField
          name="href"
          label={visit.s('processes.staff.film-address')}
          hint={visit.s('processes.staff.film-address-hint')}
          value={textOf(shown, 'href')}
          error={errorAt(visit, errors, 'href')}
          autocomplete="off"
          required
        />
        <Written
          {...text}
          name="transcript"
          label={visit.s('processes.staff.film-transcript')}
          hint={visit.s('processes.staff.film-transcript-hint')}
          rows={8}
        />
        {film?.film.poster ? (
          <>
            <figure class="picture">
              <img src={`${path}/film/bild`} alt={film.film.posterAlt?.sv ?? ''} />
            </figure>
            <Choices
              type="checkbox"
              name="utan-bild"
              label={visit.s('processes.staff.film-picture-now')}
              value={[textOf(shown, 'utan-bild')]}
              options={[{ value: 'ja', label: visit.s('processes.staff.film-picture-remove') }]}
            />
          </>
        ) : null}
        <FileField
          name="bild"
          label={visit.s('processes.staff.film-picture')}
          hint={visit.s('processes.staff.film-picture-hint')}
          accept="image/jpeg,image/png,image/webp"
          error={errorAt(visit, errors, 'bild')}
        />
        <Written {...text} name="alt" label={visit.s('processes.staff.film-alt')} />
        <button class="button" type="submit">
          {visit.s('processes.staff.film-save')}
        </button>
      </form>
      {film ? (
        <form novalidate method="post" action={`${path}/film/ta-bort`}>
          {seen}
          <button class="button secondary" type="submit">
            {visit.s('processes.staff.film-remove')}
          </button>
        </form>
      ) : null}
    </StaffPage>
  )
}
