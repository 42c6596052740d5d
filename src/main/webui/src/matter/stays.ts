import type { Visit } from '@/api/types'

/** The last visit to each task, and how often it was visited: a picture has room for one line. */
export function stays(visits: Visit[]): (Visit & { times: number })[] {
  const last = new Map<string, Visit & { times: number }>()
  for (const visit of visits) last.set(visit.element, { ...visit, times: (last.get(visit.element)?.times ?? 0) + 1 })
  return [...last.values()]
}
