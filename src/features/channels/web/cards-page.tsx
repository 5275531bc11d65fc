import { FormErrors, StaffPage } from '~/features/site'
import { ENDONYM } from '~/kernel/language'
import type { FieldError } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Breadcrumb, Notice, StatusWord } from '~/ui'
import { type CardProps, ChannelCard } from './card'
import type { Edition, StaffStory } from './core'

export const CARDS_DONE = ['sparat', 'skickat', 'rattas', 'tas-bort', 'avbokat', 'inget'] as const

interface Props {
  visit: Visit
  story: StaffStory
  editions: readonly Edition[]
  cards: readonly Omit<CardProps, 'visit'>[]
  /** Something of it is out in a channel, also when the story itself is hidden by now. */
  isOut: boolean
  errors: FieldError[]
  done: string | undefined
}

/** One story, told once, as each channel will tell it: side by side, each with its own words and time. */
export const CardsPage = ({ visit, story, editions, cards, isOut, errors, done: word }: Props) => {
  const done = CARDS_DONE.find((one) => one === word)
  return (
    <StaffPage visit={visit} title={visit.t('channels.cards.title')} lead={visit.s('channels.cards.lead')}>
      <Breadcrumb
        label={visit.t('channels.crumbs')}
        links={[
          { href: visit.href('/arbete/redaktionen'), label: visit.s('channels.newsroom') },
          {
            href: visit.href(`/arbete/redaktionen/${story.id}`),
            label: <span lang={story.language}>{story.headline}</span>,
          },
        ]}
      />
      {done ? (
        <div role="status">
          <Notice kind="done">
            <p>{visit.s(`channels.done.${done}`)}</p>
          </Notice>
        </div>
      ) : null}
      <FormErrors visit={visit} errors={errors} />
      <h2>{visit.s('channels.cards.site')}</h2>
      {editions.length === 0 ? (
        <Notice kind="warning">
          <p>{visit.s('channels.cards.not-published')}</p>
        </Notice>
      ) : null}
      <ul>
        {editions.map(({ slug, language, headline }) => (
          <li>
            <StatusWord kind="done">
              {visit.s('channels.cards.on-site', { language: ENDONYM[language] })}
            </StatusWord>{' '}
            <a href={visit.href(`/nyheter/${slug}`)} lang={visit.only(language)}>
              {headline}
            </a>
          </li>
        ))}
        {editions.length > 0 && !editions.some(({ language }) => language === 'en') ? (
          <li>
            <StatusWord kind="waiting">{visit.s('channels.cards.no-english')}</StatusWord>
          </li>
        ) : null}
      </ul>
      {editions.length > 0 || isOut ? (
        <form
          novalidate
          method="post"
          class="across"
          action={visit.href(`/arbete/redaktionen/${story.id}/kanaler`)}
        >
          <p class="buttons">
            <button class="button secondary" type="submit" name="do" value="save">
              {visit.s('channels.cards.save')}
            </button>{' '}
            <button class="button warm" type="submit" name="do" value="send">
              {visit.s('channels.cards.send-all')}
            </button>{' '}
            {isOut ? (
              <>
                <button class="button secondary" type="submit" name="do" value="correct">
                  {visit.s('channels.cards.correct-all')}
                </button>{' '}
                <button class="button danger" type="submit" name="do" value="withdraw">
                  {visit.s('channels.cards.withdraw-all')}
                </button>
              </>
            ) : null}
          </p>
          <div class="cards">
            {cards.map((card) => (
              <ChannelCard visit={visit} {...card} />
            ))}
          </div>
        </form>
      ) : null}
      <script type="module" src="/tillgangar/lengths.js" />
      <p>
        <a href={visit.href('/arbete/kanaler')}>{visit.s('channels.title')}</a>
      </p>
    </StaffPage>
  )
}
