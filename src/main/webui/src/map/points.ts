import type { FeatureCollection, Point } from 'geojson'
import type { ExpressionSpecification, GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl'
import type { Light } from '@/time/countdown'
import type { Palette } from './palette'

/** A matter, or several that the server gathered in one place: then without an id, and the light is the worst of them. */
export interface LivePoint {
  id?: string
  light: Light
  count: number
}

export type LivePoints = FeatureCollection<Point, LivePoint>

export const noPoints: LivePoints = { type: 'FeatureCollection', features: [] }

const size = (calm: number, late: number): ExpressionSpecification => ['match', ['get', 'light'], ['GREEN', 'STOPPED'], calm, late]

/** Puts the live matters on the map; the worst lie on top. */
export function addPoints(map: MapLibreMap, points: LivePoints, palette: Palette, scale: number): void {
  map.addSource('live', { type: 'geojson', data: points })
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
      'text-field': ['case', ['>', ['get', 'count'], 1], ['to-string', ['get', 'count']], ''],
      'text-font': ['sans'],
      'text-size': 12 * scale,
      'text-offset': [0.9, 0],
      'text-anchor': 'left',
      'text-optional': true,
      'symbol-sort-key': ['match', ['get', 'light'], 'DARK_RED', 4, 'RED', 3, 'YELLOW', 2, 'GREEN', 1, 0],
    },
    paint: { 'text-color': palette.label, 'text-halo-color': palette.land, 'text-halo-width': 1.5 },
  })
}

export function showPoints(map: MapLibreMap, points: LivePoints): void {
  ;(map.getSource('live') as GeoJSONSource | undefined)?.setData(points)
}

/** Colours the grids by their worst light. Grids in time stay blank, so that late ones stand out. */
export function showLateness(map: MapLibreMap, grids: ReadonlyMap<string, Light>): void {
  if (!map.getSource('district')) return
  map.removeFeatureState({ source: 'district', sourceLayer: 'grid' })
  for (const [code, light] of grids) map.setFeatureState({ source: 'district', sourceLayer: 'grid', id: code }, { light })
}
