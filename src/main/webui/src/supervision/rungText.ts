import { useI18n } from 'vue-i18n'
import type { LadderRung } from '@/api/types'
import { durationMinutes } from '@/time/duration'
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
