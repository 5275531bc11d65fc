import type { Adapter } from '../adapter'
import { timedKey } from '../answers'
import { check } from './check'
import { find } from './find'
import { figures, replies } from './heard'
import { correct, send, withdraw } from './publish'

/**
 * A page on Facebook, by the Graph API: settings { page, version, api?, tokenEndsOn? }, secret { token } of the page.
 * The API takes no key of ours, so what is sent twice may stand twice: an attempt of unknown end is read back.
 * Built by the documented shapes and never tried on the live service.
 */
export const facebook: Adapter = {
  isRepeatable: false,
  newKey: timedKey,
  send,
  correct,
  withdraw,
  find,
  check,
  replies,
  figures,
}
