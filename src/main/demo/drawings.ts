import { sendPicture } from '~/features/newsroom'
import { preparePicture } from '~/platform/files'
import { DRAWINGS, type DrawingName } from '~demo/drawings'
import { PROJECT } from '~demo/projects'
import { STORIES } from '~demo/stories'
import type { Calendar } from './calendar'
import { paint } from './picture'
import { done, SYSTEM } from './system'

/** The newsroom's pictures in the demo, by what is drawn. */
export type Pictures = ReadonlyMap<string, string>

export const CREDIT = { sv: 'Teckning för demonstrationen', en: 'Drawn for the demonstration' }

/** Paints and sends each once, however many stories show it. */
export const sendDrawings = async ({ on }: Calendar): Promise<Pictures> => {
  const [first = ''] = [...STORIES.map(({ plannedOn }) => plannedOn), PROJECT.begunOn].sort()
  const prepared = await Promise.all(
    Object.keys(DRAWINGS).map(async (name) => [name, done(await preparePicture(await paint(name)))] as const),
  )
  const ids = new Map<string, string>()
  for (const [name, picture] of prepared) ids.set(name, await sendPicture(on(first), picture, SYSTEM))
  return ids
}

/** What a story says of the drawing it shows. */
export const pictureOf = (pictures: Pictures, drawing: DrawingName) => ({
  sentPictureId: pictures.get(drawing),
  pictureAlt: DRAWINGS[drawing].alt,
  pictureCredit: CREDIT.sv,
  pictureConsent: 'nobody' as const,
})
