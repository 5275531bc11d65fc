import latin from './fonts/source-sans-latin.woff2?inline'
import nord from './fonts/source-sans-nord.woff2?inline'
import icon192 from './icons/app-192.png?inline'
import icon512 from './icons/app-512.png?inline'

const bytes = (dataUrl: string): Buffer => Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64')

/** Files of the design system, served under /tillgangar. */
export const ASSETS: ReadonlyMap<string, { mime: string; bytes: Buffer }> = new Map([
  ['source-sans-latin.woff2', { mime: 'font/woff2', bytes: bytes(latin) }],
  ['source-sans-nord.woff2', { mime: 'font/woff2', bytes: bytes(nord) }],
  ['app-192.png', { mime: 'image/png', bytes: bytes(icon192) }],
  ['app-512.png', { mime: 'image/png', bytes: bytes(icon512) }],
])
