import type { Light } from './countdown'

/** Worst first: the order in which a reader wants them. */
export const LIGHTS: Light[] = ['DARK_RED', 'RED', 'YELLOW', 'GREEN', 'STOPPED']

/** Text forms, not emoji, so that they take the colour of the light (U+FE0E). */
export const SIGNS: Record<Light, string> = {
  GREEN: '●',
  YELLOW: '▲',
  RED: '■',
  DARK_RED: '◆',
  STOPPED: '‖',
}

export const classOf = (light: Light) => `light-${light.toLowerCase().replace('_', '-')}`
