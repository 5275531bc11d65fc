import { findingSaid } from '~/features/plain'
import { errorAt } from '~/features/site'
import type { FieldError, Values } from '~/platform/http/form'
import { textOf } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Checkbox, DateField, Details, Hidden, StatusWord, TextArea, TextField } from '~/ui'
import { type Channel, isOut, lengthOf, mostOf } from '../domain'
import type { LedgerRow } from '../queries'
import type { Edition, findingsIn } from './core'
import { field } from './read-cards'
import { CauseWords, DispatchWord } from './words'

export interface CardProps {
  visit: Visit
  channel: Channel
  edition: Edition
  /** The name the channel is connected under; undefined when it is not. */
  connectedAs: string | undefined
  /** The post of this story there, on its way, out or stopped. */
  post: LedgerRow | undefined
  /** A correction or withdrawal of it that has not ended. */
  change: LedgerRow | undefined
  /** The story has changed since the card was written, or since the post went out. */
  isStale: boolean
  isDrifted: boolean
  values: Values
  errors: readonly FieldError[]
  findings: Awaited<ReturnType<typeof findingsIn>>
  figures: { label: string; value: number }[]
}

/** What is told in one channel: its words, how long they may be, how it will look, and where it stands. */
export const ChannelCard = (props: CardProps) => {
  const { visit, channel, post, values, errors, findings } = props
  const text = textOf(values, field('text', channel))
  const [length, most] = [lengthOf(text), mostOf(channel)]
  return (
    <div class="card" role="group" aria-labelledby={`kanal-${channel}`}>
      <h2 id={`kanal-${channel}`}>{visit.s(`channels.name.${channel}`)}</h2>
      {post ? (
        <p>
          <a href={visit.href(`/arbete/kanaler/utskick/${post.id}`)}>
            {visit.s('channels.cards.ledger')}
            <span class="unseen"> {visit.t(`channels.name.${channel}`)}</span>
          </a>
          : <DispatchWord visit={visit} row={post} />
        </p>
      ) : (
        <p>{visit.s('channels.cards.not-sent')}</p>
      )}
      {post?.state === 'failed' || post?.state === 'in_doubt' ? (
        <CauseWords visit={visit} cause={post.cause} />
      ) : null}
      {props.change ? (
        <p>
          {visit.s(`channels.kind.${props.change.kind}`)}: <DispatchWord visit={visit} row={props.change} />
        </p>
      ) : null}
      {props.isDrifted ? (
        <p>
          <StatusWord kind="behind">{visit.s('channels.cards.drifted')}</StatusWord>
        </p>
      ) : props.isStale ? (
        <p>
          <StatusWord kind="slow">{visit.s('channels.cards.stale')}</StatusWord>
        </p>
      ) : null}
      {props.figures.length > 0 ? (
        <p class="muted">
          {props.figures.map(({ label, value }, index) => (
            <>
              {index > 0 ? ', ' : null}
              {label}: {value}
            </>
          ))}
        </p>
      ) : null}
      {channel === 'newsletter' ? (
        <>
          <p>{visit.s('channels.cards.letter')}</p>
          <Hidden name={field('text', channel)} value={text} />
        </>
      ) : (
        <TextArea
          name={field('text', channel)}
          label={visit.s('channels.cards.text')}
          hint={visit.s('channels.cards.length', { length, most })}
          value={text}
          error={errorAt(visit, errors, field('text', channel))}
          rows={channel === 'bluesky' ? 6 : 10}
        />
      )}
      {findings.length > 0 ? (
        <Details summary={visit.s('channels.cards.findings', { count: findings.length })}>
          <ul>
            {findings.map((finding) => (
              <li>{findingSaid(finding, visit.lang).text}</li>
            ))}
          </ul>
        </Details>
      ) : null}
      {props.edition.pictureId && channel !== 'newsletter' ? (
        <>
          <Checkbox
            name={field('picture', channel)}
            label={visit.s('channels.cards.with-picture')}
            checked={textOf(values, field('picture', channel)) !== ''}
          />
          <TextArea
            name={field('alt', channel)}
            label={visit.s('channels.cards.alt')}
            value={textOf(values, field('alt', channel))}
            error={errorAt(visit, errors, field('alt', channel))}
            rows={2}
          />
        </>
      ) : null}
      {isOut(post?.state) || channel === 'newsletter' ? null : (
        <Details summary={visit.s('channels.cards.when')} open={textOf(values, field('day', channel)) !== ''}>
          <DateField
            name={field('day', channel)}
            label={visit.s('channels.cards.day')}
            hint={visit.s('channels.cards.day-hint')}
            value={textOf(values, field('day', channel))}
            error={errorAt(visit, errors, field('day', channel))}
          />
          <TextField
            name={field('time', channel)}
            label={visit.s('channels.cards.time')}
            value={textOf(values, field('time', channel))}
            error={errorAt(visit, errors, field('time', channel))}
          />
        </Details>
      )}
      {channel === 'newsletter' ? null : (
        <Details summary={visit.s('channels.cards.preview')}>
          <Preview {...props} text={text} />
        </Details>
      )}
      <CardButtons {...props} />
    </div>
  )
}

/** As the channel will show it, near enough to see what comes first and where the picture stands. */
const Preview = ({ visit, channel, edition, connectedAs, values, text }: CardProps & { text: string }) => {
  const withPicture = edition.pictureId && textOf(values, field('picture', channel)) !== ''
  return (
    <figure class="post-preview">
      <p>
        <strong>{connectedAs ?? visit.s(`channels.name.${channel}`)}</strong>
      </p>
      <p class="said" lang={edition.language} dir="auto">
        {text}
      </p>
      {withPicture ? (
        <img
          src={`/bild/${edition.pictureId}/480.jpg`}
          alt={textOf(values, field('alt', channel))}
          width="480"
          loading="lazy"
        />
      ) : (
        <p class="notice" lang={edition.language}>
          <strong>{edition.headline}</strong>
          <br />
          {edition.short || edition.lead}
        </p>
      )}
      {withPicture ? (
        <figcaption>
          {visit.s('channels.cards.alt-read', {
            alt: { text: textOf(values, field('alt', channel)), lang: edition.language },
          })}
        </figcaption>
      ) : null}
    </figure>
  )
}

const CardButtons = ({ visit, channel, post, change }: CardProps) => {
  const name = <span class="unseen"> {visit.t(`channels.name.${channel}`)}</span>
  const Button = ({
    deed,
    kind,
    label,
  }: {
    deed: string
    kind: string
    label: Parameters<Visit['s']>[0]
  }) => (
    <button class={`button small ${kind}`} type="submit" name="do" value={`${deed}:${channel}`}>
      {visit.s(label)}
      {name}
    </button>
  )
  if (change) return null
  if (isOut(post?.state)) {
    return (
      <p class="buttons">
        <Button deed="correct" kind="secondary" label="channels.cards.correct" />{' '}
        <Button deed="withdraw" kind="danger" label="channels.cards.withdraw" />
      </p>
    )
  }
  if (post?.state === 'ready' || post?.state === 'failed')
    return <Button deed="withdraw" kind="secondary" label="channels.cards.call-off" />
  return post ? null : <Button deed="send" kind="warm" label="channels.cards.send" />
}
