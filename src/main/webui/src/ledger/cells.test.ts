import { describe, expect, it } from 'vitest'
import type { LedgerLine } from '@/api/types'
import { cellsOf, isRowOf, type Saying } from './cells'

const now = Date.parse('2026-11-24T08:00:00Z')
const say: Saying = { t: (key) => key, at: (instant) => instant.slice(0, 10), now }

const line = (more: Partial<LedgerLine>): LedgerLine => ({
  id: 'i', key: 'k', caseNumber: '2026-1124-0001', stage: 'DISPATCHED', category: 'M06010', categoryName: '暴露垃圾', text: '5号楼东侧', where: '海棠街道 海棠社区 第三网格', channel: 'HOTLINE',
  orderStage: 'HANDLING', unit: 'u', unitName: '环卫', handlerName: '吴敏', coUnits: [], light: 'GREEN', limit: null, yellowFrom: null, due: null, darkFrom: null, limits: [], passed: [], excused: [], extensions: 0,
  suspendedUntil: null, rung: null, reportedAt: '2026-11-24T00:00:00Z', dispatchedAt: null, closedAt: null, entry: null, zero: null, ...more,
} as LedgerLine)

const entry = (more: object) => ({ open: true, kind: 'SUPERVISE', state: 'ISSUED', number: 'N1', unit: 'u', unitName: '环卫', since: '2026-11-20T00:00:00Z', due: null, ...more }) as LedgerLine['entry']
const late = (cells: ReturnType<typeof cellsOf>) => cells.filter((cell) => cell.late).map((cell) => cell.key)

describe('the cells of a ledger', () => {
  it('say which note is unanswered, from its instant on', () => {
    expect(late(cellsOf('supervised', line({ entry: entry({ due: '2026-11-24T08:00:00Z' }) }), say))).toEqual(['replyBy'])
    expect(late(cellsOf('supervised', line({ entry: entry({ due: '2026-11-24T08:00:01Z' }) }), say))).toEqual([])
    expect(late(cellsOf('supervised', line({ entry: entry({ due: '2026-11-20T08:00:00Z', state: 'ANSWERED' }) }), say))).toEqual([])
  })

  it('say which suspension is to be looked at again, while it stands still', () => {
    const examineBy = '2026-11-23T00:00:00Z'
    expect(late(cellsOf('suspended', line({ entry: entry({ kind: 'SUSPENSION', examineBy }) }), say))).toEqual(['examine'])
    expect(late(cellsOf('suspended', line({ entry: entry({ kind: 'SUSPENSION', examineBy, open: false }) }), say))).toEqual([])
  })

  it('are those of its own rows: the tab before leaves its rows until the next are read', () => {
    const rows = { live: line({}), suspended: line({ entry: entry({ kind: 'SUSPENSION' }) }), supervised: line({ entry: entry({ kind: 'SUMMON' }) }), disputed: line({ entry: entry({ kind: 'APPEAL' }) }) }
    for (const [of, row] of Object.entries(rows)) {
      expect((['live', 'suspended', 'supervised', 'disputed', 'zero-check'] as const).filter((ledger) => isRowOf(ledger, row))).toEqual([of])
    }
  })

  it('lead to the whistle where there is no case', () => {
    const whistle = { id: 'w', number: '2026-00042', kind: 'EMERGENCY' as const }
    const cells = cellsOf('supervised', line({ id: null, whistle, text: '路面塌陷', entry: entry({ kind: 'SUMMON' }) }), say)
    expect(cells.find((cell) => cell.key === 'matter')).toMatchObject({ main: 'whistle.kind.EMERGENCY', sub: '2026-00042', link: '/whistles/w' })
    expect(cells.find((cell) => cell.key === 'where')?.sub).toBe('路面塌陷')
  })

  it('show the order’s own stage and the record with what counts as none', () => {
    const cells = cellsOf('live', line({ passed: ['L1'], excused: ['L1'] }), say)
    expect(cells.find((cell) => cell.key === 'stage')?.main).toBe('stage.HANDLING')
    expect(cells.find((cell) => cell.key === 'passed')?.tags).toEqual({ passed: ['L1'], excused: ['L1'] })
  })
})
