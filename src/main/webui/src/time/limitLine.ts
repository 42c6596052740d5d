/** Places the limits of a matter on a line and today between them. */
export interface Due {
  start: string
  due: string
}

export interface Line<T extends Due> {
  nodes: { limit: T; at: number }[]
  /** 0 = dispatch, 1 = the last limit. */
  today: number
  /** The last limit lies behind us. */
  beyond: boolean
}

/**
 * Limits stand at equal distances, however unequal their spans are: a limit of one hour beside one of ten days would
 * otherwise be a dot on a dot. Between two limits time runs evenly.
 */
export function limitLine<T extends Due>(limits: T[], now: number): Line<T> {
  const sorted = [...limits].sort((a, b) => Date.parse(a.due) - Date.parse(b.due))
  const first = sorted[0]
  if (!first) return { nodes: [], today: 0, beyond: false }
  const step = 1 / sorted.length
  const nodes = sorted.map((limit, index) => ({ limit, at: step * (index + 1) }))
  let from = Math.min(...sorted.map((limit) => Date.parse(limit.start)))
  if (now <= from) return { nodes, today: 0, beyond: false }
  for (const [index, limit] of sorted.entries()) {
    const until = Date.parse(limit.due)
    if (now <= until) return { nodes, today: step * (index + (now - from) / (until - from)), beyond: false }
    from = until
  }
  return { nodes, today: 1, beyond: true }
}
