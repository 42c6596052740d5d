import { describe, expect, it } from 'vitest'
import { copyOf, differences, hoursOf, type Content } from './policyDiff'

const base: Content = {
  classes: {
    ORDINARY: { first: { amount: 1, unit: 'NATURAL_DAY' }, feedback: { amount: 3, unit: 'NATURAL_DAY' }, result: { amount: 7, unit: 'NATURAL_DAY' }, closing: null },
  },
  lights: { yellowShare: 0.25, yellowAtMost: 'PT24H', darkSpans: 1, darkLateLimits: 2 },
  options: [],
}

describe('the difference of two versions', () => {
  it('is none for a copy, whatever is null or missing', () => {
    expect(differences(base, copyOf(base))).toEqual([])
  })

  it('names what changed, what is new and what fell away', () => {
    const after = copyOf(base)
    after.classes.ORDINARY!.result = { amount: 5, unit: 'WORKING_DAY' }
    after.classes.ORDINARY!.closing = { amount: 10, unit: 'NATURAL_DAY' }
    delete after.classes.ORDINARY!.feedback
    after.lights.darkLateLimits = 3
    after.options = ['END_OF_DAY']
    expect(differences(base, after)).toEqual([
      { kind: 'limit', of: 'ORDINARY', limit: 'feedback', was: '3 NATURAL_DAY' },
      { kind: 'limit', of: 'ORDINARY', limit: 'result', was: '7 NATURAL_DAY', becomes: '5 WORKING_DAY' },
      { kind: 'limit', of: 'ORDINARY', limit: 'closing', becomes: '10 NATURAL_DAY' },
      { kind: 'light', light: 'darkLateLimits', was: '2', becomes: '3' },
      { kind: 'option', option: 'END_OF_DAY', on: true },
    ])
  })

  it('leaves what it was copied from alone', () => {
    copyOf(base).classes.ORDINARY!.first!.amount = 9
    expect(base.classes.ORDINARY!.first!.amount).toBe(1)
  })
})

it('reads hours of a duration', () => {
  expect(['PT24H', 'P1DT2H', 'PT90M'].map(hoursOf)).toEqual([24, 26, 1.5])
})
