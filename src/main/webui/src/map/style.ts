import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl'
import type { ShownBasemap } from './basemaps'
import type { Palette } from './palette'
import { districtTiles, type TilesAsked } from './tiles'
import { unitLayers, unitSource } from './unitStyle'

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

/** The name of a place, from points that the server puts inside each area: never twice, never cut by a tile's edge. */
const names = (tier: string, palette: Palette, size: number, minzoom: number, maxzoom: number): LayerSpecification => ({
  id: `${tier}-name`,
  type: 'symbol',
  source: 'district',
  'source-layer': 'place',
  filter: ['==', ['get', 'tier'], tier],
  minzoom,
  maxzoom,
  layout: { 'text-field': ['get', 'name'], 'text-size': size, 'text-font': ['sans'], 'text-padding': 6, 'text-max-width': 6 },
  paint: { 'text-color': palette.label, 'text-halo-color': palette.land, 'text-halo-width': 1.5 },
})

/** A street as wide as it is on the ground (metres, from the tiles) once that shows, and never thinner than a hair. */
const streetWidth = (edge: number): ExpressionSpecification => {
  const metres: ExpressionSpecification = ['to-number', ['get', 'width'], 8]
  return ['interpolate', ['exponential', 2], ['zoom'], 12, ['+', ['/', metres, 16], edge / 2], 15, ['+', ['/', metres, 4], edge], 18, ['*', metres, 2]]
}

/** How late a grid is, as its fill: set from outside as feature state, by grid code. */
const lateness = (palette: Palette): ExpressionSpecification => [
  'match',
  ['coalesce', ['feature-state', 'light'], ''],
  'YELLOW', palette.lights.YELLOW,
  'RED', palette.lights.RED,
  'DARK_RED', palette.lights.DARK_RED,
  palette.land,
]

/** Of what a style is made, beside its colours. */
export interface StyleParts extends Pick<TilesAsked, 'date' | 'origin'> {
  /** Larger letters and lines, for the wall. */
  scale?: number | undefined
  /** The basemap that lies under the grid instead of the district's own ground. */
  basemap?: ShownBasemap | undefined
}

/** Ground that a basemap replaces; borders, names of areas and lateness stay. */
const GROUND = new Set(['land', 'park', 'water', 'building', 'street-edge', 'street', 'street-name', 'building-name'])

/** The district's own tiles in the colours of the theme; the browser asks no host but ours. */
export function districtStyle(palette: Palette, { scale = 1, basemap, origin = location.origin, date }: StyleParts = {}): StyleSpecification {
  const style = ownStyle(palette, scale, { date, shifted: basemap?.shifted, origin })
  return basemap ? over(basemap, style, origin) : style
}

function over(basemap: ShownBasemap, style: StyleSpecification, origin: string): StyleSpecification {
  const rasters = basemap.layers.map(({ name, deepest }) => [
    `basemap-${name}`,
    { type: 'raster' as const, tiles: [`${origin}/api/v1/map/basemap/${name}/{z}/{x}/{y}`], tileSize: 256, maxzoom: deepest },
  ])
  return {
    ...style,
    sources: { ...Object.fromEntries(rasters), ...style.sources },
    layers: [
      ...basemap.layers.map(({ name }) => ({ id: `basemap-${name}`, type: 'raster' as const, source: `basemap-${name}` })),
      ...style.layers.filter(({ id }) => !GROUND.has(id)),
    ],
  }
}

function ownStyle(palette: Palette, scale: number, asked: TilesAsked): StyleSpecification {
  return {
    version: 8,
    sources: {
      district: {
        type: 'vector',
        tiles: [districtTiles(asked)],
        minzoom: 9,
        maxzoom: 16,
        promoteId: { grid: 'code' },
      },
      unit: unitSource(asked),
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
      border('street-edge', 'street', palette.streetEdge, streetWidth(1.5)),
      border('street', 'street', palette.street, streetWidth(0)),
      border('grid-edge', 'grid', palette.border, 0.5 * scale, { minzoom: 12, paint: { 'line-color': palette.border, 'line-width': 0.5 * scale, 'line-opacity': 0.5 } }),
      border('community-edge', 'community', palette.border, 1 * scale, { paint: { 'line-color': palette.border, 'line-width': 1 * scale, 'line-opacity': 0.7 } }),
      border('sub-district-edge', 'sub_district', palette.border, 2.5 * scale),
      ...unitLayers(palette),
      {
        id: 'street-name',
        type: 'symbol',
        source: 'district',
        'source-layer': 'street',
        minzoom: 15.5,
        filter: ['!=', ['get', 'class'], 'lane'],
        layout: { 'symbol-placement': 'line', 'text-field': ['coalesce', ['get', 'name'], ''], 'text-size': 11 * scale, 'text-font': ['sans'], 'symbol-spacing': 300 },
        paint: { 'text-color': palette.label, 'text-halo-color': palette.street, 'text-halo-width': 1.5 },
      },
      names('sub_district', palette, 16 * scale, 9, 13.2),
      names('community', palette, 12 * scale, 13.2, 15),
      names('grid', palette, 12 * scale, 15, 17.2),
      names('building', palette, 11 * scale, 16, 22),
    ],
  }
}
