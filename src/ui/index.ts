export { ASSETS } from './assets'
export { type Bar, Bars } from './charts/bars'
export { ContourLines } from './charts/contour-lines'
export { DotField, type Dots } from './charts/dot-field'
export { FlowChart } from './charts/flow-chart'
export type { FlowLink, FlowNode } from './charts/flow-layout'
export { dayLength, LightBand } from './charts/light-band'
export { LineChart, type Point } from './charts/line-chart'
export { stepOf, TileMap, type TileValue } from './charts/tile-map'
export { type Station as YearStation, YearLine } from './charts/year-line'
export {
  Checkbox,
  Choices,
  DateField,
  FileField,
  Help,
  Hidden,
  NumberField,
  Select,
  TextArea,
  TextField,
} from './form/fields'
export { ErrorSummary, FilterForm } from './form/forms'
export { PlaceField } from './form/place-field'
export { ScaleField } from './form/scale-field'
export { SortingField } from './form/sorting-field'

export { Board, Timer } from './layout/board'

export { Document } from './layout/document'
export { Card, Cards, PageHead, Section } from './layout/page-head'
export { type NavLink, PublicFrame } from './layout/public-frame'
export { StaffFrame } from './layout/staff-frame'
export { type Column, DataTable, Facts, Pager } from './parts/data-table'
export { Film } from './parts/film'
export { KeyFigures, Notice, QrCode, ReceiptCode, Timeline, type TimelineItem } from './parts/parts'
export { Picture } from './parts/picture'
export { ReadAloud } from './parts/read-aloud'
export { type Station, ThreadStrip } from './parts/thread-strip'
export { BeforeAfter, type DiffPart, DiffWords, WordDiff } from './parts/word-diff'
export {
  Breadcrumb,
  Details,
  Highlighted,
  Prose,
  type StatusKind,
  StatusWord,
  Tag,
  Tags,
} from './parts/words'
export { boardCss, publicCss, staffCss } from './styles'
