import { z } from 'zod'
import { type Incoming, Violation } from './server'

const alt = z.string().trim().min(1).max(4086)
const image = z.string().startsWith('urn:li:image:')

/** A post as the Posts API's pages describe it, as far as we use it: nothing may stand there that is not named. */
const newPost = z.strictObject({
  author: z.string().regex(/^urn:li:organization:\d+$/),
  commentary: z.string(),
  visibility: z.literal('PUBLIC'),
  distribution: z.strictObject({
    feedDistribution: z.literal('MAIN_FEED'),
    targetEntities: z.array(z.never()),
    thirdPartyDistributionChannels: z.array(z.never()),
  }),
  lifecycleState: z.literal('PUBLISHED'),
  isReshareDisabledByAuthor: z.boolean(),
  content: z.union([
    z.strictObject({ media: z.strictObject({ id: image, altText: alt, title: z.string().optional() }) }),
    z.strictObject({
      article: z.strictObject({
        source: z.url(),
        title: z.string().min(1),
        description: z.string(),
        thumbnail: image.optional(),
      }),
    }),
  ]),
})
export type NewPost = z.infer<typeof newPost>

const update = z.strictObject({
  patch: z.strictObject({ $set: z.strictObject({ commentary: z.string().min(1) }) }),
})

const refuse = (message: string): never => {
  throw new Violation(message, { status: 400, body: { status: 400, code: 'INVALID', message } })
}

const bodyOf = <T>({ headers, body }: Incoming, shape: z.ZodType<T>): T => {
  if (headers['content-type'] !== 'application/json') refuse('a body is JSON and says so')
  const read = shape.safeParse(JSON.parse(body.toString()))
  return read.success ? read.data : refuse(z.prettifyError(read.error))
}

export const checkPost = (
  incoming: Incoming,
  page: string,
  images: ReadonlyMap<string, Buffer | null>,
): NewPost => {
  const sent = bodyOf(incoming, newPost)
  if (sent.author !== page) refuse('a page posts for itself')
  if ('media' in sent.content && !images.get(sent.content.media.id)) refuse('a picture that was uploaded')
  return sent
}

export const checkUpdate = (incoming: Incoming): string => bodyOf(incoming, update).patch.$set.commentary
