import { randomUUID } from 'node:crypto'
import { CATEGORIES, TEXTS, UNITS } from './people'
import { label, place } from './places'

const HOUR = 3_600_000
const DAY = 24 * HOUR

let seed = 20261122
/** Deterministic, so that two screenshots of one page can be compared. */
export function random(): number {
  seed = (Math.imul(seed ^ (seed >>> 15), 2246822519) + 0x9e3779b9) | 0
  return ((seed ^ (seed >>> 13)) >>> 0) / 4294967296
}

export const clock = { ahead: Date.parse('2026-11-23T14:32:05+08:00') - Date.now() }
export const now = () => Date.now() + clock.ahead
export const iso = (at: number) => new Date(at).toISOString()

export interface Limit { limit: string; span: string; start: string; due: string; yellowFrom: string; darkFrom: string; metAt?: string; light: string; policy: string }
export interface Order { id: string; unit: string; unitName: string; stage: string; handler?: string; handlerName?: string; dispatchedAt: string; limits: Limit[] }
export interface Entry { at: string; actor?: string; act: string; text?: string; photos: string[] }
export interface Case { id: string; caseNumber: string; stage: string; category: string; categoryName: string; text: string; position?: { lon: number; lat: number }; path?: Record<string, string | number>; address?: string; channel: string; reportedAt: string; reporter?: string; requester?: object; photos: string[]; orders: Order[]; limits: Limit[]; history: Entry[]; notices: Notice[] }
export interface Notice { id: string; number?: string; rung: string; rungName: string; state: string; incident: string; caseNumber: string; categoryName: string; unit?: string; unitName?: string; recipients: string[]; limit?: string; due?: string; replyRequired: boolean; reply?: string; reason?: string; draftedAt: string; issuedAt?: string }

export function limit(name: string, start: number, days: number): Limit {
  const span = days * DAY
  return {
    limit: name, span: `${days} NATURAL_DAY`, start: iso(start), due: iso(start + span),
    yellowFrom: iso(start + span - Math.min(span / 4, DAY)), darkFrom: iso(start + 2 * span), light: 'GREEN', policy: '1-3-7-10@1',
  }
}

export function light(l: Limit, at = now()): string {
  if (l.light === 'STOPPED') return l.light
  if (l.metAt) return Date.parse(l.metAt) > Date.parse(l.due) ? 'RED' : 'GREEN'
  if (at > Date.parse(l.darkFrom)) return 'DARK_RED'
  if (at > Date.parse(l.due)) return 'RED'
  return at >= Date.parse(l.yellowFrom) ? 'YELLOW' : 'GREEN'
}

const RANK = ['STOPPED', 'GREEN', 'YELLOW', 'RED', 'DARK_RED']
export const allLimits = (c: Case) => [...c.orders.filter((o) => o.stage !== 'CANCELLED').flatMap((o) => o.limits), ...c.limits]
export function pressing(limits: Limit[]): Limit | undefined {
  return limits.filter((l) => !l.metAt).map((l) => ({ ...l, light: light(l) }))
    .sort((a, b) => RANK.indexOf(b.light) - RANK.indexOf(a.light) || a.due.localeCompare(b.due))[0]
}

let serial = 0
export function open(categoryKey: string, at: number, where = place(random(), random(), random(), random()), located = true): Case {
  const category = CATEGORIES.find((c) => c.key === categoryKey)!
  const made: Case = {
    id: randomUUID(), caseNumber: `2026-1123-${String(++serial).padStart(4, '0')}`, stage: 'FILED', category: category.key,
    categoryName: category.name, text: TEXTS[category.key]!, channel: 'FIELD', reportedAt: iso(at), reporter: '李梅',
    photos: [randomUUID(), randomUUID()], orders: [], limits: [], history: [{ at: iso(at), actor: '李梅', act: 'reported', text: TEXTS[category.key], photos: [] }], notices: [],
    ...(located ? { position: { lon: where.lon, lat: where.lat }, path: where.path } : { address: '环湖路口公交站旁' }),
  }
  cases.unshift(made)
  return made
}

export function dispatch(c: Case, unit: string, at: number): Order {
  const order: Order = {
    id: randomUUID(), unit, unitName: UNITS.find((u) => u.key === unit)!.name, stage: 'TO_SIGN', dispatchedAt: iso(at),
    limits: [limit('L1', at, 1), limit('L2', at, 3), limit('L3', at, 7)],
  }
  c.orders.push(order)
  c.stage = 'DISPATCHED'
  if (!c.limits.length) c.limits = [limit('L4', at, 10)]
  c.history.push({ at: iso(at), actor: '陈静', act: 'dispatched', text: order.unitName, photos: [] })
  return order
}

export const where = (c: Case) => (c.path ? label(c.path) : (c.address ?? ''))
export const cases: Case[] = []

/** Plays each case forward from its report, some of them slowly. */
for (let i = 0; i < 260; i++) {
  const age = random() ** 2 * 11 * DAY + 10 * 60_000
  const at = now() - age
  const pool = i % 29 === 0
  const c = open(CATEGORIES[Math.floor(random() * CATEGORIES.length)]!.key, at, undefined, !(pool && i % 2))
  if (pool) {
    c.stage = 'REPORTED'
    continue
  }
  const order = dispatch(c, i % 7 === 0 ? 'urban-management' : UNITS[Math.floor(random() ** 1.6 * UNITS.length)]!.key, at + 120_000)
  const done = (l: number, days: number) => ((order.limits[l]!.metAt = iso(at + days * DAY)), at + days * DAY)
  const slow = random() < 0.15 ? 1.6 : 1
  if (age > 0.6 * slow * DAY) {
    c.history.push({ at: iso(done(0, 0.5 * slow)), actor: '孙丽', act: 'signed', photos: [] })
    Object.assign(order, { stage: 'HANDLING', handler: 'handler.urban-management.1', handlerName: '王强' })
  }
  if (age > 2 * slow * DAY) c.history.push({ at: iso(done(1, 1.9 * slow)), actor: '王强', act: 'fed-back', text: '已到现场，协调作业车辆，预计后天完成。', photos: [] })
  if (age > 5.2 * slow * DAY) {
    c.history.push({ at: iso(done(2, 5.1 * slow)), actor: '王强', act: 'submitted', text: '已清运并冲洗地面。', photos: [randomUUID()] })
    order.stage = 'SUBMITTED'
    c.stage = random() < 0.6 ? 'TO_VERIFY' : 'TO_REVISIT'
  }
  if (random() < 0.03) order.limits.concat(c.limits).forEach((l) => (l.light = 'STOPPED'))
  const press = pressing(allLimits(c))
  if (press && ['RED', 'DARK_RED'].includes(press.light))
    c.notices.push({ id: randomUUID(), rung: 'E2', rungName: '督办', state: 'DRAFT', incident: c.id, caseNumber: c.caseNumber, categoryName: c.categoryName, unit: order.unit, unitName: order.unitName, recipients: [`${order.unitName}窗口`, '分管领导', '街道负责人'], limit: press.limit, due: press.due, replyRequired: true, draftedAt: iso(now() - random() * 5 * HOUR) })
}
cases.sort((a, b) => b.reportedAt.localeCompare(a.reportedAt))
