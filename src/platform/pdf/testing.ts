import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { printFrom, squareIn } from './testing-square'

export interface ReadPdf {
  readonly pages: string[]
  readonly info: string
  readonly fonts: string[]
  readonly structure: string
  /** The structure with the texts of its elements. */
  readonly spoken: string
  /** What a checker of the format found, empty when it is content. */
  readonly faults: string
  /** All objects of the file, readable. */
  readonly objects: string
  /** The square code on a page, as a telephone would see it on paper; `size` is how many modules it has a side. */
  square(page: number, size: number): boolean[][] | undefined
}

/** A PDF as programs that are not ours read it; each is run when it is asked for. */
export const readPdf = (pdf: Buffer): ReadPdf => {
  const run = (program: string, ...args: string[]): string =>
    withFile(pdf, (path) => output(program, args, path))
  const utf8 = (text: string) => Buffer.from(text, 'latin1').toString('utf8')
  return {
    get pages() {
      return utf8(run('pdftotext', PATH, '-'))
        .split('\f')
        .slice(0, -1)
    },
    get info() {
      return utf8(run('pdfinfo', PATH))
    },
    get fonts() {
      return run('pdffonts', PATH).split('\n').slice(2).filter(Boolean)
    },
    get structure() {
      return utf8(run('pdfinfo', '-struct', PATH))
    },
    get spoken() {
      return utf8(run('pdfinfo', '-struct-text', PATH))
    },
    get faults() {
      return withFile(pdf, faultsOf)
    },
    get objects() {
      return run('qpdf', '--qdf', '--object-streams=disable', PATH, '-')
    },
    square: (page, size) =>
      squareIn(
        withFile(pdf, (path) => printFrom(printed(path, page))),
        size,
      ),
  }
}

/** Stands in a program's arguments where the file's path belongs. */
const PATH = '{file}'

const output = (program: string, args: readonly string[], path: string): string =>
  execFileSync(
    program,
    args.map((arg) => (arg === PATH ? path : arg)),
    { encoding: 'latin1', stdio: ['ignore', 'pipe', 'pipe'] },
  )

const printed = (path: string, page: number): Buffer =>
  execFileSync('pdftoppm', ['-r', '150', '-gray', '-f', String(page), '-l', String(page), path], {
    maxBuffer: 16 * 1024 * 1024,
  })

const withFile = <T>(pdf: Buffer, use: (path: string) => T): T => {
  const folder = mkdtempSync(join(tmpdir(), 'inspel-pdf-'))
  try {
    const path = join(folder, 'a.pdf')
    writeFileSync(path, pdf)
    return use(path)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const faultsOf = (path: string): string => {
  try {
    execFileSync('qpdf', ['--check', path], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
    return ''
  } catch (error) {
    return String((error as { stdout?: unknown }).stdout ?? error)
  }
}
