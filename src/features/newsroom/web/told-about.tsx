import { pageWords } from '~/features/glossary'
import { answerPage, errorAt, FormErrors, PublicPage } from '~/features/site'
import { isId } from '~/kernel/ids'
import { hashToken } from '~/kernel/token'
import type { Context } from '~/platform/context'
import { allowFilms } from '~/platform/http/film'
import { type FieldError, readForm, textOf, type Values } from '~/platform/http/form'
import { found } from '~/platform/http/problem'
import { type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { countAgainst } from '~/platform/limits'
import { Notice, PageHead, Section, TextArea } from '~/ui'
import { answerReview } from '../commands'
import { filmsIn, picturesIn } from '../domain'
import { picturesOf, reviewByToken } from '../queries'
import { StoryPreview } from './desk/preview'
import { answerPicture } from './public'

const ANSWERS = { windowSeconds: 3600, max: 20 }

/** The person told about reads the story before everyone else and says yes or what is wrong: by a secret address, without account. */
export const toldAboutRoutes = (context: Context): Routes => {
  const app = routes()
  const { db } = context
  const now = () => context.clock.now()
  const asked = (c: Request) => reviewByToken(db, hashToken(c.req.param('token') ?? '', 'story'))
  type Asked = NonNullable<Awaited<ReturnType<typeof asked>>>
  const isOver = ({ closedAt, expiresAt }: Asked) =>
    closedAt !== null || (expiresAt !== null && expiresAt < now())

  const overPage = (c: Request) => {
    const { visit } = c.var
    const page = (
      <PublicPage visit={visit} now={now()} title={visit.t('newsroom.told.over')} canonical={false}>
        <PageHead
          title={visit.s('newsroom.told.over')}
          lead={visit.s('newsroom.told.over-lead')}
          seed="granska"
        />
      </PublicPage>
    )
    return answerPage(c, page, 404, true)
  }

  const readPage = async (c: Request, review: Asked, values: Values = {}, errors: FieldError[] = []) => {
    const { visit } = c.var
    const path = `/granska/${c.req.param('token')}`
    const words = await pageWords(context, visit)
    const pictures = await picturesOf(db, review.blocks)
    allowFilms(c, filmsIn(review.blocks))
    const page = (
      <PublicPage
        visit={visit}
        now={now()}
        title={visit.t('newsroom.told.title')}
        canonical={false}
        head={<meta name="robots" content="noindex" />}
      >
        <PageHead
          title={visit.s('newsroom.told.title')}
          lead={visit.s('newsroom.told.page-lead', { who: review.authorTitle })}
          seed="granska"
        />
        <Section>
          {review.answer ? (
            <div role="status" id="tack">
              <Notice kind="done">
                <p>{visit.s(`newsroom.told.thanks-${review.answer}`)}</p>
              </Notice>
            </div>
          ) : null}
          <StoryPreview {...{ visit, words, pictures }} story={review} base={`${path}/bild`} />
        </Section>
        <Section title={visit.s('newsroom.told.your-answer')} id="svar" tinted>
          <FormErrors visit={visit} errors={errors} />
          <form novalidate method="post" action={`${visit.href(path)}#svar`}>
            <TextArea
              name="text"
              rows={4}
              value={textOf(values, 'text')}
              label={visit.s('newsroom.told.text')}
              error={errorAt(visit, errors, 'text')}
            />
            <div class="buttons">
              <button class="button" type="submit" name="answer" value="approved">
                {visit.s('newsroom.told.yes')}
              </button>
              <button class="button secondary" type="submit" name="answer" value="changes">
                {visit.s('newsroom.told.no')}
              </button>
            </div>
          </form>
        </Section>
      </PublicPage>
    )
    return answerPage(c, page, errors.length > 0 ? 422 : 200, true)
  }

  app.get('/granska/:token', async (c) => {
    const review = await asked(c)
    return !review || isOver(review) ? overPage(c) : readPage(c, review)
  })

  app.post('/granska/:token', async (c) => {
    const review = await asked(c)
    if (!review || isOver(review)) return overPage(c)
    const values = await readForm(c)
    const answer = textOf(values, 'answer') === 'approved' ? 'approved' : 'changes'
    const text = textOf(values, 'text').trim()
    const wrong = (message: string) => readPage(c, review, values, [{ field: 'text', message }])
    if (answer === 'changes' && !text) return wrong('newsroom.error.what-to-change')
    if (text.length > 4_000) return wrong('newsroom.error.too-long')
    const bucket = `told-about:${review.reviewId}`
    if (!(await countAgainst(db, { bucket, ...ANSWERS }, now()))) return wrong('newsroom.error.answers-many')
    await answerReview(context, review.reviewId, { answer, text }, { kind: 'citizen' })
    return seeOther(c, `/granska/${c.req.param('token')}#tack`)
  })

  app.get('/granska/:token/bild/:id/:variant', async (c) => {
    const review = await asked(c)
    const id = c.req.param('id')
    const held = review && !isOver(review) ? [review.pictureId, ...picturesIn(review.blocks)] : []
    found(isId(id) && held.includes(id) ? id : undefined)
    c.header('cache-control', 'no-store')
    return answerPicture(context, c)
  })

  return app
}
