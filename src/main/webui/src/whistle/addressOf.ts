import type { WhistlePage } from '@/api/types'
import { ACTIONS } from '@/matter/actions'

const ROOMS = { whistle: 'whistles', report: 'whistle-reports', breach: 'breaches' } as const

/** Where a verb is sent, and what with it. Two of them are done to the whistle and name a part of it. */
export function addressOf(of: keyof typeof ROOMS, verb: string, target: string, given: Record<string, unknown>, whistle?: WhistlePage) {
  if (of === 'report' && verb === 'lead') return { address: `/api/v1/whistles/${whistle?.id}/lead`, body: { report: target } }
  if (verb === 'answer-partner') {
    const unit = whistle?.partners.find(({ state }) => state === 'ASKED')?.unit ?? ''
    return { address: `/api/v1/whistles/${target}/partners/${encodeURIComponent(unit)}/answer`, body: given }
  }
  const path = ACTIONS[`${of}-${verb}`]?.path ?? verb
  return { address: `/api/v1/${ROOMS[of]}/${encodeURIComponent(target)}/${path}`, body: given }
}
