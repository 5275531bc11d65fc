import { pipeline, Readable } from 'node:stream'
import { stringify } from 'csv-stringify'
import { answerPage, PublicPage } from '~/features/site'
import { guard } from '~/kernel/cells'
import { showDateTime, showNumber } from '~/kernel/time'
import type { Context } from '~/platform/context'
import { Problem } from '~/platform/http/problem'
import { type Routes, routes } from '~/platform/http/routes'
import { Card, Cards, PageHead, Section } from '~/ui'
import { DATASETS, extentOfDatasets } from '../queries'
import { DATASET_NAMES, type DatasetName, jsonSchemaOf, LICENCE, ROWS } from '../schema'
import { catalogue } from './catalogue'
import { oparlRoutes } from './oparl'

const named = (name: string): DatasetName => {
  const found = DATASET_NAMES.find((one) => one === name)
  if (!found) throw new Problem(404)
  return found
}

/** Everything that is published, as files for whoever wants to count it again. */
export const openDataRoutes = (context: Context): Routes => {
  const app = routes()
  const { db, config } = context

  const csv = (name: DatasetName): Readable => {
    const columns = Object.keys(ROWS[name].shape)
    const rows = async function* () {
      yield columns
      for await (const row of DATASETS[name].read(db, config.publicUrl)) {
        yield columns.map((column) => guard(String(row[column] ?? '')))
      }
    }
    // Not pipe(): a fault in the database must end the download, and a reader who leaves must end the reading.
    return pipeline(Readable.from(rows()), stringify(), () => undefined)
  }

  const json = (name: DatasetName): Readable => {
    const parts = async function* () {
      yield `{"licence":"${LICENCE}","schema":"${config.publicUrl}/oppna-data/schema/${name}.json","rows":[`
      let first = true
      for await (const row of DATASETS[name].read(db, config.publicUrl)) {
        yield (first ? '\n' : ',\n') + JSON.stringify(row)
        first = false
      }
      yield '\n]}\n'
    }
    return Readable.from(parts(), { objectMode: false })
  }

  app.get('/oppna-data', async (c) => {
    const { visit } = c.var
    const { rows, latest } = await extentOfDatasets(db)
    return answerPage(
      c,
      <PublicPage
        visit={visit}
        title={visit.t('records.data.title')}
        description={visit.t('records.data.lead')}
        now={context.clock.now()}
      >
        <PageHead title={visit.s('records.data.title')} lead={visit.s('records.data.lead')} seed="data" />
        <Section title={visit.s('records.data.sets')}>
          <p>
            {visit.s('records.data.fresh', {
              when: latest ? showDateTime(latest, visit.lang) : '–',
            })}
          </p>
          <Cards>
            {DATASET_NAMES.map((name) => (
              <Card
                title={visit.s(`records.data.set.${name}`)}
                meta={visit.s('records.data.rows', {
                  count: rows[name],
                  shown: showNumber(rows[name], visit.lang),
                })}
              >
                <p>{visit.s(`records.data.about.${name}`)}</p>
                <ul>
                  <li>
                    <a href={`/oppna-data/${name}.csv`}>{name}.csv</a>
                  </li>
                  <li>
                    <a href={`/oppna-data/${name}.json`}>{name}.json</a>
                  </li>
                  <li>
                    <a href={`/oppna-data/schema/${name}.json`}>{visit.s('records.data.schema', { name })}</a>
                  </li>
                </ul>
              </Card>
            ))}
          </Cards>
          <p>
            <a href="/oppna-data/catalog.jsonld">{visit.s('records.data.catalogue')}</a>
          </p>
          <p>
            <a href="/oppna-data/oparl/system">{visit.s('records.data.oparl')}</a>
          </p>
        </Section>
        <Section title={visit.s('records.data.licence')} tinted>
          <p>{visit.s('records.data.licence-text')}</p>
          <p>
            <a href={LICENCE} rel="license">
              CC0 1.0
            </a>
          </p>
          <p>{visit.s('records.data.licence-others')}</p>
        </Section>
        <Section title={visit.s('records.data.read')}>
          <ul>
            <li>{visit.s('records.data.hint-csv')}</li>
            <li>{visit.s('records.data.hint-formula')}</li>
            <li>{visit.s('records.data.hint-keys')}</li>
            <li>{visit.s('records.data.hint-masked')}</li>
          </ul>
        </Section>
      </PublicPage>,
    )
  })

  app.get('/oppna-data/catalog.jsonld', async (c) => {
    const { latest } = await extentOfDatasets(db)
    c.header('access-control-allow-origin', '*')
    c.header('cache-control', 'public, max-age=3600')
    return c.json(catalogue(config.publicUrl, latest), 200, { 'content-type': 'application/ld+json' })
  })

  app.get('/oppna-data/schema/:file', (c) => {
    const name = named(c.req.param('file').replace(/[.]json$/, ''))
    c.header('cache-control', 'public, max-age=3600')
    return c.json(jsonSchemaOf(name, config.publicUrl), 200, { 'content-type': 'application/schema+json' })
  })

  app.get('/oppna-data/:file', (c) => {
    const [, name = '', format] = c.req.param('file').match(/^([a-z]+)[.](csv|json)$/) ?? []
    const set = named(name)
    c.header('access-control-allow-origin', '*')
    c.header('cache-control', 'public, max-age=60')
    c.header('content-type', format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8')
    c.header('content-disposition', `attachment; filename="${set}.${format}"`)
    const stream = format === 'csv' ? csv(set) : json(set)
    stream.on('error', (error) => context.log.error({ err: error, set }, 'open data broke off'))
    return c.body(Readable.toWeb(stream) as ReadableStream)
  })

  return app.route('/', oparlRoutes(context))
}
