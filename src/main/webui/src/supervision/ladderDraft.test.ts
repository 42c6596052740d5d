import { describe, expect, it } from 'vitest'
import type { LadderRung } from '@/api/types'
import { draftOf, rungOf } from './ladderDraft'

const rung = {
  rung: 'SUPERVISE',
  trigger: 'LATE',
  limits: ['L3', 'L4'],
  late: { share: 0.1428, atLeast: 'PT1H', atMost: { amount: 1, unit: 'NATURAL_DAY' } },
  unansweredBelow: 2,
  dateBelow: false,
  requests: 1,
  repeatsBelow: 0,
  causes: [],
  recipients: ['WINDOW_HEAD', 'HEAD'],
  replyWithin: { amount: 1, unit: 'WORKING_DAY' },
  signing: { officer: 'SUPERVISION_OFFICE', within: { amount: 1, unit: 'WORKING_DAY' } },
  colour: 'ORANGE',
} as unknown as LadderRung

describe('a rung that is edited', () => {
  it('comes back as it was when nothing was changed', () => {
    expect(rungOf(draftOf(rung))).toMatchObject({
      trigger: 'LATE',
      limits: ['L3', 'L4'],
      late: { after: null, share: 0.1428, atLeast: 'PT60M', atMost: { amount: 1, unit: 'NATURAL_DAY' } },
      unansweredBelow: 2,
      requests: 1,
      signing: { officer: 'SUPERVISION_OFFICE', within: { amount: 1, unit: 'WORKING_DAY' } },
    })
  })

  it('says how late by a span or by a share, never by both', () => {
    const draft = { ...draftOf(rung), lateBy: 'SPAN' as const, after: { amount: 3, unit: 'WORKING_DAY' as const } }
    expect(rungOf(draft).late).toMatchObject({ after: { amount: 3, unit: 'WORKING_DAY' }, share: 0 })
  })

  it('that time never leads to looks at no limit and brings nothing forward', () => {
    const draft = { ...draftOf(rung), trigger: 'RUNG_BELOW' as const }
    expect(rungOf(draft)).toMatchObject({ limits: [], late: null, unansweredBelow: 0, requests: 0, dateBelow: false })
  })
})
