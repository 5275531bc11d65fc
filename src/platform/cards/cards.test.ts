import sharp from 'sharp'
import { expect, test } from 'vitest'
import { type Card, cardPicture, cardStamp } from '.'

const card = (title: string, lit: string[] = []): Card => ({ title, kicker: 'Pajala', lit })

const pixelsOf = async (of: Card) =>
  sharp(await cardPicture(of))
    .removeAlpha()
    .raw()
    .toBuffer()

/** How many pixels of the strips right of the text and above the name at the foot are not the ground's. */
const spilt = async (of: Card): Promise<number> => {
  const pixels = await pixelsOf(of)
  let count = 0
  const look = (left: number, top: number, width: number, height: number) => {
    for (let y = top; y < top + height; y++)
      for (let x = left; x < left + width; x++) if ((pixels[(y * 1200 + x) * 3] ?? 0) > 0x60) count++
  }
  look(735, 20, 30, 600)
  look(0, 500, 760, 20)
  return count
}

test('a card is a picture of the size that is shown where pages are shared, and weighs little', async () => {
  const bytes = await cardPicture(card('Bussen kommer när den behövs', ['2521']))
  expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 })
  expect(bytes.length).toBeLessThan(60_000)
})

test('a headline of any length has room', async () => {
  for (const title of [
    'Kort',
    'Samverkansöverenskommelsearbetsgruppsmötesprotokollsgranskningsnämndsledamöterna',
    'Så här gick det till när sex kommuner delade på en ingenjör som kan vatten. '.repeat(6),
    'W'.repeat(200),
  ])
    expect(await spilt(card(title)), title).toBe(0)
})

test('text is only ever text', async () => {
  const plain = await cardPicture(card('Vi & de'))
  for (const title of ['<span size="9999">Vi</span>', '&lt;', '\u0000Vi', '<!--', '🎉', ''])
    expect((await sharp(await cardPicture(card(title))).metadata()).width).toBe(1200)
  expect(await cardPicture(card('Vi &amp; de'))).not.toEqual(plain)
})

test('letters of all our languages are drawn, each as itself', async () => {
  const letters = [...'åäöášđŋŧžčńʼ']
  const pictures = await Promise.all(
    letters.map(async (letter) => (await cardPicture(card(letter))).toString('base64')),
  )
  expect(new Set(pictures).size).toBe(letters.length)
})

test('the same card is made once, and another text has another address', async () => {
  const one = card('Samma rubrik', ['2584'])
  expect(cardPicture(one)).toBe(cardPicture({ ...one }))
  expect(cardStamp(one)).toBe(cardStamp({ ...one }))
  expect(cardStamp(one)).not.toBe(cardStamp({ ...one, title: 'Rättad rubrik' }))
  expect(cardStamp(one)).not.toBe(cardStamp({ ...one, lit: [] }))
  // The municipality told of is lit.
  const at = async (of: Card) => (await pixelsOf(of))[(149 * 1200 + 951) * 3]
  expect(await at(one)).toBeGreaterThan((await at({ ...one, lit: [] })) ?? 255)
})
