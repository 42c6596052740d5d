import type { Map as MapLibreMap } from 'maplibre-gl'
import type { LonLat } from './gcj02'

/** What a map shows: `west,south,east,north` in degrees, and its zoom. */
export interface View {
  bbox: string
  zoom: number
}

/**
 * @param back from where the shown map has a place to where it is
 * @param scale of what is drawn: large signs lie on each other sooner, as those of an earlier zoom do
 */
export function viewOf(map: MapLibreMap, back: (place: LonLat) => LonLat, scale = 1): View {
  const bounds = map.getBounds()
  const corners = [bounds.getSouthWest(), bounds.getNorthEast()].flatMap(({ lng, lat }) => back([lng, lat]))
  return { bbox: corners.map((degrees) => degrees.toFixed(5)).join(), zoom: Math.round((map.getZoom() - Math.log2(scale)) * 10) / 10 }
}
