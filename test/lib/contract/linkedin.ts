import { randomInt } from 'node:crypto'
import { checkPost, checkUpdate, type NewPost } from './linkedin-shapes'
import { shownText, storedText } from './little'
import { type Contract, type Incoming, type Reply, startContract, type Understood, Violation } from './server'

export type LinkedInStep =
  | 'initialize'
  | 'upload'
  | 'create'
  | 'update'
  | 'delete'
  | 'get'
  | 'find'
  | 'comments'
  | 'metadata'
  | 'roles'
  | 'organisation'

export interface LinkedInPost {
  urn: string
  author: string
  /** As it was sent. */
  commentary: string
  /** As readers see it: cut off where a reserved character was left bare. */
  text: string
  content: NewPost['content']
  createdAt: number
  lastModifiedAt: number
  isGone: boolean
  comments: { id: string; actor: string; text: string; time: number }[]
  reactions: Record<string, number>
}

interface Options {
  token?: string
  organisation?: string
  role?: string
  /** Whether the same words again are refused while a post with them stands, as the service does. */
  refusesDuplicates?: boolean
  now?: () => Date
}

export const linkedInError = (status: number, code: string, message: string, more: object = {}): Reply => ({
  status,
  body: { message, code, status, ...more },
})

/** The answer to a duplicate, as it was seen (Arisamiga/Linkedin-RSS #5). */
export const duplicateOf = (urn: string): Reply => ({
  status: 422,
  body: {
    errorDetailType: 'com.linkedin.common.error.BadRequest',
    message: `com.linkedin.content.common.exception.BadRequestResponseException: Content is a duplicate of ${urn}`,
    errorDetails: {
      inputErrors: [{ description: 'Duplicate post is detected', input: {}, code: 'DUPLICATE_POST' }],
    },
    status: 422,
  },
})

/**
 * LinkedIn's Posts, Images, Comments, Social Metadata and Organization pages as documented (version 2026-01), for
 * contract tests only.
 */
export const startLinkedInContract = async ({
  token = 'linkedin-token',
  organisation = '2414183',
  role = 'ADMINISTRATOR',
  refusesDuplicates = false,
  now = () => new Date(),
}: Options = {}): Promise<
  Contract<LinkedInStep> & { posts: LinkedInPost[]; images: Map<string, Buffer | null> }
