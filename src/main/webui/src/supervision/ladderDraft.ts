import type { Ladder, LadderRung } from '@/api/types'
import type { Span } from '@/admin/spans'
import { durationMinutes } from '@/time/duration'

/** What leads to a rung as time passes, as the screen asks for it: before the due, at it, after it, or never by itself. */
export const TRIGGERS = ['SOON_DUE', 'PASSED', 'LATE', 'RUNG_BELOW'] as const
export const LIMITS = ['L1', 'L2', 'L3', 'L4'] as const
export const EVENTS = ['REPORT_LATE', 'REPORT_REFUSED', 'REPORT_FAKED', 'RESULT_FAKED', 'WORD_LATE'] as const
export const SLOTS = ['HANDLER', 'WINDOW_CLERK', 'WINDOW_HEAD', 'DEPUTY_LEADER', 'HEAD', 'STREET_WINDOW', 'STREET_LEADER', 'DUTY_LEADER', 'SUPERVISION_OFFICE', 'DISTRICT_LEADER', 'DISCIPLINE_CONTACT'] as const
export const PERIODS = ['MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'] as const
export const COLOURS = ['BLUE', 'ORANGE', 'RED'] as const

export type Slot = (typeof SLOTS)[number]
export type Trigger = (typeof TRIGGERS)[number]

/** A rung as it is edited: both ways of saying how late are kept, so that looking at the other one loses nothing. */
export interface RungDraft {
  rung: LadderRung['rung']
  trigger: Trigger
  limits: string[]
  lateBy: 'SPAN' | 'SHARE'
  after: Span | undefined
  percent: number
  atLeastMinutes: number
  atMost: Span | undefined
  unansweredBelow: number
  dateBelow: boolean
  requests: number
  repeatsBelow: number
  repeatsWithin: string
  causes: string[]
  recipients: Slot[]
  replyWithin: Span | undefined
  workWithin: Span | undefined
  officer: Slot | ''
  signWithin: Span | undefined
  colour: string
}

const span = (given: { amount: number; unit: string } | null | undefined) => (given ? ({ ...given } as Span) : undefined)

export function draftOf(rung: LadderRung): RungDraft {
  const late = rung.late
  return {
    rung: rung.rung,
    trigger: rung.trigger,
    limits: [...rung.limits].sort(),
    lateBy: late?.after ? 'SPAN' : 'SHARE',
    after: span(late?.after) ?? { amount: 1, unit: 'WORKING_DAY' },
    percent: late && !late.after ? Number((late.share * 100).toFixed(4)) : 100,
    atLeastMinutes: late ? Math.round(durationMinutes(late.atLeast)) : 0,
    atMost: span(late?.atMost),
    unansweredBelow: rung.unansweredBelow,
    dateBelow: rung.dateBelow,
    requests: rung.requests,
    repeatsBelow: rung.repeatsBelow,
    repeatsWithin: rung.repeatsWithin ?? 'QUARTER',
    causes: [...rung.causes].sort(),
    recipients: [...rung.recipients],
    replyWithin: span(rung.replyWithin),
    workWithin: span(rung.workWithin),
    officer: rung.signing?.officer ?? '',
    signWithin: span(rung.signing?.within) ?? { amount: 1, unit: 'WORKING_DAY' },
    colour: rung.colour ?? '',
  }
}

/** As the contract wants it; what does not belong to the chosen trigger is left out. */
export function rungOf(draft: RungDraft) {
  const late = draft.trigger === 'LATE'
  const bySpan = draft.lateBy === 'SPAN'
  return {
    rung: draft.rung,
    trigger: draft.trigger,
    limits: draft.trigger === 'RUNG_BELOW' ? [] : draft.limits,
    late: late
      ? { after: bySpan ? (draft.after ?? null) : null, share: bySpan ? 0 : Number((draft.percent / 100).toFixed(6)), atLeast: `PT${draft.atLeastMinutes || 0}M`, atMost: draft.atMost ?? null }
      : null,
    unansweredBelow: late ? draft.unansweredBelow || 0 : 0,
    dateBelow: late && draft.dateBelow,
    requests: late ? draft.requests || 0 : 0,
    repeatsBelow: draft.repeatsBelow || 0,
    repeatsWithin: draft.repeatsBelow ? draft.repeatsWithin : null,
    causes: draft.causes,
    recipients: draft.recipients,
    replyWithin: draft.replyWithin ?? null,
    workWithin: draft.workWithin ?? null,
    signing: draft.officer && draft.signWithin ? { officer: draft.officer, within: draft.signWithin } : null,
    colour: draft.colour || null,
  }
}

export const isEverybodys = (ladder: Pick<Ladder, 'urgency' | 'pattern'>) => !ladder.urgency && ladder.pattern === '*'
