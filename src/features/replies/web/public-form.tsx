import { answerPage } from '~/features/site'
import { consultationBySlug } from '~/features/strategy'
import { isId } from '~/kernel/ids'
import type { Context } from '~/platform/context'
import { floodGuard } from '~/platform/http/flood-guard'
import { check, type FieldError, readForm, readUpload, textOf, type Values } from '~/platform/http/form'
import { found, Problem, type ProblemStatus } from '~/platform/http/problem'
import { type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { canMail } from '~/platform/mail'
import {
  declineInvitation,
  dropUpload,
  invitationPath,
  isInvitationKey,
  keepUpload,
  keptUpload,
  readReplyFile,
  receiveReply,
} from '../commands'
import type { ReceivedFile } from '../domain'
import { invitationById, questionsOf } from '../queries'
import { answersIn, SentReply } from '../schema'
import { ReplyFormPage } from './reply-form'

const FORM = '/remiss/:slug/svar'
const INVITED = `${FORM}/:invitation/:key`

/** Where organisations send their replies, by the consultation's own page or by the link of a letter. */
export const formRoutes = (context: Context): Routes => {
  const app = routes()
  const { db, config } = context
  const guard = floodGuard(context)

  const about = async (c: Request) => {
    const consultation = found(await consultationBySlug(db, c.req.param('slug') ?? ''))
    const id = c.req.param('invitation')
    if (!id) return { consultation, invitation: undefined }
    const isTrue = isId(id) && isInvitationKey(config, id, c.req.param('key') ?? '')
    const invitation = found(isTrue ? await invitationById(db, id) : undefined)
    if (invitation.consultationId !== consultation.id) throw new Problem(404)
    return { consultation, invitation }
  }
  type About = Awaited<ReturnType<typeof about>>

  // Never kept on the way: each form carries a key of its own.
  const page = async (
    c: Request,
    { consultation, invitation }: About,
    status: 200 | ProblemStatus = 200,
    values: Values = {},
    errors: FieldError[] = [],
  ) => {
    const key = textOf(values, 'key')
    const shown = {
      consultation,
      questions: await questionsOf(db, consultation.id),
      invited: invitation && {
        organisation: invitation.organisation,
        path: invitationPath(config, consultation.slug, invitation.id),
        hasDeclined: invitation.declinedAt !== null,
      },
      canMail: canMail(config),
      kept: isId(key) ? (await keptUpload(context, key))?.name : undefined,
      puzzle: await guard.puzzleFor(c),
    }
    const now = context.clock.now()
    return answerPage(
      c,
      <ReplyFormPage visit={c.var.visit} now={now} {...{ ...shown, values, errors }} />,
      status,
      true,
    )
  }

  /** The file of this sending: chosen now, or kept from before; and what is wrong with it. */
  const fileOf = async (c: Request, values: Values, key: string) => {
    const upload = await readUpload(c, 'file')
    if (!upload) {
      if (textOf(values, 'drop')) await dropUpload(context, key)
      return { file: await keptUpload(context, key), errors: [] }
    }
    const read = await readReplyFile(upload.name, upload.bytes)
    if (read.ok) return { file: read.value, errors: [] }
    return { file: undefined, errors: [{ field: 'file', message: `replies.error.file.${read.reason}` }] }
  }

  const receive = async (c: Request) => {
    const asked = await about(c)
    const values = await readForm(c)
    const key = textOf(values, 'key')
    if (!isId(key)) throw new Problem(400)
    const verdict = await guard.judge(c, values)
    if (verdict.kind === 'stop')
      return page(c, asked, 429, values, [{ field: 'organisation', message: 'replies.error.flood' }])
    const checked = check(SentReply, values)
    const { file, errors: unread } = await fileOf(c, values, key)
    const answers = answersIn(values, await questionsOf(db, asked.consultation.id))
    const errors = [...(checked.ok ? [] : checked.errors), ...unread]
    const isEmpty = ![textOf(values, 'text'), ...answers.map(({ text }) => text)].some((text) => text.trim())
    if (isEmpty && !file && unread.length === 0)
      errors.push({ field: 'text', message: 'replies.error.empty' })
    if (!checked.ok || errors.length > 0) {
      if (file) await keepUpload(context, key, file)
      return page(c, asked, 422, values, errors)
    }
    return send(c, asked, values, checked.data, answers, file, verdict)
  }

  const send = async (
    c: Request,
    asked: About,
    values: Values,
    { organisation, text, email, writtenIn, key }: ReturnType<typeof SentReply.parse>,
    answers: ReturnType<typeof answersIn>,
    file: ReceivedFile | undefined,
    verdict: Awaited<ReturnType<typeof guard.judge>>,
  ) => {
    const receipt = await receiveReply(context, {
      consultationId: asked.consultation.id,
      invitationId: asked.invitation?.id,
      organisation,
      language: writtenIn,
      answers,
      body: text,
      file,
      receiptTo: email,
      idempotencyKey: key,
      ...(verdict.kind === 'suspect' ? { suspicion: verdict.suspicion } : {}),
    })
    if (receipt.ok) return seeOther(c, `/remiss/kvitto/${receipt.value.code}`)
    if (receipt.reason === 'unknown') throw new Problem(404)
    return page(c, asked, 409, values)
  }

  for (const path of [FORM, INVITED]) {
    app.get(path, async (c) => page(c, await about(c)))
    app.post(path, receive)
  }

  app.post(`${INVITED}/avsta`, async (c) => {
    const { consultation, invitation } = await about(c)
    const { id } = found(invitation)
    await declineInvitation(context, id)
    return seeOther(c, invitationPath(config, consultation.slug, id))
  })

  return app
}
