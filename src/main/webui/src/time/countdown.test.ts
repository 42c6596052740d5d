import { describe, expect, it } from 'vitest'
import { count, lightAt, pressing, split, type Counted } from './countdown'

const at = (text: string) => Date.parse(text)
const limit = (more: Partial<Counted> = {}): Counted => ({
  due: '2026-11-23T18:00:00+08:00',
  yellowFrom: '2026-11-23T12:00:00+08:00',
  darkFrom: '2026-11-24T18:00:00+08:00',
  light: 'GREEN',
  ...more,
})

describe('a countdown', () => {
  it('counts down in whole minutes, rounded down', () => {
    expect(count(limit(), at('2026-11-23T14:47:01+08:00'))).toEqual({
      state: 'left',
      amount: { days: 0, hours: 3, minutes: 12 },
    })
  })

  it('is in time until the due instant and late from it on', () => {
    expect(count(limit(), at('2026-11-23T17:59:59.999+08:00')).state).toBe('left')
    expect(count(limit(), at('2026-11-23T18:00:00+08:00')).state).toBe('late')
  })

  it('says how late', () => {
    expect(count(limit(), at('2026-11-24T22:00:30+08:00'))).toEqual({
      state: 'late',
      amount: { days: 1, hours: 4, minutes: 0 },
    })
  })

  it('stands still when stopped', () => {
    expect(count(limit({ light: 'STOPPED' }), at('2026-12-24T00:00:00+08:00'))).toEqual({ state: 'stopped' })
  })

  it('ends when met, early or late', () => {
    const now = at('2026-12-24T00:00:00+08:00')
    expect(count(limit({ metAt: '2026-11-23T16:00:00+08:00' }), now)).toEqual({
      state: 'met',
      late: false,
      amount: { days: 0, hours: 2, minutes: 0 },
    })
    expect(count(limit({ metAt: '2026-11-23T18:00:00+08:00' }), now)).toMatchObject({ state: 'met', late: true })
  })

  it('reads instants of any offset as the same moment', () => {
    expect(count(limit({ due: '2026-11-23T10:00:00Z' }), at('2026-11-23T17:30:00+08:00'))).toEqual({
      state: 'left',
      amount: { days: 0, hours: 0, minutes: 30 },
    })
  })

  it('splits a day less a second into hours and minutes', () => {
    expect(split(86_399_000)).toEqual({ days: 0, hours: 23, minutes: 59 })
  })
})

describe('the light', () => {
  it.each([
    ['2026-11-23T11:59:59+08:00', 'GREEN'],
    ['2026-11-23T12:00:00+08:00', 'YELLOW'],
    ['2026-11-23T17:59:59+08:00', 'YELLOW'],
    ['2026-11-23T18:00:00+08:00', 'RED'],
    ['2026-11-24T18:00:00+08:00', 'DARK_RED'],
  ])('at %s is %s, whatever the server said before', (now, light) => {
    expect(lightAt(limit(), at(now))).toBe(light)
  })

  it('stays stopped, and stays as it was when met', () => {
    const later = at('2027-01-01T00:00:00+08:00')
    expect(lightAt(limit({ light: 'STOPPED' }), later)).toBe('STOPPED')
    expect(lightAt(limit({ metAt: '2026-11-23T16:00:00+08:00', light: 'YELLOW' }), later)).toBe('GREEN')
    expect(lightAt(limit({ metAt: '2026-11-23T19:00:00+08:00', light: 'RED' }), later)).toBe('RED')
  })

  it('keeps dark red when the server counted two late limits', () => {
    expect(lightAt(limit({ light: 'DARK_RED' }), at('2026-11-23T19:00:00+08:00'))).toBe('DARK_RED')
  })
})

describe('the pressing limit', () => {
  const now = at('2026-11-23T13:00:00+08:00')

  it('is the worst, then the earliest, and never one that was met', () => {
    const met = limit({ due: '2026-11-20T00:00:00+08:00', metAt: '2026-11-19T00:00:00+08:00' })
    const yellow = limit()
    const late = limit({ due: '2026-11-22T18:00:00+08:00', light: 'RED' })
    expect(pressing([met, yellow, late], now)).toBe(late)
    expect(pressing([met, yellow], now)).toBe(yellow)
    expect(pressing([met], now)).toBeUndefined()
  })
})
