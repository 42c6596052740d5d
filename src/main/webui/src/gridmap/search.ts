import { get } from '@/api/http'
import { isDay } from './urlState'

/** A place that answers a search. */
export interface FoundPlace {
  code: string
  name: string
  /** Where it lies: its address, or the tiers above it; for a code no longer in use, that it is followed by this one. */
  hint: string
}

/** Areas and buildings by code, name or address, best first; streets and parks have no code and no page here. */
export async function findPlaces(text: string, day: string | undefined, most = 20): Promise<FoundPlace[]> {
  const found = await get('/api/v1/grid/search', { query: { q: text, limit: most, date: day && isDay(day) ? day : undefined } })
  return found.flatMap((place) => (place.code ? [{ code: place.code, name: place.name, hint: place.formerly ? `${place.formerly} → ${place.code}` : place.address || place.label.replace(place.name, '').trim() || place.code }] : []))
}
