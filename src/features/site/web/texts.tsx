import type { Child } from 'hono/jsx'
import { showDate } from '~/kernel/time'
import type { Context } from '~/platform/context'
import { type Routes, routes } from '~/platform/http/routes'
import type { Visit } from '~/platform/http/visit'
import type { MessageKey } from '~/platform/i18n'
import { PageHead, Prose } from '~/ui'
import { answerPage, PublicPage } from './page'

/** The day somebody last went through the site and its accessibility statement. */
const ASSESSED_ON = '2026-11-24'
const DIGG = 'https://www.digg.se/tdosanmalan'
const IMY = 'https://www.imy.se/privatperson/utfora-arenden/lamna-ett-klagomal/'
const REGION = 'https://www.norrbotten.se/'

interface Props {
  visit: Visit
  now: Date
  contactEmail: string | undefined
}

/** The pages that say who we are and how we do things. */
export const textPages = (context: Context): Routes => {
  const app = routes()
  const { contactEmail } = context.config
  for (const [path, Page] of [
    ['/om', AboutPage],
    ['/tillganglighet', AccessibilityPage],
    ['/personuppgifter', PrivacyPage],
  ] as const) {
    app.get(path, (c) =>
      answerPage(c, <Page visit={c.var.visit} now={context.clock.now()} contactEmail={contactEmail} />),
    )
  }
  return app
}

const TextPage = ({
  visit,
  now,
  of,
  children,
}: Props & { of: 'about' | 'access' | 'privacy'; children: Child }) => (
  <PublicPage
    visit={visit}
    title={visit.t(`site.${of}.title`)}
    description={visit.t(`site.${of}.lead`)}
    now={now}
  >
    <PageHead title={visit.s(`site.${of}.title`)} lead={visit.s(`site.${of}.lead`)} seed={of} />
    <div class="wide section">
      <Prose>{children}</Prose>
    </div>
  </PublicPage>
)

/** A heading and its text; an empty line in the message makes a paragraph. */
const Passage = ({ visit, title, body }: { visit: Visit; title: MessageKey; body: MessageKey }) => {
  const { text, lang } = visit.told(body)
  return (
    <>
      <h2>{visit.s(title)}</h2>
      {text.split('\n\n').map((paragraph) => (
        <p lang={lang === visit.lang ? undefined : lang}>{paragraph}</p>
      ))}
    </>
  )
}

const Points = ({
  visit,
  keys,
  ordered,
}: {
  visit: Visit
  keys: readonly MessageKey[]
  ordered?: boolean
}) => {
  const List = ordered ? 'ol' : 'ul'
  return (
    <List>
      {keys.map((key) => (
        <li>{visit.s(key)}</li>
      ))}
    </List>
  )
}

const Contact = ({ visit, contactEmail }: Props) => (
  <p>
    {contactEmail ? (
      <>
        {visit.s('site.contact.mail')}: <a href={`mailto:${contactEmail}`}>{contactEmail}</a>
      </>
    ) : (
      <a href={REGION}>{visit.s('site.contact.region')}</a>
    )}
  </p>
)

const AboutPage = (props: Props) => {
  const { visit } = props
  return (
    <TextPage {...props} of="about">
      <Passage visit={visit} title="site.about.thread.title" body="site.about.thread.body" />
      <Points
        visit={visit}
        ordered
        keys={[
          'site.about.thread.1',
          'site.about.thread.2',
          'site.about.thread.3',
          'site.about.thread.4',
          'site.about.thread.5',
          'site.about.thread.6',
          'site.about.thread.7',
        ]}
      />
      <Passage visit={visit} title="site.about.decide.title" body="site.about.decide.body" />
      <h2>{visit.s('site.about.promise.title')}</h2>
      <Points
        visit={visit}
        keys={[
          'site.about.promise.1',
          'site.about.promise.2',
          'site.about.promise.3',
          'site.about.promise.4',
        ]}
      />
      <Passage visit={visit} title="site.about.languages.title" body="site.about.languages.body" />
      <Passage visit={visit} title="site.about.not.title" body="site.about.not.body" />
      <h2>{visit.s('site.contact.title')}</h2>
      <Contact {...props} />
    </TextPage>
  )
}

const AccessibilityPage = (props: Props) => {
  const { visit } = props
  return (
    <TextPage {...props} of="access">
      <Passage visit={visit} title="site.access.how.title" body="site.access.how.body" />
      <h2>{visit.s('site.access.faults.title')}</h2>
      <Points visit={visit} keys={['site.access.faults.1', 'site.access.faults.2', 'site.access.faults.3']} />
      <Passage visit={visit} title="site.access.report.title" body="site.access.report.body" />
      <Contact {...props} />
      <Passage visit={visit} title="site.access.other.title" body="site.access.other.body" />
      <Passage visit={visit} title="site.access.digg.title" body="site.access.digg.body" />
      <p>
        <a href={DIGG}>{visit.s('site.access.digg.link')}</a>
      </p>
      <Passage visit={visit} title="site.access.test.title" body="site.access.test.body" />
      <p>{visit.s('site.access.date', { date: showDate(ASSESSED_ON, visit.lang) })}</p>
    </TextPage>
  )
}

const PrivacyPage = (props: Props) => {
  const { visit } = props
  return (
    <TextPage {...props} of="privacy">
      <h2>{visit.s('site.privacy.what.title')}</h2>
      <Points
        visit={visit}
        keys={[
          'site.privacy.what.1',
          'site.privacy.what.2',
          'site.privacy.what.3',
          'site.privacy.what.4',
          'site.privacy.what.5',
          'site.privacy.what.12',
          'site.privacy.what.6',
          'site.privacy.what.7',
          'site.privacy.what.8',
          'site.privacy.what.9',
          'site.privacy.what.10',
          'site.privacy.what.11',
        ]}
      />
      <h2>{visit.s('site.privacy.not.title')}</h2>
      <Points visit={visit} keys={['site.privacy.not.1', 'site.privacy.not.2', 'site.privacy.not.3']} />
      <Passage visit={visit} title="site.privacy.public.title" body="site.privacy.public.body" />
      <Passage visit={visit} title="site.privacy.ground.title" body="site.privacy.ground.body" />
      <Passage visit={visit} title="site.privacy.long.title" body="site.privacy.long.body" />
      <Passage visit={visit} title="site.privacy.rights.title" body="site.privacy.rights.body" />
      <Contact {...props} />
      <p>
        {visit.s('site.privacy.complain')} <a href={IMY}>{visit.s('site.privacy.complain.link')}</a>
      </p>
    </TextPage>
  )
}
