import { describe, expect, it } from 'vitest'
import { limitLine } from './limitLine'

const start = '2026-11-20T00:00:00Z'
const due = (day: number) => ({ start, due: new Date(Date.parse(start) + day * 86_400_000).toISOString() })
const after = (days: number) => Date.parse(start) + days * 86_400_000

describe('the limit line', () => {
  const line = [due(1), due(3), due(7), due(10)]

  it('spaces limits evenly and sorts them by their due', () => {
    const nodes = limitLine([due(7), due(1), due(10), due(3)], after(0)).nodes
    expect(nodes.map((node) => node.at)).toEqual([0.25, 0.5, 0.75, 1])
    expect(nodes.map((node) => node.limit.due)).toEqual(line.map((limit) => limit.due))
  })

  it('moves today evenly between two limits', () => {
    expect(limitLine(line, after(0.5)).today).toBeCloseTo(0.125)
    expect(limitLine(line, after(2)).today).toBeCloseTo(0.375)
    expect(limitLine(line, after(10)).today).toBe(1)
  })

  it('holds today at the ends', () => {
    expect(limitLine(line, after(-1))).toMatchObject({ today: 0, beyond: false })
    expect(limitLine(line, after(12))).toMatchObject({ today: 1, beyond: true })
  })

  it('copes with two limits that fall on one instant, and with none', () => {
    expect(limitLine([due(1), due(1)], after(1)).today).toBe(0.5)
    expect(limitLine([], after(1))).toEqual({ nodes: [], today: 0, beyond: false })
  })
})
