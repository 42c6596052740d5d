import type { Feature, FeatureCollection, Point } from 'geojson'
import type { ExpressionSpecification, GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl'
import { worse, type Light } from '@/time/countdown'

export interface LivePoint {
  id: string
  light: Light
  category?: string
  grid?: string
}

export type LivePoints = FeatureCollection<Point, LivePoint>

export const noPoints: LivePoints = { type: 'FeatureCollection', features: [] }

/** The worst light in each grid: what the choropleth shows. Green and stopped grids stay blank, so that late ones stand out. */
export function lightsByGrid(features: Feature<Point, LivePoint>[]): Map<string, Light> {
  const lights = new Map<string, Light>()
  for (const { properties } of features) {
    if (!properties.grid) continue
    lights.set(properties.grid, worse(lights.get(properties.grid) ?? 'STOPPED', properties.light))
  }
  return lights
}

const size = (calm: number, late: number): ExpressionSpecification => ['match', ['get', 'light'], ['GREEN', 'STOPPED'], calm, late]

/** Puts the live matters on the map; the worst lie on top. */
export function addPoints(map: MapLibreMap, points: LivePoints): void {
  map.addSource('live', { type: 'geojson', data: points, promoteId: 'id' })
  map.addLayer({
    id: 'live',
    type: 'symbol',
    source: 'live',
    layout: {
      'icon-image': ['concat', 'light-', ['get', 'light']],
      // What is in time stays small, so that the eye falls on what is not.
      'icon-size': ['interpolate', ['linear'], ['zoom'], 11, size(0.4, 0.8), 14, size(0.55, 1), 16, 1],
      'icon-allow-overlap': true,
      // Signs push no names away; the names stand under them.
      'icon-ignore-placement': true,
      'symbol-sort-key': ['match', ['get', 'light'], 'DARK_RED', 4, 'RED', 3, 'YELLOW', 2, 'GREEN', 1, 0],
    },
  })
}

export function showPoints(map: MapLibreMap, points: LivePoints): void {
  ;(map.getSource('live') as GeoJSONSource | undefined)?.setData(points)
}

export function showLateness(map: MapLibreMap, points: LivePoints): void {
  if (!map.getSource('district')) return
  map.removeFeatureState({ source: 'district', sourceLayer: 'grid' })
  for (const [code, light] of lightsByGrid(points.features))
    map.setFeatureState({ source: 'district', sourceLayer: 'grid', id: code }, { light })
}
