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

/** From here on each matter stands by itself, however near the next one is. */
const APART_FROM = 15
/** Signs nearer than this (pixels) lie on each other and say less than one sign with a number. */
const TOO_NEAR = 18

const WORST_LAST: Light[] = ['STOPPED', 'GREEN', 'YELLOW', 'RED', 'DARK_RED']
const rank: ExpressionSpecification = ['match', ['get', 'light'], ...WORST_LAST.flatMap((light, index) => [light, index]), 0] as unknown as ExpressionSpecification
/** Of one matter, of several that the server gathered, or of several that lie too near each other on this screen. */
const worst: ExpressionSpecification = ['coalesce', ['get', 'worst'], rank]
const count: ExpressionSpecification = ['coalesce', ['get', 'total'], ['get', 'count']]
const size = (calm: number, late: number): ExpressionSpecification => ['case', ['>=', worst, WORST_LAST.indexOf('YELLOW')], late, calm]

/** Puts the live matters on the map; the worst lie on top, and those on each other are one sign with their number. */
export function addPoints(map: MapLibreMap, points: LivePoints, palette: Palette, scale: number): void {
  map.addSource('live', {
    type: 'geojson',
    data: points,
    cluster: true,
    clusterRadius: TOO_NEAR * scale,
    clusterMaxZoom: APART_FROM - 1,
    clusterProperties: { worst: ['max', rank], total: ['+', ['get', 'count']] },
  })
  map.addLayer({
    id: 'live',
    type: 'symbol',
    source: 'live',
    layout: {
      'icon-image': ['concat', 'light-', ['at', worst, ['literal', WORST_LAST]]],
      // What is in time stays small, so that the eye falls on what is not.
      'icon-size': ['interpolate', ['linear'], ['zoom'], 11, size(0.4, 0.8), 14, size(0.55, 1), 16, 1],
      'icon-allow-overlap': true,
      // Signs push no names away; the names stand under them.
      'icon-ignore-placement': true,
      'text-field': ['case', ['>', count, 1], ['to-string', count], ''],
      'text-font': ['sans'],
      'text-size': 12 * scale,
      'text-offset': [0.9, 0],
      'text-anchor': 'left',
      'text-optional': true,
      'symbol-sort-key': worst,
    },
    paint: { 'text-color': palette.label, 'text-halo-color': palette.land, 'text-halo-width': 1.5 * scale },
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
