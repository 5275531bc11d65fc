import { PROOF_FIELD } from '~/platform/http/flood-guard'
import type { Visit } from '~/platform/http/visit'

/** Inside a public form: a puzzle that the browser solves by itself. Without a script the form is sent without it. */
export const PuzzleField = ({ visit, puzzle }: { visit: Visit; puzzle: string | undefined }) =>
  puzzle ? (
    <>
      <input type="hidden" name={PROOF_FIELD} data-puzzle={puzzle} />
      <p role="status" data-waiting hidden>
        {visit.s('site.proof.waiting')}
      </p>
      <script type="module" src="/tillgangar/proof.js" />
    </>
  ) : null
