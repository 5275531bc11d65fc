import { FormErrors, StaffPage } from '~/features/site'
import type { Localized } from '~/kernel/language'
import { showDateTime } from '~/kernel/time'
import type { FieldError } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Breadcrumb, Hidden, Notice, TextArea } from '~/ui'
import { Changes, PassageText } from './marked-text'
import { ButtonForm } from './staff-parts'

interface Props {
  visit: Visit
  document: { slug: string; title: Localized }
  passage: { slug: string; heading: string; language: string }
  saved: { version: number; text: string; writer: string | null; createdAt: Date }
  /** What the writer typed. */
  text: string
  why: string
  errors?: readonly FieldError[]
}

/** Somebody else saved meanwhile: both texts, what differs, and the writer's choice. Nothing is lost either way. */
export const ConflictPage = ({ visit, document, passage, saved, text, why, errors = [] }: Props) => {
  const address = visit.href(`/arbete/strategi/${document.slug}/${passage.slug}`)
  return (
    <StaffPage visit={visit} title={visit.t('writing.conflict.title')}>
      <Breadcrumb
        label={visit.t('strategy.crumbs')}
        links={[
          { href: visit.href('/arbete/strategi'), label: visit.s('strategy.work.title') },
          { href: visit.href(`/arbete/strategi/${document.slug}`), label: visit.l(document.title) },
          { href: address, label: <span lang={passage.language}>{passage.heading}</span> },
        ]}
      />
      <FormErrors visit={visit} errors={errors} />
      <Notice kind="warning">
        <p>
          {visit.s('writing.conflict.lead', {
            who: { text: saved.writer ?? visit.t('writing.somebody'), lang: 'sv' },
            when: showDateTime(saved.createdAt, visit.lang),
            version: saved.version,
          })}
        </p>
        <p>{visit.s('writing.conflict.kept')}</p>
      </Notice>
      <div class="two">
        <div>
          <h2>{visit.s('writing.conflict.saved', { version: saved.version })}</h2>
          <PassageText text={saved.text} language={passage.language} />
        </div>
        <div>
          <h2>{visit.s('writing.conflict.differs')}</h2>
          <p class="muted small">{visit.s('writing.conflict.differs-lead')}</p>
          <Changes visit={visit} before={saved.text} after={text} language={passage.language} />
        </div>
      </div>
      <h2>{visit.s('writing.conflict.choose')}</h2>
      <form novalidate method="post" action={`${address}/lydelse`}>
        <Hidden name="fromVersion" value={String(saved.version)} />
        <Hidden name="why" value={why} />
        <TextArea
          name="text"
          label={visit.s('writing.conflict.yours')}
          hint={visit.s('writing.conflict.yours-hint', { version: saved.version })}
          value={text}
          rows={12}
        />
        <button class="button" type="submit">
          {visit.s('writing.conflict.take-mine')}
        </button>
      </form>
      <ButtonForm action={`${address}/utkast/kasta`} label={visit.s('writing.conflict.take-theirs')} />
    </StaffPage>
  )
}
