import type { Feature, Geometry } from 'geojson'
import { shallowRef } from 'vue'
import { get } from '@/api/http'

export interface Drawn {
  code: string
  tier: string
  name: string
  parent: string
  squareMetres?: number
  changed: boolean
}

export type DrawnArea = Feature<Geometry, Drawn>

const PAGE = 200
/** More at once would be no help to a hand that draws, and no map draws it quickly. */
const MOST_PAGES = 8

/** The rows of a draft around what the map shows, read again after every act. */
export function useDrawing(id: string) {
  const areas = shallowRef<DrawnArea[]>([])
  const buildings = shallowRef<DrawnArea[]>([])
  /** Too much lies in the view to draw it all. */
  const cut = shallowRef(false)
  let running: AbortController | undefined

  async function pages(what: 'areas' | 'buildings', query: Record<string, string | undefined>, signal: AbortSignal) {
    const found: DrawnArea[] = []
    let after: string | undefined
    let page = 0
    do {
      const answer = await get(`/api/v1/grid/drafts/{id}/${what}` as '/api/v1/grid/drafts/{id}/areas', { path: { id }, query: { ...query, after, limit: PAGE }, signal })
      found.push(...(answer.features as unknown as DrawnArea[]).filter((feature) => feature.geometry && feature.properties.code))
      after = answer.next ?? undefined
    } while (after && ++page < MOST_PAGES)
    return { found, cut: Boolean(after) }
  }

  async function readAreas(bbox: string): Promise<void> {
    running?.abort()
    const mine = (running = new AbortController())
    try {
      const read = await pages('areas', { bbox }, mine.signal)
      areas.value = read.found
      cut.value = read.cut
    } catch (thrown) {
      if (!mine.signal.aborted) throw thrown
    }
  }

  async function readBuildings(bbox: string | undefined): Promise<void> {
    buildings.value = bbox ? (await pages('buildings', { bbox }, new AbortController().signal)).found : []
  }

  const area = (code: string) => areas.value.find((each) => each.properties.code === code)

  /** By its code, from what is in sight or from the server; kept among what is in sight. */
  async function find(code: string): Promise<DrawnArea | undefined> {
    const seen = area(code) ?? buildings.value.find((each) => each.properties.code === code)
    if (seen) return seen
    const building = code.length === 17
    const { found } = await pages(building ? 'buildings' : 'areas', building ? { code } : { parent: code }, new AbortController().signal)
    const [one] = found.filter((each) => each.properties.code === code)
    if (one) (building ? buildings : areas).value = [...(building ? buildings : areas).value, one]
    return one
  }

  return { areas, buildings, cut, readAreas, readBuildings, area, find }
}
