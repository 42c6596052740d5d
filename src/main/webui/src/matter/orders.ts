import type { Incident, OrderPart } from '@/api/types'

export const OVER = new Set(['DONE', 'RETURNED', 'HANDED_UP', 'ENDED'])

/** The order that the reader works on; else that of the unit which leads: the newest that is not over. */
export const currentOrder = ({ orders }: Incident): OrderPart | undefined =>
  orders.find(({ actions }) => actions?.length) ?? orders.findLast(({ part, stage }) => part !== 'CO' && !OVER.has(stage))

/** The order whose limits are shown: the current one, else the last that led. */
export const shownOrder = (incident: Incident): OrderPart | undefined => currentOrder(incident) ?? incident.orders.findLast(({ part }) => part !== 'CO')

/** All limits that run for a matter: L1–L3 of its current (or last) order and L4 of the matter itself. */
export function limitsOf(incident: Incident) {
  const order = shownOrder(incident)
  const own = new Set(incident.limits.map((limit) => limit.limit))
  return [...(order?.limits ?? []).filter((limit) => !own.has(limit.limit)), ...incident.limits].sort((a, b) => a.limit.localeCompare(b.limit))
}
