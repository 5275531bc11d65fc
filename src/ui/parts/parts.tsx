import type { Child } from 'hono/jsx'
import { create } from 'qrcode'
import { useTextLanguage } from '../text-language'

interface NoticeProps {
  kind?: 'info' | 'done' | 'warning' | 'error'
  title?: Child
  children: Child
}

export const Notice = ({ kind = 'info', title, children }: NoticeProps) => (
  <div class={`notice ${kind}`}>
    {title ? <h2>{title}</h2> : null}
    {children}
  </div>
)

export interface TimelineItem {
  title: Child
  when?: Child
  state: 'done' | 'now' | 'next' | 'stopped'
  body?: Child
}

/** What happened and what comes, in order. The words say it; the shapes only help. */
export const Timeline = ({ items }: { items: TimelineItem[] }) => (
  <ol class="timeline">
    {items.map(({ title, when, state, body }) => (
      <li class={state}>
        <h3>{title}</h3>
        {when ? <p class="when">{when}</p> : null}
        {body}
      </li>
    ))}
  </ol>
)

/** The dark squares of one row of a square code, neighbours drawn as one. */
const darkRuns = (data: ArrayLike<number>, y: number, size: number): string[] => {
  const runs: string[] = []
  for (let x = 0; x < size; x++) {
    const from = x
    while (x < size && data[y * size + x]) x++
    if (x > from) runs.push(`M${from} ${y}h${x - from}v1H${from}z`)
  }
  return runs
}

/** A square code for phones; the same address stands as a link beside it. */
export const QrCode = ({ text, label }: { text: string; label: string }) => {
  const lang = useTextLanguage()(label)
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules
  const rows = Array.from({ length: size }, (_, y) => darkRuns(data, y, size))
  const d = rows.flat().join('')
  return (
    <svg
      viewBox={`-3 -3 ${size + 6} ${size + 6}`}
      role="img"
      aria-label={label}
      lang={lang}
      shape-rendering="crispEdges"
    >
      <rect x="-3" y="-3" width={size + 6} height={size + 6} fill="#fff" />
      <path d={d} fill="#000" />
    </svg>
  )
}

interface ReceiptProps {
  code: string
  label: Child
  address: string
  qrLabel: string
}

export const ReceiptCode = ({ code, label, address, qrLabel }: ReceiptProps) => (
  <div class="receipt">
    <QrCode text={address} label={qrLabel} />
    <div>
      <p class="muted">{label}</p>
      <p class="code">{code}</p>
    </div>
  </div>
)

export const KeyFigures = ({ items }: { items: { value: Child; label: Child }[] }) => (
  <dl class="figures">
    {items.map(({ value, label }) => (
      <div>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)
