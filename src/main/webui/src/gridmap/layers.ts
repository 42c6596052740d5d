import type { ExpressionSpecification, FilterSpecification, LineLayerSpecification, Map as MapLibreMap, SymbolLayerSpecification } from 'maplibre-gl'
import type { Palette } from '@/map/palette'
import { UNIT_LAYERS } from '@/map/unitStyle'
import { put } from './put'
import { layerOf, tierOf, TIERS, type MapTier } from './urlState'

/** How one area is filled and what is written under its name. */
export interface Mark {
  color: string
  opacity: number
  /** Name of an image of the map, from addSigns. */
  icon?: string
  text: string
  /** Of two that have no room beside each other the heavier one is written. */
  weight: number
}

export interface AreaView {
  /** Larger letters, for the wall. */
  scale?: number
  tier: MapTier
  marks: ReadonlyMap<string, Mark>
  chosen?: string
}

/** Grids' names are in the tiles from this zoom; below it their communities' names say where one is. */
const GRID_NAMES = 14

const source = { source: 'district' } as const
const isCode = (code: string | undefined): FilterSpecification => ['==', ['get', 'code'], code ?? '']

/** One value an area, the same for all others. */
function byCode<T extends string | number>(marks: ReadonlyMap<string, Mark>, value: (mark: Mark) => T, otherwise: T): ExpressionSpecification | T {
  if (!marks.size) return otherwise
  return ['match', ['get', 'code'], ...[...marks].flatMap(([code, mark]) => [code, value(mark)]), otherwise] as unknown as ExpressionSpecification
}

/** The first of these that there is: a basemap takes the ground's own layers away. */
const firstOf = (map: MapLibreMap, ...ids: string[]) => ids.find((id) => map.getLayer(id))

/** Draws the tier in force: its fills under streets and houses, its borders, its names with their marks on top. */
export function showAreas(map: MapLibreMap, view: AreaView, palette: Palette): void {
  const layer = layerOf(view.tier)
  put(
    map,
    {
      id: 'area-fill',
      type: 'fill',
      ...source,
      'source-layer': layer,
      // Blank areas stay in the layer: a click finds the area in it.
      paint: { 'fill-color': byCode(view.marks, (mark) => mark.color, palette.land), 'fill-opacity': byCode(view.marks, (mark) => mark.opacity, 0) },
    },
    firstOf(map, 'building', 'grid-edge'),
  )
  // Houses are found by it whether or not they are drawn.
  put(map, { id: 'building-hit', type: 'fill', ...source, 'source-layer': 'building', minzoom: 15, paint: { 'fill-opacity': 0 } })
  put(map, {
    id: 'area-edge',
    type: 'line',
    ...source,
    'source-layer': layer,
    layout: { 'line-join': 'round' },
    paint: { 'line-color': palette.border, 'line-width': (view.tier === 'SUB_DISTRICT' ? 3 : 1.25) * (view.scale ?? 1) },
  })
  put(map, {
    id: 'area-name',
    type: 'symbol',
    ...source,
    'source-layer': 'place',
    filter: ['==', ['get', 'tier'], layer],
    layout: {
      'text-field': view.marks.size
        ? ['concat', ['get', 'name'], byCode(view.marks, (mark) => `\n${mark.text}`, '')]
        : ['get', 'name'],
      'text-font': ['sans'],
      'text-size': (view.tier === 'SUB_DISTRICT' ? 15 : 12) * (view.scale ?? 1),
      'text-max-width': 7,
      'text-padding': 4,
      'text-variable-anchor-offset': ['left', [0.9, 0], 'right', [-0.9, 0], 'top', [0, 0.9], 'bottom', [0, -0.9]],
      'icon-image': byCode(view.marks, (mark) => mark.icon ?? '', ''),
      'icon-size': 0.7 * (view.scale ?? 1),
      'icon-optional': false,
      'symbol-sort-key': byCode(view.marks, (mark) => -mark.weight, 1e9),
      ...(view.marks.size && [...view.marks.values()].some((mark) => mark.icon) ? {} : { 'text-variable-anchor-offset': ['center', [0, 0]] }),
    },
    paint: { 'text-color': palette.strong, 'text-halo-color': palette.surface, 'text-halo-width': 1.75 },
  } as SymbolLayerSpecification)
  context(map, view.tier)
  choose(map, view.chosen, palette)
}

/** What the base style shows of the other tiers: coarser names until those of the tier in force come, no finer borders. */
function context(map: MapLibreMap, tier: MapTier): void {
  const rank = TIERS.indexOf(tier)
  map.setLayoutProperty('lateness', 'visibility', 'none')
  map.setLayoutProperty('grid-edge', 'visibility', rank >= 1 ? 'visible' : 'none')
  map.setLayerZoomRange('grid-edge', rank === 1 ? 14 : 12, 24)
  const ranges: Record<MapTier, [number, number][]> = {
    SUB_DISTRICT: [],
    COMMUNITY: [[9, 12]],
    GRID: [[9, 12], [12, GRID_NAMES]],
  }
  TIERS.forEach((each, index) => {
    const range = ranges[tier][index]
    const id = `${layerOf(each)}-name`
    map.setLayoutProperty(id, 'visibility', range ? 'visible' : 'none')
    if (range) map.setLayerZoomRange(id, range[0], range[1])
  })
}

/** Puts a ring around one area or building. */
export function choose(map: MapLibreMap, code: string | undefined, palette: Palette): void {
  const layer = code ? layerOf(tierOf(code)) : 'grid'
  const ring = (id: string, color: string, width: number): LineLayerSpecification => ({
    id,
    type: 'line',
    ...source,
    'source-layer': layer,
    filter: isCode(code),
    layout: { 'line-join': 'round' },
    paint: { 'line-color': color, 'line-width': width },
  })
  put(map, ring('chosen-halo', palette.surface, 7), 'area-name')
  put(map, ring('chosen', palette.accent, 3), 'area-name')
}

/** Shows or hides the layer of unit grids, and rings the one that is open. */
export function showUnits(map: MapLibreMap, on: boolean, chosen: string | undefined): void {
  for (const id of UNIT_LAYERS) {
    map.setLayoutProperty(id, 'visibility', on ? 'visible' : 'none')
    map.moveLayer(id)
  }
  map.setFilter('unit-chosen', isCode(chosen))
  // Where there are two kinds of numbers, those of houses give way.
  if (map.getLayer('building-name')) map.setLayoutProperty('building-name', 'visibility', on ? 'none' : 'visible')
}

/** The unit grid under a point, where units are shown. */
export const unitAt = (map: MapLibreMap, point: { x: number; y: number }) =>
  map.queryRenderedFeatures([point.x, point.y], { layers: ['unit-hit'] })[0]?.properties.code as string | undefined

/** The matters under a point: one by its id, or several that lie too near each other. */
export function mattersAt(map: MapLibreMap, point: { x: number; y: number }): { id?: string } | undefined {
  return map.queryRenderedFeatures([point.x, point.y], { layers: ['live'] })[0]?.properties
}

/** The code under a point: a house where houses are big enough to mean them, else the area of the tier in force. */
export function codeAt(map: MapLibreMap, point: { x: number; y: number }): string | undefined {
  const layers = map.getZoom() >= 16 ? ['building-hit', 'area-fill'] : ['area-fill']
  const [found] = map.queryRenderedFeatures([point.x, point.y], { layers })
  return found?.properties.code as string | undefined
}
