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

  it('keeps a dissatisfaction as it was said, and asks why it is duly done where nothing is sent back', () => {
    const revisit = ACTIONS.revisit!
    expect(missing(revisit, { outcome: 'UNDONE' })?.name).toBe('opinion')
    expect(missing(revisit, { outcome: 'DULY_DONE', opinion: '太慢' })?.name).toBe('because')
    expect(bodyOf(revisit, { outcome: 'DULY_DONE', opinion: '太慢', because: '已达标' }, String)).toEqual({ outcome: 'UNSATISFIED', opinion: '太慢', dulyDone: { because: '已达标' } })
    expect(bodyOf(revisit, { outcome: 'UNDONE', opinion: '没修', because: '写了又改' }, String)).toEqual({ outcome: 'UNSATISFIED', opinion: '没修' })
  })

  it('asks nothing where a press is enough', () => {
    expect(missing(ACTIONS.sign!, {})).toBeUndefined()
  })
})
