import type { Visit } from '~/platform/http/visit'
import {
  BeforeAfter,
  DataTable,
  DiffWords,
  Facts,
  Pager,
  Section,
  ThreadStrip,
  Timeline,
  WordDiff,
} from '~/ui'

const STATIONS = [
  ['1', '1 204', 'done'],
  ['2', '38', 'done'],
  ['3', '96', 'done'],
  ['4', '71', 'now'],
  ['5', '0', 'next'],
  ['6', '0', 'next'],
  ['7', '0', 'next'],
  ['8', '0', 'stopped'],
] as const

const ROWS = [
  ['Arjeplog', '12', '0,5'],
  ['Haparanda', '61', '0,7'],
  ['Luleå', '402', '5,0'],
  ['Övertorneå', '38', '9,5'],
] as const

export const ThreadSamples = ({ visit }: { visit: Visit }) => {
  const word = {
    done: 'site.catalogue.done',
    now: 'site.catalogue.now',
    next: 'site.catalogue.next',
  } as const
  return (
    <>
      <Section title={visit.s('site.catalogue.thread')}>
        <ThreadStrip
          label={visit.t('site.catalogue.thread')}
          stations={STATIONS.map(([key, figure, state]) => ({
            label: visit.s(`site.catalogue.station-${key}`),
            figure,
            href: state === 'next' ? undefined : '#innehall',
            current: state === 'now',
            state,
            word: visit.s(state === 'stopped' ? 'site.catalogue.stopped' : word[state]),
          }))}
        />
        <Timeline
          items={(['done', 'now', 'next', 'stopped'] as const).map((state, i) => ({
            title: visit.s(`site.catalogue.station-${(i + 1) as 1 | 2 | 3 | 4}`),
            when: visit.s('site.catalogue.when'),
            state,
            body: <p>{visit.s(i === 1 ? 'site.catalogue.long' : 'site.catalogue.short')}</p>,
          }))}
        />
      </Section>
      <Section title={visit.s('site.catalogue.diff')} tinted>
        <WordDiff
          parts={[
            { kind: 'same', text: visit.t('site.catalogue.diff-same') },
            { kind: 'removed', text: visit.t('site.catalogue.diff-removed') },
            { kind: 'same', text: ' ' },
            { kind: 'added', text: visit.t('site.catalogue.diff-added') },
            { kind: 'same', text: visit.t('site.catalogue.diff-rest') },
          ]}
          removedLabel={visit.s('site.catalogue.removed')}
          addedLabel={visit.s('site.catalogue.added')}
        />
        <BeforeAfter
          beforeLabel={visit.s('site.catalogue.before')}
          before={<p>{visit.s('site.catalogue.short')}</p>}
          afterLabel={visit.s('site.catalogue.after')}
          after={
            <p>
              <DiffWords
                parts={[
                  { kind: 'added', text: visit.t('site.catalogue.diff-same') },
                  { kind: 'same', text: visit.t('site.catalogue.diff-rest') },
                ]}
                removedLabel={visit.s('site.catalogue.removed')}
                addedLabel={visit.s('site.catalogue.added')}
              />
            </p>
          }
        />
      </Section>
      <Section title={visit.s('site.catalogue.tables')}>
        <DataTable
          caption={visit.s('site.catalogue.station-1')}
          label={visit.t('site.catalogue.station-1')}
          columns={[
            { label: visit.s('site.catalogue.municipality') },
            { label: visit.s('site.catalogue.count'), numeric: true },
            { label: '‰', numeric: true },
          ]}
          rows={ROWS}
          total={[visit.s('site.catalogue.sum'), '513', '4,1']}
        />
        <Pager
          label={visit.t('site.catalogue.tables')}
          position={visit.s('site.catalogue.position')}
          previous={{ href: '#innehall', label: visit.s('site.catalogue.previous-page') }}
          next={{ href: '#innehall', label: visit.s('site.catalogue.next-page') }}
        />
        <Facts
          items={[
            { label: visit.s('site.catalogue.municipality'), value: 'Övertorneå' },
            { label: visit.s('site.catalogue.date'), value: visit.s('site.catalogue.when') },
            { label: visit.s('site.catalogue.text'), value: visit.s('site.catalogue.long') },
          ]}
        />
        <p class="muted">{visit.s('site.catalogue.empty')}</p>
      </Section>
    </>
  )
}
