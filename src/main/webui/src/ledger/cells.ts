import type { LedgerLine } from '@/api/types'
import { countedOf } from '@/matter/counted'
import { within } from '@/matter/lines'
import type { Counted } from '@/time/countdown'
import type { LedgerName } from './queries'

/** One cell of a ledger's table: a main line and a quiet one below it. */
export interface Cell {
  /** Heading, under `ledger.column`. */
  key: string
  main?: string
  sub?: string
  /** Page of the case, or of the whistle that has none. */
  link?: string
  count?: Counted
  /** Which limits were passed, and which of them count as none. */
  tags?: { passed: string[]; excused: string[] }
  /** Something that should have been done by now was not. */
  late?: boolean
  /** Takes what is left of the width. */
  wide?: boolean
}

export interface Saying {
  t: (key: string, values?: Record<string, unknown>) => string
  at: (instant: string) => string
  now: number
}

const some = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(' · ')

const DISPUTES = ['RETURN', 'APPEAL']

/** Which ledger a row was read from: those of the tab before stay until the next are there, and have other columns. */
export function isRowOf(ledger: LedgerName, row: LedgerLine): boolean {
  const kind = row.entry?.kind
  switch (ledger) {
    case 'live':
      return !kind && !row.zero
    case 'zero-check':
      return !!row.zero
    case 'suspended':
      return kind === 'SUSPENSION'
    case 'disputed':
      return !!kind && DISPUTES.includes(kind)
    case 'supervised':
      return !!kind && kind !== 'SUSPENSION' && !DISPUTES.includes(kind)
  }
}

export function cellsOf(ledger: LedgerName, row: LedgerLine, say: Saying): Cell[] {
  const matter: Cell = row.whistle
    ? { key: 'matter', main: say.t(`whistle.kind.${row.whistle.kind}`), sub: row.whistle.number, link: `/whistles/${row.whistle.id}` }
    : { key: 'matter', main: row.categoryName!, sub: row.caseNumber!, link: `/incidents/${row.id}` }
  const where: Cell = { key: 'where', main: row.where ? within(row.where) : row.text, sub: row.where ? row.text : undefined, wide: true }
  const at = (instant?: string | null) => (instant ? say.at(instant) : '–')
  switch (ledger) {
    case 'live':
      return [
        { key: 'limit', count: countedOf(row), main: row.due ? undefined : say.t(row.unit ? 'ledger.noLimit' : 'ledger.notDispatched') },
        matter,
        where,
        { key: 'unit', main: row.unitName ?? '–', sub: some(row.handlerName, row.coUnits.length ? say.t('ledger.with', { units: row.coUnits.join('、') }) : '') },
        { key: 'stage', main: say.t(`stage.${row.stage === 'DISPATCHED' && row.orderStage ? row.orderStage : row.stage}`), sub: some(row.rung && say.t(`rung.${row.rung}`), row.extensions ? say.t('ledger.extended', { n: row.extensions }) : '') },
        { key: 'passed', tags: { passed: row.passed, excused: row.excused } },
      ]
    case 'suspended': {
      const entry = row.entry!
      const examine = entry.open && entry.examineBy && Date.parse(entry.examineBy) <= say.now
      return [
        { key: 'until', main: at(entry.due), sub: entry.open ? say.t('ledger.since', { at: at(entry.since) }) : say.t('ledger.resumed', { at: at(entry.settledAt) }) },
        matter,
        where,
        { key: 'unit', main: entry.unitName ?? entry.unit },
        { key: 'reason', main: entry.reason ?? say.t('ledger.withheld'), sub: some(entry.basis), wide: true },
        { key: 'approved', main: entry.decidedBy ?? '–', sub: some(entry.words) },
        { key: 'examine', main: entry.open ? at(entry.examineBy) : '–', sub: examine ? say.t('ledger.examineNow') : undefined, late: !!examine },
      ]
    }
    case 'supervised': {
      const entry = row.entry!
      const overdue = entry.state === 'ISSUED' && !!entry.due && Date.parse(entry.due) <= say.now
      return [
        { key: 'note', main: entry.number ?? '–', sub: some(say.t(`rung.${entry.kind}`), entry.limit && `${entry.limit} ${say.t(`limit.${entry.limit}`)}`) },
        matter,
        where,
        { key: 'unit', main: entry.unitName ?? entry.unit },
        { key: 'signed', main: at(entry.since), sub: some(entry.reason) },
        { key: 'replyBy', main: at(entry.due), sub: overdue ? say.t('ledger.unanswered') : undefined, late: overdue },
        { key: 'answer', main: entry.state === 'ISSUED' ? '–' : (entry.words ?? say.t(row.whistle ? 'ledger.between' : 'ledger.withheld')), sub: entry.state === 'ISSUED' ? undefined : some(say.t(`ledger.answer.${entry.state}`), entry.decidedBy, at(entry.settledAt)), wide: true },
      ]
    }
    case 'disputed': {
      const entry = row.entry!
      const overdue = entry.open && !!entry.due && Date.parse(entry.due) <= say.now
      return [
        { key: 'kind', main: say.t(`application.kind.${entry.kind}`), sub: at(entry.since) },
        matter,
        where,
        { key: 'asked', main: entry.unitName ?? entry.unit, sub: some(entry.toUnitName && say.t('ledger.instead', { unit: entry.toUnitName })) },
        { key: 'reason', main: entry.reason ?? say.t('ledger.withheld'), sub: some(entry.basis), wide: true },
        { key: 'ruling', main: say.t(`application.${entry.state}`), sub: entry.open ? say.t('ledger.ruleBy', { at: at(entry.due) }) : some(entry.words, entry.decidedBy, at(entry.settledAt)), late: overdue },
      ]
    }
    case 'zero-check': {
      const zero = row.zero!
      return [
        { key: 'became', main: say.t(`ledger.became.${zero.became}`), sub: row.closedAt ? at(row.closedAt) : undefined, late: zero.became === 'STILL_LATE' },
        matter,
        where,
        { key: 'whose', main: zero.unitName ?? say.t('ledger.nobody'), sub: some(zero.handlerName, say.t(`stage.${zero.stage}`)) },
        { key: 'limits', tags: { passed: zero.limits, excused: zero.excused } },
        { key: zero.kind === 'FORCED' ? 'forcedAt' : 'lateSince', main: at(zero.due), sub: zero.kind === 'FORCED' ? say.t('ledger.forcedApart') : some(zero.rung && say.t(`rung.${zero.rung}`)) },
      ]
    }
  }
}
