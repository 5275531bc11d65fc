import type { Context } from '~/platform/context'
import { type Routes, routes } from '~/platform/http/routes'
import type { Visit } from '~/platform/http/visit'
import { Section } from '~/ui'
import { ChartSamples } from './catalogue/charts'
import { FormSamples } from './catalogue/forms'
import { PartSamples } from './catalogue/parts'
import { ThreadSamples } from './catalogue/thread'
import { answerPage } from './page'
import { StaffPage } from './staff-page'

/** Every part of the design system in every state: to choose from, and to look at after a change. */
export const catalogue = (_context: Context): Routes => {
  const app = routes()
  app.get('/arbete/designsystem', (c) => answerPage(c, <CataloguePage visit={c.var.visit} />, 200, true))
  return app
}

const TOKENS = [
  ['sno', 'is', 'dis', 'natt', 'skiffer', 'fjall', 'besokt', 'kant', 'hjortron', 'hjortron-yta'],
  ['skog', 'skog-yta', 'jarn', 'jarn-yta', 'k0', 'k1', 'k2', 'k3'],
  ['c1', 'c2', 'c3', 'c4', 'c5', 'c6'],
] as const

export const CataloguePage = ({ visit }: { visit: Visit }) => (
  <StaffPage visit={visit} title={visit.t('site.catalogue.title')} lead={visit.s('site.catalogue.lead')}>
    <Section title={visit.s('site.catalogue.colours')}>
      {TOKENS.map((names) => (
        <ul class="swatches">
          {names.map((name) => (
            <li>
              <svg viewBox="0 0 3 2" aria-hidden="true">
                <rect width="3" height="2" fill={`var(--${name})`} />
              </svg>
              {name}
            </li>
          ))}
        </ul>
      ))}
    </Section>
    <PartSamples visit={visit} />
    <ThreadSamples visit={visit} />
    <ChartSamples visit={visit} />
    <FormSamples visit={visit} />
  </StaffPage>
)
