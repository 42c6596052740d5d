import { describe, expect, it } from 'vitest'
import { holidays, months, yearOf } from './yearDays'

const NOTICE = [
  { date: '2026-02-14', name: '春节', off: false },
  { date: '2026-02-15', name: '春节', off: true },
  { date: '2026-10-01', name: '国庆节', off: true },
]

describe('a year on paper', () => {
  it('begins each month under its weekday, Monday first', () => {
    const [january, february] = months(2026, [])
    // 1 January 2026 is a Thursday, 1 February a Sunday
    expect(january!.findIndex(Boolean)).toBe(3)
    expect(february!.findIndex(Boolean)).toBe(6)
    expect(february!.filter(Boolean)).toHaveLength(28)
    expect(months(2024, [])[1]!.filter(Boolean)).toHaveLength(29)
  })

  it('lets the notice have the word before the weekday', () => {
    const kinds = new Map(months(2026, NOTICE).flatMap((month) => month.flatMap((cell) => (cell ? [[cell.date, cell.kind] as const] : []))))
    expect(kinds.get('2026-02-14')).toBe('makeUp')
    expect(kinds.get('2026-02-15')).toBe('off')
    expect(kinds.get('2026-10-01')).toBe('off')
    expect(kinds.get('2026-11-21')).toBe('weekend')
    expect(kinds.get('2026-11-23')).toBe('work')
  })

  it('gathers the days of a holiday', () => {
    expect(holidays(NOTICE)).toEqual([
      { name: '春节', off: ['2026-02-15'], makeUp: ['2026-02-14'] },
      { name: '国庆节', off: ['2026-10-01'], makeUp: [] },
    ])
  })

  it('does not take any file for a year', () => {
    expect(yearOf('{"year": 2027, "days": []}')?.year).toBe(2027)
    expect([yearOf('[]'), yearOf('{"year": "2027"}'), yearOf('PK')]).toEqual([undefined, undefined, undefined])
  })
})
