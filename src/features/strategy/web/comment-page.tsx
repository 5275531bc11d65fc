import { randomUUID } from 'node:crypto'
import type { PageWords } from '~/features/glossary'
import { errorAt, FormErrors, PublicPage, PuzzleField } from '~/features/site'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Breadcrumb, Choices, Hidden, Notice, Section, TextArea, TextField } from '~/ui'
import { type Afterwards, consultationMoment, SENDER_KINDS, STANCES } from '../domain'
import type { askedPassages, PublicComment, PublicConsultation } from '../queries'
import { Comments } from './comments'
import { WhatNow } from './consultation-pages'
import { passageOnLeaf } from './leaves'
import { PassageText } from './parts'

interface Props {
  visit: Visit
  now: Date
  consultation: PublicConsultation
  passage: Awaited<ReturnType<typeof askedPassages>>[number]
  comments: readonly PublicComment[]
  afterwards: Afterwards
  values?: Values
  errors?: FieldError[]
  /** For the browser to solve, only where something looks automated. */
  puzzle?: string | undefined
  words: PageWords
}

/** One passage, the form to say something about it, and what others said. */
export const CommentPage = (props: Props) => {
  const { visit, consultation, passage, comments, values = {}, errors = [] } = props
  const moment = consultationMoment(consultation, props.now)
  const typed = textOf(values, 'text')
  return (
    <PublicPage
      visit={visit}
      title={`${visit.t('strategy.comment.give')}: ${passage.heading}`}
      now={props.now}
    >
      <Section>
        <Breadcrumb
          label={visit.t('strategy.crumbs')}
          links={[
            { href: visit.href('/remiss'), label: visit.s('strategy.consultations.title') },
            {
              href: visit.href(passageOnLeaf(`/remiss/${consultation.slug}`, passage.slug)),
              label: visit.l(consultation.title),
            },
          ]}
        />
        <h1 lang={visit.only(passage.language)}>{passage.heading}</h1>
        <FormErrors visit={visit} errors={errors} />
        <div class="two">
          <div>
            <h2>{visit.s('strategy.comment.draft-says')}</h2>
            <blockquote class="wording">
              <PassageText text={passage.text} language={passage.language} words={props.words} />
            </blockquote>
          </div>
          <div>
            {moment === 'open' ? (
              <CommentForm {...{ visit, consultation, passage, values, errors, puzzle: props.puzzle }} />
            ) : (
              <>
                <WhatNow
                  visit={visit}
                  moment={moment}
                  consultation={consultation}
                  afterwards={props.afterwards}
                />
                {typed ? (
                  <Notice title={visit.s('strategy.comment.yours')}>
                    <p>{visit.s('strategy.comment.yours-body')}</p>
                    <blockquote dir="auto">{typed}</blockquote>
                  </Notice>
                ) : null}
              </>
            )}
          </div>
        </div>
      </Section>
      {comments.length > 0 ? (
        <Section title={visit.s('strategy.comment.others')} tinted>
          <h3 class="unseen" lang={passage.language}>
            {passage.heading}
          </h3>
          <Comments visit={visit} comments={comments} />
        </Section>
      ) : null}
    </PublicPage>
  )
}

const CommentForm = ({
  visit,
  consultation,
  passage,
  values = {},
  errors = [],
  puzzle,
}: Pick<Props, 'visit' | 'consultation' | 'passage' | 'values' | 'errors' | 'puzzle'>) => (
  <form novalidate method="post" action={visit.href(`/remiss/${consultation.slug}/${passage.slug}`)}>
    <h2>{visit.s('strategy.comment.give')}</h2>
    <Choices
      type="radio"
      name="stance"
      label={visit.s('strategy.comment.stance')}
      value={[textOf(values, 'stance')]}
      options={STANCES.map((stance) => ({
        value: stance,
        label: (
          <>
            <strong>{visit.s(`strategy.stance.${stance}`)}</strong>{' '}
            <span class="muted">{visit.s(`strategy.stance.${stance}-hint`)}</span>
          </>
        ),
      }))}
      error={errorAt(visit, errors, 'stance')}
    />
    <TextArea
      name="text"
      label={visit.s('strategy.comment.text')}
      hint={visit.s('strategy.comment.text-hint')}
      value={textOf(values, 'text')}
      error={errorAt(visit, errors, 'text')}
      rows={6}
      required
    />
    <Choices
      type="radio"
      name="sender"
      label={visit.s('strategy.comment.sender')}
      value={[textOf(values, 'sender') || 'private']}
      options={SENDER_KINDS.map((kind) => ({ value: kind, label: visit.s(`strategy.sender.${kind}`) }))}
      error={errorAt(visit, errors, 'sender')}
    />
    <TextField
      name="name"
      label={visit.s('strategy.comment.name')}
      hint={visit.s('strategy.comment.name-hint')}
      value={textOf(values, 'name')}
      autocomplete="organization"
      error={errorAt(visit, errors, 'name')}
    />
    <Hidden name="key" value={textOf(values, 'key') || randomUUID()} />
    <Hidden name="language" value={visit.lang} />
    <PuzzleField visit={visit} puzzle={puzzle} />
    <div class="buttons">
      <button class="button" type="submit">
        {visit.s('strategy.comment.send')}
      </button>
      <a
        class="button secondary"
        href={visit.href(passageOnLeaf(`/remiss/${consultation.slug}`, passage.slug))}
      >
        {visit.s('strategy.comment.back')}
      </a>
    </div>
    <p class="muted">
      {visit.s('strategy.comment.privacy')}{' '}
      <a href={visit.href('/personuppgifter')}>{visit.s('strategy.comment.privacy-link')}</a>
    </p>
  </form>
)
