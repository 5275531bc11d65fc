import { type Contract, type Incoming, startContract, type Understood, Violation } from './server'

export type ChatStep = 'chat'

/** A text as the model is given it: a number and the words. */
export interface GivenText {
  id: number
  text: string
}

export interface AskedChat {
  model: string
  system: string
  /** All of what the question was about, as it was sent. */
  user: string
  texts: readonly GivenText[]
}

/** What a model answers: words, or something that is put into JSON for it. */
export type Says = (asked: AskedChat) => unknown

interface ChatContract extends Contract<ChatStep> {
  /** What the model answers from now on. */
  says(answer: Says): void
  asked: readonly AskedChat[]
}

const chatError = (status: number, message: string) => ({
  status,
  body: { error: { message, type: 'invalid_request_error' } },
})

/**
 * The chat completions page of an OpenAI-compatible service as its documents describe it, for contract tests only:
 * what it answers is what a test gives it to say, and never a model's own words.
 */
export const startChatContract = async ({
  key,
  model,
}: {
  key: string
  model: string
}): Promise<ChatContract> => {
  const asked: AskedChat[] = []
  let answer: Says = () => ''

  const understand = ({ method, url, headers, body }: Incoming): Understood<ChatStep> => {
    if (method !== 'POST' || url.pathname !== '/v1/chat/completions')
      throw new Violation('POST /v1/chat/completions', chatError(404, 'not found'))
    if (!headers['content-type']?.startsWith('application/json'))
      throw new Violation('JSON', chatError(400, 'JSON, please'))
    const sent = JSON.parse(body.toString('utf8'))
    const [system, user, ...more] = sent.messages
    if (system.role !== 'system' || user.role !== 'user' || more.length > 0)
      throw new Violation('two messages, of system and user', chatError(400, 'messages'))
    for (const field of Object.keys(sent))
      if (!['model', 'messages', 'stream'].includes(field))
        throw new Violation(`no field ${field}, which not every service knows`, chatError(400, field))
    return {
      step: 'chat',
      act: () => {
        if (headers.authorization !== `Bearer ${key}`) return chatError(401, 'Incorrect API key provided')
        if (sent.model !== model) return chatError(404, 'The model does not exist')
        const about: AskedChat = {
          model: sent.model,
          system: system.content,
          user: user.content,
          texts: JSON.parse(user.content).texts ?? [],
        }
        asked.push(about)
        const said = answer(about)
        const content = typeof said === 'string' ? said : JSON.stringify(said)
        const message = { role: 'assistant', content }
        return {
          status: 200,
          body: {
            id: 'chatcmpl-1',
            object: 'chat.completion',
            created: 1,
            model,
            choices: [{ index: 0, message, finish_reason: 'stop' }],
            usage: { prompt_tokens: 120, completion_tokens: 30, total_tokens: 150 },
          },
        }
      },
    }
  }

  const contract = await startContract<ChatStep>(understand)
  return {
    ...contract,
    asked,
    says: (said) => {
      answer = said
    },
  }
}
