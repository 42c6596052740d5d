import type { FeatureCollection } from 'geojson'
import type { GeoJSONSource, LayerSpecification, Map as MapLibreMap } from 'maplibre-gl'
import type { Finding } from '@/api/types'
import type { Palette } from '@/map/palette'
import type { DrawnArea } from './useDrawing'

/** As text, because a finding's weight is never said by colour alone. */
export const SEVERITY_SIGNS = { ERROR: '✕', WARNING: '!', HEALED: '✓' } as const

const collection = (features: unknown[]) => ({ type: 'FeatureCollection', features }) as FeatureCollection

/** Draws the draft over the empty district: what an act has changed is filled, what is chosen has a ring. */
export function dressDraft(map: MapLibreMap, palette: Palette): void {
  for (const id of ['lateness', 'grid-edge', 'community-edge', 'sub-district-edge', 'sub_district-name', 'community-name', 'grid-name', 'building-name'])
    if (map.getLayer(id)) map.setLayoutProperty(id, 'visibility', 'none')
  for (const id of ['draft', 'draft-building', 'finding']) map.addSource(id, { type: 'geojson', data: collection([]) })
  const line = (id: string, tier: string, width: number): LayerSpecification => ({
    id,
    type: 'line',
    source: 'draft',
    filter: ['==', ['get', 'tier'], tier],
    layout: { 'line-join': 'round' },
    paint: { 'line-color': palette.border, 'line-width': width },
  })
  const layers: LayerSpecification[] = [
    {
      id: 'draft-fill',
      type: 'fill',
      source: 'draft',
      filter: ['==', ['get', 'tier'], 'GRID'],
      paint: { 'fill-color': palette.accent, 'fill-opacity': ['case', ['get', 'changed'], 0.12, 0] },
    },
    {
      id: 'draft-house',
      type: 'fill',
      source: 'draft-building',
      minzoom: 15,
      paint: { 'fill-color': ['case', ['get', 'changed'], palette.accent, palette.building], 'fill-opacity': 0.85, 'fill-outline-color': palette.border },
    },
    line('draft-grid', 'GRID', 1.25),
    line('draft-community', 'COMMUNITY', 2),
    line('draft-sub-district', 'SUB_DISTRICT', 3.5),
    { id: 'draft-chosen-fill', type: 'fill', source: 'draft', filter: chosenIs([]), paint: { 'fill-color': palette.accent, 'fill-opacity': 0.2 } },
    { id: 'draft-chosen', type: 'line', source: 'draft', filter: chosenIs([]), paint: { 'line-color': palette.accent, 'line-width': 3 } },
    { id: 'draft-chosen-house', type: 'line', source: 'draft-building', filter: chosenIs([]), paint: { 'line-color': palette.accent, 'line-width': 3 } },
    {
      id: 'draft-name',
      type: 'symbol',
      source: 'draft',
      minzoom: 13.5,
      filter: ['==', ['get', 'tier'], 'GRID'],
      layout: { 'text-field': ['get', 'name'], 'text-font': ['sans'], 'text-size': 12, 'text-max-width': 7 },
      paint: { 'text-color': palette.strong, 'text-halo-color': palette.surface, 'text-halo-width': 1.75 },
    },
    {
      id: 'finding-spot',
      type: 'circle',
      source: 'finding',
      paint: {
        'circle-radius': 10,
        'circle-color': ['case', ['==', ['get', 'severity'], 'ERROR'], palette.strong, palette.surface],
        'circle-stroke-color': palette.strong,
        'circle-stroke-width': 2,
      },
    },
    {
      id: 'finding-sign',
      type: 'symbol',
      source: 'finding',
      layout: {
        'text-field': ['match', ['get', 'severity'], 'ERROR', SEVERITY_SIGNS.ERROR, 'HEALED', SEVERITY_SIGNS.HEALED, SEVERITY_SIGNS.WARNING],
        'text-font': ['sans'],
        'text-size': 13,
        'text-allow-overlap': true,
      },
      paint: { 'text-color': ['case', ['==', ['get', 'severity'], 'ERROR'], palette.surface, palette.strong] },
    },
  ]
  for (const layer of layers) map.addLayer(layer)
}

function chosenIs(codes: readonly string[]) {
  return ['in', ['get', 'code'], ['literal', [...codes]]] as never
}

const set = (map: MapLibreMap, id: string, features: unknown[]) => (map.getSource(id) as GeoJSONSource | undefined)?.setData(collection(features))

export const showAreas = (map: MapLibreMap, areas: DrawnArea[]) => set(map, 'draft', areas)
export const showBuildings = (map: MapLibreMap, buildings: DrawnArea[]) => set(map, 'draft-building', buildings)
export const showFindings = (map: MapLibreMap, findings: Finding[]) => set(map, 'finding', findings.filter((finding) => finding.geometry))

export function showChosen(map: MapLibreMap, codes: readonly string[]): void {
  if (!map.getLayer('draft-chosen')) return
  for (const layer of ['draft-chosen', 'draft-chosen-fill', 'draft-chosen-house']) map.setFilter(layer, chosenIs(codes))
}

/** What lies under a click: a finding first, then a house, then a grid. */
export function hitAt(map: MapLibreMap, point: { x: number; y: number }): { finding?: number; building?: string; grid?: string } {
  const at = (layer: string) => map.queryRenderedFeatures([point.x, point.y], { layers: [layer] })[0]
  return {
    finding: at('finding-spot')?.id as number | undefined,
    building: at('draft-house')?.properties.code as string | undefined,
    grid: at('draft-fill')?.properties.code as string | undefined,
  }
}
