import type { Child } from 'hono/jsx'
import { useTextLanguage } from '../text-language'

interface Props {
  /** Best format first, e.g. { type: 'image/avif', srcset: '/a-480.avif 480w, /a-960.avif 960w' }. */
  sources: readonly { type: string; srcset: string }[]
  src: string
  width: number
  height: number
  /** What the picture shows. Empty only for a picture that says nothing of its own. */
  alt: string
  sizes?: string
  /** The picture the page opens with is not put off. */
  first?: boolean
  caption?: Child
  credit?: Child
}

/** A picture with its room kept while it loads. */
export const Picture = ({
  sources,
  src,
  width,
  height,
  alt,
  sizes = '(max-width: 46rem) 100vw, 46rem',
  first,
  caption,
  credit,
}: Props) => (
  <figure class="picture">
    <picture>
      {sources.map(({ type, srcset }) => (
        <source type={type} srcset={srcset} sizes={sizes} />
      ))}
      <img
        src={src}
        width={width}
        height={height}
        alt={alt}
        lang={useTextLanguage()(alt)}
        loading={first ? undefined : 'lazy'}
        decoding="async"
      />
    </picture>
    {caption || credit ? (
      <figcaption>
        {caption} {credit ? <small>{credit}</small> : null}
      </figcaption>
    ) : null}
  </figure>
)
