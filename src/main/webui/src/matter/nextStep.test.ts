import { describe, expect, it } from 'vitest'
import type { Incident } from '@/api/types'
import { nextStep } from './nextStep'

const matter = (stage: string, met: string[], located = true) =>
  ({
    position: located ? { lon: 121, lat: 31.5 } : undefined,
    orders: [{ stage, part: 'LEAD', actions: [], limits: ['L1', 'L2', 'L3'].map((limit) => ({ limit, metAt: met.includes(limit) ? '2026-11-23T00:00:00Z' : undefined })) }],
  }) as unknown as Incident

const WINDOW = ['assign', 'contact', 'feedback', 'submit']

describe('the next step', () => {
  it.each([
    ['TO_ASSIGN', [], 'assign'],
    ['HANDLING', [], 'contact'],
    ['HANDLING', ['L1'], 'feedback'],
    ['HANDLING', ['L1', 'L2'], 'submit'],
  ])('of an order in %s with %j met is %s', (stage, met, step) => {
    expect(nextStep(matter(stage, met), WINDOW)).toBe(step)
  })

  it('locates before it dispatches', () => {
    const verbs = ['dispatch', 'locate', 'void']
    expect(nextStep(matter('', [], false), verbs)).toBe('locate')
    expect(nextStep(matter('', []), verbs)).toBe('dispatch')
  })

  it('is the only one there is', () => {
    expect(nextStep(matter('SUBMITTED', []), ['verify'])).toBe('verify')
    expect(nextStep(matter('HANDLING', []), ['reply'])).toBe('reply')
  })
})
