import { useI18n } from 'vue-i18n'
import type { LadderRung } from '@/api/types'
import { useSpanText } from '@/time/words'

/** A rung in words. */
export function useRungText() {
  const { t } = useI18n()
  const spanText = useSpanText()
  const span = (given?: { amount: number; unit: string } | null) => (given ? spanText(`${given.amount} ${given.unit}`) : '')
  const and = () => t('history.and')

  function late({ late }: LadderRung): string {
    if (!late) return ''
    const most = late.atMost ? t('ladder.atMost', { span: span(late.atMost) }) : ''
    if (late.after) return t('ladder.after', { span: span(late.after) }) + most
    const minutes = Math.round(durationMinutes(late.atLeast))
    return t('ladder.share', { percent: Math.round(late.share * 100) }) + (minutes ? t('ladder.atLeast', { minutes }) : '') + most
  }

  function reachedBy(rung: LadderRung): string[] {
    const limits = [...rung.limits].sort().join(and())
    const byTime = { SOON_DUE: t('ladder.soonDue', { limits }), PASSED: t('ladder.passed', { limits }), LATE: t('ladder.late', { limits, by: late(rung) }), RUNG_BELOW: '' }[rung.trigger]
    return [
      byTime,
      rung.unansweredBelow ? t('ladder.unanswered', { n: rung.unansweredBelow }) : '',
      rung.dateBelow ? t('ladder.dateBelow') : '',
      rung.requests ? t('ladder.requests', { n: rung.requests }) : '',
      rung.repeatsBelow ? t('ladder.repeats', { n: rung.repeatsBelow, within: rung.repeatsWithin?.startsWith('P') ? rung.repeatsWithin.slice(1, -1) + t('ladder.days') : t(`ladder.within.${rung.repeatsWithin}`) }) : '',
      rung.causes.length ? rung.causes.map((cause) => t(`notice.cause.${cause}`)).join(and()) : '',
    ].filter(Boolean)
  }

  const told = (rung: LadderRung) => rung.recipients.map((slot) => t(`ladder.slot.${slot}`)).join(and())
  const signs = (rung: LadderRung) => (rung.signing ? t('ladder.signs', { who: t(`ladder.slot.${rung.signing.officer}`), span: span(rung.signing.within) }) : t('ladder.atOnce'))
  const asks = (rung: LadderRung) => [
    rung.replyWithin ? t('ladder.reply', { span: span(rung.replyWithin) }) : '',
    rung.workWithin ? t('ladder.work', { span: span(rung.workWithin) }) : '',
  ]
  return { reachedBy, told, signs, asks }
}

/** Of an ISO-8601 duration as the contract gives it: a text, or seconds. */
export function durationMinutes(given: string | number): number {
  if (typeof given === 'number') return given / 60
  const [, hours, minutes, seconds] = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(given) ?? []
  return Number(hours ?? 0) * 60 + Number(minutes ?? 0) + Number(seconds ?? 0) / 60
}
