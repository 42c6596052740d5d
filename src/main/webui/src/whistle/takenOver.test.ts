import { describe, expect, it } from 'vitest'
import { takenOver } from './takenOver'

describe('what is taken over from a whistle', () => {
  it('names it and each unit that has a result', () => {
    const reports = [{ unitName: '水务局', result: '已修复' }, { unitName: '供电公司', result: null }, { unitName: '燃气公司', result: '无泄漏' }]
    expect(takenOver('哨 2026-00012', reports)).toBe('【哨 2026-00012】水务局：已修复；燃气公司：无泄漏')
  })
})
