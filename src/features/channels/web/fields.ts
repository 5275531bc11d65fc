import type { MessageKey } from '~/platform/i18n'
import type { Service } from '../domain'

export interface ConnectField {
  name: string
  label: MessageKey
  hint?: MessageKey
  secret?: boolean
  /** What it is when nothing was typed. */
  usual?: string
  isOptional?: boolean
}

/** What an admin types to connect a channel. Secrets are sealed and never shown again. */
export const CONNECT_FIELDS: Record<Service, readonly ConnectField[]> = {
  bluesky: [
    {
      name: 'service',
      label: 'channels.connect.service',
      hint: 'channels.connect.service-hint',
      usual: 'https://bsky.social',
    },
    { name: 'identifier', label: 'channels.connect.identifier', hint: 'channels.connect.identifier-hint' },
    {
      name: 'password',
      label: 'channels.connect.app-password',
      hint: 'channels.connect.app-password-hint',
      secret: true,
    },
  ],
  linkedin: [
    {
      name: 'organisation',
      label: 'channels.connect.organisation',
      hint: 'channels.connect.organisation-hint',
    },
    { name: 'version', label: 'channels.connect.version', hint: 'channels.connect.linkedin-version-hint' },
    {
      name: 'token',
      label: 'channels.connect.token',
      hint: 'channels.connect.linkedin-token-hint',
      secret: true,
    },
    { name: 'tokenEndsOn', label: 'channels.connect.token-ends', isOptional: true },
    {
      name: 'api',
      label: 'channels.connect.api',
      hint: 'channels.connect.api-hint',
      usual: 'https://api.linkedin.com',
    },
  ],
  facebook: [
    { name: 'page', label: 'channels.connect.page', hint: 'channels.connect.page-hint' },
    { name: 'version', label: 'channels.connect.version', usual: 'v25.0' },
    {
      name: 'token',
      label: 'channels.connect.token',
      hint: 'channels.connect.facebook-token-hint',
      secret: true,
    },
    { name: 'tokenEndsOn', label: 'channels.connect.token-ends', isOptional: true },
    {
      name: 'api',
      label: 'channels.connect.api',
      hint: 'channels.connect.api-hint',
      usual: 'https://graph.facebook.com',
    },
  ],
}
