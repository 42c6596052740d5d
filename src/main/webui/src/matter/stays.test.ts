import { describe, expect, it } from 'vitest'
import { stays } from './stays'

describe('the picture of a process', () => {
  it('says the last stay at a task, and how often there was one', () => {
    const handled = { element: 'handle', since: '2026-11-24T01:00:00Z', until: '2026-11-24T02:00:00Z', by: '王强' }
    const again = { element: 'handle', since: '2026-11-25T01:00:00Z', until: null, by: null }
    const signed = { element: 'sign', since: '2026-11-24T00:00:00Z', until: '2026-11-24T00:10:00Z', by: '刘雯' }
    expect(stays([signed, handled, again])).toEqual([
      { ...signed, times: 1 },
      { ...again, times: 2 },
    ])
  })
})
