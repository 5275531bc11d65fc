/** What the tests use of it; the package brings no types. */
declare module 'fontkit' {
  interface Glyph {
    id: number
    path: { commands: readonly unknown[] }
  }
  export const create: (file: Uint8Array) => { glyphForCodePoint(codePoint: number): Glyph }
}
