import { bluesky } from './bluesky'
import { facebook } from './facebook'
import { linkedin } from './linkedin'

/** The services that channels are told through; Facebook's two pages share one. */
export const ADAPTERS = { linkedin, facebook, bluesky }
