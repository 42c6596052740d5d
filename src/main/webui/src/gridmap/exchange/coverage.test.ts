import { describe, expect, it } from 'vitest'
import { coversOf, lackOfCoverage, nothingSaid } from './coverage'

describe('what a file speaks of', () => {
  it('is left to the server unless somebody says it', () => {
    expect(coversOf(nothingSaid)).toBeUndefined()
    expect(coversOf({ own: true, tiers: ['GRID'], within: '' })).toEqual({ tiers: ['GRID'], within: undefined })
    expect(coversOf({ own: true, tiers: ['GRID'], within: '990101003013' })?.within).toBe('990101003013')
  })
  it('has to be said whole', () => {
    expect(lackOfCoverage(nothingSaid)).toBeUndefined()
    expect(lackOfCoverage({ own: true, tiers: [], within: '' })).toBe('tiers')
    expect(lackOfCoverage({ own: true, tiers: ['GRID'], within: '9901' })).toBe('within')
  })
})
