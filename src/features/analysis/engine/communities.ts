import { UndirectedGraph } from 'graphology'
import louvain from 'graphology-communities-louvain'
import type { Neighbours, Random, Sorted } from '../domain'

/** A pile of fewer is no pile. */
const LEAST_IN_PILE = 3

/**
 * Fine piles: communities among texts joined to their nearest (Louvain). Texts that are near nobody are in none.
 * How central a text is: how much of its nearness lies within its own pile.
 */
export const finePiles = (texts: number, { most, near, cosine }: Neighbours, random: Random): Sorted => {
  const graph = new UndirectedGraph<Record<string, never>, { weight: number }>()
  for (let text = 0; text < texts; text++) graph.addNode(text)
  for (let text = 0; text < texts; text++) {
    for (let k = text * most; k < (text + 1) * most && (near[k] as number) >= 0; k++)
      if (!graph.hasEdge(text, near[k])) graph.addEdge(text, near[k], { weight: cosine[k] as number })
  }
  const found = graph.size === 0 ? {} : louvain(graph, { getEdgeWeight: 'weight', rng: random.next })
  const members = new Map<number, number[]>()
  for (let text = 0; text < texts; text++) {
    const community = found[text]
    if (community === undefined) continue
    const own = members.get(community)
    if (own) own.push(text)
    else members.set(community, [text])
  }
  const piles = [...members.values()]
    .filter((all) => all.length >= LEAST_IN_PILE)
    .sort((one, other) => other.length - one.length || (one[0] as number) - (other[0] as number))
  const pileOf = new Int32Array(texts).fill(-1)
  piles.forEach((all, pile) => {
    for (const text of all) pileOf[text] = pile
  })
  const centrality = new Float32Array(texts)
  for (let text = 0; text < texts; text++) {
    if (pileOf[text] === -1) continue
    for (let k = text * most; k < (text + 1) * most && (near[k] as number) >= 0; k++)
      if (pileOf[near[k] as number] === pileOf[text])
        centrality[text] = (centrality[text] as number) + (cosine[k] as number)
  }
  return { piles: piles.length, pileOf, centrality: centrality.map((sum) => sum / most) }
}
