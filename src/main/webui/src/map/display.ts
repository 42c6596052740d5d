import { fromGcj02, toGcj02, type LonLat } from './gcj02'
import type { LivePoints } from './points'

/** Between the product's positions and where the shown map has them. Without a shifted basemap both are the same. */
export const display = {
  out: (place: LonLat, shifted: boolean): LonLat => (shifted ? toGcj02(place) : place),
  back: (place: LonLat, shifted: boolean): LonLat => (shifted ? fromGcj02(place) : place),
  points(points: LivePoints, shifted: boolean): LivePoints {
    if (!shifted) return points
    return {
      ...points,
      features: points.features.map((feature) => ({
        ...feature,
        geometry: { ...feature.geometry, coordinates: toGcj02(feature.geometry.coordinates as LonLat) },
      })),
    }
  },
}
