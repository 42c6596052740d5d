import type { Geometry, Position } from 'geojson'

type Point = { x: number; y: number }

/** How near, in pixels of the screen, a corner pulls the pen, and how near a border does where no corner is. */
export const CORNER_PULL = 14
export const BORDER_PULL = 9

/** Every ring of a polygon or of several. */
export function ringsOf(geometry: Geometry | null | undefined): Position[][] {
  if (geometry?.type === 'Polygon') return geometry.coordinates
  if (geometry?.type === 'MultiPolygon') return geometry.coordinates.flat()
  return []
}

/**
 * Where the pen is pulled to: the nearest corner of a neighbour, else the nearest place on its border, else nowhere.
 * Corners win, because borders that meet in the same corner leave no gap between them.
 */
export function snapTo(at: Point, rings: Position[][], project: (lon: number, lat: number) => Point): Position | undefined {
  let corner: { position: Position; distance: number } | undefined
  let border: { position: Position; distance: number } | undefined
  for (const ring of rings) {
    let before: { position: Position; point: Point } | undefined
    for (const position of ring) {
      const point = project(position[0]!, position[1]!)
      const distance = Math.hypot(point.x - at.x, point.y - at.y)
      if (distance <= CORNER_PULL && distance < (corner?.distance ?? Infinity)) corner = { position, distance }
      if (before) {
        const part = along(at, before.point, point)
        const away = Math.hypot(before.point.x + part * (point.x - before.point.x) - at.x, before.point.y + part * (point.y - before.point.y) - at.y)
        if (away <= BORDER_PULL && away < (border?.distance ?? Infinity))
          border = { position: between(before.position, position, part), distance: away }
      }
      before = { position, point }
    }
  }
  return corner?.position ?? border?.position
}

/** How far along a line its place nearest to a point lies, from 0 to 1. */
function along(at: Point, from: Point, to: Point): number {
  const length = (to.x - from.x) ** 2 + (to.y - from.y) ** 2
  if (!length) return 0
  return Math.max(0, Math.min(1, ((at.x - from.x) * (to.x - from.x) + (at.y - from.y) * (to.y - from.y)) / length))
}

/** Nine decimals of a degree are a tenth of a millimetre; more would only be noise. */
const round = (degrees: number) => Math.round(degrees * 1e9) / 1e9

const between = (from: Position, to: Position, part: number): Position => [
  round(from[0]! + part * (to[0]! - from[0]!)),
  round(from[1]! + part * (to[1]! - from[1]!)),
]
