import type { Incident } from '@/api/types'
import { currentOrder } from './orders'

/** Steps of which there is only one sensible at a time, in the order of a matter's life. */
const STEPS = ['locate', 'accept', 'inspect', 'dispatch', 'sign', 'review', 'verify', 'revisit']

/** The one step that a page offers as primary: what the limits wait for next. */
export function nextStep(incident: Incident, verbs: string[]): string | undefined {
  if (verbs.includes('dispatch') && incident.position) return 'dispatch'
  const plain = STEPS.find((step) => verbs.includes(step))
  if (plain) return plain
  const order = currentOrder(incident)
  const open = (name: string) => order?.limits.some(({ limit, metAt }) => limit === name && !metAt)
  const wanted = [
    order?.stage === 'TO_ASSIGN' && 'assign',
    open('L1') && 'contact',
    open('L2') && 'feedback',
    'submit',
  ].find((step) => step && verbs.includes(step))
  return wanted || verbs[0]
}
