import type { Context } from '~/platform/context'
import { type Routes, routes } from '~/platform/http/routes'
import type { Adapters } from './commands'
import { cardRoutes } from './web/cards'
import { channelRoutes } from './web/channels'
import { monthRoutes } from './web/month'
import { replyRoutes } from './web/replies'

export { ADAPTERS } from './adapters'
export { CHANNELS_USAGE, channelsCommand } from './cli'
export { type Adapters, deliverDue, deliverOne, hearReplies, lookBack } from './commands'
export { waitsInChannels } from './queries'
export { fromChannels } from './web/from'

/** The desk of the channels. Replies and months first: their addresses would else be taken for channels. */
export const channelsStaff = (context: Context, adapters: Adapters): Routes =>
  [
    replyRoutes(context),
    monthRoutes(context),
    cardRoutes(context, adapters),
    channelRoutes(context, adapters),
  ].reduce((app, room) => app.route('/', room), routes())
