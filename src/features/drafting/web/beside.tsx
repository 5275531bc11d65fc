import type { Child } from 'hono/jsx'
import { ENDONYM } from '~/kernel/language'
import type { Context } from '~/platform/context'
import type { Beside, Visit } from '~/platform/http/visit'
import { Details, Notice, Select, Tag } from '~/ui'
import { DRAFTABLE, hostIn, isDraftable, type Task } from '../domain'
import { latestCallOf, type Model, modelNow, nameOfPile, shownInspel, type ToldCall } from '../queries'
import { Outcome } from './words'

interface Props {
  visit: Visit
  model: Model
  task: Exclude<Task, 'trial'>
  action: string
  latest: ToldCall | undefined
  children?: Child
}

/** Asking for a draft, with what is sent and where, and how it went the last time. */
const Ask = ({ visit, model, task, action, latest, children }: Props) => (
  <section id="sprakmodell">
    <Details summary={visit.s(`drafting.ask.${task}`)} open={latest !== undefined}>
      <p>{visit.s(`drafting.ask.${task}.about`)}</p>
      <p class="muted">{visit.s('drafting.ask.sent', { host: hostIn(model.address), model: model.model })}</p>
      <form method="post" action={visit.href(action)}>
        {children}
        <button class="button secondary" type="submit">
          {visit.s(`drafting.ask.${task}.do`)}
        </button>
      </form>
      {latest ? (
        <>
          <p>
            <a href={visit.href(`/arbete/sprakmodell/anrop/${latest.id}`)}>{visit.s('drafting.latest')}</a>
          </p>
          <Outcome visit={visit} call={latest} />
        </>
      ) : null}
    </Details>
  </section>
)

/** The model where it is switched on; without, no page says a word of it. */
const modelOn = async ({ db }: Context): Promise<Model | undefined> => {
  const model = await modelNow(db)
  return model?.isOn ? model : undefined
}

/** On the page of a theme's sentences: proposals, each with the words it rests on. */
export const besideTheme =
  (context: Context): Beside =>
  async (visit, id) => {
    const model = await modelOn(context)
    if (!model) return null
    const latest = await latestCallOf(context.db, 'theme', id)
    return <Ask {...{ visit, model, latest }} task="theme" action={`/arbete/sprakmodell/tema/${id}`} />
  }

/** On the page of a pile: what a model called it, and asking for a name. */
export const besidePile =
  (context: Context): Beside =>
  async (visit, id) => {
    const model = await modelOn(context)
    if (!model) return null
    const [named, latest] = await Promise.all([
      nameOfPile(context.db, id),
      latestCallOf(context.db, 'pile', id),
    ])
    return (
      <>
        {named ? <PileName visit={visit} named={named} /> : null}
        <Ask {...{ visit, model, latest }} task="pile" action={`/arbete/sprakmodell/hog/${id}`} />
      </>
    )
  }

type Named = NonNullable<Awaited<ReturnType<typeof nameOfPile>>>

const PileName = ({ visit, named }: { visit: Visit; named: Named }) => (
  <Notice title={<span lang={visit.only('sv')}>{named.name}</span>}>
    <p lang={visit.only('sv')}>{named.sentence}</p>
    <ul>
      {named.quotes.map(({ quote, language, publicationId }) => (
        <li>
          <q lang={language ?? undefined} dir="auto">
            {quote}
          </q>{' '}
          <a href={visit.href(`/inspel/${publicationId}`)}>{visit.s('drafting.inspel')}</a>
        </li>
      ))}
    </ul>
    <p>
      <Tag>{visit.s('drafting.proposed')}</Tag>
    </p>
  </Notice>
)

/** On the desk where an inspel is read: a draft of its translation, into languages that a program may write. */
export const besideInspel =
  (context: Context): Beside =>
  async (visit, id) => {
    const model = await modelOn(context)
    const inspel = model ? await shownInspel(context.db, id) : undefined
    if (!model || !inspel || !isDraftable(inspel.language)) return null
    const latest = await latestCallOf(context.db, 'translation', id)
    const languages = DRAFTABLE.filter((language) => language !== inspel.language)
    return (
      <Ask {...{ visit, model, latest }} task="translation" action={`/arbete/sprakmodell/inspel/${id}`}>
        <Select
          name="into"
          label={visit.s('drafting.ask.language')}
          hint={visit.s('drafting.ask.language-hint')}
          options={languages.map((value) => ({ value, label: ENDONYM[value] }))}
        />
      </Ask>
    )
  }
