import type { AreaFigure } from '@/api/types'
import type { Light } from '@/time/countdown'
import { LIGHTS } from '@/time/lights'

/** One class of a choropleth: whole numbers from `from` to `to`, both included. */
export interface LoadClass {
  from: number
  to: number
}

/** Few enough to tell apart by lightness alone. */
export const MOST_CLASSES = 4

/**
 * Cuts counts into classes that hold about as many areas each. Zero is none of them: an area without matters stays
 * blank. Equal counts never fall into two classes, so there may be fewer classes than asked for.
 */
export function loadClasses(counts: number[], most = MOST_CLASSES): LoadClass[] {
  const sorted = counts.filter((count) => count > 0).sort((a, b) => a - b)
  const largest = sorted.at(-1)
  if (largest === undefined) return []
  const tops = new Set<number>()
  for (let part = 1; part < most; part++) tops.add(sorted[Math.ceil((sorted.length * part) / most) - 1]!)
  tops.add(largest)
  const ends = [...tops].sort((a, b) => a - b)
  return ends.map((to, index) => ({ from: index ? ends[index - 1]! + 1 : sorted[0]!, to }))
}

/** Where a count stands among the classes, from 0; undefined for none. */
export function classAt(count: number, classes: LoadClass[]): number | undefined {
  const at = classes.findIndex((each) => count >= each.from && count <= each.to)
  return at < 0 ? undefined : at
}

/** The worst light that is a reason to look: what is in time leaves an area blank. */
export function worstLight(figure: AreaFigure): Light | undefined {
  return LIGHTS.slice(0, 3).find((light) => figure.lights[light])
}

/** How many areas stand at each light. */
export function lightCounts(figures: AreaFigure[]): Partial<Record<Light, number>> {
  const counts: Partial<Record<Light, number>> = {}
  for (const figure of figures) {
    const light = worstLight(figure)
    if (light) counts[light] = (counts[light] ?? 0) + 1
  }
  return counts
}
