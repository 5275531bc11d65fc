import { ENDONYM, isLanguage } from '~/kernel/language'
import { showDateTime, showNumber } from '~/kernel/time'
import { hasRole } from '~/platform/http/routes'
import type { Visit } from '~/platform/http/visit'
import { Notice, type StatusKind, StatusWord } from '~/ui'
import type { RunState } from '../domain'
import type { Member, Pile, ToldRun } from '../queries'

/** A language as the reader calls it; one that Intl has no sure name for by its own. */
export const languageName = (visit: Visit, language: string): string => {
  if (!isLanguage(language)) return visit.t('analysis.language.unknown')
  if (!['sv', 'fi', 'en'].includes(language)) return ENDONYM[language]
  return new Intl.DisplayNames([visit.lang], { type: 'language' }).of(language) ?? ENDONYM[language]
}

/** A share as "62 %". */
export const percent = (visit: Visit, share: number | null): string =>
  share === null ? '–' : `${showNumber(share * 100, visit.lang)} %`

/** The words of a pile in a row; what it is called where no word leads into it. */
export const pileTitle = (visit: Visit, { words }: Pick<Pile, 'words'>): string =>
  words.length > 0 ? words.join(', ') : visit.t('analysis.pile.no-words')

const SIGN: Record<RunState, StatusKind> = {
  waiting: 'waiting',
  running: 'ahead',
  done: 'done',
  failed: 'stopped',
}

/** Where a run stands, as a word and a time. */
export const RunWord = ({ visit, run }: { visit: Visit; run: ToldRun }) => (
  <>
    <StatusWord kind={SIGN[run.state]}>{visit.s(`analysis.state.${run.state}`)}</StatusWord>{' '}
    {showDateTime(run.endedAt ?? run.startedAt ?? run.askedAt, visit.lang)}
  </>
)

/**
 * A run on its way: how far it has come, and a link to look again. The page does not load itself anew: that would
 * take it away from whoever is reading it.
 */
export const OnItsWay = ({ visit, run, again }: { visit: Visit; run: ToldRun; again: string }) => (
  <div role="status">
    <Notice title={visit.s(`analysis.under-way.${run.kind}`)}>
      <p>
        {run.state === 'waiting' || !run.stage
          ? visit.s('analysis.under-way.waits')
          : visit.s(`analysis.stage.${run.stage}`)}
        {run.stageLanguage ? ` (${languageName(visit, run.stageLanguage)})` : null}
      </p>
      <p>
        <a href={visit.href(again)}>{visit.s('analysis.under-way.again')}</a>
      </p>
    </Notice>
  </div>
)

/** Why a run came to nothing, and what to do. */
export const Failed = ({ visit, run }: { visit: Visit; run: ToldRun }) =>
  run.error ? (
    <Notice kind="warning" title={visit.s(`analysis.failed.${run.kind}`)}>
      <p>{visit.s(`analysis.failure.${run.error}`)}</p>
    </Notice>
  ) : null

const CUT = 280

/** An inspel in a list: its words, cut where they are many, and where to read it. */
export const ShownInspel = ({ visit, member, whole }: { visit: Visit; member: Member; whole: boolean }) => {
  const isCut = !whole && member.text.length > CUT
  return (
    <>
      <blockquote class="said" lang={visit.only(member.language)} dir="auto">
        {isCut ? `${member.text.slice(0, CUT).trimEnd()} …` : member.text}
      </blockquote>
      <p class="small">
        <a href={visit.href(`/inspel/${member.publicId}`)}>
          {visit.s('analysis.read')}
          <span class="unseen">: {member.text.slice(0, 40)}</span>
        </a>
        {hasRole(visit, 'analyst', 'admin') ? (
          <>
            {' '}
            ·{' '}
            <a href={visit.href(`/arbete/kodning/inspel/${member.contributionId}?lage=all`)}>
              {visit.s('analysis.code')}
              <span class="unseen">: {member.text.slice(0, 40)}</span>
            </a>
          </>
        ) : null}
        {member.standing ? <> · {visit.s(`analysis.standing.${member.standing}`)}</> : null}
      </p>
    </>
  )
}
