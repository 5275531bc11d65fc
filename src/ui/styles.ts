import base from './base.css?inline'
import charts from './charts/charts.css?inline'
import flow from './charts/flow.css?inline'
import tileMap from './charts/tile-map.css?inline'
import form from './form/form.css?inline'
import questions from './form/questions.css?inline'
import board from './layout/board.css?inline'
import frames from './layout/frames.css?inline'
import layout from './layout/layout.css?inline'
import staff from './layout/staff.css?inline'
import coding from './parts/coding.css?inline'
import cut from './parts/cut.css?inline'
import diff from './parts/diff.css?inline'
import explained from './parts/explained.css?inline'
import parts from './parts/parts.css?inline'
import passage from './parts/passage.css?inline'
import strip from './parts/strip.css?inline'
import table from './parts/table.css?inline'
import words from './parts/words.css?inline'
import print from './print.css?inline'
import tokens from './tokens.css?inline'

const sheets = [
  tokens,
  base,
  layout,
  frames,
  form,
  parts,
  words,
  table,
  diff,
  explained,
  strip,
  passage,
  charts,
  tileMap,
  questions,
  flow,
  print,
]

const joined = (all: readonly string[]): string => all.join('\n').replace(/\s*\n\s*/g, '')

/** The whole style sheet of public pages: inlined, so that the first answer paints the first screen. */
export const publicCss: string = joined(sheets)
/** What a projector shows in a lesson or a workshop. */
export const boardCss: string = joined([...sheets, board])
export const staffCss: string = joined([...sheets, staff, cut, coding])
