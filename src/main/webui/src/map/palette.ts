import type { Light } from '@/time/countdown'

/** The tokens of the theme in force, as a map style needs them: plain colours, read once per style. */
export interface Palette {
  land: string
  water: string
  park: string
  street: string
  streetEdge: string
  building: string
  border: string
  label: string
  accent: string
  surface: string
  lights: Record<Light, string>
}

export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement)
  return paletteOf((name) => style.getPropertyValue(`--${name}`).trim())
}

/** @param token gives the value of a custom property of `tokens.css` by its name without dashes */
export function paletteOf(token: (name: string) => string): Palette {
  return {
    land: token('map-land'),
    water: token('map-water'),
    park: token('map-park'),
    street: token('map-street'),
    streetEdge: token('map-street-edge'),
    building: token('map-building'),
    border: token('map-border'),
    label: token('map-label'),
    accent: token('accent'),
    surface: token('surface-1'),
    lights: {
      GREEN: token('light-green'),
      YELLOW: token('light-yellow'),
      RED: token('light-red'),
      DARK_RED: token('light-dark-red'),
      STOPPED: token('light-stopped'),
    },
  }
}
