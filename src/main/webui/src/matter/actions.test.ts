import { describe, expect, it } from 'vitest'
import { ACTIONS, bodyOf, missing } from './actions'

describe('the form of a step', () => {
  it('asks for a reason where work is sent back, and not where it passed', () => {
    const verify = ACTIONS.verify!
    expect(missing(verify, {})?.name).toBe('passed')
    expect(missing(verify, { passed: 'no' })?.name).toBe('opinion')
    expect(missing(verify, { passed: 'yes' })).toBeUndefined()
  })

  it('sends a verdict as a truth value and leaves out what was not answered', () => {
    expect(bodyOf(ACTIONS.verify!, { passed: 'no', opinion: ' 仍有积水 ', photos: [] }, String)).toEqual({
      passed: false,
      opinion: '仍有积水',
      photos: [],
    })
    expect(bodyOf(ACTIONS.contact!, { outcome: 'REACHED', note: '  ' }, String)).toEqual({ outcome: 'REACHED' })
  })

  it('lets the verdict speak where no remark was needed', () => {
    expect(bodyOf(ACTIONS.verify!, { passed: 'yes' }, (choice) => `said ${choice}`)).toEqual({ passed: true, opinion: 'said yes' })
  })

  it('asks nothing where a press is enough', () => {
    expect(missing(ACTIONS.sign!, {})).toBeUndefined()
  })
})
