import { simpleParser } from 'mailparser'
import { answerPage } from '~/features/site'
import { isId } from '~/kernel/ids'
import type { Context } from '~/platform/context'
import { found } from '~/platform/http/problem'
import { actorWith, type Request, type Routes, routes } from '~/platform/http/routes'
import { localLetter, localLetters } from '~/platform/mail'
import { LetterPage, ListPage } from './pages'

/** The house's own mailbox: what would have gone out where no mail server is set. */
export const postStaff = (context: Context): Routes => {
  const app = routes()
  const { db, config } = context

  const letterOf = async (c: Request) => {
    actorWith(c, 'communicator', 'admin')
    const id = c.req.param('id') ?? ''
    const kept = found(isId(id) ? await localLetter(db, id) : undefined)
    return { kept, parsed: await simpleParser(kept.raw, { skipHtmlToText: true, skipTextToHtml: true }) }
  }

  app.get('/arbete/post', async (c) => {
    actorWith(c, 'communicator', 'admin')
    const after = c.req.query('efter') ?? ''
    const letters = await localLetters(db, isId(after) ? after : undefined)
    const mode = !config.mail ? 'off' : config.mail.smtpUrl ? 'real' : 'lead'
    return answerPage(c, <ListPage visit={c.var.visit} mode={mode} {...letters} />, 200, true)
  })

  app.get('/arbete/post/:id', async (c) => {
    const { kept, parsed } = await letterOf(c)
    if (parsed.html) c.set('framed', 'shows')
    const props = { id: kept.id, subject: kept.subject, at: kept.at, hasHtml: Boolean(parsed.html) }
    const told = {
      to: kept.toAddress,
      from: parsed.from?.text ?? '',
      text: parsed.text ?? '',
      headers: parsed.headerLines.map(({ line }) => line),
      language: String(parsed.headers.get('content-language') ?? 'sv'),
      origin: config.publicUrl,
    }
    return answerPage(c, <LetterPage visit={c.var.visit} {...props} {...told} />, 200, true)
  })

  app.get('/arbete/post/:id/html', async (c) => {
    const { parsed } = await letterOf(c)
    c.set('framed', 'letter')
    return c.html(found(parsed.html || undefined))
  })

  return app
}
