import type { LayerSpecification, VectorSourceSpecification } from 'maplibre-gl'
import type { Palette } from './palette'
import { districtTiles, type TilesAsked } from './tiles'

/** From where unit grids are told apart, and from where there is room for their codes. */
export const UNITS_FROM = 14
const SERIALS_FROM = 16
const CODES_FROM = 17.25

export const UNIT_LAYERS = ['unit-hit', 'unit-edge', 'unit-chosen', 'unit-code'] as const

export const unitTiles = (asked: TilesAsked) => districtTiles({ ...asked, layers: ['unit_grid', 'unit_grid_place'] })

export const unitSource = (asked: TilesAsked): VectorSourceSpecification => ({ type: 'vector', tiles: [unitTiles(asked)], minzoom: UNITS_FROM, maxzoom: 16 })

/** The second layer of the ground, hidden until somebody asks for it; the serial within the community first, the whole code from near. */
export function unitLayers(palette: Palette): LayerSpecification[] {
  const hidden = { visibility: 'none' } as const
  const from = { source: 'unit', 'source-layer': 'unit_grid', minzoom: UNITS_FROM } as const
  return [
    // Without colour: a click finds the unit grid in it.
    { id: 'unit-hit', type: 'fill', ...from, layout: hidden, paint: { 'fill-opacity': 0 } },
    { id: 'unit-edge', type: 'line', ...from, layout: hidden, paint: { 'line-color': palette.quiet, 'line-width': 0.75, 'line-dasharray': [4, 2], 'line-opacity': 0.8 } },
    { id: 'unit-chosen', type: 'line', ...from, filter: ['==', ['get', 'code'], ''], layout: { ...hidden, 'line-join': 'round' }, paint: { 'line-color': palette.accent, 'line-width': 2.5 } },
    {
      id: 'unit-code',
      type: 'symbol',
      source: 'unit',
      'source-layer': 'unit_grid_place',
      minzoom: SERIALS_FROM,
      layout: {
        ...hidden,
        'text-field': ['step', ['zoom'], ['slice', ['get', 'code'], 12], CODES_FROM, ['get', 'code']],
        'text-size': 11,
        'text-font': ['sans'],
        'text-padding': 0,
      },
      paint: { 'text-color': palette.label, 'text-halo-color': palette.surface, 'text-halo-width': 1.25 },
    },
  ]
}
