import { useI18n } from 'vue-i18n'

const STAGES = ['REPORTED', 'VERIFYING', 'FILED', 'TO_VERIFY', 'TO_REVISIT'] as const
const REPORTS = ['SIGN', 'CONTACT', 'ARRIVE', 'RESULT'] as const

/** Every limit that can be charged to somebody, as the book names it. */
export const LIMIT_NAMES = [
  ...['L1', 'L2', 'L3', 'L4'],
  ...STAGES.map((stage) => `DESK_${stage}`),
  ...['DECISION', 'SIGNATURE', 'CONSULTATION'],
  ...REPORTS.map((limit) => `REPORT_${limit}`),
  ...['BREACH_ANSWER', 'BREACH_JUDGE'],
]

/** Such a name in the reader's words. */
export function useLimitName() {
  const { t, te } = useI18n()
  return (name: string) => {
    if (/^L[1-4]$/.test(name)) return `${name} ${t(`limit.${name}`)}`
    const [kind, ...rest] = name.split('_')
    const what = rest.join('_')
    if (kind === 'DESK' && te(`stage.${what}`)) return t('attribution.desk', { stage: t(`stage.${what}`) })
    if (kind === 'REPORT' && te(`whistle.limit.${what}`)) return t('attribution.report', { limit: t(`whistle.limit.${what}`) })
    return te(`attribution.name.${name}`) ? t(`attribution.name.${name}`) : name
  }
}
