import type { Visit } from '~/platform/http/visit'
import {
  Breadcrumb,
  Card,
  Cards,
  Details,
  Film,
  Highlighted,
  KeyFigures,
  Notice,
  Picture,
  Prose,
  ReceiptCode,
  Section,
  StatusWord,
  Tags,
} from '~/ui'

const STATUSES = ['done', 'ahead', 'slow', 'behind', 'waiting', 'stopped'] as const
const NOTICES = ['info', 'done', 'warning', 'error'] as const
/** Contour lines as a picture, so that no file is needed. */
const DRAWING = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 200"><path fill="#dde8ed" d="M0 0h480v200H0z"/><path fill="none" stroke="#0b5168" d="M0 150q120-110 240-40t240-30M0 170q120-90 240-30t240-30M0 190q120-70 240-20t240-30"/></svg>',
)}`

export const PartSamples = ({ visit }: { visit: Visit }) => {
  const long = visit.t('site.catalogue.long')
  return (
    <>
      <Section title={visit.s('site.catalogue.type')} tinted>
        <Breadcrumb
          label={visit.t('site.catalogue.words')}
          links={[
            { href: visit.href('/arbete'), label: visit.s('site.staff.today') },
            { href: visit.href('/arbete/strategi'), label: visit.s('site.staff.strategy') },
          ]}
        />
        <Prose text={`${long}\n\n${visit.t('site.catalogue.rtl')}\n\n${visit.t('site.catalogue.word')}`}>
          <h3>{visit.s('site.catalogue.h3')}</h3>
          <p lang="se">{visit.t('site.catalogue.sami')}</p>
          <p>
            <a href="#innehall">{visit.s('site.catalogue.link')}</a>
          </p>
        </Prose>
        <blockquote dir="auto">{visit.s('site.catalogue.short')}</blockquote>
        <blockquote lang="ar" dir="auto">
          {visit.t('site.catalogue.rtl')}
        </blockquote>
      </Section>
      <Section title={visit.s('site.catalogue.actions')}>
        <div class="buttons">
          <a class="button" href="#innehall">
            {visit.s('site.catalogue.button')}
          </a>
          <a class="button secondary" href="#innehall">
            {visit.s('site.catalogue.button-second')}
          </a>
          <a class="button warm" href="#innehall">
            {visit.s('site.catalogue.button-warm')}
          </a>
          <a class="button danger" href="#innehall">
            {visit.s('site.catalogue.button-danger')}
          </a>
          <a class="button small" href="#innehall">
            {visit.s('site.catalogue.button')}
          </a>
          <button class="button" type="button" disabled>
            {visit.s('site.catalogue.button-off')}
          </button>
        </div>
      </Section>
      <Section title={visit.s('site.catalogue.notices')}>
        {NOTICES.map((kind) => (
          <Notice kind={kind}>
            <p>{visit.s(kind === 'info' ? 'site.catalogue.long' : 'site.catalogue.short')}</p>
          </Notice>
        ))}
        <ReceiptCode
          code="7K3M-Q9XT-2VHB"
          label={visit.s('site.catalogue.code')}
          address={`${visit.origin}${visit.href('/folj')}`}
          qrLabel={visit.t('site.catalogue.code')}
        />
      </Section>
      <Section title={visit.s('site.catalogue.words')}>
        <KeyFigures
          items={[
            { value: '1 204', label: visit.s('site.catalogue.station-1') },
            { value: '38', label: visit.s('site.catalogue.station-2') },
            { value: '62 %', label: visit.s('site.catalogue.station-4') },
          ]}
        />
        <ul class="plain">
          {STATUSES.map((kind) => (
            <li>
              <StatusWord kind={kind}>{visit.s(`site.catalogue.${kind}`)}</StatusWord>
            </li>
          ))}
        </ul>
        <Tags
          items={[
            { href: '#innehall', label: visit.s('site.catalogue.theme') },
            { href: '#innehall', label: visit.s('site.catalogue.theme-2') },
            { label: visit.s('site.catalogue.theme-3') },
          ]}
        />
        <p>
          <Highlighted text={visit.t('site.catalogue.long').replace(/buss\w*|bus\b/gi, '\uE000$&\uE001')} />
        </p>
        <Details summary={visit.s('site.catalogue.details')} open>
          <p>{visit.s('site.catalogue.long')}</p>
        </Details>
        <Details summary={visit.s('site.catalogue.details')}>
          <p>{visit.s('site.catalogue.short')}</p>
        </Details>
      </Section>
      <Section title={visit.s('site.catalogue.cards')} tinted>
        <Cards>
          <Card
            href="#innehall"
            title={visit.s('site.catalogue.theme')}
            meta={visit.s('site.catalogue.when')}
          >
            <p>{visit.s('site.catalogue.short')}</p>
          </Card>
          <Card href="#innehall" title={visit.s('site.catalogue.word')} meta={visit.s('site.catalogue.when')}>
            <p>{visit.s('site.catalogue.long')}</p>
          </Card>
          <Card title={visit.s('site.catalogue.theme-3')}>
            <p dir="auto">{visit.s('site.catalogue.rtl')}</p>
          </Card>
        </Cards>
        <Picture
          sources={[]}
          first
          src={DRAWING}
          width={960}
          height={400}
          alt={visit.t('site.catalogue.picture-alt')}
          caption={visit.s('site.catalogue.short')}
          credit={visit.s('site.catalogue.credit')}
        />
        <Film
          href="#innehall"
          plays={undefined}
          picture={
            <Picture
              sources={[]}
              src={DRAWING}
              width={960}
              height={400}
              alt={visit.t('site.catalogue.picture-alt')}
            />
          }
          open={visit.s('site.catalogue.film')}
          about={visit.s('site.catalogue.short')}
          unplayed=""
          transcript={{
            summary: visit.s('site.catalogue.details'),
            text: visit.s('site.catalogue.long'),
          }}
        />
      </Section>
    </>
  )
}
