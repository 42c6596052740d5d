import type { MultiPolygon, Polygon, Position } from 'geojson'

/** The one ring that is edited by hand, and everything of the ground that stays as it is. */
export interface Outline {
  ring: Position[]
  holes: Position[][]
  others: Position[][][]
}

/** Twice the signed area of a ring in square degrees: enough to tell which of two parts of one ground is larger. */
function doubleArea(ring: Position[]): number {
  let sum = 0
  for (let i = 1; i < ring.length; i++) sum += ring[i - 1]![0]! * ring[i]![1]! - ring[i]![0]! * ring[i - 1]![1]!
  return Math.abs(sum)
}

/** Nine decimals of a degree: what the pen can hold, and a tenth of a millimetre on the ground. */
const round = (position: Position): Position => [Math.round(position[0]! * 1e9) / 1e9, Math.round(position[1]! * 1e9) / 1e9]

/** Takes the outer ring of the largest part for editing. */
export function outlineOf(ground: Polygon | MultiPolygon): Outline {
  const parts = ground.type === 'Polygon' ? [ground.coordinates] : ground.coordinates
  const sorted = [...parts].sort((a, b) => doubleArea(b[0]!) - doubleArea(a[0]!))
  const [largest, ...others] = sorted
  return { ring: largest![0]!.map(round), holes: largest!.slice(1), others }
}

/** The whole ground with the edited ring in its place. */
export function groundOf(outline: Outline, ring: Position[]): Polygon | MultiPolygon {
  const largest = [ring, ...outline.holes]
  return outline.others.length ? { type: 'MultiPolygon', coordinates: [largest, ...outline.others] } : { type: 'Polygon', coordinates: largest }
}
