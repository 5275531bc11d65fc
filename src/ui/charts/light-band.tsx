const DEGREES = Math.PI / 180

/**
 * Hours between sunrise and sunset, with refraction and the sun's size (altitude -0.833 degrees).
 * Declination by Cooper 1969; 0 in polar night, 24 under the midnight sun.
 */
export const dayLength = (latitude: number, date: Date): number => {
  const day = Math.floor(
    (Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()) -
      Date.UTC(date.getUTCFullYear(), 0, 0)) /
      86_400_000,
  )
  const declination = 23.45 * Math.sin(((360 * (284 + day)) / 365) * DEGREES) * DEGREES
  const phi = latitude * DEGREES
  const cosine =
    (Math.sin(-0.833 * DEGREES) - Math.sin(phi) * Math.sin(declination)) /
    (Math.cos(phi) * Math.cos(declination))
  if (cosine <= -1) return 24
  return cosine >= 1 ? 0 : (2 * Math.acos(cosine)) / DEGREES / 15
}

interface BandProps {
  latitude: number
  date: Date
  label: string
  /** Where the label is in another language than the page. */
  lang?: string | undefined
}

/** Ljusbandet: the light part of the strip is today's share of daylight at the latitude. */
export const LightBand = ({ latitude, date, label, lang }: BandProps) => {
  const share = (dayLength(latitude, date) / 24) * 100
  return (
    <svg
      class="band"
      viewBox="0 0 100 1"
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
      lang={lang}
    >
      <rect width="100" height="1" fill="var(--natthimmel)" />
      <rect x={((100 - share) / 2).toFixed(2)} width={share.toFixed(2)} height="1" fill="var(--hjortron)" />
    </svg>
  )
}
