import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl'
import type { Palette } from './palette'

/** The stack for every label; drawn from the machine's own fonts, so no glyph server is needed. */
export const LABEL_FONT = '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif'

const fill = (id: string, color: string, more: object = {}): LayerSpecification => ({
  id,
  type: 'fill',
  source: 'district',
  'source-layer': id,
  paint: { 'fill-color': color },
  ...more,
})

const border = (id: string, layer: string, color: string, width: number | ExpressionSpecification, more: object = {}): LayerSpecification => ({
  id,
  type: 'line',
  source: 'district',
  'source-layer': layer,
  layout: { 'line-join': 'round' },
  paint: { 'line-color': color, 'line-width': width },
  ...more,
})

const names = (id: string, palette: Palette, size: number, minzoom: number, maxzoom: number): LayerSpecification => ({
  id: `${id}-name`,
  type: 'symbol',
  source: 'district',
  'source-layer': id,
  minzoom,
  maxzoom,
  layout: { 'text-field': ['get', 'name'], 'text-size': size, 'text-font': ['sans'], 'text-padding': 8, 'text-max-width': 6 },
  paint: { 'text-color': palette.label, 'text-halo-color': palette.land, 'text-halo-width': 1.5 },
})

const street: ExpressionSpecification = ['interpolate', ['exponential', 1.6], ['zoom'], 11, 0.6, 14, 3, 17, 14]
const streetEdge: ExpressionSpecification = ['interpolate', ['exponential', 1.6], ['zoom'], 11, 1, 14, 4.4, 17, 17]

/** How late a grid is, as its fill: set from outside as feature state, by grid code. */
const lateness = (palette: Palette): ExpressionSpecification => [
  'match',
  ['coalesce', ['feature-state', 'light'], ''],
  'YELLOW', palette.lights.YELLOW,
  'RED', palette.lights.RED,
  'DARK_RED', palette.lights.DARK_RED,
  palette.land,
]

/** The district's own tiles in the colours of the theme; no host but ours. */
export function districtStyle(palette: Palette, scale = 1): StyleSpecification {
  return {
    version: 8,
    sources: {
      district: {
        type: 'vector',
        tiles: [`${location.origin}/api/v1/grid/tiles/{z}/{x}/{y}.mvt`],
        minzoom: 9,
        maxzoom: 16,
        promoteId: { grid: 'code' },
      },
    },
    layers: [
      { id: 'land', type: 'background', paint: { 'background-color': palette.land } },
      fill('park', palette.park),
      fill('water', palette.water),
      {
        id: 'lateness',
        type: 'fill',
        source: 'district',
        'source-layer': 'grid',
        paint: {
          'fill-color': lateness(palette),
          'fill-opacity': ['match', ['coalesce', ['feature-state', 'light'], ''], 'YELLOW', 0.18, 'RED', 0.24, 'DARK_RED', 0.38, 0],
        },
      },
      fill('building', palette.building, { minzoom: 14 }),
      border('street-edge', 'street', palette.streetEdge, streetEdge),
      border('street', 'street', palette.street, street),
      border('grid-edge', 'grid', palette.border, 0.5 * scale, { minzoom: 12, paint: { 'line-color': palette.border, 'line-width': 0.5 * scale, 'line-opacity': 0.5 } }),
      border('community-edge', 'community', palette.border, 1 * scale, { paint: { 'line-color': palette.border, 'line-width': 1 * scale, 'line-opacity': 0.7 } }),
      border('sub-district-edge', 'sub_district', palette.border, 2.5 * scale),
      names('sub_district', palette, 16 * scale, 9, 13.2),
      names('community', palette, 12 * scale, 13.2, 15),
      names('grid', palette, 12 * scale, 15, 17),
      names('building', palette, 11 * scale, 16.5, 22),
    ],
  }
}
