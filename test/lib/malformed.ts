/** Values that have broken other systems: numbers, dates, encodings, lengths, markup, paths, formulas. */
export const ODD_TEXTS: readonly string[] = [
  '',
  ' ',
  '0',
  '-1',
  '1e309',
  '99999999999999999999',
  'NaN',
  'null',
  'undefined',
  'true',
  '[]',
  '{"$ne":null}',
  "' or 1=1 --",
  '"; drop table contribution; --',
  '%27%20or%201=1',
  '../../../etc/passwd',
  '..\\..\\windows',
  '<script>alert(1)</script>',
  '<svg/onload=alert(1)>',
  '{{7*7}}',
  '\u0024{7*7}',
  '=HYPERLINK("http://x","y")',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\udc00\ud800',
  '\ufeff',
  '\u202e\u2066',
  '\r\nSet-Cookie: x=1',
  'é'.repeat(5_000),
  '👩‍👩‍👧'.repeat(400),
  '2026-02-30',
  '0000-00-00',
  '9999-12-31',
  '2026-11-28T25:61:61Z',
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  'file:///etc/passwd',
  'http://127.0.0.1:22/',
  'http://[::1]/',
  'javascript:alert(1)',
  'sv-SE-x',
  'zz',
  '%',
  '_',
  '\\',
  '**',
  '1,2,3',
  'a;b;c\nd;e;f',
]

/** How a path can be bent on its way here. */
export const BENT: readonly ((path: string) => string)[] = [
  (path) => path,
  (path) => `${path}/`,
  (path) => path.replace('/', '//'),
  (path) => path.toUpperCase(),
  (path) => path.replace(/a/, '%61'),
  (path) => `${path}%2e%2e`,
  (path) => `${path};x=1`,
  (path) => `${path}%00`,
  (path) => `/en${path}`,
  (path) => `/xx${path}`,
]

export interface FoundForm {
  action: string
  method: 'GET' | 'POST'
  /** Each field with what stands in it. */
  fields: [name: string, value: string][]
}

const attribute = (tag: string, name: string): string | undefined =>
  tag.match(new RegExp(` ${name}="([^"]*)"`))?.[1]?.replaceAll('&amp;', '&')

/** The forms of a page, and where it leads to; read roughly: this is no browser. */
export const readPage = (html: string, here: string): { forms: FoundForm[]; links: string[] } => {
  const forms = [...html.matchAll(/<form([^>]*)>([\s\S]*?)<\/form>/g)].map(
    ([, head = '', inner = '']): FoundForm => ({
      action: attribute(head, 'action') ?? here,
      method: attribute(head, 'method')?.toUpperCase() === 'POST' ? 'POST' : 'GET',
      fields: [...inner.matchAll(/<(?:input|select|textarea|button)[^>]* name="[^"]+"[^>]*>/g)].map(
        ([tag]) => [attribute(tag, 'name') ?? '', attribute(tag, 'value') ?? ''],
      ),
    }),
  )
  const links = [...html.matchAll(/ href="(\/[^"#]*)"/g)].map(([, path = '']) =>
    path.replaceAll('&amp;', '&'),
  )
  return { forms, links }
}
