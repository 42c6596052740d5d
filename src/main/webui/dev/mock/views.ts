import { PEOPLE } from './people'
import { areas } from './places'
import { allLimits, cases, iso, light, now, pressing, where, type Case, type Order } from './world'

const DAY = 86_400_000
type Who = (typeof PEOPLE)[number] | undefined
const role = (who: Who) => who?.roles[0] ?? ''
const current = (c: Case) => c.orders.findLast((o) => !['DONE', 'CANCELLED'].includes(o.stage))
const lit = (limits: Case['limits']) => limits.map((l) => ({ ...l, light: light(l) }))

function actions(c: Case, who: Who): string[] {
  const order = current(c)
  const mine = order && who && 'unit' in who && who.unit === order.unit
  if (role(who) === 'DISPATCHER' && c.stage === 'REPORTED') return c.path ? ['dispatch', 'locate', 'void'] : ['locate', 'void']
  if (role(who) === 'WINDOW_CLERK' && mine)
    return { TO_SIGN: ['sign'], TO_ASSIGN: ['assign', 'contact'], HANDLING: ['assign', 'contact', 'feedback', 'submit'] }[order.stage as string] ?? []
  if (role(who) === 'HANDLER' && mine && order.stage === 'HANDLING') return ['contact', 'feedback', 'submit']
  if (role(who) === 'GRID_WORKER' && c.stage === 'TO_VERIFY') return ['verify']
  if (role(who) === 'REVISITOR' && c.stage === 'TO_REVISIT') return ['revisit']
  return []
}

export const incident = (c: Case, who: Who) => ({
  ...c, orders: c.orders.map((o) => ({ ...o, limits: lit(o.limits), actions: [] })), limits: lit(c.limits),
  notices: c.notices.map((n) => notice(n, who)), actions: actions(c, who),
})

export const notice = (n: Case['notices'][number], who: Who) => ({
  ...n, actions: role(who) === 'SUPERVISOR' && n.state === 'DRAFT' ? ['issue', 'decline'] : role(who) === 'WINDOW_CLERK' && n.state === 'ISSUED' ? ['reply'] : [],
})

export const incidentRow = (c: Case) => {
  const { orders, limits, history, notices, photos, ...row } = c
  return { ...row, limit: pressing(allLimits(c)) }
}

export const orderRow = (c: Case, o: Order) => ({
  id: o.id, incident: c.id, caseNumber: c.caseNumber, stage: o.stage, unit: o.unit, unitName: o.unitName, handlerName: o.handlerName,
  category: c.category, categoryName: c.categoryName, text: c.text, path: c.path, address: c.address, dispatchedAt: o.dispatchedAt, limit: pressing(o.limits),
})

const endOfDay = () => Math.ceil((now() + 8 * 3_600_000) / DAY) * DAY - 8 * 3_600_000
export const BOXES: Record<string, (o: Order) => boolean> = {
  'to-sign': (o) => o.stage === 'TO_SIGN',
  handling: (o) => ['TO_ASSIGN', 'HANDLING'].includes(o.stage),
  'due-today': (o) => o.limits.some((l) => !l.metAt && Date.parse(l.due) > now() && Date.parse(l.due) < endOfDay()),
  late: (o) => o.limits.some((l) => !l.metAt && Date.parse(l.due) < now()),
  submitted: (o) => o.stage === 'SUBMITTED',
  all: () => true,
}

export const matter = (c: Case) => {
  const press = pressing(allLimits(c))
  const order = current(c)
  return { id: c.id, caseNumber: c.caseNumber, stage: c.stage, category: c.category, categoryName: c.categoryName, where: where(c), unit: order?.unit, unitName: order?.unitName, light: press?.light ?? 'GREEN', limit: press?.limit, due: press?.due, yellowFrom: press?.yellowFrom, darkFrom: press?.darkFrom, rung: c.notices.at(-1)?.rungName, reportedAt: c.reportedAt }
}

export const opened = () => cases.filter((c) => !['CLOSED', 'VOID'].includes(c.stage))
const figure = (list: Case[]) => {
  const lights: Record<string, number> = { GREEN: 0, YELLOW: 0, RED: 0, DARK_RED: 0, STOPPED: 0 }
  list.forEach((c) => lights[matter(c).light]!++)
  return { open: list.length, lights }
}

export function summary() {
  const list = opened()
  const units = [...new Set(list.flatMap((c) => current(c)?.unit ?? []))]
  return {
    asOf: iso(now()), ...figure(list), createdToday: list.filter((c) => now() - Date.parse(c.reportedAt) < DAY * 0.6).length, closedToday: 18,
    dueNextHour: list.filter((c) => allLimits(c).some((l) => !l.metAt && Math.abs(Date.parse(l.due) - now() - 1_800_000) < 1_800_000)).length,
    units: units.map((unit) => { const of = list.filter((c) => current(c)?.unit === unit); return { unit, unitName: current(of[0]!)!.unitName, ...figure(of) } }),
    areas: areas.map((a) => ({ ...a, ...figure(list.filter((c) => c.path && (c.path.subDistrict === a.code || c.path.community === a.code))) })),
  }
}
