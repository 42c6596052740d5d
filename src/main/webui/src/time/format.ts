/** Instants as the city's people read them: always in the city's time zone, whatever the browser's is. */
const ZONE = 'Asia/Shanghai'

const formats = new Map<string, Intl.DateTimeFormat>()

function parts(at: number, locale: string, options: Intl.DateTimeFormatOptions): string {
  const key = locale + JSON.stringify(options)
  let format = formats.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat(locale === 'zh' ? 'zh-CN' : 'en-GB', { timeZone: ZONE, hour12: false, ...options })
    formats.set(key, format)
  }
  return format.format(at)
}

const instant = (at: string | number) => (typeof at === 'number' ? at : Date.parse(at))

/** 18:00 */
export function clockTime(at: string | number, locale: string, seconds = false): string {
  return parts(instant(at), locale, { hour: '2-digit', minute: '2-digit', ...(seconds ? { second: '2-digit' } : {}) })
}

/** 11月23日 18:00, with the year where it is not this one. */
export function dayTime(at: string | number, locale: string, now: number): string {
  return `${day(at, locale, now)} ${clockTime(at, locale)}`
}

/** 11月23日 */
export function day(at: string | number, locale: string, now: number): string {
  const sameYear = parts(instant(at), 'en', { year: 'numeric' }) === parts(now, 'en', { year: 'numeric' })
  return parts(instant(at), locale, {
    month: locale === 'zh' ? 'long' : 'short',
    day: 'numeric',
    ...(sameYear ? {} : { year: 'numeric' }),
  })
}

/** 2026年11月23日 星期一, for the wall and the demo clock. */
export function longDay(at: number, locale: string): string {
  return parts(at, locale, { year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' })
}

export function number(value: number, locale: string): string {
  return value.toLocaleString(locale === 'zh' ? 'zh-CN' : 'en-GB')
}

/** The end of the city's day; the city has kept UTC+8 without summer time since 1991. */
export function endOfDay(at: number): number {
  const offset = 8 * 3_600_000
  const day = 86_400_000
  return (Math.floor((at + offset) / day) + 1) * day - offset
}

/** 2026-11-23, the city's calendar day at an instant. */
export function isoDay(at: number): string {
  return new Date(at + 8 * 3_600_000).toISOString().slice(0, 10)
}

/** 2026-11-23T18:00, an instant as the city's clocks show it, for an input of day and time. */
export function cityLocal(at: string | number): string {
  return new Date(instant(at) + 8 * 3_600_000).toISOString().slice(0, 16)
}

/** The instant at which the city's clocks show it. */
export function cityInstant(local: string): string {
  return `${local.slice(0, 16)}:00+08:00`
}
