import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface ReadPdf {
  pages: string[]
  info: string
  fonts: string[]
  structure: string
  /** The structure with the texts of its elements. */
  spoken: string
  /** What a checker of the format found, empty when it is content. */
  faults: string
  /** All objects of the file, readable. */
  objects: string
}

/** A PDF as programs that are not ours read it. */
export const readPdf = (pdf: Buffer): ReadPdf => {
  const folder = mkdtempSync(join(tmpdir(), 'inspel-pdf-'))
  const path = join(folder, 'a.pdf')
  const run = (program: string, ...args: string[]) =>
    execFileSync(program, args, { encoding: 'latin1', stdio: ['ignore', 'pipe', 'pipe'] })
  const utf8 = (text: string) => Buffer.from(text, 'latin1').toString('utf8')
  try {
    writeFileSync(path, pdf)
    return {
      pages: utf8(run('pdftotext', path, '-'))
        .split('\f')
        .slice(0, -1),
      info: utf8(run('pdfinfo', path)),
      fonts: run('pdffonts', path).split('\n').slice(2).filter(Boolean),
      structure: utf8(run('pdfinfo', '-struct', path)),
      spoken: utf8(run('pdfinfo', '-struct-text', path)),
      faults: faultsOf(path),
      objects: run('qpdf', '--qdf', '--object-streams=disable', path, '-'),
    }
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
