import type { FeatureCollection, Geometry } from 'geojson'
import type { GeoJSONSource, LayerSpecification, Map as MapLibreMap } from 'maplibre-gl'
import type { Palette } from '@/map/palette'

export const nothing: FeatureCollection = { type: 'FeatureCollection', features: [] }

/** Puts the first features of a file over the grid in force, so that a wrong coordinate system is seen at once. */
export function dressPreview(map: MapLibreMap, palette: Palette, features: FeatureCollection): void {
  map.addSource('preview', { type: 'geojson', data: features })
  const layers: LayerSpecification[] = [
    { id: 'preview-fill', type: 'fill', source: 'preview', paint: { 'fill-color': palette.accent, 'fill-opacity': 0.12 } },
    { id: 'preview', type: 'line', source: 'preview', paint: { 'line-color': palette.accent, 'line-width': 2 } },
    {
      id: 'preview-name',
      type: 'symbol',
      source: 'preview',
      layout: { 'text-field': ['coalesce', ['get', 'label'], ''], 'text-font': ['sans'], 'text-size': 12, 'text-max-width': 7 },
      paint: { 'text-color': palette.strong, 'text-halo-color': palette.surface, 'text-halo-width': 1.75 },
    },
  ]
  for (const layer of layers) map.addLayer(layer)
}

/** Shows other features, each called what its chosen field says. */
export function showPreview(map: MapLibreMap, features: FeatureCollection, name: string | undefined): void {
  const labelled = features.features.map((feature) => ({ ...feature, properties: { ...feature.properties, label: name ? (feature.properties?.[name] ?? '') : '' } }))
  ;(map.getSource('preview') as GeoJSONSource | undefined)?.setData({ type: 'FeatureCollection', features: labelled })
}

/** West, south, east and north of everything that is drawn; undefined where nothing is. */
export function boxOf(features: FeatureCollection): [number, number, number, number] | undefined {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity]
  const look = (part: unknown): void => {
    if (!Array.isArray(part)) return
    if (typeof part[0] === 'number') {
      const [lon, lat] = part as [number, number]
      box[0] = Math.min(box[0], lon)
      box[1] = Math.min(box[1], lat)
      box[2] = Math.max(box[2], lon)
      box[3] = Math.max(box[3], lat)
    } else part.forEach(look)
  }
  for (const feature of features.features) look((feature.geometry as Exclude<Geometry, { type: 'GeometryCollection' }> | null)?.coordinates)
  return Number.isFinite(box[0]) ? box : undefined
}
