import { send } from '@/api/http'
import { ACTIONS } from './actions'

const ROOMS = { incident: 'incidents', order: 'orders', notice: 'notices', application: 'applications', whistle: 'whistles', report: 'whistle-reports', breach: 'breaches' } as const

/** Does one step. The key stays the same for each try of one press, so a lost answer never doubles the step. */
export async function act(verb: string, target: string, body: Record<string, unknown>, key: string): Promise<void> {
  const action = ACTIONS[verb]!
  await send(`/api/v1/${ROOMS[action.of]}/${encodeURIComponent(target)}/${action.path ?? verb}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
    body: JSON.stringify(body),
  })
}
