import { describe, expect, it } from 'vitest'
import type { Located } from '@/api/types'
import { sureness } from './sureness'

const say = (key: string, values?: Record<string, unknown>) => `${key} ${Object.values(values ?? {}).join(' ')}`.trim()
const beside = (label: string, informed: boolean) => ({ label, informed, metres: 0 }) as Located['neighbours'][number]
const located = (part: Partial<Located>) => ({ certainty: 'INSIDE', uncertain: false, neighbours: [], metres: 0, ...part }) as Located

describe('how sure a place is', () => {
  it('says nothing where there is nothing to doubt', () => {
    expect(sureness(located({}), say)).toEqual([])
  })

  it('names who is told on a border, and who else may be meant', () => {
    const both = [beside('A', true), beside('B', false)]
    expect(sureness(located({ certainty: 'ON_BORDER', uncertain: true, neighbours: both }), say)).toEqual([
      'report.certainty.ON_BORDER A',
      'report.uncertain B',
    ])
  })

  it('knows the edge of the district and the nearest grid', () => {
    expect(sureness(located({ certainty: 'ON_BORDER' }), say)).toEqual(['report.edge'])
    expect(sureness(located({ certainty: 'NEAREST', metres: 0.2 }), say)).toEqual(['report.certainty.NEAREST 1'])
  })
})
