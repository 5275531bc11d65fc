import { PublicPage } from '~/features/site'
import { showNumber } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { KeyFigures, PageHead, Section } from '~/ui'
import { type Cell, DIMENSIONS, type Dimension } from '../domain'
import { DimensionTable, StoryMap } from './parts'

interface Props {
  visit: Visit
  now: Date
  counted: number
  wholeCounty: number
  cells: ReadonlyMap<Dimension, readonly Cell[]>
}

/** Whether the whole county is told of, for everyone to see: stories only, never people. */
export const PublicMirrorPage = ({ visit, now, counted, wholeCounty, cells }: Props) => (
  <PublicPage
    visit={visit}
    now={now}
    title={visit.t('mirror.public.title')}
    description={visit.t('mirror.public.lead')}
  >
    <PageHead title={visit.s('mirror.public.title')} lead={visit.s('mirror.public.lead')} seed="spegeln" />
    <Section>
      <KeyFigures
        items={[
          { value: showNumber(counted, visit.lang), label: visit.s('mirror.counted') },
          { value: showNumber(wholeCounty, visit.lang), label: visit.s('mirror.whole-county') },
        ]}
      />
      <StoryMap visit={visit} cells={cells.get('place') ?? []} />
    </Section>
    {DIMENSIONS.map((dimension, at) => (
      <Section title={visit.s(`mirror.dimension.${dimension}`)} {...(at % 2 === 0 ? { tinted: true } : {})}>
        <DimensionTable {...{ visit, dimension }} cells={cells.get(dimension) ?? []} withGoals={false} />
      </Section>
    ))}
    <Section title={visit.s('mirror.public.how')}>
      <p>{visit.s('mirror.public.how-text')}</p>
    </Section>
  </PublicPage>
)
