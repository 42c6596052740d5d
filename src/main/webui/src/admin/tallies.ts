/** Sums of a replayed month. */
export const LIMITS = ['L1', 'L2', 'L3', 'L4'] as const
export type LimitName = (typeof LIMITS)[number]

export interface Tally {
  limits: number
  late: number
  wouldBeLate: number
}

export type Tallies = { [name in LimitName]?: Tally }

/** Kinds of units, from the one that is nearest to the resident. Units are never lined up against each other. */
export const KINDS = ['COMMUNITY', 'SUB_DISTRICT', 'DEPARTMENT', 'DISTRICT', 'CENTRE', 'OTHER'] as const

export function groups(units: Record<string, Tallies>, kindOf: (key: string) => string): { group: string; limits: Tallies }[] {
  const found = new Map<string, Tallies>()
  for (const [key, tallies] of Object.entries(units)) {
    const kind = kindOf(key)
    const group = (KINDS as readonly string[]).includes(kind) ? kind : 'OTHER'
    const sum = found.get(group) ?? {}
    for (const limit of LIMITS) {
      const one = tallies[limit]
      if (!one) continue
      const before = sum[limit] ?? { limits: 0, late: 0, wouldBeLate: 0 }
      sum[limit] = { limits: before.limits + one.limits, late: before.late + one.late, wouldBeLate: before.wouldBeLate + one.wouldBeLate }
    }
    found.set(group, sum)
  }
  return KINDS.flatMap((group) => (found.has(group) ? [{ group, limits: found.get(group)! }] : []))
}

/** `2026-11` and the ones before it. */
export function lastMonths(day: string, count: number): string[] {
  const [year, month] = day.split('-').map(Number) as [number, number]
  return Array.from({ length: count }, (_, back) => new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 7))
}
