import { across, type Finding, finding } from '../finding'
import type { Reading } from '../reading'

const READER = /^(?:du|dig|din|ditt|dina|ni|er|ert|era|dej)$/
const SENDER = /^(?:vi|oss|vår|vårt|våra|jag|mig|regionen|regionens|kommunen|kommunens|myndigheten)$/
const ABOUT =
  /^(?:medborgaren|medborgarna|invånaren|invånarna|besökaren|besökarna|användaren|användarna|sökanden|deltagaren|deltagarna|enskilde|enskildes)$/
/** So short a text may do without. */
const FEWEST = 40

/** R13: a text to people says "du", and who "vi" are. A text that speaks about its readers is told so without being asked. */
export const address = ({ words, audience }: Reading): Finding[] => {
  if (words.length < FEWEST || audience === 'professionals') return []
  const third = words.find(({ lower }) => ABOUT.test(lower))
  const isToPeople = audience === 'individuals' || third !== undefined
  const isSpokenTo = words.some(({ lower }) => READER.test(lower))
  const found: Finding[] = []
  if (isToPeople && !isSpokenTo) {
    found.push(
      third
        ? finding('R13', 'hint', third, 'address-reader')
        : finding('R13', 'hint', across(words), 'address-reader', { isWhole: true }),
    )
  }
  if (audience === 'individuals' && !words.some(({ lower }) => SENDER.test(lower))) {
    found.push(finding('R13', 'hint', across(words), 'address-sender', { isWhole: true }))
  }
  return found
}
