import { ExplainedPieces, type PageWords } from '~/features/glossary'
import { showKronor } from '~/kernel/time'
import { FORMATS, widthsFor } from '~/platform/files'
import { filmPlace } from '~/platform/http/film'
import type { Visit } from '~/platform/http/visit'
import { DataTable, Details, Film, Picture } from '~/ui'
import type { Block, FilmBlock, MoneyBlock, Pieces } from '../domain'

interface BodyProps {
  visit: Visit
  id?: string
  blocks: readonly Block[]
  lang: string
  /** The sizes of the pictures in the text, by id. */
  pictures: ReadonlyMap<string, { width: number; height: number }>
  /** Where they are served: /bild for everyone, /arbete/bild for staff. */
  base: string
  words: PageWords
}

/** The blocks of a story as HTML. Each is text; nothing in them is ever taken for HTML. */
export const StoryBody = ({ blocks, id, ...rest }: BodyProps) => (
  <div class="prose story" id={id} lang={rest.lang}>
    {blocks.map((block) => (
      <StoryBlock block={block} {...rest} />
    ))}
  </div>
)

type BlockProps = Omit<BodyProps, 'blocks' | 'id'> & { block: Block }

const StoryBlock = ({ visit, block, lang, words, pictures, base }: BlockProps) => {
  const Text = ({ pieces, as }: { pieces: Pieces; as?: 'p' | 'li' }) => (
    <ExplainedPieces {...{ words, lang, pieces }} {...(as ? { as } : {})} />
  )
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? <h2 dir="auto">{block.text}</h2> : <h3 dir="auto">{block.text}</h3>
    case 'paragraph':
      return <Text pieces={block.text} />
    case 'list': {
      const items = block.items.map((item) => <Text pieces={item} as="li" />)
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
    }
    case 'quote':
      return (
        <figure class="quote">
          <blockquote dir="auto">{block.text}</blockquote>
          {block.role ? <figcaption class="muted">{block.role}</figcaption> : null}
        </figure>
      )
    case 'question':
      return (
        <Details summary={block.question}>
          <Text pieces={block.answer} />
        </Details>
      )
    case 'fact':
      return (
        <div class="notice fact" role="note" dir="auto">
          {block.title ? (
            <p class="fact-title">
              <strong>{block.title}</strong>
            </p>
          ) : null}
          <Text pieces={block.text} />
        </div>
      )
    case 'picture': {
      const size = pictures.get(block.pictureId)
      return size ? (
        <StoryPicture id={block.pictureId} {...size} alt={block.alt} credit={block.credit} base={base} />
      ) : null
    }
    case 'money':
      return <MoneyRow visit={visit} block={block} />
    case 'film':
      return (
        <FilmSlot visit={visit} block={block} picture={pictures.get(block.pictureId ?? '')} base={base} />
      )
    case 'table':
      return (
        <DataTable
          caption={block.caption}
          label={block.caption}
          columns={block.head.map((label) => ({ label }))}
          rows={block.rows}
        />
      )
  }
}

const MoneyRow = ({ visit, block }: { visit: Visit; block: MoneyBlock }) => (
  <p class="money-row">
    <strong>{showKronor(block.sek, visit.lang)}</strong> {block.what}{' '}
    <span class="muted">{[block.funder, String(block.year)].filter((told) => told !== '').join(', ')}</span>
  </p>
)

interface FilmProps {
  visit: Visit
  block: FilmBlock
  picture: { width: number; height: number } | undefined
  base: string
}

/** A film with what is said in it beside. */
const FilmSlot = ({ visit, block, picture, base }: FilmProps) => {
  const place = filmPlace(block.href)
  return (
    <Film
      href={block.href}
      plays={place?.plays ? block.title : undefined}
      picture={
        picture && block.pictureId ? (
          <StoryPicture id={block.pictureId} {...picture} alt={block.alt} base={base} />
        ) : null
      }
      open={visit.s('newsroom.film.open', { title: block.title })}
      about={place ? visit.s('newsroom.film.elsewhere', { host: place.host }) : null}
      unplayed={visit.t('newsroom.film.unplayed')}
      transcript={
        block.transcript
          ? { summary: visit.s('newsroom.film.transcript'), text: block.transcript }
          : undefined
      }
    />
  )
}

interface PictureProps {
  id: string
  width: number
  height: number
  alt: string
  credit?: string | null
  /** Where its sizes are served, e.g. /bild for everyone, /arbete/bild for staff. */
  base: string
  first?: boolean
}

/** A picture that is kept here, in the sizes it is kept in. */
export const StoryPicture = ({ id, width, height, alt, credit, base, first }: PictureProps) => {
  const widths = widthsFor(width)
  const at = (wide: number, ending: string) => `${base}/${id}/${wide}.${ending}`
  return (
    <Picture
      sources={FORMATS.filter(({ ending }) => ending !== 'jpg').map(({ ending, mime }) => ({
        type: mime,
        srcset: widths.map((wide) => `${at(wide, ending)} ${wide}w`).join(', '),
      }))}
      src={at(widths.find((wide) => wide >= 960) ?? widths.at(-1) ?? width, 'jpg')}
      width={width}
      height={height}
      alt={alt}
      {...(first ? { first } : {})}
      {...(credit ? { credit } : {})}
    />
  )
}
