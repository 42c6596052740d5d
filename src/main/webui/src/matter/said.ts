import type { HistoryLine } from '@/api/types'
import { dayTime } from '@/time/format'

type Translate = (key: string, named?: Record<string, unknown>) => string

/** The facts of an act in the reader's language, a line each; what a person wrote comes after them. */
export function said(entry: HistoryLine, t: Translate, locale: string, now: number, spanText = (span: string) => span): string[] {
  const { unitName, people, limit, due, outcome, disposition, referredTo, handUp, condition, checked, found, spokenWith, measures, expectedBy, application, basis, span, until, was, whistle } = entry.details
  const lines = [
    unitName,
    people.length && (['assigned', 'inspection-asked', 'revoked'].includes(entry.act) ? people.join(t('history.and')) : t('history.told', { names: people.join(t('history.and')) })),
    application && t('history.application', { kind: t(`application.kind.${application}`) }),
    limit && was && due
      ? t('history.moved', { limit, name: t(`limit.${limit}`), from: dayTime(was, locale, now), to: dayTime(due, locale, now) })
      : limit && `${limit} ${t(`limit.${limit}`)}${due ? ` · ${t('time.was', { at: dayTime(due, locale, now) })}` : ''}`,
    !limit && due && t('time.was', { at: dayTime(due, locale, now) }),
    span && t('history.span', { span: spanText(span) }),
    until && t('history.until', { at: dayTime(until, locale, now) }),
    basis && t('history.basis', { text: basis }),
    outcome && t(`choice.revisit.${outcome}`),
    disposition && t(`choice.refuse.${disposition}`),
    referredTo && t('history.referredTo', { text: referredTo }),
    handUp && t(`choice.hand-up.${handUp}`),
    condition && t('history.condition', { text: condition }),
    checked?.length && t('history.checked', { text: checked.join(t('history.and')) }),
    found && t('history.found', { text: found }),
    spokenWith && t('history.spokenWith', { text: spokenWith }),
    measures && t('history.measures', { text: measures }),
    expectedBy && t('history.expectedBy', { text: expectedBy }),
    whistle && t('whistle.number', { number: whistle }),
    entry.text,
  ]
  return lines.filter((line): line is string => Boolean(line))
}
