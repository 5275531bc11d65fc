import type { FC } from 'hono/jsx'
import type { z } from 'zod'
import { mainProcess, type WayIn, waysInto } from '~/features/processes'
import { answerPage } from '~/features/site'
import { signsIn } from '~/kernel/crockford'
import { parseReceiptCode, RECEIPT_CODE_LENGTH } from '~/kernel/receipt-code'
import type { Result } from '~/kernel/result'
import { parseShortCode } from '~/kernel/short-code'
import { dayInSweden } from '~/kernel/time'
import type { Context } from '~/platform/context'
import { check, type FieldError, placeAsked, readForm, textOf, type Values } from '~/platform/http/form'
import type { ProblemStatus } from '~/platform/http/problem'
import { type Request, type Routes, seeOther } from '~/platform/http/routes'
import type { Visit } from '~/platform/http/visit'
import type { HostedCodes } from '../commands'
import { type HostedKind, WAY_IN_OF, wayInNow } from '../domain'
import { hostedByHostCode } from '../queries'
import { allowFilm } from './film'

/** The way in that takes them now, and if none does, which comes next or closed last. */
export interface Now {
  visit: Visit
  now: Date
  wayIn: WayIn | undefined
}

/** What the page where one is opened shows: besides, what was typed and what was wrong with it. */
export interface Start extends Now {
  values: Values
  errors: FieldError[]
}

/** What is the matter with a leader's code: the room's shorter one in its place, too few signs, or a wrong one. */
const whyNot = (typed: string): string => {
  if (parseShortCode(typed)) return 'workshops.error.room-code'
  return signsIn(typed) === RECEIPT_CODE_LENGTH ? 'workshops.error.host-unknown' : 'workshops.error.host-code'
}

interface Opening<Form extends { day: string }> {
  kind: HostedKind
  base: string
  form: z.ZodType<Form>
  open: (input: Form & { wayIn: WayIn }) => Promise<Result<HostedCodes, 'closed'>>
  StartPage: FC<Start>
}

/**
 * Opening a workshop or a lesson, and finding one's own again by the host's code.
 * @returns what answers with the start page
 */
export const addOpening = <Form extends { day: string }>(
  app: Routes,
  { db, clock }: Context,
  { kind, base, form, open, StartPage }: Opening<Form>,
) => {
  const now = () => clock.now()

  const wayInOf = async () => {
    const process = await mainProcess(db)
    return process ? wayInNow(await waysInto(db, process.id), WAY_IN_OF[kind], now()) : undefined
  }

  const startPage = async (
    c: Request,
    status: 200 | ProblemStatus = 200,
    values: Values = {},
    errors: FieldError[] = [],
  ) => {
    const wayIn = await wayInOf()
    allowFilm(c, wayIn?.materials ?? [])
    const start = { visit: c.var.visit, now: now(), wayIn, values, errors }
    return answerPage(c, <StartPage {...start} />, status, true)
  }

  app.get(base, (c) => startPage(c, 200, placeAsked(c)))

  app.post(base, async (c) => {
    const values = await readForm(c)
    const wayIn = await wayInOf()
    const checked = check(form, values)
    if (!checked.ok) return startPage(c, 422, values, checked.errors)
    const { day } = checked.data
    if (wayIn && (day < dayInSweden(now()) || day > dayInSweden(wayIn.closesAt)))
      return startPage(c, 422, values, [{ field: 'day', message: 'workshops.error.day' }])
    const opened = wayIn ? await open({ ...checked.data, wayIn }) : undefined
    if (!opened?.ok) return startPage(c, 409, values, [{ field: 'day', message: 'workshops.error.closed' }])
    return seeOther(c, `${base}/${opened.value.hostCode}?klart=ny`)
  })

  app.post(`${base}/oppna`, async (c) => {
    const values = await readForm(c)
    const typed = textOf(values, 'kod')
    const code = parseReceiptCode(typed)
    if (code && (await hostedByHostCode(db, kind, code))) return seeOther(c, `${base}/${code}`)
    return startPage(c, 422, values, [{ field: 'kod', message: whyNot(typed) }])
  })

  return startPage
}
