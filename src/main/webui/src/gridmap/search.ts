import { get } from '@/api/http'
import type { Area } from '@/api/types'
import { TIERS } from './urlState'

/** A place that answers a search. */
export interface FoundPlace {
  code: string
  name: string
  /** Where it lies, or how it is called else. */
  hint: string
}

const known = new Map<string, Promise<Area[]>>()

async function allOf(tier: string, day: string | undefined): Promise<Area[]> {
  const areas: Area[] = []
  let after: string | undefined
  do {
    const page = await get('/api/v1/grid/areas', { query: { tier, day, after, limit: 200 } })
    areas.push(...page.items)
    after = page.next ?? undefined
  } while (after)
  return areas
}

function areasOn(day: string | undefined): Promise<Area[]> {
  const key = day ?? ''
  let areas = known.get(key)
  if (!areas) {
    areas = Promise.all(TIERS.map((tier) => allOf(tier, day))).then((tiers) => tiers.flat())
    areas.catch(() => known.delete(key))
    known.set(key, areas)
  }
  return areas
}

/** Areas whose name holds the words, or whose code begins with the digits. */
export async function findPlaces(text: string, day: string | undefined, most = 20): Promise<FoundPlace[]> {
  const areas = await areasOn(day)
  const names = new Map(areas.map((area) => [area.code, area.name]))
  const words = text.trim().split(/\s+/)
  const whole = (area: Area) => [names.get(area.code.slice(0, 9)), names.get(area.code.slice(0, 12)), area.name].join(' ')
  return areas
    .filter((area) => area.code.startsWith(text) || words.every((word) => whole(area).includes(word)))
    .slice(0, most)
    .map((area) => ({ code: area.code, name: area.name, hint: area.code.length === 15 ? (names.get(area.parent) ?? '') : area.code }))
}
