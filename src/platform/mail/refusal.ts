import type { NodemailerError } from 'nodemailer'

export interface Refusal {
  /** Codes alone: what a server says holds the receiver's address. */
  codes: string
  /** No later attempt will go better. */
  isFinal: boolean
  /** It was about this letter; the next may still be sent. */
  isAboutLetter: boolean
}

/** Reads out of what went wrong whether to try again. Only a 5xx to the receiver or to the text is final. */
export const refusalOf = (error: unknown): Refusal => {
  const { code = 'EUNKNOWN', command, responseCode, response } = error as Partial<NodemailerError>
  const detail = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response ?? '')?.[1]
  const isAboutLetter = (code === 'EENVELOPE' && command !== 'MAIL FROM') || code === 'EMESSAGE'
  return {
    codes: [code, responseCode, detail].filter(Boolean).join(' '),
    isFinal: isAboutLetter && (responseCode ? responseCode >= 500 : command === 'API'),
    isAboutLetter,
  }
}
