import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { now } from './clock'
import { count, split, type Amount, type Counted } from './countdown'

type Say = (key: string, named: Record<string, unknown>) => string

/** 1 天 4 小时 · 3 小时 12 分 · 12 分 · 不足 1 分: two units at most, the second one only where it still matters. */
export function amountText(amount: Amount, t: Say): string {
  const pieces = amount.days
    ? [t('time.days', { n: amount.days }), amount.hours ? t('time.hours', { n: amount.hours }) : '']
    : amount.hours
      ? [t('time.hours', { n: amount.hours }), amount.minutes ? t('time.minutes', { n: amount.minutes }) : '']
      : [amount.minutes ? t('time.minutes', { n: amount.minutes }) : t('time.underMinute', {})]
  return pieces.filter(Boolean).join(' ')
}

/** What is left of a limit in words, kept up to the second by the server's clock. */
export function useCountText(limit: () => Counted) {
  const { t } = useI18n()
  const counted = computed(() => count(limit(), now.value))
  const text = computed(() => {
    const it = counted.value
    if (it.state === 'stopped') return t('time.stopped')
    const amount = amountText(it.amount, t)
    if (it.state === 'met') return t(it.late ? 'time.metLate' : 'time.metEarly', { amount })
    return t(it.state === 'left' ? 'time.left' : 'time.late', { amount })
  })
  return { count: counted, text }
}

/** A span as the server writes it, `3 NATURAL_DAY`, in the reader's words. */
export function useSpanText() {
  const { t, te } = useI18n()
  return (span: string) => {
    const through = /^PT(?:(\d+)H)?(?:(\d+)M)?$/.exec(span)
    if (through) return through[1] ? t('span.CONTINUOUS_HOUR', Number(through[1])) : t('span.MINUTE', Number(through[2]))
    const [amount, unit] = span.split(' ')
    return te(`span.${unit}`) ? t(`span.${unit}`, Number(amount)) : span
  }
}

/** So many milliseconds in words: 3 天 4 小时. */
export function useAmountText() {
  const { t } = useI18n()
  return (milliseconds: number) => amountText(split(milliseconds), t)
}
