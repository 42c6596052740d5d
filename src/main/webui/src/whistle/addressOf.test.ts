import { describe, expect, it } from 'vitest'
import type { WhistlePage } from '@/api/types'
import { addressOf } from './addressOf'

const whistle = { id: 'w', partners: [{ unit: 'shiqiao', state: 'JOINED' }, { unit: 'wanghu', state: 'ASKED' }] } as unknown as WhistlePage

describe('where a verb of a whistle is sent', () => {
  it('is its own address by default', () => {
    expect(addressOf('report', 'arrive', 'r', { people: 2 }, whistle)).toEqual({ address: '/api/v1/whistle-reports/r/arrive', body: { people: 2 } })
  })

  it('is the one of its action where that differs', () => {
    expect(addressOf('report', 'not-come', 'r', {}, whistle).address).toBe('/api/v1/whistle-reports/r/declare-refused')
  })

  it('names the lead on the whistle', () => {
    expect(addressOf('report', 'lead', 'r', {}, whistle)).toEqual({ address: '/api/v1/whistles/w/lead', body: { report: 'r' } })
  })

  it('answers for the sub-district that was asked', () => {
    expect(addressOf('whistle', 'answer-partner', 'w', { joins: true }, whistle).address).toBe('/api/v1/whistles/w/partners/wanghu/answer')
  })
})
