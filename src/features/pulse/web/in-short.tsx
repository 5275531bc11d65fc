import { showNumber } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { Bars, Section } from '~/ui'
import type { PulseInShort } from '../queries'

export const percent = (visit: Visit, share: number): string =>
  `${showNumber(Math.round(share * 100), visit.lang)} %`

/** How those who answered feel it, for everyone: with how many they were. */
export const PulseSection = ({ visit, answers }: { visit: Visit; answers: PulseInShort }) =>
  answers.length === 0 ? null : (
    <Section title={visit.s('pulse.public.title')} id="puls">
      <p>{visit.s('pulse.public.lead')}</p>
      <Bars
        max={100}
        bars={answers.map(({ question, n, agree }) => ({
          label: visit.s(`pulse.question.${question}`),
          text: visit.s('pulse.public.share', { share: percent(visit, agree / n), count: n }),
          value: (agree / n) * 100,
        }))}
      />
      <p class="muted">{visit.s('pulse.public.honest')}</p>
    </Section>
  )
