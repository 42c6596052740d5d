/** Rules as a city sets them: what is in force now, and values as people read and write them. */
export interface RuleEntry {
  name: string
  subject: string
  value: string
  validFrom: string
  setBy: string
  setAt: string
  reason: string
}

export const EVERYBODY = '*'

/** What the subject of a rule is; others are asked for everybody only, or by a word of their room. */
export const SUBJECTS: Record<string, 'unit' | 'channel' | 'stage'> = {
  'unit.review': 'unit',
  'intake.acceptance': 'channel',
  'case.void': 'stage',
}

export interface SubjectValues {
  subject: string
  /** Null where everybody's value holds. */
  now: RuleEntry | null
  coming: RuleEntry[]
  past: RuleEntry[]
}

/** The values of one rule by subject, everybody first. */
export function bySubject(entries: RuleEntry[], name: string, at: number): SubjectValues[] {
  const subjects = [...new Set(entries.filter((each) => each.name === name).map((each) => each.subject))]
  return subjects
    .sort((a, b) => Number(b === EVERYBODY) - Number(a === EVERYBODY) || a.localeCompare(b))
    .map((subject) => {
      const own = entries.filter((each) => each.name === name && each.subject === subject).sort((a, b) => Date.parse(b.validFrom) - Date.parse(a.validFrom))
      const begun = own.filter((each) => Date.parse(each.validFrom) <= at)
      return { subject, now: begun[0] ?? null, coming: own.filter((each) => Date.parse(each.validFrom) > at).reverse(), past: begun.slice(1) }
    })
}

export interface Amount {
  days: number
  hours: number
  minutes: number
}

export function readDuration(iso: string): Amount | undefined {
  const match = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:\d+(?:\.\d+)?S)?)?$/.exec(iso)
  return match && iso.length > 2 ? { days: Number(match[1] ?? 0), hours: Number(match[2] ?? 0), minutes: Number(match[3] ?? 0) } : undefined
}

export function writeDuration({ days, hours, minutes }: Amount): string {
  const time = `${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}`
  return `P${days ? `${days}D` : ''}${time ? `T${time}` : days ? '' : 'T0M'}`
}
