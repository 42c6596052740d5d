import type { LocationQuery, LocationQueryRaw } from 'vue-router'

/** The tiers that are drawn as areas; buildings only show when one is near. */
export const TIERS = ['SUB_DISTRICT', 'COMMUNITY', 'GRID'] as const
export type MapTier = (typeof TIERS)[number]

export const SHADES = ['none', 'load', 'late'] as const
export type Shade = (typeof SHADES)[number]

/** What lies over the tiers when somebody wants it. */
export const OVERLAYS = ['matters', 'units'] as const
export type Overlay = (typeof OVERLAYS)[number]

export interface Eye {
  lon: number
  lat: number
  zoom: number
}

/** What the map page shows, as its address says it. */
export interface MapState {
  tier: MapTier
  shade: Shade
  /** Day whose grid is shown; undefined is today. */
  day?: string
  /** Code of the area or building that is open. */
  area?: string
  /** Code of the unit grid that is open; units are shown with it. */
  unit?: string
  overlays: Overlay[]
  eye?: Eye
  /** Drawn for three metres: large, dark, nothing to press. */
  wall: boolean
}

const CODE = /^(\d{9}|\d{12}|\d{15}|\d{17})$/
const UNIT = /^\d{15}$/
const DAY = /^\d{4}-\d{2}-\d{2}$/
const EYE = /^(-?\d{1,3}(?:\.\d+)?),(-?\d{1,2}(?:\.\d+)?),(\d{1,2}(?:\.\d+)?)$/

/** The days that an administrator can have meant: four digits of a year, and a real day of it. */
export const isDay = (text: string) => DAY.test(text) && !Number.isNaN(Date.parse(text))

const pick = <T extends string>(value: unknown, of: readonly T[], otherwise: T): T => of.find((each) => each === value) ?? otherwise

/** Reads an address; whatever is wrong in it is left out, so that an old or mistyped link still opens a map. */
export function stateOf(query: LocationQuery): MapState {
  const eye = EYE.exec(String(query.at ?? ''))
  const area = String(query.area ?? '')
  const day = String(query.date ?? '')
  const unit = UNIT.test(String(query.unit ?? '')) ? String(query.unit) : undefined
  const wanted = String(query.show ?? '').split(',')
  return {
    tier: pick(query.tier, TIERS, 'COMMUNITY'),
    shade: pick(query.shade, SHADES, 'none'),
    ...(isDay(day) ? { day } : {}),
    ...(CODE.test(area) ? { area } : {}),
    ...(unit ? { unit } : {}),
    overlays: OVERLAYS.filter((each) => wanted.includes(each) || (each === 'units' && unit)),
    wall: query.wall === '1',
    ...(eye ? { eye: { lon: Number(eye[1]), lat: Number(eye[2]), zoom: Number(eye[3]) } } : {}),
  }
}

/** The address of a state; what stands as it would anyway is not written. */
export function queryOf(state: MapState): LocationQueryRaw {
  const query: LocationQueryRaw = {}
  if (state.tier !== 'COMMUNITY') query.tier = state.tier
  if (state.shade !== 'none') query.shade = state.shade
  if (state.day) query.date = state.day
  if (state.area) query.area = state.area
  if (state.overlays.length) query.show = state.overlays.join()
  if (state.unit) query.unit = state.unit
  if (state.wall) query.wall = '1'
  if (state.eye) query.at = [state.eye.lon.toFixed(5), state.eye.lat.toFixed(5), String(Math.round(state.eye.zoom * 10) / 10)].join()
  return query
}

/** The tier a code belongs to, by its length. */
export function tierOf(code: string): MapTier | 'BUILDING' {
  return code.length === 9 ? 'SUB_DISTRICT' : code.length === 12 ? 'COMMUNITY' : code.length === 15 ? 'GRID' : 'BUILDING'
}

/** The layer of the tiles in which a tier lies. */
export const layerOf = (tier: MapTier | 'BUILDING') => tier.toLowerCase()