> => {
  const posts: LinkedInPost[] = []
  /** null until the bytes have come. */
  const images = new Map<string, Buffer | null>()
  const page = `urn:li:organization:${organisation}`
  const standing = (urn: string) => posts.find((post) => post.urn === urn && !post.isGone)
  const number = () => `7${String(randomInt(1e12, 1e13 - 1))}00000`

  const asElement = (post: LinkedInPost) => ({
    ...{ id: post.urn, author: post.author, content: post.content, visibility: 'PUBLIC' },
    commentary: storedText(post.commentary),
    lifecycleState: 'PUBLISHED',
    ...{ createdAt: post.createdAt, publishedAt: post.createdAt, lastModifiedAt: post.lastModifiedAt },
  })

  const create = (sent: NewPost): Reply => {
    const text = shownText(sent.commentary)
    if (text.length > 3000)
      return linkedInError(400, 'FIELD_ARRAY_SIZE_TOO_HIGH', `ShareCommentary text length (${text.length})`)
    const twin = posts.find((post) => !post.isGone && post.text === text)
    if (refusesDuplicates && twin) return duplicateOf(twin.urn)
    const at = now().getTime()
    const { author, commentary, content } = sent
    const urn = `urn:li:share:${number()}`
    const stamps = { createdAt: at, lastModifiedAt: at, isGone: false }
    posts.push({ urn, author, commentary, text, content, ...stamps, comments: [], reactions: {} })
    return { status: 201, headers: { 'x-restli-id': urn } }
  }

  const onPost = (incoming: Incoming, urn: string): Understood<LinkedInStep> => {
    const missing = linkedInError(404, 'NOT_FOUND', `no ${urn}`)
    const post = standing(urn)
    const restli = incoming.headers['x-restli-method']
    if (incoming.method === 'GET')
      return { step: 'get', act: () => (post ? { status: 200, body: asElement(post) } : missing) }
    if (incoming.method === 'DELETE')
      return {
        step: 'delete',
        act: () => {
          if (post) post.isGone = true
          return { status: 204 }
        },
      }
    if (incoming.method !== 'POST' || restli !== 'PARTIAL_UPDATE')
      throw new Violation('an update says PARTIAL_UPDATE', linkedInError(400, 'BAD_METHOD', String(restli)))
    const commentary = checkUpdate(incoming)
    return {
      step: 'update',
      act: () => {
        if (!post) return missing
        Object.assign(post, { commentary, text: shownText(commentary), lastModifiedAt: now().getTime() })
        return { status: 204 }
      },
    }
  }

  const find = ({ url, headers }: Incoming): Understood<LinkedInStep> => {
    const asked = url.searchParams
    const count = Number(asked.get('count'))
    const isWell =
      headers['x-restli-method'] === 'FINDER' &&
      asked.get('q') === 'author' &&
      asked.get('author') === page &&
      ['LAST_MODIFIED', 'CREATED'].includes(asked.get('sortBy') ?? '') &&
      count >= 1 &&
      count <= 100
    if (!isWell) throw new Violation('a finder as documented', linkedInError(400, 'BAD_FINDER', url.search))
    const start = Number(asked.get('start') ?? 0)
    return {
      step: 'find',
      act: () => {
        const order = posts
          .filter((post) => !post.isGone)
          .sort((one, other) => other.lastModifiedAt - one.lastModifiedAt)
        const elements = order.slice(start, start + count).map(asElement)
        return { status: 200, body: { paging: { start, count, links: [] }, elements } }
      },
    }
  }

  const heard = (urn: string, step: 'comments' | 'metadata'): Understood<LinkedInStep> => ({
    step,
    act: () => {
      const post = standing(urn)
      if (!post) return linkedInError(404, 'NOT_FOUND', `no ${urn}`)
      if (step === 'metadata') {
        const kinds = Object.entries(post.reactions)
        const reactionSummaries = Object.fromEntries(
          kinds.map(([reactionType, count]) => [reactionType, { reactionType, count }]),
        )
        const commentSummary = { count: post.comments.length, topLevelCount: post.comments.length }
        return {
          status: 200,
          body: { reactionSummaries, commentsState: 'OPEN', commentSummary, entity: urn },
        }
      }
      const elements = post.comments.map(({ id, actor, text, time }) => ({
        ...{ id, actor, object: urn, commentUrn: `urn:li:comment:(${urn},${id})` },
        created: { actor, time },
        message: { attributes: [], text },
      }))
      return { status: 200, body: { paging: { start: 0, count: 100, links: [] }, elements } }
    },
  })

  const upload = ({ headers, body }: Incoming, image: string): Understood<LinkedInStep> => {
    const isPicture = /^image\/(jpeg|png|gif)$/.test(headers['content-type'] ?? '') && body.length > 0
    if (!images.has(image) || !isPicture)
      throw new Violation('a picture where an upload was begun', { status: 400, body: '' })
    return {
      step: 'upload',
      act: () => {
        images.set(image, body)
        return { status: 201 }
      },
    }
  }

  const initialize = (incoming: Incoming, origin: string): Understood<LinkedInStep> => {
    const sent = JSON.parse(incoming.body.toString()) as { initializeUploadRequest?: { owner?: string } }
    if (sent.initializeUploadRequest?.owner !== page)
      throw new Violation('an upload names its owner', linkedInError(400, 'BAD_OWNER', 'owner'))
    return {
      step: 'initialize',
      act: () => {
        const image = `urn:li:image:C4E10AQ${number()}`
        images.set(image, null)
        const uploadUrl = `${origin}/dms-uploads/${encodeURIComponent(image)}/uploaded-image/0?ca=vector`
        return {
          status: 200,
          body: { value: { uploadUrlExpiresAt: now().getTime() + 9e5, uploadUrl, image } },
        }
      },
    }
  }

  const contract = await startContract<LinkedInStep>((incoming, origin) => {
    const { method, url, headers } = incoming
    if (headers.authorization !== `Bearer ${token}`)
      throw new Violation('a token that is known', {
        status: 401,
        body: {
          status: 401,
          serviceErrorCode: 65600,
          code: 'INVALID_ACCESS_TOKEN',
          message: 'Invalid access token',
        },
      })
    const [, first, second = '', third = ''] = url.pathname.split('/').map(decodeURIComponent)
    if (method === 'PUT' && first === 'dms-uploads') return upload(incoming, second)
    if (!/^20\d\d(0[1-9]|1[0-2])$/.test(String(headers['linkedin-version'] ?? '')))
      throw new Violation('Linkedin-Version: YYYYMM', linkedInError(400, 'VERSION_MISSING', 'version'))
    if (headers['x-restli-protocol-version'] !== '2.0.0')
      throw new Violation('X-Restli-Protocol-Version: 2.0.0', linkedInError(400, 'BAD_PROTOCOL', 'protocol'))
    const called = `${method} ${second}`
    if (first === 'rest' && called === 'POST images' && url.searchParams.get('action') === 'initializeUpload')
      return initialize(incoming, origin)
    if (first === 'rest' && second === 'posts' && third !== '') return onPost(incoming, third)
    if (first === 'rest' && called === 'GET posts') return find(incoming)
    if (first === 'rest' && called === 'POST posts') {
      const sent = checkPost(incoming, page, images)
      return { step: 'create', act: () => create(sent) }
    }
    if (first === 'rest' && called === 'GET socialActions') return heard(third, 'comments')
    if (first === 'rest' && called === 'GET socialMetadata') return heard(third, 'metadata')
    if (first === 'rest' && called === 'GET organizationAcls') {
      const elements = [{ role, organization: page, roleAssignee: 'urn:li:person:a', state: 'APPROVED' }]
      return { step: 'roles', act: () => ({ status: 200, body: { elements } }) }
    }
    if (first === 'rest' && called === 'GET organizations' && third === organisation) {
      const body = { id: Number(organisation), localizedName: 'Region Norrbotten' }
      return { step: 'organisation', act: () => ({ status: 200, body }) }
    }
    throw new Violation('an address that is documented', linkedInError(404, 'NOT_FOUND', url.pathname))
  })
  return { ...contract, posts, images }
}
