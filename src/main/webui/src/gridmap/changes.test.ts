import { describe, expect, it } from 'vitest'
import type { AreaChange } from '@/api/types'
import { byTier, gain, kindCounts, outlines } from './changes'

const side = (squareMetres: number) => ({ name: '第一网格', parent: '990101001001', squareMetres })

const changes: AreaChange[] = [
  { code: '990101001001', tier: 'COMMUNITY', kinds: ['RENAMED'], before: side(900), after: side(900), movedSquareMetres: 0, predecessors: [], successors: [] },
  { code: '990101001001001', tier: 'GRID', kinds: ['RENAMED', 'BORDER_MOVED'], before: side(500), after: side(420), movedSquareMetres: 80, predecessors: [], successors: [] },
  { code: '990101001001002', tier: 'GRID', kinds: ['REMOVED'], before: side(400), after: null, movedSquareMetres: 0, predecessors: [], successors: [] },
  { code: '990101001001003', tier: 'GRID', kinds: ['ADDED'], before: null, after: side(480), movedSquareMetres: 0, predecessors: [], successors: [] },
  { code: '99010100100100001', tier: 'BUILDING', kinds: ['REASSIGNED'], before: side(60), after: side(60), movedSquareMetres: 0, predecessors: [], successors: [] },
]

describe('two drawings compared', () => {
  it('count an area under everything that became of it', () => {
    expect(kindCounts(changes)).toEqual({ ADDED: 1, REMOVED: 1, BORDER_MOVED: 1, RENAMED: 2, REASSIGNED: 1 })
  })

  it('are told from the widest tier down', () => {
    expect(byTier(changes).map((group) => [group.tier, group.changes.length])).toEqual([
      ['COMMUNITY', 1],
      ['GRID', 3],
      ['BUILDING', 1],
    ])
    expect(byTier(changes, 'ADDED')).toEqual([{ tier: 'GRID', changes: [changes[3]] }])
  })

  it('draw what went from the old and what came from the new', () => {
    expect(outlines(changes)).toEqual({
      before: ['990101001001', '990101001001001', '990101001001002'],
      after: ['990101001001', '990101001001001', '990101001001003'],
    })
  })

  it('say what an area won or lost', () => {
    expect(changes.map(gain)).toEqual([0, -80, undefined, undefined, 0])
  })
})
