import { StanceWord } from '~/features/strategy'
import { excerpt } from '~/kernel/plain-text'
import type { Piece } from '../queries'
import type { DeskProps } from './desk-props'

type Props = Pick<DeskProps, 'visit' | 'consultation' | 'reply'> & { address: string; piece: Piece }

const answerState = ({ answeredAt, answerId }: { answeredAt: Date | null; answerId: string | null }) => {
  if (answeredAt) return 'published'
  return answerId ? 'prepared' : 'none'
}

/** An answered point can no longer be undone. */
export const isFixed = (piece: Piece): boolean => piece.kind === 'point' && piece.point.answeredAt !== null

/** What a part of the reply has become, with the way to answer it and the way back. */
export const PieceNote = ({ visit, consultation, reply, address, piece }: Props) => {
  const words = excerpt(reply.text.slice(piece.startsAt, piece.endsAt), 40)
  return (
    <p class="comment-head">
      {piece.kind === 'point' ? (
        <>
          <StanceWord visit={visit} stance={piece.point.stance} />
          <span lang={piece.point.passageLanguage ?? undefined}>
            {piece.point.heading ?? visit.s('replies.point.about-whole')}
          </span>
          <span class="muted">{visit.s(`replies.cut.answer-state.${answerState(piece.point)}`)}</span>
          <a href={visit.href(`/arbete/remiss/${consultation.slug}/${piece.id}`)}>
            {visit.s('replies.cut.answer')}
            <span class="unseen">: {words}</span>
          </a>
        </>
      ) : (
        <>
          <span class="tag">{visit.s('replies.cut.nothing')}</span>
          <span class="muted" dir="auto">
            {piece.reason}
          </span>
        </>
      )}
      {isFixed(piece) ? null : (
        <button
          class="button small secondary"
          type="submit"
          formaction={`${address}/angra`}
          name="piece"
          value={piece.id}
        >
          {visit.s('replies.cut.undo')}
          <span class="unseen">: {visit.s('replies.cut.undo-what', { text: words })}</span>
        </button>
      )}
    </p>
  )
}
