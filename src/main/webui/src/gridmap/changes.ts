import type { AreaChange } from '@/api/types'

export const KINDS = ['ADDED', 'REMOVED', 'BORDER_MOVED', 'RENAMED', 'REASSIGNED'] as const
export type ChangeKind = (typeof KINDS)[number]

/** As text, because on a map and in a list colour never speaks alone. */
export const KIND_SIGNS: Record<ChangeKind, string> = { ADDED: '＋', REMOVED: '－', BORDER_MOVED: '⇄', RENAMED: '✎', REASSIGNED: '↪' }

export const TIER_ORDER = ['SUB_DISTRICT', 'COMMUNITY', 'GRID', 'BUILDING'] as const

/** How many changes of each kind; one area can be counted under two. */
export function kindCounts(changes: AreaChange[]): Record<ChangeKind, number> {
  const counts = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<ChangeKind, number>
  for (const change of changes) for (const kind of change.kinds) counts[kind]++
  return counts
}

/** The tiers in their order with their changes, without those in which nothing changed. */
export function byTier(changes: AreaChange[], only?: ChangeKind): { tier: AreaChange['tier']; changes: AreaChange[] }[] {
  return TIER_ORDER.map((tier) => ({
    tier,
    changes: changes.filter((change) => change.tier === tier && (!only || change.kinds.includes(only))),
  })).filter((group) => group.changes.length)
}

/** Which outlines the map shows: those of the old drawing that went or moved, those of the new that came or moved. */
export function outlines(changes: AreaChange[]): { before: string[]; after: string[] } {
  const ground = changes.filter((change) => change.tier !== 'BUILDING')
  return {
    before: ground.filter((change) => change.before).map((change) => change.code),
    after: ground.filter((change) => change.after).map((change) => change.code),
  }
}

/** What an area won or lost, signed; undefined where it is new or gone. */
export function gain(change: AreaChange): number | undefined {
  return change.before && change.after ? change.after.squareMetres - change.before.squareMetres : undefined
}
