import { Explained, type PageWords } from '~/features/glossary'
import { FORMATS, widthsFor } from '~/platform/files'
import { Details, Picture } from '~/ui'
import type { Block } from '../domain'

interface BodyProps {
  blocks: readonly Block[]
  lang: string
  words: PageWords
}

/** The blocks of a story as HTML. Each is text; nothing in them is ever taken for HTML. */
export const StoryBody = ({ blocks, lang, words }: BodyProps) => (
  <div class="prose story" lang={lang}>
    {blocks.map((block) => (
      <StoryBlock block={block} about={{ lang, words, inherits: true }} />
    ))}
  </div>
)

const StoryBlock = ({
  block,
  about,
}: {
  block: Block
  about: Omit<BodyProps, 'blocks'> & { inherits: true }
}) => {
  switch (block.kind) {
    case 'heading':
      return <h2 dir="auto">{block.text}</h2>
    case 'paragraph':
      return <Explained {...about} text={block.text} />
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <Explained {...about} text={item} as="li" />
          ))}
        </ul>
      )
    case 'quote':
      return (
        <figure class="quote">
          <blockquote dir="auto">{block.text}</blockquote>
          {block.role ? <figcaption>{block.role}</figcaption> : null}
        </figure>
      )
    case 'question':
      return (
        <Details summary={block.question}>
          <Explained {...about} text={block.answer} />
        </Details>
      )
    case 'fact':
      return <Explained {...about} text={block.text} as="aside" class="fact" />
  }
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
