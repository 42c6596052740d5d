import { describe, expect, it } from 'vitest'
import { bySubject, readDuration, writeDuration } from './rules'

const entry = (subject: string, value: string, validFrom: string) => ({ name: 'unit.review', subject, value, validFrom, setBy: 'admin', setAt: validFrom, reason: '' })

describe('the values of a rule', () => {
  it('are parted into what was, what is and what will be', () => {
    const [everybody, water] = bySubject(
      [entry('water', 'ALWAYS', '2026-12-01T00:00:00Z'), entry('*', 'NEVER', '1970-01-01T00:00:00Z'), entry('*', 'HANDLER', '2026-11-01T00:00:00Z')],
      'unit.review',
      Date.parse('2026-11-24T00:00:00Z'),
    )
    expect(everybody).toMatchObject({ subject: '*', now: { value: 'HANDLER' }, past: [{ value: 'NEVER' }], coming: [] })
    expect(water).toMatchObject({ subject: 'water', now: null, coming: [{ value: 'ALWAYS' }] })
  })
})

describe('a duration', () => {
  it.each(['P30D', 'PT30M', 'PT2H', 'P1DT2H30M', 'PT0M'])('%s is written as it is read', (iso) => {
    expect(writeDuration(readDuration(iso)!)).toBe(iso)
  })

  it('is none where it is not one', () => {
    expect([readDuration('30'), readDuration('P')]).toEqual([undefined, undefined])
  })
})
