import { showDate } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { Details, Notice, StatusWord } from '~/ui'
import type { DecidedWording } from '../queries'
import { Changes } from './marked-text'

interface Shown {
  wordingId: string
  version: number
  text: string
  publishedAt: Date
}

/** What a passage says: as it was decided, or as it is proposed while nobody has decided. */
export const whatHolds = <S extends Shown>(latest: S, decided: DecidedWording | undefined) => ({
  text: decided?.text ?? latest.text,
  /** A newer wording that is out and not decided. */
  proposed: decided && decided.wordingId !== latest.wordingId ? latest : undefined,
})

interface Props {
  visit: Visit
  latest: Shown
  decided: DecidedWording | undefined
  language: string
  /** Others of the same document have been decided. */
  isDecidedBeside: boolean
  /** Where it can be commented on now. */
  openAt: string | undefined
}

/** Says when what stands here is only a proposal, or that there is one to change it, and how. */
export const Proposal = ({ visit, latest, decided, language, isDecidedBeside, openAt }: Props) => {
  const date = showDate(latest.publishedAt, visit.lang)
  if (!decided) {
    return isDecidedBeside ? (
      <p>
        <StatusWord kind="waiting">{visit.s('strategy.proposal.new', { date })}</StatusWord>{' '}
        <Open visit={visit} at={openAt} />
      </p>
    ) : null
  }
  const { proposed } = whatHolds(latest, decided)
  return proposed ? (
    <Notice title={visit.s('strategy.proposal.title')}>
      <p>
        {visit.s('strategy.proposal.body', { date })} <Open visit={visit} at={openAt} />
      </p>
      <Details summary={visit.s('strategy.proposal.see')}>
        <Changes visit={visit} before={decided.text} after={proposed.text} language={language} />
      </Details>
    </Notice>
  ) : null
}

const Open = ({ visit, at }: { visit: Visit; at: string | undefined }) =>
  at ? <a href={at}>{visit.s('strategy.proposal.comment')}</a> : null
