import { escapeXml } from '~/platform/http/xml'

/** The lines of HTML that another site pastes in: its page allows the style, ours never sees it. */
export const frameLines = (address: string, title: string, height: number): string =>
  `<iframe src="${escapeXml(address)}" title="${escapeXml(title)}" height="${height}" style="width:100%;max-width:36rem;border:0" loading="lazy"></iframe>`
