import type { FilterSpecification, Map as MapLibreMap, VectorTileSource } from 'maplibre-gl'
import type { Palette } from '@/map/palette'
import { districtTiles } from '@/map/tiles'
import { put } from './put'
import { layerOf, TIERS } from './urlState'

export const VIEWS = ['both', 'before', 'after'] as const
export type CompareView = (typeof VIEWS)[number]

interface Compared {
  before: { day: string; codes: string[] }
  after: { day: string; codes: string[] }
  view: CompareView
  /** Over a basemap in GCJ-02. */
  shifted?: boolean | undefined
  /** Wider strokes, for the wall. */
  scale?: number
}

const within = (codes: string[]): FilterSpecification => ['in', ['get', 'code'], ['literal', codes]]

/** The old drawing dashed, the new one solid: told apart by the stroke, not by the colour alone. */
export function showCompared(map: MapLibreMap, { before, after, view, shifted, scale = 1 }: Compared, palette: Palette): void {
  const earlier = map.getSource('earlier') as VectorTileSource | undefined
  const tiles = [districtTiles({ date: before.day, shifted })]
  if (earlier) earlier.setTiles(tiles)
  else map.addSource('earlier', { type: 'vector', tiles, minzoom: 9, maxzoom: 16 })
  map.setLayoutProperty('lateness', 'visibility', 'none')
  for (const tier of TIERS) {
    const layer = layerOf(tier)
    put(map, {
      id: `after-fill-${layer}`,
      type: 'fill',
      source: 'district',
      'source-layer': layer,
      filter: within(view === 'before' ? [] : after.codes),
      paint: { 'fill-color': palette.accent, 'fill-opacity': 0.12 * scale },
    })
    put(map, {
      id: `after-${layer}`,
      type: 'line',
      source: 'district',
      'source-layer': layer,
      filter: within(view === 'before' ? [] : after.codes),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.accent, 'line-width': 2.5 * scale },
    })
    put(map, {
      id: `before-${layer}`,
      type: 'line',
      source: 'earlier',
      'source-layer': layer,
      filter: within(view === 'after' ? [] : before.codes),
      paint: { 'line-color': palette.strong, 'line-width': 2 * scale, 'line-dasharray': [3, 2] },
    })
  }
  names(map, 'after', 'district', view === 'before' ? [] : after.codes, palette, scale)
  names(map, 'before', 'earlier', view === 'before' ? before.codes : [], palette, scale)
}

function names(map: MapLibreMap, id: string, source: string, codes: string[], palette: Palette, scale: number): void {
  put(map, {
    id: `${id}-name`,
    type: 'symbol',
    source,
    'source-layer': 'place',
    filter: within(codes),
    layout: { 'text-field': ['get', 'name'], 'text-font': ['sans'], 'text-size': 13 * scale, 'text-max-width': 7 },
    paint: { 'text-color': palette.strong, 'text-halo-color': palette.surface, 'text-halo-width': 1.75 },
  })
}
