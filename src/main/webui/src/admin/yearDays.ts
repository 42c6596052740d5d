/** A year as twelve months of weeks that begin on Monday, with what the state's notice says of each day. */
export interface NamedDay {
  date: string
  name: string
  off: boolean
}

export interface Cell {
  date: string
  day: number
  /** Neither notice nor weekday: `weekend` is a day off by its weekday alone. */
  kind: 'work' | 'weekend' | 'off' | 'makeUp'
  name?: string
}

const WEEK = 7
const iso = (year: number, month: number, day: number) => new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10)

export function months(year: number, named: NamedDay[]): (Cell | undefined)[][] {
  const known = new Map(named.map((each) => [each.date, each]))
  return Array.from({ length: 12 }, (_, month) => {
    const days = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
    const before = (new Date(Date.UTC(year, month, 1)).getUTCDay() + WEEK - 1) % WEEK
    const cells = Array.from({ length: days }, (_, index): Cell => {
      const date = iso(year, month, index + 1)
      const word = known.get(date)
      const weekend = (before + index) % WEEK >= 5
      return { date, day: index + 1, kind: word ? (word.off ? 'off' : 'makeUp') : weekend ? 'weekend' : 'work', ...(word ? { name: word.name } : {}) }
    })
    return [...Array.from({ length: before }, () => undefined), ...cells]
  })
}

export interface Holiday {
  name: string
  off: string[]
  makeUp: string[]
}

/** Holidays in the order of their first day off; a day worked for one may come before. */
export function holidays(named: NamedDay[]): Holiday[] {
  const found = new Map<string, Holiday>()
  for (const day of [...named].sort((a, b) => a.date.localeCompare(b.date))) {
    const holiday = found.get(day.name) ?? { name: day.name, off: [], makeUp: [] }
    ;(day.off ? holiday.off : holiday.makeUp).push(day.date)
    found.set(day.name, holiday)
  }
  return [...found.values()].sort((a, b) => (a.off[0] ?? '').localeCompare(b.off[0] ?? ''))
}

/** The content of a file in the public format, as far as it can be read here; the server says what is wrong with it. */
export function yearOf(text: string): { year: number } | undefined {
  try {
    const read: unknown = JSON.parse(text)
    return typeof read === 'object' && read !== null && typeof (read as { year?: unknown }).year === 'number' ? (read as { year: number }) : undefined
  } catch {
    return undefined
  }
}
