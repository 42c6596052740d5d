import { describe, expect, it } from 'vitest'
import type { HistoryLine } from '@/api/types'
import { said } from './said'

const t = (key: string, named: Record<string, unknown> = {}) => [key, ...Object.values(named)].join(' ')
const nothing = { people: [] } as unknown as HistoryLine['details']
const line = (act: string, details: Partial<HistoryLine['details']>, text?: string) =>
  said({ act, text, details: { ...nothing, ...details } } as HistoryLine, t, 'zh', Date.parse('2026-11-24T00:00:00Z'))

describe('what a history line says', () => {
  it('says nothing of an act that has no facts', () => expect(line('signed', {})).toEqual([]))

  it('names the unit that an order was sent to', () => expect(line('dispatched', { unitName: '水务局' })).toEqual(['水务局']))

  it('names the handler as such, and recipients as told', () => {
    expect(line('assigned', { people: ['吴霞'] })).toEqual(['吴霞'])
    expect(line('urge-issued', { people: ['吴霞', '潘少华'], limit: 'L3' })).toEqual(['history.told 吴霞history.and潘少华', 'L3 limit.L3'])
  })

  it('says when a limit passed, in the city’s time', () =>
    expect(line('limit-passed', { limit: 'L1', due: '2026-12-07T02:00:07.239Z' })).toEqual(['L1 limit.L1 · time.was 12月7日 10:00']))

  it('keeps what a person wrote after the facts', () => expect(line('revisited', { outcome: 'FAIRLY' }, '还行')).toEqual(['choice.revisit.FAIRLY', '还行']))
})
