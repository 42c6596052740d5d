import type { AreaFigure, UnitFigure } from '@/api/types'
import type { Light } from '@/time/countdown'
import { LIGHTS } from '@/time/lights'

export interface FigureRow {
  key: string
  name: string
  query: Record<string, string>
  open: number
  lights: Record<string, number>
  depth: number
  folds?: boolean
  unfolded?: boolean
}

const weight = (row: { lights: Record<string, number>; open: number }) =>
  (row.lights.DARK_RED ?? 0) * 1e6 + (row.lights.RED ?? 0) * 1e4 + (row.lights.YELLOW ?? 0) * 1e2 + row.open / 1e3

/** Worst first: who needs help stands on top. */
const worstFirst = <T extends { lights: Record<string, number>; open: number }>(list: T[]) =>
  [...list].sort((a, b) => weight(b) - weight(a))

export const unitRows = (units: UnitFigure[]): FigureRow[] =>
  worstFirst(units).map((unit) => ({ key: unit.unit, name: unit.unitName ?? unit.unit, query: { unit: unit.unit }, open: unit.open, lights: unit.lights, depth: 0 }))

/** Sub-districts in their order, with the communities of those that are unfolded below them. */
export function areaRows(areas: AreaFigure[], unfolded: ReadonlySet<string>): FigureRow[] {
  const row = (area: AreaFigure, depth: number): FigureRow => ({
    key: area.code,
    name: area.name ?? area.code,
    query: { area: area.code },
    open: area.open,
    lights: area.lights,
    depth,
    folds: depth === 0 && areas.some((each) => each.parent === area.code),
    unfolded: unfolded.has(area.code),
  })
  return areas
    .filter((area) => area.tier === 'SUB_DISTRICT')
    .flatMap((area) => [
      row(area, 0),
      ...(unfolded.has(area.code) ? worstFirst(areas.filter((each) => each.parent === area.code)).map((each) => row(each, 1)) : []),
    ])
}

/** The worst light in each area; what has nothing open has none. */
export function worstByArea(areas: AreaFigure[]): Map<string, Light> {
  const worst = new Map<string, Light>()
  for (const area of areas) {
    const light = LIGHTS.find((each) => area.lights[each])
    if (light) worst.set(area.code, light)
  }
  return worst
}
