import type { Visit } from '~/platform/http/visit'
import { asTree, type Code } from '../domain'
import { CodeName } from './signs'

/** What each code means and when it is set, where one codes. */
export const CodeMeanings = ({ visit, codes }: { visit: Visit; codes: readonly Code[] }) => (
  <dl>
    {asTree(codes).map(({ code }) => (
      <>
        <dt>
          <CodeName code={code} />
        </dt>
        <dd>
          {[
            code.definition,
            code.includeWhen && `${visit.t('coding.field.include')}: ${code.includeWhen}`,
            code.excludeWhen && `${visit.t('coding.field.exclude')}: ${code.excludeWhen}`,
          ]
            .filter(Boolean)
            .map((line) => (
              <p dir="auto">{line}</p>
            ))}
        </dd>
      </>
    ))}
  </dl>
)
