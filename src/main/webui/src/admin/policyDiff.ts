import { spanText, type Span } from './spans'

/** What two versions of a policy say differently, as lines that a person can read. */
export const CLASSES = ['EMERGENCY', 'URGENT', 'ORDINARY', 'COMPLEX'] as const
export const LIMITS = ['first', 'feedback', 'result', 'closing', 'checking', 'buffer'] as const
export type LimitName = (typeof LIMITS)[number]

export type Spans = { [name in LimitName]?: Span | null }

export interface Content {
  classes: Record<string, Spans>
  lights: { yellowShare: number; yellowAtMost: string; darkSpans: number; darkLateLimits: number }
  options?: string[]
}

export type Difference =
  | { kind: 'limit'; of: string; limit: LimitName; was?: string; becomes?: string }
  | { kind: 'light'; light: keyof Content['lights']; was: string; becomes: string }
  | { kind: 'option'; option: string; on: boolean }

export function differences(before: Content, after: Content): Difference[] {
  const found: Difference[] = []
  for (const of of CLASSES) {
    for (const limit of LIMITS) {
      const was = spanText(before.classes[of]?.[limit])
      const becomes = spanText(after.classes[of]?.[limit])
      if (was !== becomes) found.push({ kind: 'limit', of, limit, ...(was ? { was } : {}), ...(becomes ? { becomes } : {}) })
    }
  }
  for (const light of ['yellowShare', 'yellowAtMost', 'darkSpans', 'darkLateLimits'] as const) {
    const [was, becomes] = [String(before.lights[light]), String(after.lights[light])]
    if (was !== becomes) found.push({ kind: 'light', light, was, becomes })
  }
  const [had, has] = [new Set(before.options), new Set(after.options)]
  for (const option of new Set([...had, ...has])) if (had.has(option) !== has.has(option)) found.push({ kind: 'option', option, on: has.has(option) })
  return found
}

/** A copy that can be edited without touching what it came from; null spans become none. */
export function copyOf(content: Content): Content {
  return {
    classes: Object.fromEntries(
      Object.entries(content.classes).map(([name, spans]) => [name, Object.fromEntries(LIMITS.flatMap((limit) => (spans[limit] ? [[limit, { ...spans[limit] }]] : [])))]),
    ),
    lights: { ...content.lights },
    options: [...(content.options ?? [])],
  }
}

/** Hours of an ISO duration, PT24H or P1D. */
export function hoursOf(duration: string): number {
  const match = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?/.exec(duration)
  return match ? Number(match[1] ?? 0) * 24 + Number(match[2] ?? 0) + Number(match[3] ?? 0) / 60 : 0
}
