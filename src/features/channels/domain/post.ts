import type { Language } from '~/kernel/language'

/** What goes out in one channel, as it was when it was sent on its way; never changed after. */
export interface PostContent {
  text: string
  language: Language
  /** The page that tells all of it. */
  link: { url: string; title: string; description: string }
  picture: { fileId: string; alt: string } | null
}
