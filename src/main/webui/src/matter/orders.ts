import type { Incident, OrderPart } from '@/api/types'

const OVER = new Set(['DONE', 'CANCELLED'])

/** The order that is being worked on: the newest that is not over. */
export const currentOrder = (incident: Incident): OrderPart | undefined => incident.orders.findLast((order) => !OVER.has(order.stage))

/** All limits that run for a matter: L1–L3 of its current (or last) order and L4 of the matter itself. */
export function limitsOf(incident: Incident) {
  const order = currentOrder(incident) ?? incident.orders.at(-1)
  const own = new Set(incident.limits.map((limit) => limit.limit))
  return [...(order?.limits ?? []).filter((limit) => !own.has(limit.limit)), ...incident.limits].sort((a, b) => a.limit.localeCompare(b.limit))
}
