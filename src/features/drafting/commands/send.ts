import { callOn, jsonOf, type NoAnswer, type Patience } from '~/platform/fetch/call'
import type { Cause, Network, Prompt } from '../domain'
import { ChatAnswer } from '../schema'

/** A model on a machine without a graphics card takes minutes over a page; its answer is a page at most. */
export const PATIENCE: Patience = { withinMs: 300_000, bytesMax: 256 * 1024 }

export interface Endpoint {
  address: string
  network: Network
  model: string
  key: string
}

interface Tokens {
  tokensIn?: number | undefined
  tokensOut?: number | undefined
}

export type Sent = ({ ok: true; text: string } & Tokens) | { ok: false; cause: Cause }

/**
 * Asks the model, once. What an admin typed as lying on a network of one's own may lie there, and must: an address
 * without https leads nowhere else, so that neither texts nor key go through the open unsealed.
 */
export const send = async (
  { address, network, model, key }: Endpoint,
  { system, user }: Prompt,
  patience: Patience,
): Promise<Sent> => {
  const messages = [
    { role: 'system', content: system },
    { role: 'user', content: user },
  ]
  const headers = {
    'content-type': 'application/json',
    ...(key ? { authorization: `Bearer ${key}` } : {}),
  }
  const body = JSON.stringify({ model, messages, stream: false })
  const answer = await callOn(network, { method: 'POST', url: address, headers, body }, patience)
  if (!answer.ok) return { ok: false, cause: causeOf(answer) }
  if (answer.status !== 200) return { ok: false, cause: causeOfStatus(answer.status) }
  const chat = ChatAnswer.safeParse(jsonOf(answer))
  if (!chat.success) return { ok: false, cause: 'no_chat' }
  const { choices, usage } = chat.data
  const text = choices[0]?.message.content ?? ''
  if (text.trim() === '') return { ok: false, cause: 'no_text' }
  return {
    ok: true,
    text,
    tokensIn: usage?.prompt_tokens ?? undefined,
    tokensOut: usage?.completion_tokens ?? undefined,
  }
}

const BY_CODE: Partial<Record<string, Cause>> = {
  address: 'address',
  private: 'private',
  TimeoutError: 'too_slow',
  AbortError: 'interrupted',
  TooLarge: 'too_large',
}

const causeOf = ({ code, reason }: NoAnswer): Cause =>
  BY_CODE[code] ??
  (/CERT|SIGNATURE/.test(code) ? 'certificate' : reason === 'not_sent' ? 'unreachable' : 'cut_off')

const causeOfStatus = (status: number): Cause => {
  if (status === 401 || status === 403) return 'key'
  if (status === 404) return 'not_there'
  if (status === 429 || status === 503) return 'busy'
  return status >= 300 && status < 400 ? 'redirected' : 'status'
}
