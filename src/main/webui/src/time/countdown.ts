/** The countdown of one limit: pure, so that its edges can be tested without a clock. */
export type Light = 'GREEN' | 'YELLOW' | 'RED' | 'DARK_RED' | 'STOPPED'

/** What is needed to count: instants as ISO strings, the light as the server saw it when it answered. */
export interface Counted {
  due: string
  yellowFrom?: string | null
  darkFrom?: string | null
  metAt?: string | null
  light: Light
}

export interface Amount {
  days: number
  hours: number
  minutes: number
}

export type Count =
  | { state: 'stopped' }
  | { state: 'met'; late: boolean; amount: Amount }
  | { state: 'left' | 'late'; amount: Amount }

const MINUTE = 60_000

/** Whole minutes, always rounded down: 59 s left is "under a minute", never "1 minute". */
export function split(milliseconds: number): Amount {
  const minutes = Math.floor(Math.abs(milliseconds) / MINUTE)
  return { days: Math.floor(minutes / 1440), hours: Math.floor((minutes % 1440) / 60), minutes: minutes % 60 }
}

/** Each state begins with its instant, here as on the server: at the due instant itself a limit is late. */
export function count(limit: Counted, now: number): Count {
  const due = Date.parse(limit.due)
  if (limit.metAt) {
    const met = Date.parse(limit.metAt)
    return { state: 'met', late: met >= due, amount: split(met - due) }
  }
  if (limit.light === 'STOPPED') return { state: 'stopped' }
  return { state: now >= due ? 'late' : 'left', amount: split(due - now) }
}

/** The light as it is now: the server's answer ages on the screen, the instants in it do not. */
export function lightAt(limit: Counted, now: number): Light {
  if (limit.light === 'STOPPED') return limit.light
  // What was done in time is no longer soon due.
  if (limit.metAt) return limit.light === 'YELLOW' ? 'GREEN' : limit.light
  if (limit.darkFrom && now >= Date.parse(limit.darkFrom)) return 'DARK_RED'
  // Dark red may also mean "two limits late", which one limit alone cannot know.
  if (now >= Date.parse(limit.due)) return limit.light === 'DARK_RED' ? 'DARK_RED' : 'RED'
  if (limit.yellowFrom && now >= Date.parse(limit.yellowFrom)) return 'YELLOW'
  return limit.yellowFrom ? 'GREEN' : limit.light
}

const RANK: Record<Light, number> = { STOPPED: 0, GREEN: 1, YELLOW: 2, RED: 3, DARK_RED: 4 }

export function worse(a: Light, b: Light): Light {
  return RANK[b] > RANK[a] ? b : a
}

/** The open limit that matters now: the worst light first, then the earliest due. */
export function pressing<T extends Counted>(limits: T[], now: number): T | undefined {
  return limits
    .filter((limit) => !limit.metAt)
    .sort((a, b) => RANK[lightAt(b, now)] - RANK[lightAt(a, now)] || Date.parse(a.due) - Date.parse(b.due))[0]
}
