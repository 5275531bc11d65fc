import {
  answerReview,
  askForReview,
  BLANK,
  type Block,
  changeStory,
  confirmTags,
  correctStory,
  followUpStory,
  publishStory,
  reviewsOf,
  type StoryInput,
  toBlocks,
  translateStory,
  writeStory,
} from '~/features/newsroom'
import { actionBySlug, moneyOf } from '~/features/progress'
import type { Language } from '~/kernel/language'
import { showDate } from '~/kernel/time'
import { DRAWINGS } from '~demo/drawings'
import { ACTIONS } from '~demo/progress'
import {
  DESK,
  type DemoStory,
  type DemoTranslation,
  ENGLISH,
  MADE_UP,
  type Part,
  STORIES,
} from '~demo/stories'
import type { Calendar } from './calendar'
import { CREDIT, type Pictures, pictureOf } from './drawings'
import { done, SYSTEM } from './system'

const AUTHOR = 'Redaktionen (demo)'

/** What the stories are made of besides their words. */
interface Material extends Calendar {
  passages: ReadonlyMap<string, string>
  pictures: Pictures
  /** Money of the demo's actions, by who was granted it. */
  grants: ReadonlyMap<string, Extract<Block, { kind: 'money' }>>
}

/** The stories that tell it: as they were written, read by another, published, put right, told in English and followed up. */
export const loadStories = async (
  calendar: Calendar,
  passages: ReadonlyMap<string, string>,
  pictures: Pictures,
) => {
  const material = { ...calendar, passages, pictures, grants: await grantsOf(calendar) }
  const ids = new Map<string, string>()
  for (const story of STORIES) ids.set(story.slug, await tell(material, story))
  for (const story of STORIES) await putRight(material, story, ids.get(story.slug) ?? '')
  for (const told of ENGLISH) await translate(material, told, ids.get(told.of) ?? '')
  for (const story of STORIES) await goOn(material, story, ids.get(story.slug) ?? '')
  await loadDesk(material)
}

const grantsOf = async ({ on }: Calendar): Promise<Material['grants']> => {
  const grants = new Map<string, Extract<Block, { kind: 'money' }>>()
  for (const { slug, day } of ACTIONS) {
    const { db } = on(day)
    const action = await actionBySlug(db, slug)
    for (const one of action ? await moneyOf(db, action.id) : []) {
      const { id: moneyId, amountSek: sek, funder, purpose: what, recipient, decidedOn } = one
      const year = Number(decidedOn.slice(0, 4))
      grants.set(recipient, { kind: 'money', what, sek, funder, year, moneyId })
    }
  }
  return grants
}

const blocksOf = ({ grants, pictures }: Material, body: readonly Part[]): Block[] =>
  body.flatMap((part): Block[] => {
    if (typeof part === 'string') return toBlocks(part)
    if (part.kind === 'table') return [part]
    if (part.kind === 'film') {
      const { drawing, ...film } = part
      return [{ ...film, pictureId: pictures.get(drawing) ?? null, alt: DRAWINGS[drawing].alt }]
    }
    const grant = grants.get(part.recipient)
    if (!grant) throw new Error(`the demo has granted nothing to ${part.recipient}`)
    return [{ ...grant, what: part.what ?? grant.what }]
  })

/** "{2026-12-03}" in any of its texts becomes that day, moved with the demo. */
const dated = <T>({ day }: Calendar, told: T, language: Language): T =>
  JSON.parse(
    JSON.stringify(told).replace(/\{(\d{4}-\d\d-\d\d)\}/g, (_, written) => showDate(day(written), language)),
  )

const inputOf = (material: Material, story: DemoStory, parts = story.body): StoryInput => {
  const { slug, body, day, correction, added, followUp, passages, drawing, ...told } = story
  const input = {
    ...BLANK,
    ...told,
    practical: told.practical ?? {},
    blocks: blocksOf(material, parts.length > 0 ? [...parts, MADE_UP.sv] : []),
    passageIds: passages.map((one) => material.passages.get(one) ?? one),
    plannedOn: material.day(told.plannedOn),
    reviewOn: told.reviewOn ? material.day(told.reviewOn) : null,
    ...(parts.length > 0 ? pictureOf(material.pictures, drawing) : {}),
  }
  return dated(material, input, 'sv')
}

/** Another has read it, and it goes out the same day. */
const readAndPublish = async ({ on }: Calendar, id: string, day: string) => {
  await approve({ on }, id, day)
  done(await publishStory(on(day, 2), id, SYSTEM))
}

const approve = async ({ on }: Pick<Calendar, 'on'>, id: string, day: string) => {
  const context = on(day, 1)
  done(await askForReview(on(day), id, SYSTEM))
  const review = (await reviewsOf(context.db, id)).find(({ kind }) => kind === 'inside')
  done(await answerReview(context, review?.id ?? '', { answer: 'approved', text: '' }, SYSTEM))
}

const tell = async (material: Material, story: DemoStory): Promise<string> => {
  const { right = '', wrong = '' } = story.correction ?? {}
  const first = JSON.parse(JSON.stringify(story.body).replaceAll(right, wrong || right)) as Part[]
  const input = { ...inputOf(material, story, first), slug: story.slug, authorTitle: AUTHOR }
  const { id } = await writeStory(material.on(story.plannedOn), input, SYSTEM)
  await readAndPublish(material, id, story.day)
  done(await confirmTags(material.on(story.day, 2), id, SYSTEM))
  return id
}

const putRight = async (material: Material, story: DemoStory, id: string) => {
  if (!story.correction) return
  const { day, said } = story.correction
  const input = inputOf(material, story)
  done(await changeStory(material.on(day), id, input, SYSTEM))
  await readAndPublish(material, id, day)
  done(await correctStory(material.on(day, 2), id, said, SYSTEM))
}

const translate = async (material: Material, told: DemoTranslation, of: string) => {
  const { on } = material
  const { of: slug, day, body, language, ...words } = told
  const source = STORIES.find((one) => one.slug === slug)
  if (!source) throw new Error(`the demo has no story ${slug}`)
  const begun = done(await translateStory(on(day), of, { language, authorTitle: AUTHOR }, SYSTEM))
  const input = {
    ...inputOf(material, source),
    ...words,
    voices: [],
    language,
    pictureCredit: CREDIT[language],
    blocks: blocksOf(material, [...body, MADE_UP[language]]),
  }
  done(await changeStory(on(day), begun.id, input, SYSTEM))
  await readAndPublish(material, begun.id, day)
  done(await confirmTags(on(day, 2), begun.id, SYSTEM))
}

/** What happened to it after that: more was known, or somebody asked how it went. */
const goOn = async (material: Material, story: DemoStory, id: string) => {
  const { added, followUp } = story
  if (added) {
    const input = inputOf(material, story, [...story.body, ...added.body])
    done(await changeStory(material.on(added.day), id, input, SYSTEM))
    await readAndPublish(material, id, added.day)
  }
  if (followUp) {
    const { day, note, reviewOn } = followUp
    const next = { note, reviewOn: material.day(reviewOn) }
    done(await followUpStory(material.on(day), id, next, SYSTEM))
  }
}

const loadDesk = async (material: Material) => {
  const { on } = material
  for (const { stage, ...story } of DESK) {
    const planned = stage === 'planned'
    const input = { ...inputOf(material, story), slug: story.slug, authorTitle: AUTHOR, planned }
    const { id } = await writeStory(on(story.day), input, SYSTEM)
    if (stage === 'review') done(await askForReview(on(story.day, 1), id, SYSTEM))
    if (stage === 'approved') await approve(material, id, story.day)
  }
}
