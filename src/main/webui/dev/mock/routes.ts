import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { readFileSync } from 'node:fs'
import { CATEGORIES, PEOPLE, UNITS } from './people'
import { place } from './places'
import { BOXES, incident, incidentRow, matter, notice, opened, orderRow, summary } from './views'
import { cases, clock, dispatch, iso, now, open, type Case } from './world'

export interface Answer { status?: number; body?: unknown; headers?: Record<string, string>; raw?: string | Buffer }
const problem = (status: number, code: string, title: string, detail?: string, where?: string): Answer => ({ status, body: { type: `urn:whistlegrid:problem:${code}`, status, title, detail, where } })
const page = <T>(list: T[], query: URLSearchParams) => {
  const from = Number(query.get('after') ?? 0)
  const size = Number(query.get('limit') ?? 50)
  return { items: list.slice(from, from + size), ...(from + size < list.length ? { next: String(from + size) } : {}) }
}
const dueFirst = <T extends { limit?: { due: string } }>(a: T, b: T) => (a.limit?.due ?? '9').localeCompare(b.limit?.due ?? '9')
const COLOURS = ['#8fa3b8', '#b8a68f', '#8fb89a', '#a58fb8']

export function answer(request: IncomingMessage, bytes: Buffer): Answer {
  const url = new URL(request.url!, 'http://mock')
  const path = url.pathname.replace('/api/v1', '')
  const query = url.searchParams
  const who = PEOPLE.find((p) => request.headers.cookie?.includes(`mock=${p.username};`) || request.headers.cookie?.endsWith(`mock=${p.username}`))
  const json = request.headers['content-type']?.includes('json') ? JSON.parse(bytes.toString() || '{}') : {}
  const [, room, id, verb] = path.split('/')
  const noted = (c: Case, act: string, text?: string, photos: string[] = []) => c.history.push({ at: iso(now()), actor: who?.name, act, text, photos })

  if (room === 'clock') return { body: { now: iso(now()), demo: true, offset: 'PT0S' } }
  if (room === 'demo') {
    clock.ahead += json.advanceBy ? Number(/\d+/.exec(json.advanceBy)![0]) * (json.advanceBy.includes('D') ? 86_400_000 : 3_600_000) : 0
    return { body: { now: iso(now()), demo: true, offset: 'PT0S' } }
  }
  if (path === '/grid/loading') return { body: { done: 13, total: 13, phase: 'done' } }
  if (path === '/grid/extent') return { body: { west: 120.965, south: 31.475, east: 121.03, north: 31.522 } }
  if (path.startsWith('/grid/tiles')) return { status: 204 }
  if (path === '/grid/locate') return { body: { path: { ...place(0.1, 0, 0.25, 0.15).path, metresToBuilding: 8 }, certainty: 'NEAR_BUILDING' } }
  if (path.startsWith('/grid/areas')) return { body: { items: summary().areas } }
  if (room === 'catalogue') {
    const text = query.get('text') ?? ''
    return { body: id === 'suggest' ? CATEGORIES.filter((c) => c.keywords.some((k) => text.includes(k)) || text.includes(c.name)).slice(0, 4) : CATEGORIES }
  }
  if (room === 'session' && request.method === 'POST') {
    const form = new URLSearchParams(bytes.toString())
    const found = PEOPLE.find((p) => p.username === form.get('j_username'))
    return found && form.get('j_password') === 'whistle-2026' ? { headers: { 'Set-Cookie': `mock=${found.username}; Path=/` } } : problem(401, 'not-signed-in', '未登录', '用户名或密码不对。')
  }
  if (room === 'attachments') {
    if (request.method === 'POST') return { status: 201, body: { id: randomUUID(), width: 800, height: 600, bytes: bytes.length, url: '' } }
    const colour = COLOURS[parseInt(id!.slice(0, 2), 16) % 4]
    return { headers: { 'Content-Type': 'image/svg+xml' }, raw: `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="240"><rect width="320" height="240" fill="${colour}"/><path d="M0 240 110 120l60 60 50-40 100 100z" fill="#0003"/><circle cx="240" cy="64" r="26" fill="#fff6"/></svg>` }
  }
  if (path === '/reports') {
    const category = CATEGORIES.find((c) => c.key === json.category)
    if (!category) return problem(422, 'category-unknown', '没有这个类别', '请从目录中另选一个类别。', '/category')
    const c = open(json.category, now(), undefined, !!json.position)
    Object.assign(c, { text: json.text, photos: json.photos ?? [], channel: json.channel })
    if (json.position) dispatch(c, 'urban-management', now())
    else c.stage = 'REPORTED'
    return { status: 201, body: { incident: c.id, caseNumber: c.caseNumber, stage: c.stage, path: c.path } }
  }
  if (!who) return problem(401, 'not-signed-in', '未登录')
  if (room === 'me') return { body: who }
  if (room === 'session') return { status: 204, headers: { 'Set-Cookie': 'mock=; Path=/; Max-Age=0' } }
  if (room === 'units') return { body: verb === 'handlers' ? PEOPLE.filter((p) => p.roles[0] === 'HANDLER') : UNITS }

  if (room === 'board') {
    if (id === 'summary') return { body: summary() }
    const list = opened().map((c) => ({ c, m: matter(c) }))
    if (id === 'points') return { body: { type: 'FeatureCollection', features: list.filter(({ c }) => c.position).map(({ c, m }) => ({ type: 'Feature', geometry: { type: 'Point', coordinates: [c.position!.lon, c.position!.lat] }, properties: { id: c.id, light: m.light, category: m.categoryName, grid: c.path!.grid } })) } }
    const light = query.get('light')?.split(',')
    const area = query.get('area') ?? ''
    const found = list.filter(({ c, m }) => (!light || light.includes(m.light)) && (!query.get('unit') || m.unit === query.get('unit')) && (!query.get('stage') || m.stage === query.get('stage')) && String(c.path?.grid ?? '').startsWith(area))
    return { body: page(found.map(({ m }) => m).sort((a, b) => (a.due ?? '9').localeCompare(b.due ?? '9')), query) }
  }
  if (room === 'incidents' && !id) return { body: page(cases.filter((c) => !query.get('stage') || query.get('stage')!.split(',').includes(c.stage)).map(incidentRow).sort(dueFirst), query) }
  if (room === 'orders' && !id) {
    const mine = cases.flatMap((c) => c.orders.map((o) => ({ c, o }))).filter(({ o }) => !('unit' in who) || o.unit === who.unit)
    const box = BOXES[query.get('box') ?? 'all'] ?? BOXES.all!
    return { body: { ...page(mine.filter(({ o }) => box(o)).map(({ c, o }) => orderRow(c, o)).sort(dueFirst), query), counts: Object.fromEntries(Object.entries(BOXES).map(([name, test]) => [name, mine.filter(({ o }) => test(o)).length])) } }
  }
  if (room === 'notices') {
    const all = cases.flatMap((c) => c.notices)
    if (!id) return { body: page(all.filter((n) => !query.get('state') || n.state === query.get('state')).map((n) => notice(n, who)), query) }
    const found = all.find((n) => n.id === id)!
    Object.assign(found, verb === 'issue' ? { state: 'ISSUED', number: '督办〔2026〕12号', issuedAt: iso(now()) } : verb === 'decline' ? { state: 'DECLINED', reason: json.reason } : { state: 'ANSWERED', reply: json.text })
    return { body: notice(found, who) }
  }

  const c = cases.find((each) => each.id === id || each.orders.some((o) => o.id === id))
  if (!c) return problem(404, 'incident-unknown', '没有这个事项', '它不存在，或不在您的范围内。')
  const order = c.orders.findLast((o) => !['DONE', 'CANCELLED'].includes(o.stage))
  const met = (index: number) => (order!.limits[index]!.metAt ??= iso(now()))
  switch (verb) {
    case undefined: return { body: incident(c, who) }
    case 'diagram': return { body: { processes: [{ key: 'incident', name: '事项', xml: readFileSync(new URL('./sample.bpmn', import.meta.url), 'utf8'), active: ['handle'], passed: ['start', 'sign', 'f1', 'f2'] }] } }
    case 'sign': order!.stage = 'TO_ASSIGN'; noted(c, 'SIGNED'); break
    case 'assign': Object.assign(order!, { stage: 'HANDLING', handler: json.handler, handlerName: PEOPLE.find((p) => p.username === json.handler)?.name }); noted(c, 'ASSIGNED', order!.handlerName); break
    case 'contact': met(0); noted(c, json.outcome === 'REACHED' ? 'CONTACTED' : 'NOT_REACHED', json.note); break
    case 'feedback': met(1); noted(c, 'FED_BACK', json.measures); break
    case 'submit': met(2); order!.stage = 'SUBMITTED'; c.stage = 'TO_VERIFY'; noted(c, 'SUBMITTED', json.result, json.photos); break
    case 'verify': if (json.passed) c.stage = 'TO_REVISIT'; else { c.stage = 'DISPATCHED'; order!.stage = 'HANDLING'; delete order!.limits[2]!.metAt } noted(c, json.passed ? 'VERIFIED' : 'RETURNED', json.opinion, json.photos); break
    case 'revisit': c.stage = 'CLOSED'; order!.stage = 'DONE'; c.limits.forEach((l) => (l.metAt = iso(now()))); noted(c, 'REVISITED', json.opinion); break
    case 'dispatch': dispatch(c, json.unit, now()); break
    case 'locate': Object.assign(c, { position: json.position, path: place(0.1, 0, 0.2, 0.1).path }); noted(c, 'LOCATED'); break
    case 'void': c.stage = 'VOID'; noted(c, 'VOIDED', json.reason); break
    default: return problem(404, 'unknown', '没有这个地址')
  }
  return { body: room === 'orders' ? order : incident(c, who) }
}
