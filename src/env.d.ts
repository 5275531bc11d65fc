declare module '*.css?inline' {
  const css: string
  export default css
}

/** Made when the server is built: the source files that use each text of the interface. */
declare module 'virtual:message-places' {
  const places: Record<string, string[]>
  export default places
}

/** What we use of it; the package brings no types. */
declare module 'gettext-parser' {
  interface Translation {
    msgctxt?: string
    msgid: string
    msgstr: string[]
    comments?: {
      translator?: string
      extracted?: string
      reference?: string
      flag?: string
      previous?: string
    }
  }
  interface File {
    charset: string
    headers: Record<string, string>
    translations: Record<string, Record<string, Translation>>
  }
  export const po: {
    parse(input: string | Buffer, options?: { defaultCharset?: string }): File
    compile(file: File, options?: { foldLength?: number; sort?: boolean }): Uint8Array
  }
}

/** What we use of it; the package brings no types. */
declare module 'saxen' {
  export class Parser {
    on(event: 'openTag', heard: (name: string, attributes: () => Record<string, string>) => void): this
    on(event: 'closeTag', heard: (name: string) => void): this
    on(
      event: 'text' | 'cdata' | 'attention' | 'warn' | 'error',
      heard: (said: string, ...rest: unknown[]) => void,
    ): this
    parse(xml: string): void
  }
}
