import type { Connection, Means, Post } from '~/features/channels/adapters/adapter'
import swedish from '~messages/sv/channels.json'

export const NOW = new Date('2026-11-28T09:00:00Z')
export const minutesLater = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000)

export const meansAt = (host: string, at: Date = NOW): Means => ({
  config: { privateHosts: [host] },
  now: () => at,
})

export const connectionTo = (
  settings: Record<string, string>,
  secret: Record<string, string>,
): Connection => ({ settings, secret, kept: '', keep: async () => {} })

export const TEXT = `Bussen till Jokkmokk (linje 44) går igen

Nu går den *varje* timme_ [även] på helgen: {läs mer} @ <här> | ~ \\ C#

#Norrbotten https://region.example/nyheter/bussen_44?a=1#svar`

export const post = (change: Partial<Post> = {}): Post => ({
  text: TEXT,
  language: 'sv',
  link: {
    url: 'https://region.example/nyheter/bussen_44?a=1#svar',
    title: 'Bussen går igen',
    description: 'Linje 44 går varje timme.',
  },
  picture: null,
  ...change,
})

export const PICTURE: NonNullable<Post['picture']> = {
  bytes: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x0d, 0x0a, 0x2d, 0x2d, 0xff, 0xd9]),
  mime: 'image/jpeg',
  width: 1200,
  height: 630,
  alt: 'En buss i snö vid hållplatsen i Jokkmokk',
}

/** Whether staff are told in words what happened and what to do. */
export const isTold = (cause: string): boolean =>
  [`cause.${cause}`, `remedy.${cause}`].every((key) => Boolean((swedish as Record<string, string>)[key]))
